/** Two windows on one form, another program at the same file, a browser that is killed: nothing is lost. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../src/server/index.ts';
import { browserPath, eventually, launch, serve } from './support/browser.ts';
import { FORM, folderWithForm } from './support/forms.ts';

const folder = folderWithForm();
const path = join(folder, '2026/工作总结.yaml');
const onDisk = () => readFileSync(path, 'utf8');
let browser: Browser;
let served: Served;

beforeAll(async () => {
  if (browserPath === undefined) return;
  served = await serve(folder);
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true });
});

async function opened(by = browser): Promise<Page> {
  const page = await by.newPage();
  await page.goto(served.address);
  await page.locator('.card').click();
  await page.locator('.sheet .text').first().waitFor();
  return page;
}

describe.skipIf(browserPath === undefined)('one form', () => {
  it('is written by two windows at once, and both see all of it', async () => {
    writeFileSync(path, FORM);
    const [a, b] = [await opened(), await opened()];
    const [left, right] = [a.locator('[data-box]').nth(3), b.locator('[data-box]').nth(4)];
    for (let count = 1; count <= 20; count += 1) {
      await Promise.all([left.fill(`${count}`), right.fill(`${count * 3}`)]);
      await Promise.all([a.waitForTimeout(37 * (count % 5)), b.waitForTimeout(23 * (count % 7))]);
    }
    await eventually(onDisk).toContain('检查【20｜36】次，整改隐患【60｜120】处');
    await eventually(() => a.locator('[data-box]').nth(4).inputValue()).toBe('60');
    await eventually(() => b.locator('[data-box]').nth(3).inputValue()).toBe('20');
    await Promise.all([a.close(), b.close()]);
  });

  it('is changed by an editor meanwhile: other words are merged, the same words are asked about', async () => {
    writeFileSync(path, FORM);
    const page = await opened();
    writeFileSync(path, FORM.replace('要素保障', '用地保障'));
    await eventually(() => page.locator('.page').first().textContent()).toContain('用地保障');
    await page.locator('[data-box]').nth(5).fill('8');
    await eventually(onDisk).toContain('台帐【8｜2】本');
    expect(onDisk()).toContain('用地保障');
    await page.close();
  });

  it('has all but the last moment when the browser is killed', async () => {
    for (let round = 0; round < 5; round += 1) {
      writeFileSync(path, FORM);
      const own = await launch();
      const page = await opened(own);
      const box = page.locator('[data-box]').first();
      await box.focus();
      let typed = '';
      for (let count = 0; count <= 4 + round * 2; count += 1) {
        typed += `${(count % 9) + 1}`;
        await page.keyboard.type(typed.slice(-1));
        await page.waitForTimeout(90);
      }
      await page.waitForTimeout(1000);
      await Promise.all([page.keyboard.type('999').catch(() => undefined), own.close()]);
      const value = /财政收入: \{值: (\d*)/u.exec(onDisk())?.[1] ?? '';
      expect(value.startsWith(typed)).toBe(true);
      expect(onDisk().replace(/值: \d*/u, '值: ')).toBe(FORM);
    }
  });
});
