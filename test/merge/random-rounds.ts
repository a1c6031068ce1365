/** Random forms, random edits of their Word files, random habits of the programs that saved them. */

import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { WordEditing } from './word-edits.ts';

const CLAUSES = [
  '各部门要压实责任',
  '全年完成投资【29｜25】亿元',
  '财政收入达到【财政收入】，【财政收入·同比】',
  '新建标准厂房【11.20】万平方米',
  '把“放管服”改革引向深入',
  '组织培训【7｜5】期',
  '强化督促检查',
  '规上工业总产值【总产值·含其中】',
  '其中：东区、西区各一个',
  '按《安全生产法》执行',
  '服务企业【1860】家次',
  '确保按期建成',
] as const;

const clause = fc.constantFrom(...CLAUSES);
const sentence = fc
  .array(clause, { minLength: 1, maxLength: 3 })
  .map((all) => `${all.join('，')}。`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(''));
const heading = fc.constantFrom(
  '工作要求',
  '主要任务',
  '时间安排',
  '组织保障',
  '检查内容',
  '资金安排',
);

const lines = (depth: number, all: readonly string[]) =>
  all.map((each) => ' '.repeat(depth) + each);

/** The entries of a section, each its lines. */
const section = (depth: number, inner?: fc.Arbitrary<string[]>): fc.Arbitrary<string[]> =>
  fc
    .record({
      heading,
      lead: fc.option(paragraph),
      more: fc.option(paragraph),
      list: fc.option(
        fc.record({
          key: fc.constantFrom('条目', '要点'),
          all: fc.array(sentence, { minLength: 2, maxLength: 4 }),
        }),
      ),
      rows: fc.option(fc.array(fc.tuple(heading, fc.nat(999)), { minLength: 1, maxLength: 3 })),
      below: inner ? fc.option(fc.array(inner, { minLength: 1, maxLength: 3 })) : fc.constant(null),
      end: fc.option(paragraph),
    })
    .map(({ heading: title, lead, more, list, rows, below, end }) => {
      const own = [`标题: ${title}`];
      if (lead && more) own.push('导语: |', `  ${lead}`, '', `  ${more}`);
      else own.push(`导语: ${lead ?? '现将有关事项明确如下。'}`);
      if (below) own.push('小节:', ...below.flat().map((each) => `  ${each}`));
      else if (list) own.push(`${list.key}:`, ...list.all.map((each) => `  - ${each}`));
      else if (rows) {
        own.push('表格:', '  表头: [事项, 数量]', '  行:');
        own.push(...rows.map(([name, number]) => `    - [${name}, ${number}]`));
      }
      if (end) own.push(`结语: ${end}`);
      return own.map((each, index) => (index === 0 ? `- ${each}` : each === '' ? '' : `  ${each}`));
    })
    .map((all) => lines(depth, all));

/** A table whose cells are figures and what is computed of them. */
const FIGURES = [
  '  - 表格:',
  '      题名: 主要指标',
  '      表头: [指标, 今年, 去年, 增减]',
  '      行:',
  '        - [财政收入, 【财政收入】, 【财政收入·上年】, 【财政收入·同比】]',
  '        - [东区产值, 【东区】, "", 【东区·占比】]',
];

function attachment(
  index: number,
  { heading: title, text, rows }: { heading: string; text: string; rows: number },
): string[] {
  const cells = Array.from({ length: rows }, (_, row) => [
    `            - ["${row + 1}", 第${row + 1}片区事项, "【${row + 3}】处", ""]`,
  ]);
  return [
    `  - 标题: ${title}${index === 0 ? '明细' : '说明'}`,
    '    正文:',
    `      - ${text}`,
    ...(rows > 0
      ? ['      - 表格:', '          表头: [序号, 事项, 数量, 备注]', '          行:']
      : []),
    ...cells.flat(),
    ...(rows > 0
      ? []
      : ['      - 条目:', '          - 第一组负责东区。', '          - 第二组负责西区。']),
  ];
}

/** A notice's form with a department's file beside it. */
export const formFiles: fc.Arbitrary<ReadonlyMap<string, string>> = fc
  .record({
    lead: paragraph,
    sections: fc.array(section(0, section(0)), { minLength: 1, maxLength: 4 }),
    table: fc.boolean(),
    attachments: fc.array(fc.record({ heading, text: paragraph, rows: fc.nat(3) }), {
      maxLength: 2,
    }),
    department: fc.array(sentence, { minLength: 2, maxLength: 4 }),
    paragraphs: fc.array(paragraph, { maxLength: 2 }),
    copies: fc.boolean(),
  })
  .map(({ lead, sections, table, attachments, department, paragraphs, copies }) => {
    const form = [
      '文种: 通知',
      '年度: 2024',
      '发文机关: 云溪市青禾产业园区管理委员会',
      '发文字号: 青园发〔2024〕7号',
      '标题: 关于做好【年度】年重点工作的通知',
      '主送机关: 各部门，园区各企业',
      '成文日期: 2024-03-05   # 签发后再核',
      ...(copies
        ? [
            '抄送机关: 市应急管理局',
            '印发机关: 云溪市青禾产业园区综合办公室',
            '印发日期: 2024-03-06',
          ]
        : []),
      '指标:',
      '  财政收入: {值: 6.32, 单位: 亿元, 上年: 5.86}   # 财政局',
      '  总产值:',
      '    值: 30.5',
      '    单位: 亿元',
      '    其中:',
      '      东区: {值: 20.1}',
      '      西区: {值: 10.4}',
      `导语: ${lead}`,
      '正文:',
      ...sections.flat().map((each) => (each === '' ? '' : `  ${each}`)),
      ...(table ? FIGURES : []),
      '  - 引用: 部门稿/办公室.yaml',
      ...paragraphs.map((each) => `  - ${each}`),
      ...(attachments.length > 0 ? ['附件:'] : []),
      ...attachments.flatMap((each, index) => attachment(index, each)),
    ];
    const part = [
      '文种: 部门稿',
      '部门: 办公室',
      '标题: 队伍建设',
      '填报: 办公室',
      '要点:',
      ...department.map((each) => `  - ${each}`),
    ];
    return new Map([
      ['/园区/通知.yaml', `${form.join('\n')}\n`],
      ['/园区/部门稿/办公室.yaml', `${part.join('\n')}\n`],
    ]);
  });

