/** For everyone: Chinese input is never disturbed; every view for screen readers, in high contrast, at twice the size. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../src/server/index.ts';
import { browserPath, eventually, untilSaved } from './support/browser.ts';
import { hindrances } from './support/everyone.ts';
import { FORM, folderWithForm } from './support/forms.ts';
import { openSheet, SCREEN, withWindow } from './support/opened.ts';

const folder = folderWithForm();
const path = join(folder, '2026/工作总结.yaml');
const onDisk = () => readFileSync(path, 'utf8');
let browser: Browser;
let served: Served;

withWindow(folder, (opened) => {
  ({ browser, served } = opened);
});

async function openPage(): Promise<Page> {
  const page = await browser.newPage({ viewport: SCREEN });
  await page.goto(served.address);
  await page.locator('.card').waitFor();
  return page;
}

/** An input method at work: every state of the word, then the word. */
async function compose(line: CDPSession, states: readonly string[], between: () => Promise<void>) {
  for (const text of states) {
    const end = text.length;
    await line.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
    await between();
  }
  await line.send('Input.insertText', { text: states.at(-1) ?? '' });
}

describe.skipIf(browserPath === undefined)('a word that is being composed', () => {
  it.each([
    ['a paragraph', 'textarea', '要素保障还不够有力，人才总量还不够多。'],
    ['a box', 'input[data-box]', ''],
  ])('is not moved, written or drawn anew in %s', async (_, selector, before) => {
    writeFileSync(path, FORM);
    const page = await openPage();
    await openSheet(page);
    const field =
      before === ''
        ? page.locator(selector).nth(5)
        : page.locator('.grow textarea').filter({ hasText: before }).last();
    await field.focus();
    await page.keyboard.press('End');
    const line = await page.context().newCDPSession(page);
    const place = () => field.evaluate((node) => node.getBoundingClientRect().top);
    const top = await place();
    await field.evaluate((node) => void Object.assign(node, { marked: true }));
    // An editor changes another text of the file meanwhile.
    let round = 0;
    await compose(line, ['gong', 'gongye', '工业'], async () => {
      round += 1;
      if (round === 2) writeFileSync(path, onDisk().replace('再接再励', '再接再厉'));
      await page.waitForTimeout(900);
      const composing = ['gong', 'gongye', '工业'][round - 1];
      expect(await field.inputValue()).toBe(`${before}${composing}`);
      expect(await place()).toBe(top);
      expect(onDisk()).not.toMatch(/gong|工业/u);
    });
    expect(await field.evaluate((node) => (node as { marked?: boolean }).marked)).toBe(true);
    await eventually(onDisk).toContain(before === '' ? '台帐【工业｜2】' : `${before}工业`);
    expect(onDisk()).toContain('再接再厉');
    await page.close();
  });
});

const VIEWS: readonly [string, (page: Page) => Promise<void>][] = [
  ['home', async () => {}],
  [
    'the questions about the office',
    async (page) => {
      await page.locator('.office-file button').click();
      await page.locator('.question').first().waitFor();
    },
  ],
  [
    'about',
    async (page) => {
      await page.getByRole('button', { name: '关于／许可' }).click();
      await eventually(() => page.locator('.licences').textContent()).toContain('MIT');
    },
  ],
  [
    'an old file',
    async (page) => {
      const text = '云溪市青禾产业园区2025年工作总结\n\n一、主要工作\n全年新签约项目12个。\n';
      const file = { name: '旧.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.locator('.old').waitFor();
    },
  ],
  [
    'the form with its page and findings',
    async (page) => {
      await openSheet(page);
      await page.locator('.group.warning:enabled, .group.error:enabled').first().click();
      await page.locator('.found li').first().waitFor();
    },
  ],
  [
    'the menu of what can be made',
    async (page) => {
      await openSheet(page);
      await page.getByRole('button', { name: '生成' }).click();
      await page.locator('.menu ul').waitFor();
    },
  ],
  [
    'figures',
    async (page) => {
      await openSheet(page);
      await page.getByRole('button', { name: '指标', exact: true }).click();
      await page.locator('.figures table').waitFor();
    },
  ],
  [
    'versions',
    async (page) => {
      await openSheet(page);
      await page.getByRole('button', { name: '版本', exact: true }).click();
      await page.locator('.versions input').fill('送审稿1');
      await page.getByRole('button', { name: '记下' }).click();
      await page.locator('.compared').waitFor();
    },
  ],
];

describe.skipIf(browserPath === undefined)('every view', () => {
  beforeAll(() => writeFileSync(path, FORM));

  it.each(VIEWS)('hinders nobody: %s', async (_, go) => {
    const page = await openPage();
    await go(page);
    expect(await hindrances(page)).toEqual([]);
    // What colour alone would say has lines or the person's own highlight.
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    const told = await page.evaluate(() => {
      const styleOf = (selector: string) => {
        const element = document.querySelector(selector);
        return element ? getComputedStyle(element) : undefined;
      };
      const [pressed, other] = ['true', 'false'].map((is) => styleOf(`.tab[aria-pressed=${is}]`));
      const box = styleOf('.box.waiting input');
      return {
        tab: pressed === undefined || pressed.backgroundColor !== other?.backgroundColor,
        box: box === undefined || box.borderTopWidth === '2px',
      };
    });
    expect(told).toEqual({ tab: true, box: true });
    await page.close();
  });

  it('goes round its regions by F6, and is filled in by the keyboard alone', async () => {
    const page = await openPage();
    await page.locator('.card').focus();
    await page.keyboard.press('Enter');
    await page.locator('.sheet .text').first().waitFor();
    const seen: (string | null)[] = [];
    for (let count = 0; count < 4; count += 1) {
      await page.keyboard.press('F6');
      seen.push(
        await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''),
      );
    }
    expect(seen).toEqual(['提纲', '填写', '印出来的样子', '校对']);
    await page.locator('[data-box]').first().focus();
    await page.keyboard.type('7.46');
    await page.keyboard.press('Enter');
    await untilSaved(page);
    expect(onDisk()).toContain('财政收入: {值: 7.46,');
    await page.close();
  });
});
