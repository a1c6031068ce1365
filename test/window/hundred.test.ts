/** A hundred departments in the window: handed out in one file, handed in at once, all on the board. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { filledForm, HUNDRED, hundredFiles } from '../departments/hundred.ts';
import { browserPath, dropFiles, eventually, newFolder, untilSaved } from './support/browser.ts';
import { withWindow } from './support/opened.ts';

const folder = newFolder();
for (const [path, text] of hundredFiles()) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
let page: Page;
let complaints: string[];

withWindow(folder, async (opened) => {
  ({ page, complaints } = opened);
  await page.locator('.card').filter({ hasText: '2024年工作总结' }).click();
  await page.getByRole('button', { name: '收稿', exact: true }).click();
});

const count = (state: string) =>
  page.locator('.rows tbody .count').filter({ hasText: state }).count();

describe.skipIf(browserPath === undefined)('a hundred departments', () => {
  it('get their files in one, and hand in at once', async () => {
    await eventually(() => count('还没发')).toBe(100);
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      page.getByRole('button', { name: '分发给各部门' }).click(),
    ]);
    // The forms alone: the pages of all are 200 MB.
    const handed = unzipSync(new Uint8Array(readFileSync(await file.path())), {
      filter: ({ name }) => name.endsWith('.yaml'),
    });
    expect(Object.keys(handed)).toHaveLength(100);
    await eventually(() => count('没交')).toBe(100);
    const formOf = (name: string) => strFromU8(handed[`${name}/${name}.yaml`] ?? new Uint8Array());
    await dropFiles(
      page,
      HUNDRED.map((name) => filledForm(name, formOf(name))),
    );
    await page.getByRole('button', { name: '收下 100 个' }).click();
    await eventually(() => count('已交')).toBe(100);
    await untilSaved(page);
    const last = readFileSync(join(folder, '2024/部门稿/第100管理所.yaml'), 'utf8');
    expect(last).toContain('值: 51');
    expect(last).toContain('【8｜12】');
    expect(complaints).toEqual([]);
  });
});
