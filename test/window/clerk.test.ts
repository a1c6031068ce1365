/** A clerk fills in the year's summary in a real browser: by keyboard, from Excel, with second thoughts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { composeDocument, openForm, writeDocument } from '../../src/index.ts';
import type { Served } from '../../src/server/index.ts';
import { marked } from '../../src/text/index.ts';
import { diskFiles, templatesFolder } from '../support/project.ts';
import { browserPath, eventually, untilSaved } from './support/browser.ts';
import { hindrances } from './support/everyone.ts';
import { FORM, folderWithForm } from './support/forms.ts';
import { withWindow } from './support/opened.ts';

const folder = folderWithForm();
const path = join(folder, '2026/工作总结.yaml');
const onDisk = () => readFileSync(path, 'utf8');
let served: Served;
let page: Page;
let complaints: string[];

withWindow(folder, (opened) => {
  ({ served, page, complaints } = opened);
});

describe.skipIf(browserPath === undefined)('a clerk fills in', () => {
  it('finds the paper in the folder, with how far it is', async () => {
    const card = page.locator('.card');
    await card.waitFor();
    expect(await card.textContent()).toContain('2026年工作总结');
    await eventually(() => card.textContent()).toContain('还差 6 项');
    await card.click();
    await page.locator('.sheet .text').first().waitFor();
    expect(onDisk()).toBe(FORM);
  });

  it('fills every box by keyboard: typing, then Tab to the next empty one', async () => {
    await page.locator('[data-box]').first().focus();
    for (const value of ['7.46', '51.20', '33', '40', '131', '3']) {
      await page.keyboard.type(value);
      await page.keyboard.press('Tab');
    }
    await untilSaved(page);
    expect(onDisk()).toContain('财政收入: {值: 7.46, 单位: 亿元, 上年: 6.59}   # 财政局报');
    expect(onDisk()).toContain('检查【40｜36】次，整改隐患【131｜120】处，建立台帐【3｜2】本');
    await page.locator('.head .count.fine').waitFor();
  });

  it('types slowly, or on a slow computer, and loses no sign of a figure', async () => {
    const box = page.locator('[data-box]').first();
    await box.focus();
    await page.keyboard.press('Control+a');
    // What is no number yet comes back before the next key.
    for (const [key, typed] of [
      ['7', '7'],
      ['.', '7.'],
      ['4', '7.4'],
      ['6', '7.46'],
    ] as const) {
      await page.keyboard.type(key);
      await eventually(onDisk).toContain(`财政收入: {值: ${typed}, 单位`);
      await page.waitForTimeout(200);
      expect(await box.inputValue()).toBe(typed);
    }
  });

  it('sees growth as it will be printed, and the page beside', async () => {
    await eventually(() => page.locator('.sentence').first().textContent()).toContain(
      '同比增长13.2%',
    );
    await eventually(() => page.locator('.page').first().textContent()).toContain(
      '完成财政收入7.46亿元，同比增长13.2%',
    );
    expect(await page.locator('.page-count').textContent()).toBe('第1页／共1页');
  });

  it('goes from a word on the page to its field', async () => {
    await page.locator('.page [data-id]').filter({ hasText: '人才总量' }).click();
    await eventually(() =>
      page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value),
    ).toBe('要素保障还不够有力，人才总量还不够多。');
    expect(await page.locator('.text.here').count()).toBe(1);
  });
});

describe.skipIf(browserPath === undefined)('a clerk has second thoughts', () => {
  it('pastes a block of figures from Excel, and takes it back in one step', async () => {
    await page.getByRole('button', { name: '指标', exact: true }).click();
    const cell = page.locator('[data-cell="0 now"]');
    await cell.focus();
    const before = onDisk();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '1,007.50\t6.60\r\n52.30\t46.31\r\n34\t30\r\n');
      const paste = new ClipboardEvent('paste', {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
      });
      document.activeElement?.dispatchEvent(paste);
    });
    await eventually(onDisk).toContain(
      '财政收入: {值: 1007.50, 单位: 亿元, 上年: 6.60}   # 财政局报',
    );
    expect(onDisk()).toContain('新签约项目: {值: 34, 单位: 个, 上年: 30}');
    await page.getByRole('button', { name: '撤销' }).click();
    await eventually(onDisk).toBe(before);
  });

  it('gives a figure another name, which is written when it is whole', async () => {
    const before = onDisk();
    const cell = page.locator('[data-cell="1 name"]');
    await cell.focus();
    await page.keyboard.press('Control+a');
    for (const sign of '工业投资') {
      await page.keyboard.type(sign);
      await page.waitForTimeout(150);
    }
    expect(onDisk()).toBe(before);
    await page.keyboard.press('Enter');
    await eventually(onDisk).toContain('完成固定资产投资【工业投资】，【工业投资·同比】。');
    await page.getByRole('button', { name: '撤销' }).click();
    await eventually(onDisk).toBe(before);
  });

  it('moves a section up and takes that back, byte for byte', async () => {
    await page.getByRole('button', { name: '填写', exact: true }).click();
    const before = onDisk();
    const section = page.locator('.section.depth0 > .blocks > .item').last();
    await section.locator('.heading').first().hover();
    await section.getByRole('button', { name: '上移' }).first().click();
    await eventually(onDisk).toMatch(/标题: 存在的问题[\s\S]*标题: 主要工作/u);
    await page.keyboard.press('Control+z');
    await eventually(onDisk).toBe(before);
  });

  it('mends one finding and silences another, at the very words', async () => {
    const note = page.locator('.notes li').filter({ hasText: '台帐' });
    await note.getByRole('button', { name: '改' }).click();
    await eventually(onDisk).toContain('建立台账【3｜2】本');
    const other = page.locator('.notes li').filter({ hasText: '应为“再接再厉”' }).first();
    await other.getByRole('button', { name: '此处不查' }).click();
    await eventually(onDisk).toMatch(/# 不查：[\w、-]+ “再接再励”\n\s+- 园区各部门再接再励/u);
    await eventually(() => page.locator('.notes li').filter({ hasText: '再接再励' }).count()).toBe(
      0,
    );
  });
});

describe.skipIf(browserPath === undefined)('a clerk is done', () => {
  it('makes the Word file that the command line makes', async () => {
    await untilSaved(page);
    for (const [name, options] of [
      ['Word 文件', {}],
      ['公开版（Word）', { variant: 'public' as const }],
      ['草稿（Word，可有空着的）', { draft: true, variant: 'draft' as const }],
    ] as const) {
      await page.getByRole('button', { name: '生成' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ]);
      const { value } = composeDocument(
        openForm(path, { files: diskFiles, templatesFolder }),
        options,
      );
      const wanted = value && (await writeDocument(value, 'docx'));
      // With the mark by which the command line knows its own.
      expect(new Uint8Array(readFileSync(await file.path()))).toEqual(
        wanted && new Uint8Array(marked(wanted)),
      );
    }
  });

  it('finds everything again after closing the window', async () => {
    const before = onDisk();
    await page.reload();
    await page.locator('.card').click();
    await eventually(() => page.locator('.sentence').first().textContent()).toContain(
      '同比增长13.2%',
    );
    expect(await page.locator('[data-box]').first().inputValue()).toBe('7.46');
    expect(onDisk()).toBe(before);
    expect(complaints).toEqual([]);
  });
});

const TABLE = `文种: 通报
年度: 2026
发文机关: 云溪市青禾产业园区管理委员会
标题: 关于检查情况的通报
成文日期: 2026-08-20
正文:
  - 表格:
      题名: 各片区检查情况
      表头:
        - [片区, 企业（家）, ←]
        - [↑, 检查, 整改]   # 两行表头
      行:
        - [石屏片区, "14", "13"]   # 安全应急部
        - [河湾片区, "12", "10"]
`;

describe.skipIf(browserPath === undefined)('a clerk fills in a table', () => {
  const own = join(folder, '2026/通报.yaml');
  const typed = () => readFileSync(own, 'utf8');
  const undo = () => page.getByRole('button', { name: '撤销' }).click();

  it('adds a row, types in it, moves it and takes it out, and takes all that back', async () => {
    writeFileSync(own, TABLE);
    await page.goto(served.address);
    await page.locator('.card').filter({ hasText: '检查情况的通报' }).click();
    await page.locator('.table-box textarea').first().waitFor();
    expect(await page.locator('.table-box tr').count()).toBe(4);
    expect(await hindrances(page)).toEqual([]);
    await page.getByRole('button', { name: '＋加一行' }).click();
    await eventually(() => page.locator('.table-box tr').count()).toBe(5);
    await page.locator('.table-box tr').last().locator('textarea').first().focus();
    await page.keyboard.type('竹埠片区');
    await eventually(typed).toContain('- [河湾片区, "12", "10"]\n        - ["竹埠片区", "", ""]\n');
    await page.locator('.table-box tr').last().hover();
    await page.locator('.table-box tr').last().getByRole('button', { name: '上移' }).click();
    await eventually(typed).toMatch(/竹埠片区[\s\S]*河湾片区/u);
    expect(typed()).toContain('- [石屏片区, "14", "13"]   # 安全应急部');
    await page.locator('.table-box tr').nth(2).hover();
    await page.locator('.table-box tr').nth(2).getByRole('button', { name: '删掉' }).click();
    await eventually(typed).not.toContain('石屏片区');
    for (let left = 6; left > 0 && typed() !== TABLE; left -= 1) {
      await undo();
      await untilSaved(page);
    }
    expect(typed()).toBe(TABLE);
  });
});
