/** Last year's paragraph beside this year's, and taken over with one click. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { browserPath, eventually, newFolder } from './support/browser.ts';
import { withWindow } from './support/opened.ts';

const form = (year: number, paragraphs: string) => `文种: 工作总结
年度: ${year}
发文机关: 云溪市青禾产业园区管理委员会
标题: 【年度】年工作总结
正文:
  - 标题: 招商引资   # 招商部填
    正文:
${paragraphs}`;
const LAST = form(
  2025,
  '      - 新签约项目【29】个，完成投资【2.52】亿元。\n      - 举办推介会【4】场，接待客商【138】批次。\n',
);
const NOW = form(
  2026,
  '      - 新签约项目【】个，完成投资【】亿元。\n      - 举办推介会若干场，客商很多。\n',
).replace('正文:', '成文日期: 【｜2025-12-30】\n正文:');

const folder = newFolder();
const path = join(folder, '2026/工作总结.yaml');
const onDisk = () => readFileSync(path, 'utf8');
let page: Page;

beforeAll(() => {
  for (const [year, text] of [
    ['2025', LAST],
    ['2026', NOW],
  ] as const) {
    mkdirSync(join(folder, year));
    writeFileSync(join(folder, year, '工作总结.yaml'), text);
  }
});
withWindow(folder, async (opened) => {
  ({ page } = opened);
  await page.locator('.card').filter({ hasText: '2026' }).click();
  await page.locator('.last-year').first().waitFor();
});

describe.skipIf(browserPath === undefined)("a clerk with last year's form in the folder", () => {
  it("sees last year's paragraph beside each, and what is different in it", async () => {
    const beside = page.locator('.last-year');
    expect(await beside.nth(0).textContent()).toContain('新签约项目29个，完成投资2.52亿元。');
    expect(await beside.nth(1).textContent()).toContain('举办推介会4场，接待客商138批次。');
    expect((await beside.nth(1).locator('del').allTextContents()).join('')).toContain('138');
  });

  it("sees at each box its unit and last year's figure, and hears them with a screen reader", async () => {
    const box = page.locator('[data-box]').nth(1);
    expect(await box.getAttribute('aria-label')).toBe('完成投资，单位亿元，上年2.52');
    expect(await page.locator('.last-figure').allTextContents()).toEqual(['上年29', '上年2.52']);
  });

  it("takes last year's paragraph over: its figures are boxes to fill in", async () => {
    await page.locator('.last-year').nth(1).getByRole('button', { name: '沿用' }).click();
    await eventually(onDisk).toContain('- 举办推介会【｜4】场，接待客商【｜138】批次。\n');
    await page.locator('[data-box]').nth(3).fill('151');
    await eventually(onDisk).toContain('接待客商【151｜138】批次');
  });

  it("fills an entry that waits beside last year's, and sees no brackets", async () => {
    const date = page.getByLabel('成文日期');
    expect(await date.inputValue()).toBe('');
    expect(await date.getAttribute('placeholder')).toBe('上年：2025-12-30');
    await date.fill('2026-12-29');
    await eventually(onDisk).toContain('成文日期: 2026-12-29\n');
    expect(await date.inputValue()).toBe('2026-12-29');
    await page.getByRole('button', { name: '撤销' }).click();
    await eventually(onDisk).toContain('成文日期: 【｜2025-12-30】\n');
  });

  it('takes both steps back, one by one, to the very bytes', async () => {
    await page.getByRole('button', { name: '撤销' }).click();
    await eventually(onDisk).toContain('接待客商【｜138】批次');
    await page.getByRole('button', { name: '撤销' }).click();
    await eventually(onDisk).toBe(NOW);
  });

  it("puts last year's words away when they are not wanted", async () => {
    await page.getByLabel('旁边显示上年的话').uncheck();
    expect(await page.locator('.last-year').count()).toBe(0);
  });
});
