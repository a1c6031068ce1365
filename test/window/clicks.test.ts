/** A click on what was found is done, whatever was typed, moved or drawn anew a moment before. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Served } from '../../src/server/index.ts';
import { browserPath, eventually, untilSaved } from './support/browser.ts';
import { folderWithForm } from './support/forms.ts';
import { openSheet, withWindow } from './support/opened.ts';

const FORM = `文种: 工作总结
年度: 2026
发文机关: 云溪市青禾产业园区管理委员会
标题: 2026年工作总结
正文:
  - 标题: 主要工作
    正文:
      - 全年开展检查【36】次，走访企业。
      - 各部门再接再励，开创新局面。
  - 标题: 存在的问题
    正文:
      - 部分企业台帐不全，部分企业台帐不新。
      - 人才总量还不够多。
`;

const folder = folderWithForm(FORM);
const path = join(folder, '2026/工作总结.yaml');
const onDisk = () => readFileSync(path, 'utf8');
let served: Served;
let page: Page;

const noteOf = (words: string) => page.locator('.notes li').filter({ hasText: words }).first();
const mend = (note: Locator) => note.getByRole('button', { name: '改', exact: true });
const quiet = (note: Locator) => note.getByRole('button', { name: '此处不查' });

withWindow(folder, (opened) => {
  ({ served, page } = opened);
});

describe.skipIf(browserPath === undefined)('a click on what was found', () => {
  beforeEach(async () => {
    writeFileSync(path, FORM);
    await page.goto(served.address);
    await openSheet(page);
    await noteOf('应为“再接再厉”').waitFor();
    await noteOf('台帐不').waitFor();
  });

  it('keeps quiet about one place of two, and the buttons count places as the command line does', async () => {
    writeFileSync(path, FORM.replace('开创新局面', '全体干部再接再励'));
    const toMend = page.locator('.group.error');
    await eventually(() => toMend.textContent()).toBe('要改的 4');
    await toMend.click();
    const again = page.locator('.found li').filter({ hasText: '再接再厉' });
    expect(await again.allTextContents()).toEqual([expect.stringContaining('另有1处')]);
    await quiet(noteOf('应为“再接再厉”')).click();
    await eventually(onDisk).toContain('# 不查：wrong-word “门再接再励，”\n      - 各部门');
    await eventually(() => toMend.textContent()).toBe('要改的 3');
  });

  it('silences the very words, though words before them were typed a moment ago', async () => {
    await page.locator('.section .heading textarea').first().focus();
    await page.keyboard.press('End');
    await page.keyboard.type('（送审稿）');
    await quiet(noteOf('应为“再接再厉”')).click();
    await eventually(onDisk).toMatch(/\n {6}# 不查：[\w、-]+ “再接再励”\n {6}- 各部门再接再励/u);
    await untilSaved(page);
    expect(onDisk().replace(/ {6}# 不查：.*\n/u, '')).toBe(
      FORM.replace('标题: 主要工作', '标题: 主要工作（送审稿）'),
    );
  });

  it('mends the very words, though their section was moved since they were found', async () => {
    const section = page.locator('.section.depth0 > .blocks > .item').last();
    await section.locator('.heading').first().hover();
    await section.getByRole('button', { name: '上移' }).first().click();
    await eventually(() => page.locator('.section .heading textarea').first().inputValue()).toBe(
      '存在的问题',
    );
    await mend(noteOf('台帐不')).click();
    await eventually(onDisk).toContain('部分企业台账不全，');
  });

  it('is one, though somebody else adds a paragraph above while the button is held down', async () => {
    const box = await mend(noteOf('应为“再接再厉”')).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 3, (box?.y ?? 0) + 3);
    await page.mouse.down();
    const added = FORM.replace('      - 全年', '      - 新来的一段。\n      - 全年');
    writeFileSync(path, added);
    await page.waitForTimeout(2500);
    await page.mouse.up();
    await eventually(onDisk).toBe(added.replace('再接再励', '再接再厉'));
    const fields = page.locator('.sheet textarea');
    await eventually(() =>
      fields.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value)),
    ).toContain('新来的一段。');
  });
});
