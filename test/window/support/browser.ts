/** A real browser for the tests of the window; where there is none, they are skipped, and say so. */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Served, serveFolder } from '../../../src/server/index.ts';
// @ts-expect-error plain JavaScript, since it runs before TypeScript is installed
import { build } from '../../../src/tools/prepare.mjs';
import { projectFolder } from '../../support/project.ts';

const PLACES = [
  process.env.HONGTOU_BROWSER ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

export const browserPath = PLACES.find((path) => path !== '' && existsSync(path));
if (browserPath === undefined) {
  console.warn(
    'NO BROWSER: the window is not tested. Install Chromium, or name one in HONGTOU_BROWSER.',
  );
}

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath ?? '', args: FLAGS });

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'hongtou-window-'));

/** 红头.html as it is built now. */
export function windowAddress(): string {
  build();
  return pathToFileURL(join(projectFolder, 'dist/红头.html')).href;
}

export function serve(folder: string): Promise<Served> {
  build();
  return serveFolder({
    folder,
    page: readFileSync(join(projectFolder, 'dist/红头.html')),
    port: 0,
    convert: async () => new Uint8Array(),
  });
}

/** What is so after a while; how long a slow computer takes is no mistake. */
export const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 20_000 });

/** Everything that a page complains of. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => void complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

/** All that was typed is on the disk. */
export async function untilSaved(page: Page): Promise<void> {
  // Typing is written a moment after the last key.
  await page.waitForTimeout(300);
  await page.waitForFunction(() => document.querySelector('.saving')?.className === 'saving saved');
}

/** Files dropped from the desk's own window on the page, as a person lets go of them there. */
export async function dropFiles(
  page: Page,
  files: readonly { name: string; bytes: Uint8Array }[],
  at = 'body',
): Promise<void> {
  const data = await page.evaluateHandle(
    (all) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of all) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      return transfer;
    },
    files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
  );
  for (const event of ['dragover', 'drop'])
    await page.locator(at).dispatchEvent(event, { dataTransfer: data });
}
