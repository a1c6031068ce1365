/** What of a view some people could not use: screen readers, high contrast, twice the size, a phone. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { SCREEN } from './opened.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
}

/** @param inOwnColours axe reads colours of the sheet, not those that the person forces */
async function seriousFindings(page: Page, inOwnColours = true): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate(
    `axe.run(document, { rules: { 'color-contrast': { enabled: ${inOwnColours} } } })`,
  )) as AxeResult;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
}

/** What is cut off beside the window. */
const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);

/** The window at twice the size, and on a phone. */
const NARROW = [
  { width: 683, height: 384 },
  { width: 390, height: 844 },
];

/** All that hinders somebody in the view that a page shows; the page is as it was afterwards. */
export async function hindrances(page: Page): Promise<string[]> {
  const found = await seriousFindings(page);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  found.push(...(await seriousFindings(page, false)).map((each) => `high contrast: ${each}`));
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  for (const viewport of NARROW) {
    await page.setViewportSize(viewport);
    if (await isTooWide(page)) found.push(`too wide at ${viewport.width}`);
  }
  await page.setViewportSize(SCREEN);
  return found;
}
