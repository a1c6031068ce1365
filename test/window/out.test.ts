/** All that can be made of a paper of an office with a layout of its own: on the page beside, and the command's bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeDocument, openForm, writeDocument } from '../../src/index.ts';
import { marked } from '../../src/text/index.ts';
import { diskFiles, templatesFolder } from '../support/project.ts';
import { browserPath, eventually, newFolder, untilSaved } from './support/browser.ts';
import { madeBy } from './support/desk-of.ts';
import { openSheet, withWindow } from './support/opened.ts';

const OFFICE = `文种: 单位
发文机关: 云溪市青禾产业园区管理委员会
发文机关标志: 云溪市青禾产业园区管理委员会文件
代字: 云青管发
印发机关: 云溪市青禾产业园区管理委员会办公室
`;
const STYLE = `版式:
  行距: 固定值27磅
  订口: 32毫米
  切口: 30毫米
  标题: 黑体 小一
  正文: 楷体 小三
  页码: -1-
`;
const NOTICE = `文种: 通知
年度: 2026
单位: ../单位.yaml
标题: 关于做好汛期安全工作的通知
发文字号: 12
主送机关: 各部、局、中心，园区各企业
抄送机关: 市应急管理局
成文日期: 2026-06-02
附注: 联系电话：0791-1234567
印发日期: 2026-06-03
正文:
  - 各单位要查看排水设施【】次，整改隐患【12】处。
`;
const MADE = [
  ['草稿（Word，可有空着的）', { draft: true, variant: 'draft' }],
  ['公开版（Word）', { draft: false, variant: 'public' }],
  ['套红（Word，印在红头纸上）', { draft: false, variant: 'preprinted' }],
  ['Word 文件', { draft: false }],
] as const;

const folder = newFolder();
const path = join(folder, '2026/通知.yaml');
mkdirSync(join(folder, '2026'));
writeFileSync(join(folder, '单位.yaml'), OFFICE);
let page: Page;
let complaints: string[];

beforeAll(() => {
  writeFileSync(path, NOTICE);
});
withWindow(folder, async (opened) => {
  ({ page, complaints } = opened);
  await openSheet(page);
});

/** What the command line makes. */
async function byCommand(
  options: Parameters<typeof composeDocument>[1],
  format: 'docx' | 'html' = 'docx',
): Promise<Uint8Array> {
  const form = openForm(path, { files: diskFiles, templatesFolder });
  const { value, problems } = composeDocument(form, options);
  if (value === undefined) throw new Error(problems.map(({ message }) => message.zh).join());
  return new Uint8Array(marked(await writeDocument(value, format)));
}

/** Where a line stands and how large it is, in mm, of what its style says. */
function placeOf(style: string): string {
  const found = style.matchAll(/(?<![-\w])(left|top|width|height): *([\d.]+)mm/gu);
  return Array.from(found, ([, name, mm]) => `${name} ${Number(mm).toFixed(1)}`).join(' ');
}

/** Every line of the window's pages. */
async function linesShown(): Promise<string[]> {
  const lines = await page
    .locator('.page .line')
    .evaluateAll((all) =>
      all.map((line) => [line.textContent ?? '', line.getAttribute('style') ?? ''] as const),
    );
  return lines.map(([text, style]) => `${text.trim()} ${placeOf(style)}`);
}

/** Every line of a page that the command writes. */
function linesOf(html: string): string[] {
  const [, ...lines] = html.split('<span class="line ');
  return lines.map((line) => {
    const [, style = '', content = ''] = /^[^>]*style="([^"]*)">(.*)$/su.exec(line) ?? [];
    return `${content.replace(/<[^>]*>/gu, '').trim()} ${placeOf(style)}`;
  });
}

const bodyLine = () =>
  page
    .locator('.page .line')
    .filter({ hasText: '各单位要' })
    .evaluate((line) => {
      const { fontSize, height, fontFamily } = getComputedStyle(line);
      return { fontSize, height, fontFamily };
    });

describe.skipIf(browserPath === undefined)('what goes out', () => {
  it('may be a draft while boxes are empty, and nothing else', async () => {
    expect(await madeBy(page, MADE[0][0])).toEqual(await byCommand(MADE[0][1]));
    await page.getByRole('button', { name: '生成' }).click();
    await page.getByRole('button', { name: 'Word 文件', exact: true }).click();
    await eventually(() => page.locator('.said').textContent()).toContain('空');
    await page.getByRole('button', { name: '知道了' }).click();
  });

  it("looks on the page as the office's own layout says, as soon as it is written", async () => {
    const standard = await bodyLine();
    writeFileSync(join(folder, '单位.yaml'), OFFICE + STYLE);
    await eventually(bodyLine).not.toEqual(standard);
    const own = await bodyLine();
    // 小三 is 15 points, of which the browser makes 20 pixels.
    expect(own.fontSize).toBe('20px');
    expect(own.fontFamily).toContain('楷体');
    await page.locator('[data-box]').first().fill('3');
    await eventually(() => page.locator('.head .count').textContent()).toContain('都填好了');
    await untilSaved(page);
  });

  it('stands on the page line by line as on the page that the command writes', async () => {
    const html = new TextDecoder().decode(await byCommand({ draft: false }, 'html'));
    await eventually(linesShown).toEqual(linesOf(html));
    expect(linesOf(html).length).toBeGreaterThan(8);
  });

  it.each(MADE)('is the same file that the command makes: %s', async (name, options) => {
    expect(await madeBy(page, name)).toEqual(await byCommand(options));
  });

  it('complains of nothing', () => expect(complaints).toEqual([]));
});
