/** The Word file that the director corrected, dropped on its form: looked at, decided, one step, taken back. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeDocument, openForm, writeDocument } from '../../src/index.ts';
import { wordEditing } from '../merge/word-edits.ts';
import { diskFiles, templatesFolder } from '../support/project.ts';
import { browserPath, dropFiles, eventually, untilSaved } from './support/browser.ts';
import { hindrances } from './support/everyone.ts';
import { FORM, folderWithForm } from './support/forms.ts';
import { openSheet, withWindow } from './support/opened.ts';

const FILLED = FORM.replaceAll('值: ,', '值: 7.46,').replace(
  '【｜36】次，整改隐患【｜120】处，建立台帐【｜2】本',
  '【40｜36】次，整改隐患【131｜120】处，建立台帐【3｜2】本',
);
const folder = folderWithForm(FILLED);
const path = join(folder, '2026/工作总结.yaml');
const onDisk = () => readFileSync(path, 'utf8');
let page: Page;
let complaints: string[];
let edited: Uint8Array;

beforeAll(async () => {
  const word = wordEditing(await printed(), '王主任');
  word.replace('整改隐患131处', '整改隐患135处');
  word.replace('再接再励', '再接再厉');
  word.replace('人才总量还不够多', '高层次人才还不够多');
  word.insert('要素保障', '部分项目推进偏慢。');
  edited = withComment(word.bytes(), '使工作落到实处', '这句太空，请换成具体做法');
});
withWindow(folder, async (opened) => {
  ({ page, complaints } = opened);
  await openSheet(page);
});

async function printed(): Promise<Uint8Array> {
  const { value } = composeDocument(openForm(path, { files: diskFiles, templatesFolder }));
  if (value === undefined) throw new Error('the form cannot be printed');
  return writeDocument(value, 'docx');
}

/** A comment at words of the Word file, as Word writes one. */
function withComment(bytes: Uint8Array, words: string, text: string): Uint8Array {
  const files = unzipSync(bytes);
  const main = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const at = main.indexOf(words);
  const start =
    main.lastIndexOf('<w:r>', at) < 0
      ? main.lastIndexOf('<w:r ', at)
      : main.lastIndexOf('<w:r>', at);
  const end = main.indexOf('</w:r>', at) + '</w:r>'.length;
  files['word/document.xml'] = strToU8(
    `${main.slice(0, start)}<w:commentRangeStart w:id="9"/>${main.slice(start, end)}<w:commentRangeEnd w:id="9"/>${main.slice(end)}`,
  );
  files['word/comments.xml'] = strToU8(
    `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="9" w:author="王主任" w:date="2026-01-12T09:30:00Z"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment></w:comments>`,
  );
  const types = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array());
  if (!types.includes('comments+xml')) {
    files['[Content_Types].xml'] = strToU8(
      types.replace(
        '</Types>',
        '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
      ),
    );
  }
  const links = 'word/_rels/document.xml.rels';
  const known = strFromU8(files[links] ?? new Uint8Array());
  if (!known.includes('/comments"')) {
    files[links] = strToU8(
      known.replace(
        '</Relationships>',
        '<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
      ),
    );
  }
  return zipSync(files);
}

describe.skipIf(browserPath === undefined)('an edited Word file on its form', () => {
  it('shows what would land where before anything is written', async () => {
    await dropFiles(page, [{ name: '改过.docx', bytes: edited }]);
    const list = page.locator('.merge');
    await list.waitFor();
    await eventually(() => list.textContent()).toContain('并入 4 处');
    const text = await list.textContent();
    expect(text).toContain('王主任');
    expect(text).toContain('135');
    expect(text).toContain('部分项目推进偏慢。');
    expect(text).toContain('这句太空，请换成具体做法');
    // Of the form itself, told where it is filled in: 7.46个.
    expect(text).not.toContain('应是整数');
    expect(onDisk()).toBe(FILLED);
    expect(await hindrances(page)).toEqual([]);
  });

  it('says where things land in English too', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    const list = page.locator('.merge');
    await eventually(() => list.textContent()).toContain('Merge 4 changes');
    expect(await list.textContent()).toContain('正文 item 2 · 正文 item 1');
    expect(await list.textContent()).toContain('": 这句太空');
    await page.getByRole('button', { name: '中文' }).click();
    await eventually(() => list.textContent()).toContain('并入 4 处');
  });

  it('leaves out a tracked change that is refused', async () => {
    await page.locator('.tracked label').filter({ hasText: '高层次' }).locator('input').uncheck();
    await eventually(() => page.locator('.merge .main').textContent()).toBe('并入 3 处');
    await page.locator('.merge .main').click();
    await eventually(onDisk).toContain('整改隐患【135｜120】处');
    expect(onDisk()).toContain('再接再厉');
    expect(onDisk()).toContain('部分项目推进偏慢。');
    expect(onDisk()).toContain('人才总量还不够多。');
    expect(onDisk()).toContain('# 财政局报');
    const records = join(folder, '2026/.红头/工作总结');
    await eventually(() => readdirSync(records)).toEqual(
      expect.arrayContaining(['并回.jsonl', expect.stringMatching(/^[0-9a-f]{12}\.docx$/u)]),
    );
    const merges = readFileSync(join(records, '并回.jsonl'), 'utf8');
    expect(JSON.parse(merges)).toMatchObject({ file: '改过.docx', by: ['王主任'] });
  });

  it('keeps its comments until they are dealt with', async () => {
    const notes = join(folder, '2026/工作总结.批注.txt');
    await page.getByRole('button', { name: '批注 1' }).click();
    expect(await page.locator('.found').textContent()).toContain('王主任');
    expect(readFileSync(notes, 'utf8')).toContain('这句太空，请换成具体做法（改过.docx）');
    await page.getByRole('button', { name: '处理好了' }).click();
    await eventually(() => page.getByRole('button', { name: /^批注/u }).count()).toBe(0);
    await eventually(() => readFileSync(notes, 'utf8')).not.toContain('太空');
    await page.getByRole('button', { name: '撤销' }).click();
    await eventually(() => readFileSync(notes, 'utf8')).toContain('太空');
  });
});

