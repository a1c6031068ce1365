/** What was done stays undoable across days; versions have names and are held side by side. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Served } from '../../src/server/index.ts';
import {
  browserPath,
  complaintsOf,
  eventually,
  untilSaved,
  windowAddress,
} from './support/browser.ts';
import { FORM, folderWithForm } from './support/forms.ts';
import { openSheet, withWindow } from './support/opened.ts';

const folder = folderWithForm();
const path = join(folder, '2026/工作总结.yaml');
const onDisk = () => readFileSync(path, 'utf8');
let browser: Browser;
let served: Served;
let page: Page;
let complaints: string[] = [];

async function opened(): Promise<Page> {
  const fresh = await browser.newPage();
  complaints = complaintsOf(fresh);
  await fresh.goto(served.address);
  await openSheet(fresh);
  return fresh;
}
const box = (index: number) => page.locator('[data-box]').nth(index);
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const canUndo = () => page.getByRole('button', { name: '撤销' }).isEnabled();

withWindow(folder, async (opened) => {
  ({ browser, served, page, complaints } = opened);
  await openSheet(page);
});

describe.skipIf(browserPath === undefined)('a clerk who works on a form for days', () => {
  it('undoes on the next day what was done today, and does it again', async () => {
    await box(0).fill('7.46');
    await box(3).fill('40');
    await untilSaved(page);
    await page.waitForTimeout(600);
    await page.close();

    page = await opened();
    await eventually(canUndo).toBe(true);
    await press('撤销');
    await eventually(onDisk).toBe(FORM.replace('{值: ,', '{值: 7.46,'));
    await press('撤销');
    await eventually(onDisk).toBe(FORM);
    await page.waitForTimeout(600);
    await page.close();

    page = await opened();
    await eventually(() => page.getByRole('button', { name: '重做' }).isEnabled()).toBe(true);
    await press('重做');
    await press('重做');
    await eventually(onDisk).toContain('检查【40｜36】次');
    expect(onDisk()).toContain('{值: 7.46,');
  });

  it('gives the form a name, goes on, and sees both side by side with the changed words', async () => {
    await press('版本');
    await page.getByLabel('给现在这一稿起个名').fill('送审稿1');
    await press('记下');
    await page.getByRole('combobox', { name: /^这一稿/u }).waitFor();
    await press('填写');
    await box(3).fill('52');
    await eventually(onDisk).toContain('检查【52｜36】次');
    await press('版本');
    await eventually(() => page.locator('.compared tr:not(.same)').count()).toBe(1);
    const changed = page.locator('.compared tr:not(.same)');
    expect(await changed.locator('del').allTextContents()).toEqual(['40']);
    expect(await changed.locator('ins').allTextContents()).toEqual(['52']);
    await press('回到左边这一稿');
    await eventually(onDisk).toContain('检查【40｜36】次');
    await press('撤销');
    await eventually(onDisk).toContain('检查【52｜36】次');
  });

  it('undoes her own step around what an editor changed since', async () => {
    await press('填写');
    await box(4).fill('99');
    await eventually(onDisk).toContain('整改隐患【99｜120】处');
    writeFileSync(path, `# 有人在前面加了一行\n${onDisk().replace('要素保障', '用地保障')}`);
    await eventually(() => page.locator('.page').first().textContent()).toContain('用地保障');
    await press('撤销');
    await eventually(onDisk).toContain('整改隐患【｜120】处');
    expect(onDisk()).toContain('# 有人在前面加了一行');
    expect(onDisk()).toContain('用地保障');
    await press('撤销');
    await eventually(onDisk).toContain('检查【40｜36】次');
    expect(onDisk()).toContain('用地保障');
  });

  it('undoes after reopening, though the file was changed while the window was closed', async () => {
    await page.waitForTimeout(600);
    await page.close();
    writeFileSync(path, `# 又加一行\n${onDisk()}`);
    page = await opened();
    await eventually(canUndo).toBe(true);
    await press('撤销');
    await eventually(onDisk).toContain('检查【｜36】次');
    expect(onDisk()).toContain('# 又加一行\n');
    expect(complaints).toEqual([]);
  });

  it('keeps it all in the browser where no folder is open', async () => {
    const own = await browser.newContext();
    page = await own.newPage();
    await page.goto(windowAddress());
    await page.getByRole('button', { name: '开始写' }).click();
    await page.locator('[data-box]').first().fill('云溪市委');
    await page.waitForTimeout(1200);
    await page.reload();
    await page.locator('.card').click();
    await eventually(() => page.locator('[data-box]').first().inputValue()).toBe('云溪市委');
    await eventually(canUndo).toBe(true);
    await press('撤销');
    await eventually(() => page.locator('[data-box]').first().inputValue()).toBe('');
    await own.close();
  });
});
