/** Pictures from a form to a Word file or page and back, to next year's form, and side by side. */
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  importForm,
  outlineOf,
  readDocument,
  rollDocument,
  writeDocument,
} from '../../../src/index.ts';
import { sideOfForm } from '../../../src/outline/index.ts';
import { filesOf, folder, read } from '../../form/forms.ts';
import { composeDocument } from '../../support/compose.ts';
import { png } from '../../support/pictures.ts';
import { overDisk, templatesFolder } from '../../support/project.ts';
import { rolled, summary } from '../rolling.ts';

const form = `文种: 通知
年度: 2024
标题: 关于开展园区道路巡查的通知
发文机关: 云溪市青禾产业园区管理委员会
发文字号: 青禾园委发〔2024〕3号
主送机关: 各企业
成文日期: 2024年3月1日
盖章: 是
印发机关: 综合办公室
印发日期: 2024年3月2日

正文:
  - 现将巡查路线通知如下。
  - 图片:
      文件: 路线.png
      说明: 图1 巡查路线
      宽: 120毫米
  - 标题: 巡查安排
    导语: 每月一次。
    图片: 照片.png
  - 标题: 有关要求
    导语: 请认真落实。

附件:
  - 标题: 园区示意图
    正文:
      - 图片:
          文件: 路线.png
          宽: 80毫米
`;
const pictures = { '路线.png': png(900, 300), '照片.png': png(400, 300) };

function sourceOf(others: Record<string, string | Uint8Array>) {
  return overDisk(filesOf(others));
}

async function written(format: 'docx' | 'html' | 'text', text = form): Promise<Uint8Array> {
  const { value, problems } = composeDocument(join(folder, '通知.yaml'), {
    files: sourceOf({ '通知.yaml': text, ...pictures }),
    templatesFolder,
  });
  expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  if (value === undefined) throw new Error('nothing composed');
  return writeDocument(value, format);
}

