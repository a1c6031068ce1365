/** A number of a text, held against what a column without a total adds up to: 检查企业54家 above 20 and 25. */
import type { Problem } from '../../problem.ts';
import type { TextNode } from '../source/tree.ts';
import { type Plain, placeOfPlain, plainOf } from './plain.ts';
import { type Table, words } from './table.ts';

/** 企业数: what is counted. */
const COUNTS = /^(?<noun>\p{Script=Han}{2,6}?)(?:数量?|家数|个数|户数|人数|总数)$/u;
const POINTS = /(?:下表|见表|附表|上表)/u;
const ALL = /共|合计|总/u;
const NUMBER = /^\d{1,5}$/u;
/** Sums of fewer digits are turned about by chance. */
const LEAST = 12;

interface Said {
  plain: Plain;
  at: number;
  number: string;
  isOfTable: boolean;
}

/** At most one doubt a table: the text has the digits of the sum in another order, or points to the table. */
export function* saidOfColumns(table: Table, texts: readonly TextNode[]): Generator<Problem> {
  const { heads, rows, total } = table;
  if (total !== undefined || rows.length < 2) return;
  for (const [column, { name }] of heads.entries()) {
    const noun = COUNTS.exec(name)?.groups?.noun;
    const cells = rows.map((row) => words(row[column]));
    if (noun === undefined || !cells.every((cell) => NUMBER.test(cell))) continue;
    const sum = cells.reduce((all, cell) => all + Number(cell), 0);
    const said = texts.flatMap((node) => countsOf(node, noun));
    if (sum < LEAST || said.some(({ number }) => Number(number) === sum)) continue;
    const odd = said.find(({ number, isOfTable }) => isOfTable || isTurned(number, `${sum}`));
    if (odd === undefined) continue;
    yield {
      severity: 'warning',
      code: 'figures/claim-differs',
      message: {
        zh: `这里写的是${odd.number}，表里“${name}”各行加起来是${sum}。`,
        en: `${odd.number} here, the column "${name}" adds up to ${sum}.`,
      },
      place: placeOfPlain(odd.plain, odd.at, odd.number.length),
      hint: { zh: '核对文中和表里的数。', en: 'Check both.' },
    };
    return;
  }
}

function countsOf(node: TextNode, noun: string): Said[] {
  if (!node.text.includes(noun)) return [];
  const plain = plainOf(node);
  const pattern = new RegExp(
    `${noun}(?:共|合计|总计)?(?<number>\\d{2,6})(?=[家个户人处名件座])`,
    'gu',
  );
  return [...plain.text.matchAll(pattern)].map(({ index, 0: all, groups }) => {
    const number = groups?.number ?? '';
    const sentence = sentenceAround(plain.text, index);
    const isOfTable = POINTS.test(sentence) && ALL.test(sentence);
    return { plain, at: index + all.length - number.length, number, isOfTable };
  });
}

function sentenceAround(text: string, at: number): string {
  const end = text.indexOf('。', at);
  return text.slice(text.lastIndexOf('。', at) + 1, end < 0 ? text.length : end);
}

function isTurned(one: string, other: string): boolean {
  const sorted = (digits: string) => [...digits].sort().join('');
  return one !== other && one.length === other.length && sorted(one) === sorted(other);
}
