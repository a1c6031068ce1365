/** Last year's Word file dropped on 红头.html, opened from the disk by a double click: this year's form. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../support/project.ts';
import {
  browserPath,
  complaintsOf,
  eventually,
  launch,
  newFolder,
  windowAddress,
} from './support/browser.ts';

const OLD = join(projectFolder, 'examples/2023/成品/工作总结.docx');

describe.skipIf(browserPath === undefined)("last year's file, without a server", () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    complaints = complaintsOf(page);
    await page.goto(windowAddress());
  });
  afterAll(async () => browser?.close());

  it('becomes the form of the year after, with its doubts seen by Enter', async () => {
    await page.locator('input[type=file]').setInputFiles(OLD);
    await page.locator('.old-text p').first().waitFor();
    expect(await page.locator('.old input.short').inputValue()).toBe('2024');
    const doubts = await page.locator('.doubts button').count();
    for (let count = 0; count < doubts; count += 1) {
      if (count === 0) await page.locator('.doubts button').first().focus();
      await page.keyboard.press('Enter');
    }
    expect(await page.locator('.doubts button:not(.seen)').count()).toBe(0);
    await page.getByRole('button', { name: '做成新一年的表单' }).click();
    await page.locator('.sheet .text').first().waitFor();
    await eventually(() => page.locator('.head .count').textContent()).toContain('还差');
    await eventually(() => page.locator('.page').first().textContent()).toContain('2024');
  });

  it('keeps what is typed in the browser, also when the page is closed at once', async () => {
    const box = page.locator('[data-box]').first();
    await box.fill('12.34');
    await page.waitForTimeout(1000);
    await page.goto('about:blank');
    await page.goto(windowAddress());
    await page.locator('.card').first().click();
    await eventually(() => page.locator('[data-box]').first().inputValue()).toBe('12.34');
  });

  it('says of a file that is no paper why it cannot be read', async () => {
    const path = join(newFolder(), '图片.docx');
    writeFileSync(path, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]));
    await page.locator('.brand').click();
    await page.locator('input[type=file]').setInputFiles(path);
    await eventually(() => page.locator('.said').textContent()).not.toBe('');
    expect(complaints).toEqual([]);
  });
});
