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
