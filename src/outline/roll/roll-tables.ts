/** Tables of last year's form: mere numbers in their cells become empty boxes, last year's beside them. */

import type { Splicing } from '../../edit/index.ts';
import { flowScalar, visibleEnd } from '../../edit/index.ts';
import type { FormNode, MapNode, TextNode } from '../../form/index.ts';
import { isBlank, sourceOffset, valueAt } from '../../form/index.ts';
import { columnsThatCount } from '../import/tables.ts';
import type { Doubtful } from './marks.ts';

const NUMBER = /^[-−]?\d[\d,]*(?:\.\d+)?(?=%?$)/u;

/** A cell: where it stands in its text. */
interface Cell {
  node: TextNode;
  from: number;
  text: string;
}

/**
 * Empties the numbers of a table; serial numbers and years stay.
 * @returns the cells that stay as they are, serial numbers left out
 */
export function rollTable(splicing: Splicing, table: MapNode): Doubtful[] {
  const header = rowsOf(valueAt(table, '表头'))[0] ?? [];
  const rows = rowsOf(valueAt(table, '行'));
  const texts = (row: readonly Cell[]) => row.map(({ text }) => text);
  const counting = columnsThatCount(texts(header), rows.map(texts));
  return [
    ...header.map(({ node, text }) => ({ node, text, whole: false })),
    ...rows.flatMap((row, index) =>
      row
        .filter((cell, column) =>
          counting.has(column) ? cell.text !== String(index + 1) : !emptyCell(splicing, cell),
        )
        .map(({ node, text }) => ({ node, text, whole: false })),
    ),
  ];
}

/** Whether the cell holds a mere number, which becomes a box. */
function emptyCell(splicing: Splicing, { node, from, text }: Cell): boolean {
  const digits = NUMBER.exec(text)?.[0];
  if (digits === undefined) return false;
  const rest = text.slice(digits.length);
  const isWhole = from === 0 && text === node.text.trim();
  const [start, end] = isWhole
    ? [node.start, visibleEnd(node)]
    : [sourceOffset(node, from), sourceOffset(node, from + text.length - 1) + 1];
  const box = `【｜${digits}】${rest}`;
  splicing.splices.push({ start, end, text: isWhole ? flowScalar(box) : box });
  return true;
}

/** Rows as lists of cells, or as lines with tabs between the cells. */
function rowsOf(value: FormNode | undefined): Cell[][] {
  if (value === undefined) return [];
  if (value.type === 'text') return linesOf(value);
  if (value.type !== 'list') return [];
  if (value.items.every(({ type }) => type === 'text')) {
    return value.items.some((item) => item.type === 'text' && item.text.includes('\t'))
      ? value.items.flatMap((item) => (item.type === 'text' ? linesOf(item) : []))
      : [cellsOf(value.items)];
  }
  return value.items.flatMap((item) =>
    item.type === 'list' ? [cellsOf(item.items)] : rowsOf(item),
  );
}

function cellsOf(items: readonly FormNode[]): Cell[] {
  return items
    .filter((item): item is TextNode => item.type === 'text')
    .map((node) => ({ node, from: 0, text: isBlank(node) ? '' : node.text.trim() }));
}

function linesOf(node: TextNode): Cell[][] {
  return [...node.text.matchAll(/[^\n]*\S[^\n]*/gu)].map(({ 0: line, index }) => {
    let at = index;
    return line.split('\t').map((cell) => {
      const from = at + (cell.length - cell.trimStart().length);
      at += cell.length + 1;
      return { node, from, text: cell.trim() };
    });
  });
}