describe.skipIf(browserPath === undefined)('an edited Word file', () => {
  it('is chosen instead of dropped, by keyboard', async () => {
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '生成' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '把改过的 Word 并回来…' }).focus();
    await page.keyboard.press('Enter');
    const buffer = Buffer.from(edited);
    await (await chosen).setFiles({ name: '改过.docx', mimeType: '', buffer });
    const list = page.locator('.merge');
    await list.waitFor();
    await eventually(() => list.textContent()).toContain('改过.docx');
    await page.getByRole('button', { name: '不并了' }).click();
  });

  it('is taken back in one step, byte for byte', async () => {
    await untilSaved(page);
    await page.getByRole('button', { name: '撤销' }).click();
    await eventually(onDisk).toBe(FILLED);
    const log = join(folder, '2026/.红头/工作总结/并回.jsonl');
    await eventually(() => readFileSync(log, 'utf8')).toBe('');
  });

  it('asks where the form was changed in the same words since, and takes what is chosen', async () => {
    const field = page.locator('textarea').filter({ hasText: '' });
    await field.evaluateAll((all) => {
      const one = all.find((each) => (each as HTMLTextAreaElement).value.includes('人才总量'));
      one?.setAttribute('data-clash', '');
    });
    await page.locator('[data-clash]').fill('要素保障还不够有力，人才队伍还不够稳。');
    await eventually(onDisk).toContain('人才队伍还不够稳');
    await dropFiles(page, [{ name: '改过.docx', bytes: edited }]);
    const clash = page.locator('.clash');
    await clash.waitFor();
    expect(await clash.textContent()).toContain('人才队伍还不够稳');
    expect(await clash.textContent()).toContain('高层次人才还不够多');
    await clash.locator('label').filter({ hasText: '高层次' }).locator('input').check();
    await eventually(() => page.locator('.merge .main').textContent()).toBe('并入 4 处');
    await page.locator('.merge .main').click();
    await eventually(onDisk).toContain('高层次人才还不够多');
    expect(onDisk()).not.toContain('人才队伍');
  });

  it('asks about computed words that were typed by hand, and makes them words where that is chosen', async () => {
    await untilSaved(page);
    const word = wordEditing(await printed());
    const [growth = ''] = /同比增长[\d.]+%/u.exec(word.texts().join('\n')) ?? [];
    word.replace(growth, '增长较快');
    await dropFiles(page, [{ name: '手改.docx', bytes: word.bytes() }]);
    const clash = page.locator('.clash');
    await clash.waitFor();
    expect(await page.locator('.merge').textContent()).toContain('程序算的、文件里手改了的');
    await eventually(() => page.locator('.merge .main').textContent()).toBe('并入 0 处');
    await clash.locator('label').filter({ hasText: '文件里' }).locator('input').check();
    await eventually(() => page.locator('.merge .main').textContent()).toBe('并入 1 处');
    expect(await hindrances(page)).toEqual([]);
    await page.locator('.merge .main').click();
    await eventually(onDisk).toContain('完成财政收入【财政收入】，增长较快。');
  });

  it('says of a Word file that is damaged why nothing can be merged', async () => {
    const before = onDisk();
    await dropFiles(page, [{ name: '坏的.docx', bytes: edited.subarray(0, 900) }]);
    await eventually(() => page.locator('.said').textContent()).toContain('坏的.docx');
    expect(onDisk()).toBe(before);
    expect(existsSync(path)).toBe(true);
    expect(complaints).toEqual([]);
  });
});
