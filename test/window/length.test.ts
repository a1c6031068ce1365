/** A clerk watches the length, chooses how the title is broken, and reads what the program counts by itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserPath, eventually } from './support/browser.ts';
import { folderWithForm } from './support/forms.ts';
import { openSheet, withWindow } from './support/opened.ts';

const SENTENCE = '园区上下同心协力，扎实推进各项重点工作，取得了新的进展。';
const FORM = `文种: 通知
年度: 2026
发文机关: 云溪市青禾产业园区管理委员会
标题: 关于开展【年度】年度园区企业危险化学品安全生产专项整治工作的通知
主送机关: 各企业
成文日期: 2026年3月2日
导语: 全年抓好【小节数】件大事。
正文:
  - 标题: 总体要求
    正文:
      - ${SENTENCE}
  - 标题: 主要任务
    正文:
      - ${SENTENCE.repeat(150)}
`;
const folder = folderWithForm(FORM);
const onDisk = () => readFileSync(join(folder, '2026/工作总结.yaml'), 'utf8');
let page: Page;

withWindow(folder, async (opened) => {
  ({ page } = opened);
  await openSheet(page);
});

describe.skipIf(browserPath === undefined)('a clerk', () => {
  it('sees how many characters are over what a paper on a special task may have, and what to shorten', async () => {
    const meter = page.locator('.meter');
    await eventually(() => meter.textContent()).toMatch(/^共\d+页.*4,\d{3}字／多\d{2,3}字$/u);
    await eventually(() => page.locator('.group.note').textContent()).toBe('提醒 1');
    await page.locator('.group.note').click();
    const note = await page.locator('.found .note').textContent();
    expect(note).toMatch(/全文4\d{3}字.*不超过4000字，多\d+字.*最长的是“二、主要任务”/u);
  });

  it('sets how many pages it wants, and is told that there are more', async () => {
    const wanted = page.locator('.pages-wanted');
    await wanted.fill('3');
    await wanted.press('Tab');
    await eventually(() => page.locator('.meter label').getAttribute('class')).toBe('over');
    await wanted.fill('30');
    await wanted.press('Tab');
    await eventually(() => page.locator('.meter label').getAttribute('class')).toBe('');
  });

  it('chooses another way to break the title: the form keeps it, the page shows it, one undo takes it back', async () => {
    const titleLines = () => page.locator('.page .title').allTextContents();
    await page.getByRole('button', { name: '标题怎么断行' }).click();
    const choices = page.locator('.title-choice');
    await choices.first().waitFor();
    expect(await choices.count()).toBeGreaterThan(1);
    const lines = await choices.nth(1).locator('span').allTextContents();
    await choices.nth(1).click();
    await eventually(onDisk).toMatch(/标题: 关于开展【年度】年度.*\/\/.*的通知/u);
    await eventually(titleLines).toEqual(['云溪市青禾产业园区管理委员会', ...lines]);
    await page.keyboard.press('Control+z');
    await eventually(onDisk).toBe(FORM);
  });

  it('reads what the program counts, with its name beside', async () => {
    expect(await page.locator('.sentence .auto').first().textContent()).toBe('两（小节数）');
  });

  it('finds the licences of what is in the file', async () => {
    await page.locator('.brand').click();
    await page.getByRole('button', { name: '关于／许可' }).click();
    await eventually(() => page.locator('.licences').textContent()).toMatch(
      /MIT License[\s\S]*## docx[\s\S]*## preact[\s\S]*Sun Junyi/u,
    );
  });
});
