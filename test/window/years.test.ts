/** The years of a paper side by side in a real browser, and a section of last year's taken over. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserPath, eventually } from './support/browser.ts';
import { hindrances } from './support/everyone.ts';
import { FORM, folderWithForm } from './support/forms.ts';
import { withWindow } from './support/opened.ts';

const NOW = FORM.replace('财政收入: {值: ,', '财政收入: {值: 7.46,');
const folder = folderWithForm(NOW);
const path = join(folder, '2026/工作总结.yaml');
const onDisk = () => readFileSync(path, 'utf8');
mkdirSync(join(folder, '2025'));
writeFileSync(
  join(folder, '2025/工作总结.yaml'),
  FORM.replace('年度: 2026', '年度: 2025')
    .replaceAll(/值: , (单位: .+), 上年: ([\d.]+)/gu, '值: $2, $1')
    .replace(
      '  - 标题: 存在的问题',
      '  - 标题: 党的建设\n    正文:\n      - 新建党组织3个。\n  - 标题: 存在的问题',
    ),
);
let page: Page;
let complaints: string[];

withWindow(folder, async (opened) => {
  ({ page, complaints } = opened);
  await page.locator('.card').filter({ hasText: '2026年工作总结' }).click();
});

describe.skipIf(browserPath === undefined)('the years side by side', () => {
  it('show every heading of each year, and the figures through the years', async () => {
    await page.getByRole('button', { name: '历年', exact: true }).click();
    const rows = page.locator('.years section').first().locator('tbody tr');
    await eventually(() => rows.count()).toBe(4);
    expect(await rows.nth(2).textContent()).toMatch(/三、党的建设.*—/u);
    expect(await page.locator('.numbers').textContent()).toContain('财政收入亿元6.597.46');
    expect(await hindrances(page)).toEqual([]);
  });

  it('give a section to this year, which undo takes back', async () => {
    await page.getByRole('button', { name: '把“三、党的建设”拿到今年' }).click();
    await eventually(onDisk).toContain(
      '  - 标题: 党的建设\n    正文:\n      - 新建党组织【｜3】个。\n  - 标题: 存在的问题',
    );
    await eventually(() => page.locator('.years .link').count()).toBe(0);
    await page.getByRole('button', { name: '撤销' }).click();
    await eventually(onDisk).toBe(NOW);
    expect(complaints).toEqual([]);
  });
});
