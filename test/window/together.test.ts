/** Two windows on one form, another program at the same file, a browser that is killed: nothing is lost. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Served } from '../../src/server/index.ts';
import { browserPath, eventually, FLAGS } from './support/browser.ts';
import { FORM, folderWithForm } from './support/forms.ts';
import { openSheet, withWindow } from './support/opened.ts';

/**
 * HONGTOU_KILLS=50 kills so many browsers, on a computer that does nothing else: beside other tests a second is too
 * short. HONGTOU_EDITS=200 for as many edits.
 */
const KILLS = Number(process.env.HONGTOU_KILLS ?? 0);
/** What may be missing after a kill, in ms. */
const MISSING = 1000;
const EDITS = Number(process.env.HONGTOU_EDITS ?? 30);
const LONGEST_MS = 60_000 + (KILLS + EDITS) * 8000;

const folder = folderWithForm();
const path = join(folder, '2026/工作总结.yaml');
const onDisk = () => readFileSync(path, 'utf8');
let browser: Browser;
let served: Served;

withWindow(folder, (opened) => {
  ({ browser, served } = opened);
});

async function opened(by = browser): Promise<Page> {
  const page = await by.newPage();
  await page.goto(served.address);
  await openSheet(page);
  return page;
}

describe.skipIf(browserPath === undefined)('one form', () => {
  it(
    'is written by two windows at once, at random, and both see all of it',
    async () => {
      writeFileSync(path, FORM);
      const [a, b] = [await opened(), await opened()];
      const last = new Map<number, string>();
      const edit = async (page: Page, own: readonly number[], value: string) => {
        const box = own[Math.floor(Math.random() * own.length)] ?? 0;
        last.set(box, value);
        await page.locator('[data-box]').nth(box).fill(value);
        await page.waitForTimeout(Math.random() * 150);
      };
      for (let count = 1; count <= EDITS; count += 1) {
        await Promise.all([
          edit(a, [0, 1, 3], `${count + 300}`),
          edit(b, [2, 4, 5], `${count * 3 + 300}`),
        ]);
      }
      for (const [box, value] of last) {
        for (const page of [a, b])
          await eventually(() => page.locator('[data-box]').nth(box).inputValue()).toBe(value);
        await eventually(onDisk).toContain(box < 3 ? `值: ${value},` : `【${value}｜`);
      }
      // Everything else is as it was.
      expect(
        onDisk()
          .replace(/值: \d*/gu, '值: ')
          .replace(/【\d*｜/gu, '【｜'),
      ).toBe(FORM);
      await Promise.all([a.close(), b.close()]);
    },
    LONGEST_MS,
  );

  it('is changed by an editor meanwhile: other words are merged', async () => {
    writeFileSync(path, FORM);
    const page = await opened();
    writeFileSync(path, FORM.replace('要素保障', '用地保障'));
    await eventually(() => page.locator('.page').first().textContent()).toContain('用地保障');
    await page.locator('[data-box]').nth(5).fill('8');
    await eventually(onDisk).toContain('台帐【8｜2】本');
    expect(onDisk()).toContain('用地保障');
    await page.close();
  });

  it.each([
    ['用我这里的', '甲甲', '别处改的', '乙乙'],
    ['用那边的', '乙乙', '这里改的', '甲甲'],
  ])('asks where both changed the same words: %s', async (choice, wins, copy, kept) => {
    writeFileSync(path, FORM);
    const page = await opened();
    // The editor saves between two keys.
    await page.route('**/file?path=*', async (route) => {
      if (route.request().method() === 'PUT' && !onDisk().includes('乙乙'))
        writeFileSync(path, FORM.replace('人才总量', '乙乙总量'));
      await route.continue();
    });
    await page.locator('textarea').last().fill('要素保障还不够有力，甲甲总量还不够多。');
    await page.getByRole('button', { name: choice }).click();
    await eventually(onDisk).toContain(`${wins}总量`);
    // The other side is kept beside it.
    const beside = join(folder, `2026/工作总结（${copy}）.yaml`);
    await eventually(() => readFileSync(beside, 'utf8')).toContain(`${kept}总量`);
    rmSync(beside);
    await page.close();
  });
});

describe.skipIf(browserPath === undefined)('a computer that is slow or fails', () => {
  it('keeps every key where the answers come late, as on a slow computer', async () => {
    writeFileSync(path, FORM);
    const page = await browser.newPage();
    await page.addInitScript(() => {
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (...message: unknown[]) {
        setTimeout(() => Reflect.apply(postMessage, this, message), 400);
      };
    });
    await page.goto(served.address);
    await page.locator('.card').click();
    const box = page.locator('[data-box]').first();
    await box.focus();
    for (const key of '123456789') {
      await page.keyboard.type(key);
      await page.waitForTimeout(170);
    }
    await eventually(onDisk).toContain('值: 123456789,');
    expect(await box.inputValue()).toBe('123456789');
    await page.close();
  });

  it.skipIf(KILLS === 0)(
    'has all but the last second when the browser is killed at any moment',
    async () => {
      for (let round = 0; round < KILLS; round += 1) {
        writeFileSync(path, FORM);
        const server = await chromium.launchServer({
          executablePath: browserPath ?? '',
          args: FLAGS,
        });
        const page = await opened(await chromium.connect(server.wsEndpoint()));
        await page.locator('[data-box]').first().focus();
        const typed: { at: number; text: string }[] = [];
        const end = Date.now() + MISSING + Math.random() * 2000;
        let text = '';
        while (Date.now() < end) {
          text += `${(text.length % 9) + 1}`;
          await page.keyboard.type(text.slice(-1));
          typed.push({ at: Date.now(), text });
          await page.waitForTimeout(Math.random() * 180);
        }
        const killed = Date.now();
        server.process().kill('SIGKILL');
        await new Promise((resolve) => setTimeout(resolve, 300));
        const value = /财政收入: \{值: (\d*)/u.exec(onDisk())?.[1] ?? '';
        const due = typed.findLast(({ at }) => at < killed - MISSING)?.text ?? '';
        expect({ round, value: value.slice(0, due.length) }).toEqual({ round, value: due });
        expect(text.startsWith(value)).toBe(true);
        expect(onDisk().replace(/值: \d*/u, '值: ')).toBe(FORM);
      }
    },
    LONGEST_MS,
  );
});
