/** What is typed goes into the paragraph that it was typed in, though paragraphs were moved a moment before. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Served } from '../../../src/server/index.ts';
import { browserPath, eventually, untilSaved } from '../support/browser.ts';
import { folderWithForm } from '../support/forms.ts';
import { openSheet, withWindow } from '../support/opened.ts';

const form = (...paragraphs: string[]) => `文种: 工作总结
年度: 2026
发文机关: 云溪市青禾产业园区管理委员会
标题: 2026年工作总结
正文:
  - 标题: 主要工作
    正文:
${paragraphs.map((each) => `      - ${each}`).join('\n')}
  - 标题: 存在的问题
    正文:
      - 人才总量还不够多。
`;
const [A, B, C] = ['甲段说检查。', '乙段说走访。', '丙段说培训。'];

const folder = folderWithForm(form(A, B, C));
const path = join(folder, '2026/工作总结.yaml');
const onDisk = () => readFileSync(path, 'utf8');
let served: Served;
let page: Page;

withWindow(folder, (opened) => {
  ({ served, page } = opened);
});

/** Presses a button and types at the end of a text in the same moment: before the sheet comes back. */
function pressAndType(button: string, words: string, typed: string) {
  return page.evaluate(
    ([selector, own, more]) => {
      const fields = [...document.querySelectorAll('textarea')];
      const field = fields.find(({ value }) => value === own);
      const beside = (name: string) =>
        field
          ?.closest('.item')
          ?.querySelector<HTMLElement>(`:scope > .tools [aria-label="${name}"]`);
      const pressed = document.querySelector<HTMLElement>(selector) ?? beside(selector);
      if (!field || !pressed) throw new Error(`no ${selector}, or no ${own}`);
      field.focus();
      field.setSelectionRange(own.length, own.length);
      pressed.click();
      document.execCommand('insertText', false, more);
    },
    [button, words, typed] as const,
  );
}

/** The paragraphs that the sheet shows. */
const shown = () =>
  page
    .locator('.section.depth1')
    .first()
    .locator('.item textarea')
    .evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));

describe.skipIf(browserPath === undefined)('what is typed right after', () => {
  beforeEach(async () => {
    writeFileSync(path, form(A, B, C));
    await page.goto(served.address);
    await openSheet(page);
    await eventually(shown).toEqual([A, B, C]);
  });

  it('a paragraph was moved stands in that paragraph, and so does what is typed on', async () => {
    await pressAndType('下移', A, '补一句。');
    await eventually(shown).toEqual([B, `${A}补一句。`, C]);
    await page.keyboard.type('再补一句。');
    await eventually(shown).toEqual([B, `${A}补一句。再补一句。`, C]);
    await untilSaved(page);
    await eventually(onDisk).toBe(form(B, `${A}补一句。再补一句。`, C));
  });

  it('its section was moved stands in it', async () => {
    await page.evaluate(() => {
      const fields = [...document.querySelectorAll('textarea')];
      const field = fields.find(({ value }) => value === '乙段说走访。');
      const section = field?.closest('.item')?.parentElement?.closest('.item');
      field?.focus();
      field?.setSelectionRange(6, 6);
      section?.querySelector<HTMLElement>(':scope > .tools [aria-label="下移"]')?.click();
      document.execCommand('insertText', false, '补一句。');
    });
    await eventually(onDisk).toContain(`${B}补一句。`);
    await page.keyboard.type('再补。');
    await eventually(onDisk).toMatch(
      /人才总量还不够多。\n[\s\S]*甲段说检查。\n.*乙段说走访。补一句。再补。\n.*丙段/u,
    );
  });

  it('a move was taken back stands in it', async () => {
    await pressAndType('下移', A, '');
    await eventually(shown).toEqual([B, A, C]);
    await pressAndType('.pair button', A, '补一句。');
    await eventually(shown).toEqual([`${A}补一句。`, B, C]);
    await page.keyboard.type('再补一句。');
    await untilSaved(page);
    await eventually(onDisk).toBe(form(`${A}补一句。再补一句。`, B, C));
  });

  it('the paragraph above was taken out stands in it', async () => {
    await page.evaluate(
      (above) => {
        const fields = [...document.querySelectorAll('textarea')];
        const [first, second] = [0, 1].map((index) =>
          fields.find(({ value }) => value === above[index]),
        );
        second?.focus();
        second?.setSelectionRange(6, 6);
        first?.closest('.item')?.querySelector<HTMLElement>('[aria-label="删掉"]')?.click();
        document.execCommand('insertText', false, '补一句。');
      },
      [A, B],
    );
    await eventually(shown).toEqual([`${B}补一句。`, C]);
    await page.keyboard.type('再补。');
    await untilSaved(page);
    await eventually(onDisk).toBe(form(`${B}补一句。再补。`, C));
  });

  it('its paragraph was taken out is told, and is in no other', async () => {
    await pressAndType('删掉', B, '补一句。');
    await eventually(shown).toEqual([A, C]);
    await untilSaved(page);
    expect(onDisk()).toBe(form(A, C));
  });
});