/** The form without the remarks at its top. */
const entries = (text = '') => text.replace(/^#.*\n/gmu, '').replace(/ {3}#.*$/gmu, '');

async function importedFrom(
  bytes: Uint8Array,
  name: string,
  there: Record<string, Uint8Array> = {},
) {
  const opened = (await readDocument(bytes, name)).value;
  const [first] = opened?.recognition.documents ?? [];
  if (opened === undefined || first === undefined) throw new Error('nothing recognised');
  const made = await importForm(first, name, {
    formPath: join(folder, '新/通知.yaml'),
    files: sourceOf(Object.fromEntries(Object.entries(there).map(([n, b]) => [`新/${n}`, b]))),
    templatesFolder,
    file: opened,
  });
  return { ...made.value, opened };
}

describe('a form with pictures', () => {
  it('comes back from its Word file with the same bytes', async () => {
    const made = await importedFrom(await written('docx'), '通知.docx');
    expect(entries(made.files?.[0]?.text)).toBe(entries(form));
    expect(made.pictures).toEqual(
      Object.entries(pictures).map(([name, bytes]) => ({ name, bytes })),
    );
    expect([made.differences, made.missing]).toEqual([[], []]);
    expect(made.opened.recognition.leftovers.map(({ reason }) => reason)).toEqual([]);
  });

  it('comes back from its page with the same bytes', async () => {
    const made = await importedFrom(await written('html'), '通知.html');
    const lines = (text = '') => text.split('\n').filter((line) => /图片|文件|说明|宽/u.test(line));
    expect(lines(made.files?.[0]?.text)).toEqual(lines(form));
    expect(made.pictures?.map(({ bytes }) => bytes)).toEqual(Object.values(pictures));
  });

  it('never takes the place of another file', async () => {
    const bytes = await written('docx');
    const there = { '路线.png': png(5, 5), '照片.png': pictures['照片.png'] };
    const made = await importedFrom(bytes, '通知.docx', there);
    expect(made.pictures?.map(({ name }) => name)).toEqual(['路线-2.png', '照片.png']);
    expect(made.files?.[0]?.text).toContain('文件: 路线-2.png');
  });

  it('is the same Word file every time, each picture in it once, with words for those who do not see it', async () => {
    const [one, two] = [await written('docx'), await written('docx')];
    expect(one).toEqual(two);
    const parts = unzipSync(one);
    const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
    expect(media.map((name) => parts[name])).toEqual(Object.values(pictures));
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    expect(xml.match(/<wp:docPr [^>]*>/gu)).toEqual([
      '<wp:docPr id="1001" name="路线.png" descr="图1 巡查路线"/>',
      '<wp:docPr id="1002" name="照片.png" descr="照片.png"/>',
      '<wp:docPr id="1003" name="路线.png" descr="路线.png"/>',
    ]);
  });

  it('shows them in words where there are only words', async () => {
    const text = new TextDecoder().decode(await written('text'));
    expect(text.split('\n').filter((line) => line.includes('图'))).toEqual([
      '[图片：图1 巡查路线]',
      '[图片：照片.png]',
      '附件：园区示意图',
      '园区示意图',
      '[图片：路线.png]',
    ]);
    const opened = (await readDocument(await written('docx'), '通知.docx')).value;
    const outline = opened && (await outlineOf(opened));
    expect(outline?.text).toContain(
      '图片：〔图片〕图1 巡查路线；〔图片〕照片.png；〔图片〕路线.png',
    );
    expect(outline?.json).toMatchObject({ pictures: 3 });
  });

  it('asks for this year’s where it is rolled over', async () => {
    expect(
      rolled(summary('正文:\n  - 图片: 甲.png\n  - 图片: {文件: 乙.png, 说明: 2023年园区}\n')),
    ).toContain(
      '正文:\n  - 图片: 【｜甲.png】\n  - 图片: {文件: 【｜乙.png】, 说明: 2024年园区}\n',
    );
    const opened = (await readDocument(await written('docx'), '通知.docx')).value;
    const document = opened?.recognition.documents[0]?.document;
    if (document === undefined) throw new Error('nothing recognised');
    const options = { year: 2025, kind: '通知', output: join(folder, '通知.yaml'), cwd: folder };
    const { value } = rollDocument(document, {
      ...options,
      source: '通知.docx',
      files: sourceOf({}),
    });
    expect(value?.files[0]?.text).toContain('文件: 【｜路线.png】');
    expect(value?.pictures.map(({ name }) => name)).toEqual(['路线.png', '照片.png']);
  });

  it('is told apart from one with another picture of the same name', () => {
    const shown = (bytes: Uint8Array) => {
      const { value } = read('文种: 工作总结\n标题: 总结\n正文:\n  - 图片: 甲.png\n', {
        '甲.png': bytes,
      });
      return value && sideOfForm(value).root.paragraphs;
    };
    expect(shown(png(30, 20))).toEqual(['〔图片：甲.png（30×20，0.1 KB，校验码8a6b32）〕']);
    expect(shown(png(40, 20))).toEqual(['〔图片：甲.png（40×20，0.1 KB，校验码fa4c44）〕']);
  });
});

describe('a picture that only a page points to', () => {
  it.each([
    [
      'a.html',
      '<p>关于道路的通知</p><p>各企业：</p><p>现通知如下。</p><p><img src="b.png" alt="路线"></p><p>请落实。</p>',
    ],
    ['a.md', '关于道路的通知\n\n各企业：\n\n现通知如下。\n\n![路线](b.png)\n\n请落实。\n'],
  ])('is named as left out: %s', async (name, text) => {
    const { value } = await readDocument(new TextEncoder().encode(text), name);
    const left = value?.recognition.leftovers.map(
      ({ reason, text: words }) => `${reason} ${words}`,
    );
    expect(left).toEqual(['picture 路线']);
  });

  it('is taken where the file holds it: Markdown', async () => {
    const data = Buffer.from(png(30, 20)).toString('base64');
    const text = `关于道路的通知\n\n各企业：\n\n现通知如下。\n\n![路线](data:image/png;base64,${data})\n\n请落实。\n`;
    const { value } = await readDocument(new TextEncoder().encode(text), 'a.md');
    const body = value?.recognition.documents[0]?.document.body;
    expect(body?.map(({ type }) => type)).toEqual(['paragraph', 'picture', 'paragraph']);
  });
});
