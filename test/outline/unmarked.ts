/** What a rolled form still says of last year where nobody is told to look: written apart from the code that marks. */
import type { FormNode, MapNode, TextNode } from '../../src/form/index.ts';

/** Entries that print nothing, or are figures with names of their own. */
const REMARKS = [
  '上年文字',
  '待核对',
  '指标',
  '数据',
  '引用',
  '代号',
  '填报',
  '年度',
  '文种',
  '编号方式',
];

/** Numbers that stand in no box, are no year of the form's and in no list 待核对 beside them. */
export function unmarked(root: MapNode, year: number): string[] {
  return mapsIn(root).flatMap((map) => {
    const marks = textsIn(map.entries.get('待核对')?.value).map(({ text }) => text);
    const texts = [...map.entries]
      .filter(([name]) => !REMARKS.includes(name))
      .flatMap(([name, { value }]) => (name === '行' ? withoutSerials(value) : textsIn(value)));
    return texts.flatMap(({ text }) => numbersLeft(text, marks, year));
  });
}

const NUMBERS =
  /[\d０-９]+|第[一二三四五六七八九十百千]+|(?:约|近|超|逾)?[二三四五六七八九十百千两][十百千万亿二三四五六七八九]*(?:余|多)?(?:家|项|亿元|万元|人次|公里|个百分点)|[一二]〇[一二三〇][一二三四五六七八九〇]/gu;

function numbersLeft(text: string, marks: readonly string[], year: number): string[] {
  const seen = new Uint8Array(text.length);
  const cover = (pattern: RegExp | string) => {
    const found =
      typeof pattern === 'string'
        ? occurrences(text, pattern)
        : [...text.matchAll(pattern)].map(
            ({ 0: { length }, index }) => [index, index + length] as const,
          );
    for (const [start, end] of found) seen.fill(1, start, end);
  };
  cover(/【[^【】\n]*】/gu);
  // （一）, 1. and 一是 begin points.
  cover(
    /^[（(]?[\d０-９一二三四五六七八九十]{1,2}[）).．、是]|(?<=[。；])[（(]?[\d０-９]{1,2}[）).．、]/gmu,
  );
  for (const mark of marks) cover(mark);
  for (const each of [year - 1, year, year + 1]) {
    cover(new RegExp(`${each}(?=\\s*年)`, 'gu'));
    const han = [...String(each)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
    cover(`${han}年`);
  }
  return [...text.matchAll(NUMBERS)]
    .filter(({ 0: { length }, index }) => seen.subarray(index, index + length).includes(0))
    .map(
      ({ 0: found, index }) =>
        `${text.slice(Math.max(0, index - 6), index)}[${found}]${text.slice(index + found.length, index + found.length + 6)}`,
    );
}

function occurrences(text: string, word: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  if (word === '') return found;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    found.push([at, at + word.length]);
  }
  return found;
}

function mapsIn(node: FormNode): MapNode[] {
  if (node.type === 'text') return [];
  if (node.type === 'list') return node.items.flatMap(mapsIn);
  return [node, ...[...node.entries.values()].flatMap(({ value }) => mapsIn(value))];
}

function textsIn(node: FormNode | undefined): TextNode[] {
  if (node === undefined || node.type === 'map') return [];
  return node.type === 'text' ? [node] : node.items.flatMap(textsIn);
}

/** The cells of a table without its serial numbers. */
function withoutSerials(rows: FormNode): TextNode[] {
  if (rows.type !== 'list') return textsIn(rows);
  return rows.items.flatMap((row, index) =>
    textsIn(row).filter(({ text }) => text.trim() !== String(index + 1)),
  );
}
