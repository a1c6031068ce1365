/** A clerk's whole year, once from the disk as one file, once served: from last year's Word file to what goes out. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../src/server/index.ts';
import {
  browserPath,
  complaintsOf,
  eventually,
  launch,
  newFolder,
  serve,
  untilSaved,
  windowAddress,
} from './support/browser.ts';
import { keptInBrowser, madeBy, madeByCommand } from './support/desk-of.ts';
import { FORM } from './support/forms.ts';

/** Last year's, as it went out. */
const LAST = FORM.replace('年度: 2026', '年度: 2025')
  .replace('【年度】年工作总结', '云溪市青禾产业园区【年度】年安全生产和生态环境保护工作总结')
  .replace(
    '人才总量还不够多。',
    '人才总量还不够多。各项工作按步就班推进。\n  - 标题: 下一步打算\n    正文:\n      - 各企业迫不急待复工复产。',
  )
  .replaceAll('值: ,', '值: 7.46,')
  .replaceAll('【｜', '【1｜');
const PATH = '2026/工作总结.yaml';

let folder: string;
let browser: Browser;
let served: Served | undefined;
let address: string;
let page: Page;
let complaints: string[];

const kept = async () =>
  served ? readFileSync(join(folder, PATH), 'utf8') : keptInBrowser(page, PATH);
const button = (name: string) => page.getByRole('button', { name, exact: true });

async function begin(how: string): Promise<void> {
  folder = newFolder();
  served = how === 'served' ? await serve(folder) : undefined;
  address = served?.address ?? windowAddress();
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  complaints = complaintsOf(page);
  await page.goto(address);
}

async function dropsLastYears(): Promise<void> {
  const bytes = await madeByCommand(folder, LAST);
  if (!(bytes instanceof Uint8Array)) throw new Error(bytes.join('\n'));
  const old = join(folder, '2025年工作总结.docx');
  writeFileSync(old, bytes);
  await page.locator('input[type=file]').setInputFiles(old);
  await page.locator('.old-text p').first().waitFor();
  const doubts = await page.locator('.doubts button').count();
  for (let count = 0; count < doubts; count += 1) {
    if (count === 0) await page.locator('.doubts button').first().focus();
    await page.keyboard.press('Enter');
  }
  expect(await page.locator('.doubts button:not(.seen)').count()).toBe(0);
  await button('做成新一年的表单').click();
  await page.locator('.sheet .text').first().waitFor();
  await eventually(() => page.locator('.head .count').textContent()).toContain('还差');
}

async function fillsByKeyboard(): Promise<void> {
  const empty = () =>
    page
      .locator('[data-box]')
      .evaluateAll((all) => all.filter((box) => (box as HTMLInputElement).value === '').length);
  await page.locator('[data-box]').first().focus();
  for (let count = 0; count < 60 && (await empty()) > 0; count += 1) {
    const value = await page.evaluate(
      () => (document.activeElement as HTMLInputElement | null)?.value ?? '',
    );
    if (value === '') await page.keyboard.type('12');
    await page.keyboard.press('Tab');
  }
  expect(await empty()).toBe(0);
  await untilSaved(page);
  await eventually(() => page.locator('.head .count').textContent()).toContain('都填好了');
}

/** Ten figures of a table in Excel: name, unit, this year, last year. */
const TEN = Array.from({ length: 10 }, (_, index) => [
  `第${index + 1}产业产值`,
  '亿元',
  `1,00${index}.50`,
  `${index + 90}.20`,
]);

async function pastesFromATable(): Promise<void> {
  await button('指标').click();
  for (const [name = ''] of TEN) {
    await page.locator('form.adding input').fill(name);
    await page.locator('form.adding input').press('Enter');
    await eventually(kept).toContain(name);
  }
  const before = await kept();
  await page.locator('[data-cell="0 name"]').focus();
  await page.evaluate(
    (block) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', block);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    TEN.map((line) => line.join('\t')).join('\r\n'),
  );
  await eventually(kept).toContain('1009.50');
  const after = await kept();
  for (const [name, unit, now = '', last] of TEN) {
    const entries = `${name}:\\s+值: ${now.replace(',', '')}\\s+单位: ${unit}\\s+上年: ${last}\n`;
    expect(after).toMatch(new RegExp(entries, 'u'));
  }
  // One paste is one step.
  await page.locator('.head').getByRole('button', { name: '撤销' }).click();
  await eventually(kept).toBe(before);
  await page.locator('.head').getByRole('button', { name: '重做' }).click();
  await eventually(kept).toBe(after);
  await button('填写').click();
}

