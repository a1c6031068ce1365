/** The window of a folder in a browser, from its beginning to its end. */
import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { Served } from '../../../src/server/index.ts';
import { complaintsOf, launch, serve } from './browser.ts';

export interface Opened {
  browser: Browser;
  served: Served;
  page: Page;
  /** Everything that the page complains of. */
  complaints: string[];
}

/** As wide as an office's screen. */
export const SCREEN = { width: 1366, height: 768 };

/** Serves a folder, and shows its window. */
export async function openWindow(folder: string): Promise<Opened> {
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

/** Leaves nothing behind; where no browser was found, nothing was opened. */
export async function closeWindow(
  { browser, served }: Partial<Pick<Opened, 'browser' | 'served'>>,
  folder: string,
): Promise<void> {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
}
