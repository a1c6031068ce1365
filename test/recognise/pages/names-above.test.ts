/** An office's name above a title that names its office, and numbers with brackets in their code. */
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/readers/index.ts';
import { recognise } from '../../../src/recognise/index.ts';
import { documentIn, lookedLines } from '../plain.ts';

const TEXT = [
  '各企业：',
  '园区定于近期开展停车秩序整治，现就有关事项通知如下。',
  '青禾市水务局',
  '2024年5月3日',
];
const of = (...lines: string[]) => documentIn([...lines, ...TEXT].join('\n'));

describe('the name of an office above a title that begins with it is none of the title', () => {
  it.each([
    [['青禾市水务局'], '青禾市水务局关于开展停车秩序整治的通知'],
    [['青禾市水务局（青禾市湖泊局）'], '青禾市水务局关于开展停车秩序整治的通知'],
    [['青禾市水务局（青禾市湖泊局）'], '青禾市水务局（青禾市湖泊局）关于开展停车秩序整治的通知'],
    [['青禾市教育局 青禾市公安局'], '青禾市教育局、青禾市公安局关于开展停车秩序整治的通知'],
    [['青禾市水务局'], '青禾市水务局办公室转发市公安局关于停车秩序整治意见的通知'],
    [['云园管理委员会（云园经济发展局）'], '云园管理委员会印发《云园停车管理办法》的通知'],
  ])('%j over %s', (names, title) => {
    expect(of(...names, title).placement.title).toBe(title);
  });

  it('is told as left out', () => {
    const { leftovers } = recognise(
      lookedLines(['青禾市水务局', '青禾市水务局关于开展停车秩序整治的通知', ...TEXT]),
      { file: '文件.txt' },
    );
    expect(leftovers.map(({ text }) => text)).toEqual(['青禾市水务局']);
  });

  it.each([
    [36, '青禾市水务局', []],
    [22, undefined, ['青禾市水务局']],
  ])('in a Word file at %i points is a letterhead only where it is larger', (size, head, names) => {
    const look = { align: 'center' as const };
    const { documents } = recognise(
      lookedLines([
        ['青禾市水务局', { ...look, size }],
        ['青禾市水务局关于开展停车秩序整治的通知', { ...look, size: 22 }],
        ...TEXT,
      ]),
      { file: '文件.docx', format: 'docx' },
    );
    expect(documents[0]?.document.letterhead?.issuers[0]).toBe(head);
    expect(documents[0]?.document.titleIssuers).toEqual(names);
    expect(documents[0]?.placement.title).toBe('青禾市水务局关于开展停车秩序整治的通知');
  });

  it('stays with a title that names none', () => {
    for (const name of ['青禾市水务局', '青禾市水务局（青禾市湖泊局）']) {
      const { document } = of(name, '关于开展停车秩序整治的通知');
      expect(document.titleIssuers).toEqual([name]);
    }
  });
});

describe('a number with brackets in its code', () => {
  it.each(['青密办(局)函〔2021〕5号', '青水（湖）发〔2021〕15号', '云园(经)〔2024〕3号'])(
    '%s',
    (number) => {
      const { document, placement } = of(number, '关于开展停车秩序整治的通知');
      expect(document.documentNumber).toBe(number);
      expect(placement.title).toBe('关于开展停车秩序整治的通知');
    },
  );
});

describe('a card of which a list knows one key', () => {
  const page = (rows: [string, string][], title: string) => {
    const table = rows.map(([key, value]) => `<tr><td>${key}</td><td>${value}</td></tr>`).join('');
    const text = TEXT.map((line) => `<p>${line}</p>`).join('');
    const html = `<html><body><div><table>${table}</table><h2>${title}</h2>${text}</div></body></html>`;
    const read = readLines(new TextEncoder().encode(html), { name: '页.html' });
    return recognise(read.value?.lines ?? [], { file: '页.html' });
  };

  it.each([
    ['索取号', '发文字号'],
    ['受理号', '文号'],
    ['公布日期', '成文日期'],
  ])('%s stands above the title with %s', (unknown, known) => {
    const title = '青禾市人民政府办公室转发市公安局关于停车秩序整治意见的通知';
    const { documents, leftovers } = page(
      [
        [unknown, 'AA0090000-2024-072'],
        [known, known.endsWith('号') ? '青政办发〔2024〕7号' : '2024-05-03'],
        ['生效状态', '施行中'],
      ],
      title,
    );
    expect(documents.map(({ placement }) => placement.title)).toEqual([title]);
    expect(documents[0]?.placement.headings).toEqual([]);
    expect(leftovers).toHaveLength(3);
  });

  it('leaves a table of the paper as it is', () => {
    const { documents } = page(
      [
        ['单位', '数量'],
        ['青禾市水务局', '3'],
      ],
      '停车秩序整治',
    );
    expect(documents[0]?.document.body[0]?.type).toBe('table');
  });
});
