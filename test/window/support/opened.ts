/** The window of a folder in a browser, from its beginning to its end. */
import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Served } from '../../../src/server/index.ts';
import { browserPath, complaintsOf, launch, serve } from './browser.ts';

export interface Opened {
  browser: Browser;
  served: Served;
  page: Page;
  /** Everything that the page complains of. */
  complaints: string[];
}

/** As wide as an office's screen. */
export const SCREEN = { width: 1366, height: 768 };

/**
 * Opens the window of a folder before the tests of a file, and leaves nothing behind after them; where no browser was
 * found, nothing is opened.
 */
export function withWindow(folder: string, shown: (opened: Opened) => unknown): void {
  let opened: Partial<Opened> = {};
  beforeAll(async () => {
    if (browserPath === undefined) return;
    const now = await openWindow(folder);
    opened = now;
    await shown(now);
  });
  afterAll(async () => {
    await opened.browser?.close();
    await opened.served?.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** Serves a folder, and shows its window. */
async function openWindow(folder: string): Promise<Opened> {
  const [served, browser] = [await serve(folder), await launch()];
  const page = await browser.newPage({ viewport: SCREEN });
  const complaints = complaintsOf(page);
  await page.goto(served.address);
  return { browser, served, page, complaints };
}

/** Opens the only form of the folder. */
export async function openSheet(page: Page): Promise<void> {
  await page.locator('.card').click();
  await page.locator('.sheet .text').first().waitFor();
}