export interface WordEdit {
  kind: number;
  at: number;
  to: number;
  from: number;
  length: number;
}

export const wordEdits = (most: number): fc.Arbitrary<WordEdit[]> =>
  fc.array(
    fc.record({
      kind: fc.nat(13),
      at: fc.nat(999),
      to: fc.nat(999),
      from: fc.nat(999),
      length: fc.nat(6),
    }),
    { minLength: 1, maxLength: most },
  );

const PUT = ['进一步', '（含续建）', '12', '切实抓好', '，力争提前', '35.6', '、三', '％', '其他'];

/** Does one edit; false where the place it drew has no room for it. `mark` makes its words known again. */
export function editWord(
  edited: WordEditing,
  { kind, at, to, from, length }: WordEdit,
  mark = '',
): boolean {
  const texts = edited.texts().filter((text) => text.length > 3);
  const text = texts[at % texts.length] ?? '';
  const other = texts[to % texts.length] ?? '';
  const start = from % text.length;
  const words = text.slice(start, start + length + 1);
  const put = `${PUT[to % PUT.length]}${mark}`;
  const numbers = text.match(/\d+(?:\.\d+)?/gu) ?? [];
  const sentences = text.match(/[^。；，]+[。；，]/gu) ?? [];
  const whole = (change: string) =>
    edited.replace(text, text.slice(0, start) + change + text.slice(start + length + 1));
  const actions: (() => void)[] = [
    () => whole(put),
    () => whole(words + put),
    () => whole(mark),
    () =>
      edited.replace(
        text,
        text.replace(numbers[from % numbers.length] ?? words, `${(from % 90) + 1}${mark}`),
      ),
    () => edited.insert(text, `${put}推进各项工作，确保取得实效。`),
    () => edited.insert(text, `——${put}重点事项。`),
    () => edited.remove(text),
    () => edited.move(text, other),
    () => edited.split(sentences[from % sentences.length] ?? text.slice(0, 4)),
    () => edited.join(text),
    () => edited.insertRow(text, [put, '7']),
    () => edited.removeRow(text),
    () => edited.replace('2024年3月5日', `2024年3月${(from % 20) + 6}日`),
    () => edited.insert(text, `${'一二三四'[from % 4]}、${put}安排`, `${put}做好收尾工作。`),
  ];
  try {
    actions[kind]?.();
    return true;
  } catch {
    return false;
  }
}

/** What other programs do to a file when they save it. */
export const habits: readonly [name: string, save: (bytes: Uint8Array) => Uint8Array][] = [
  ['as it was', (bytes) => bytes],
  [
    'runs split, styles renamed, ids and the part of the origin dropped',
    (bytes) => {
      const files = unzipSync(bytes);
      const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
        .replace(
          /<w:t(?: xml:space="preserve")?>([^<&]{4,})<\/w:t>/gu,
          (_, text: string) =>
            `<w:t xml:space="preserve">${text.slice(0, 2)}</w:t></w:r><w:bookmarkStart w:id="9" w:name="_GoBack"/><w:bookmarkEnd w:id="9"/><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${text.slice(2)}</w:t>`,
        )
        .replace(/<w:pStyle w:val="[^"]*"\/>/gu, '<w:pStyle w:val="a3"/>');
      return withoutPart(zipSync({ ...files, 'word/document.xml': strToU8(xml) }));
    },
  ],
];

/** The file without the part that says what it was made from. */
function withoutPart(bytes: Uint8Array): Uint8Array {
  const { 'customXml/item1.xml': _, ...files } = unzipSync(bytes);
  return zipSync(files);
}

/** The file without anything that says what it was made from. */
export function withoutOrigin(bytes: Uint8Array): Uint8Array {
  const { 'docProps/custom.xml': _, ...files } = unzipSync(withoutPart(bytes));
  return zipSync(files);
}

/** What is left of what a file was made from: all, a sum for each paragraph, nothing. */
export const origins: readonly ((bytes: Uint8Array) => Uint8Array)[] = [
  (bytes) => bytes,
  withoutPart,
  withoutOrigin,
];