async function hasSecondThoughts(): Promise<void> {
  const before = await kept();
  const section = page.locator('.section.depth0 > .blocks > .item').last();
  await section.locator('.heading').first().hover();
  await section.getByRole('button', { name: '上移' }).first().click();
  await eventually(kept).not.toBe(before);
  await page.keyboard.press('Control+z');
  await eventually(kept).toBe(before);
  await button('版本').click();
  await page.getByLabel('给现在这一稿起个名').fill('送审稿1');
  await button('记下').click();
  await page.getByText('送审稿1').first().waitFor({ state: 'attached' });
  await button('填写').click();
}

async function mends(): Promise<void> {
  for (const [wrong, right] of [
    ['台帐', '建立台账'],
    ['再接再励', '再接再厉'],
    ['按步就班', '按部就班'],
  ] as const) {
    const note = page.locator('.notes li').filter({ hasText: wrong }).first();
    await note.getByRole('button', { name: '改', exact: true }).click();
    await eventually(kept).toContain(right);
  }
  const other = page.locator('.notes li').filter({ hasText: '应为“迫不及待”' }).first();
  await other.getByRole('button', { name: '此处不查' }).click();
  await eventually(kept).toMatch(/# 不查：[\w、-]+ “迫不急待”\n\s+\S.*迫不急待/u);
  const left = page.locator('.notes li').filter({ hasText: '应为“迫不及待”' });
  await eventually(() => left.count()).toBe(0);
}

async function breaksTheTitle(): Promise<void> {
  await button('标题怎么断行').click();
  const choices = page.locator('.title-choice');
  await choices.first().waitFor();
  expect(await choices.count()).toBeGreaterThan(1);
  const lines = await choices.nth(1).locator('span').allTextContents();
  await choices.nth(1).click();
  await eventually(kept).toMatch(/标题: .*\/\//u);
  await eventually(() => page.locator('.page .title').allTextContents()).toEqual([
    '云溪市青禾产业园区管理委员会',
    ...lines,
  ]);
  await untilSaved(page);
}

async function makesWhatGoesOut(): Promise<void> {
  const text = await kept();
  expect(await madeBy(page, 'Word 文件')).toEqual(await madeByCommand(folder, text));
  expect(await madeBy(page, '公开版（Word）')).toEqual(await madeByCommand(folder, text, 'public'));
  const count = (await page.locator('.page-count').textContent()) ?? '';
  const path = join(folder, '网页.html');
  writeFileSync(path, await madeBy(page, '网页'));
  const paper = await browser.newPage();
  await paper.goto(pathToFileURL(path).href);
  const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString('latin1');
  // The browser's own print has the pages that are shown.
  expect(pdf.match(/\/Type\s*\/Page\b/gu)?.length).toBe(Number(/共(\d+)页/u.exec(count)?.[1]));
  await paper.close();
}

async function findsItAgain(): Promise<void> {
  const before = await kept();
  await page.goto('about:blank');
  await page.goto(address);
  await page.locator('.card').filter({ hasText: '2026' }).first().click();
  await eventually(() => page.locator('.head .count').textContent()).toContain('都填好了');
  await button('版本').click();
  await page.getByText('送审稿1').first().waitFor({ state: 'attached' });
  await button('指标').click();
  expect(await page.locator('[data-cell="9 now"]').inputValue()).toBe('1009.50');
  expect(await kept()).toBe(before);
  expect(complaints).toEqual([]);
}

describe.skipIf(browserPath === undefined).each(['from the disk as one file', 'served'])(
  'a whole year, %s',
  (how) => {
    beforeAll(() => begin(how));
    afterAll(async () => {
      await browser?.close();
      await served?.close();
      rmSync(folder, { recursive: true });
    });

    it('begins with last year’s Word file, its doubts confirmed with one key each', dropsLastYears);
    it('fills every box by keyboard', fillsByKeyboard);
    it('pastes ten figures from a table, in one step', pastesFromATable);
    it('moves a section, takes that back, names a version', hasSecondThoughts);
    it('mends three findings and silences one, at the words', mends);
    it('breaks the title another way', breaksTheTitle);
    it('makes what the command line makes, and prints the pages that are shown', makesWhatGoesOut);
    it('finds everything again', findsItAgain);
  },
);
