/** On a telephone (390 points wide) the pages that people send each other are read without moving them sideways. */
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openForm } from '../../src/computer/library.ts';
import { compareYears } from '../../src/roads/compare.ts';
import { composeDocument, writeDocument } from '../../src/roads/compose.ts';
import { writeReport } from '../../src/roads/report.ts';
import { browserPath } from '../window/support/browser.ts';

const [last, now] = ['2023', '2024'].map((year) => `examples/${year}/工作总结.yaml`);
const form = (path = '') => openForm(path);

const PAGES: Record<string, () => Promise<string>> = {
  document: async () => {
    const { value } = composeDocument(form(last));
    return value ? new TextDecoder().decode(await writeDocument(value, 'html')) : '';
  },
  diff: async () => {
    const years = [{ form: form(last) }, { form: form(now) }] as const;
    const { value } = await compareYears(...years, { format: 'html', language: 'zh' });
    return String(value);
  },
  report: async () => {
    const { value } = await writeReport(form(now));
    return String(value);
  },
};

describe.skipIf(browserPath === undefined)('on a telephone', () => {
  it.each(Object.entries(PAGES))(
    '%s fits',
    async (name, make) => {
      const browser = await chromium.launch({
        executablePath: browserPath ?? '',
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--no-first-run',
          '--disable-background-networking',
        ],
      });
      try {
        const context = await browser.newContext({
          viewport: { width: 390, height: 844 },
          isMobile: true,
          deviceScaleFactor: 1,
        });
        const page = await context.newPage();
        await page.setContent(await make());
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
        // a paper is shown whole, as wide as its page; the others in the telephone's own width
        expect(wide).toBeLessThanOrEqual(name === 'document' ? 850 : 390);
      } finally {
        await browser.close();
      }
    },
    120_000,
  );
});
