/** A paper begun from blank, on a narrow page. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserPath, newFolder } from '../support/browser.ts';
import { withWindow } from '../support/opened.ts';

let page: Page;

withWindow(newFolder(), (opened) => {
  page = opened.page;
});

describe.skipIf(browserPath === undefined)('a paper from blank', () => {
  it('keeps what is computed on one line with its sign, also on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: '开始写' }).click();
    await page.locator('.sheet .auto').first().waitFor();
    const lines = await page
      .locator('.sheet .auto')
      .evaluateAll((all) => all.map((each) => [each.textContent, each.getClientRects().length]));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter(([, count]) => count !== 1)).toEqual([]);
  });
});
