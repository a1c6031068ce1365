/** A table of a form as its rows are counted: its head, its names, its total. */
import { sourceOffset } from '../source/places.ts';
import { rowAt } from '../source/rows.ts';
import type { FormNode, ListNode, MapNode, TextNode } from '../source/tree.ts';
import { textOf, valueAt } from '../source/tree.ts';

export interface Table {
  caption: TextNode | undefined;
  /** The words of the head, units in brackets left out. */
  heads: readonly Head[];
  /** The rows above the total, without those that hold nothing. */
  rows: readonly (readonly FormNode[])[];
  total: readonly FormNode[] | undefined;
  /** The column of names: the first that does not number the rows. */
  names: number;
}

export interface Head {
  node: FormNode;
  /** 受理（件）: 受理. */
  name: string;
  /** 受理（件）: 件; what the caption says of all columns where the head says nothing. */
  unit: string;
}

const TOTAL = /^\s*(?:合\s*计|总\s*计|共\s*计|全[县市区园]合计)\s*$/u;
const NUMBERS_ROWS = /^(?:序\s*号|编号|排名|名次|位次|排序|项次)$/u;
/** Rows of part sums, and cells that are joined: what a row stands for is not certain. */
const UNCERTAIN = /^[←↑]$|小计|其他|其中/u;

export const words = (node: FormNode | undefined): string =>
  node?.type === 'text' ? node.text.replace(/[【】]/gu, '').trim() : '';

/** The table that a mapping is; undefined where it is none. */
export function tableOf(map: MapNode): Table | undefined {
  const header = valueAt(map, '表头');
  const body = valueAt(map, '行');
  if (header?.type !== 'list' || body?.type !== 'list') return undefined;
  const caption = textOf(map, '题名');
  const common =
    /单位[：:]\s*(?<unit>[^\s）)]{1,8})/u.exec(caption?.text ?? '')?.groups?.unit ?? '';
  const heads = lastRow(header).map((node): Head => {
    const typed = words(node);
    const unit = /[（(](?<unit>[^（()）]{1,8})[）)]$/u.exec(typed)?.groups?.unit ?? common;
    return { node, name: typed.replace(/[（(][^（()）]*[）)]/gu, '').trim(), unit };
  });
  const cells = body.items.map(cellsOf);
  const at = cells.findIndex((row) => TOTAL.test(words(row[0])) || TOTAL.test(words(row[1])));
  const names = Math.max(
    0,
    heads.findIndex(({ name }) => !NUMBERS_ROWS.test(name)),
  );
  const rows = (at < 0 ? cells : cells.slice(0, at)).filter((row) =>
    row.some((cell, index) => index >= names && words(cell) !== ''),
  );
  return { caption, heads, rows, total: at < 0 ? undefined : cells[at], names };
}

/** The cells of a row, listed or pasted with tabs between them. */
export function cellsOf(row: FormNode): readonly FormNode[] {
  if (row.type !== 'text') return row.type === 'list' ? row.items : [];
  if (!row.text.includes('\t')) return [];
  return rowAt(row.text, 0).cells.map(({ text, start, end }): TextNode => {
    const [from, to] = [start, end].map((at) => sourceOffset(row, at));
    return {
      type: 'text',
      file: row.file,
      start: from ?? row.start,
      end: to ?? row.end,
      text,
      style: 'plain',
    };
  });
}

/** The head's own row; of several the last, a joined cell as the one that it is joined with. */
function lastRow(header: ListNode): readonly FormNode[] {
  const rows = header.items.flatMap((row) => (row.type === 'list' ? [row.items] : []));
  if (rows.length === 0 || rows.length < header.items.length) return header.items;
  const cellAt = (row: number, column: number): FormNode | undefined => {
    const cell = rows[row]?.[column];
    if (words(cell) === '↑') return cellAt(row - 1, column);
    return words(cell) === '←' ? cellAt(row, column - 1) : cell;
  };
  const last = rows.at(-1) ?? [];
  return last.map((cell, column) => cellAt(rows.length - 1, column) ?? cell);
}

/** How many things a table names; undefined where a row may be more than one, or none. */
export function thingsIn({ rows, names }: Table): number | undefined {
  const cells = rows.map((row) => words(row[names]));
  return cells.some((cell) => cell === '' || UNCERTAIN.test(cell)) ? undefined : cells.length;
}
