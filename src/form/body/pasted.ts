/** Rows pasted from a spreadsheet among paragraphs: they make a table, and a person is asked whether that was meant. */
import type { Problem } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import { placeInText } from '../source/places.ts';
import { type PastedRow, rowAt } from '../source/rows.ts';
import type { TextNode } from '../source/tree.ts';
import type { PlannedBlock } from './planned.ts';
import { proseCells } from './tables.ts';

interface Row {
  node: TextNode;
  row: PastedRow;
}

/** A stretch of a text: its rows, or prose where there are none. */
export interface Stretch {
  from: number;
  to: number;
  rows: readonly Row[];
}

/** A text cut where rows begin and end. */
export function stretchesOf(node: TextNode): Stretch[] {
  const { text } = node;
  if (!text.includes('\t') || !text.includes('\n')) return [{ from: 0, to: text.length, rows: [] }];
  const stretches: Stretch[] = [];
  let prose = 0;
  for (let at = 0; at < text.length; ) {
    const rows = rowsFrom(node, at);
    const end = rows.at(-1)?.row.end;
    if (end === undefined || rows.length < 2) {
      at = rowAt(text, at).end + 1;
      continue;
    }
    if (at > prose) stretches.push({ from: prose, to: at, rows: [] });
    stretches.push({ from: at, to: end, rows });
    at = end + 1;
    prose = at;
  }
  if (prose < text.length) stretches.push({ from: prose, to: text.length, rows: [] });
  return stretches;
}

/** Rows of one length that follow each other. */
function rowsFrom(node: TextNode, from: number): Row[] {
  const rows: Row[] = [];
  for (let at = from; at < node.text.length; ) {
    const row = rowAt(node.text, at);
    const width = rows[0]?.row.cells.length ?? row.cells.length;
    if (row.cells.length < 2 || row.cells.length !== width) break;
    rows.push({ node, row });
    at = row.end + 1;
  }
  return rows;
}

/** Of a list's items those that are one row each, from an index on; none where fewer than two follow each other. */
export function rowItems(items: readonly { type: string }[], from: number): Row[] {
  const rows: Row[] = [];
  for (const item of items.slice(from)) {
    if (item.type !== 'text') break;
    const node = item as TextNode;
    const row = rowAt(node.text, 0);
    const width = rows[0]?.row.cells.length ?? row.cells.length;
    if (row.cells.length < 2 || row.end < node.text.trimEnd().length) break;
    if (row.cells.length !== width) break;
    rows.push({ node, row });
  }
  return rows.length > 1 ? rows : [];
}

/** The table that pasted rows make; its header is their first row where that has no numbers. */
export function planPasted(rows: readonly Row[], form: Form, problems: Problem[]): PlannedBlock {
  const cells = rows.map(({ node, row }) => proseCells(node, row));
  const [first = [], ...others] = cells;
  const isHeader = !first.some(({ text }) => /\d/u.test(text.replace(/20\d\d年?/gu, '')));
  const [top] = rows;
  if (top) {
    problems.push({
      severity: 'warning',
      code: 'form/pasted-rows',
      message: {
        zh: `从表格粘贴的 ${rows.length} 行已排成一张表，${isHeader ? '第一行作表头' : '没有表头'}。`,
        en: `${rows.length} pasted row(s) became a table, ${isHeader ? 'the first its header' : 'without a header'}.`,
      },
      place: placeInText(top.node, top.row.start, top.row.cells[0]?.text.length ?? 0),
      hint: {
        zh: '对的话，把它写成“表格:”，分“表头:”“行:”两项；不是表格，就把 Tab 改成标点。',
        en: 'If so, write it as 表格 with 表头 and 行; if not, use marks instead of tabs.',
      },
    });
  }
  return {
    type: 'table',
    header: isHeader ? first : [],
    moreHeader: [],
    rows: isHeader ? others : cells,
    turned: false,
    form,
  };
}
