/** What tables of investment make of a document's total. */
import { Big } from 'big.js';
import type { Block, Table } from '../../../document/document.ts';
import { type Quantity, scalePower } from '../../../figures/index.ts';
import type { Whole } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { amount } from '../interval.ts';
import { placeOfCell, TOTAL } from '../tabled/tables.ts';

/** What another place makes of the total, and where; `right` is what should stand there. */
export interface Claim {
  text?: Text;
  start: number;
  end: number;
  /** Whether it agrees with a total. */
  fits: (total: Quantity) => boolean;
  zh: string;
}

const SUMS = /(?:金额|投资|概算|估算|费用)[^（(]{0,4}[（(](亿|万)?元[）)]/u;

/** The totals of the tables in an attachment that is called 投资估算 or the like. */
export function sumsOfTables(whole: Whole): Claim[] {
  const attachments = whole.document?.attachments ?? [];
  return attachments
    .filter(({ title }) => /投资(?:估算|概算|预算|构成|明细)/u.test(title))
    .flatMap(({ body }) => tablesOf(body))
    .flatMap((table) => sumOfTable(table, whole));
}

function tablesOf(blocks: readonly Block[]): Table[] {
  return blocks.flatMap((block) => {
    if (block.type === 'table') return [block];
    return block.type === 'section' ? tablesOf(block.children) : [];
  });
}

function sumOfTable({ header, rows }: Table, whole: Whole): Claim[] {
  const column = header.findIndex((name) => SUMS.test(name));
  const [, scale = ''] = SUMS.exec(header[column] ?? '') ?? [];
  const row = rows.find((one) => one.slice(0, 2).some((cell) => TOTAL.test(cell)));
  const typed = row?.[column]?.trim().replaceAll(',', '') ?? '';
  if (row === undefined || !/^\d+(?:\.\d+)?$/u.test(typed)) return [];
  const sum = new Big(typed).times(new Big(10).pow(scalePower(scale)));
  const place = placeOfCell(whole, header, header[column] ?? '');
  if (place.text === undefined) return [];
  return [
    {
      ...place,
      fits: (total) => amount(total).minus(sum).abs().lte(sum.times('0.005')),
      zh: `表里的合计是${typed}${scale}元`,
    },
  ];
}
