/** Tables in the body, upright or on turned pages (GB/T 9704-2012, 8): columns as wide as their text asks. */
import type { BodyLine } from '../../document/lines.ts';
import { textWidth } from '../lines/char-width.ts';
import * as gb from '../standard/gb9704.ts';
import { type Area, POINT, SIZE, turnedArea, uprightArea } from '../standard/geometry.ts';
import type { PlacedLine, Rule } from './page.ts';
import { paragraphRows, type Row, type RowContext, row } from './rows.ts';

type TableLine = Extract<BodyLine, { type: 'table' }>;

const { rule: RULE, paddingAcross: PADDING, linePitch: LINE, paddingDown: SPACE } = gb.table;
const CELL = SIZE.small * POINT;
/** Where a table stands, and how wide its columns are in mm. */
interface Frame {
  area: Area;
  widths: readonly number[];
}

/** As many lines of a cell stay on one page. */
const PIECE = 12;

/** The rows of a table with its caption; the caption and the header stay with the row below them. */
export function tableRows(table: TableLine, context: RowContext): Row[] {
  const area = table.turned === true ? turnedArea : uprightArea;
  const rows: Row[] = [];
  if (table.caption !== undefined && table.caption !== '') {
    const { left: x, width } = area;
    const caption = { roles: 'caption', align: 'center', x, width } as const;
    rows.push(...paragraphRows(table.caption, caption, context));
  }
  const number = context.nextParagraph();
  const widths = columnWidths(table, area.width);
  const add = (cells: readonly string[], index: number): void => {
    rows.push(...tableRow(cells, { area, widths }, { table: number, row: index }, context));
  };
  if (table.header.length > 0) add(table.header, 0);
  for (const each of rows) each.keepWithNext = true;
  for (const [index, cells] of table.rows.entries()) add(cells, index + 1);
  if (table.turned === true) for (const each of rows) each.turned = true;
  return rows;
}

/** Shares a width out by the longest text of each column, within limits. In mm. */
export function columnWidths({ header, rows }: TableLine, whole: number): number[] {
  const wishes: number[] = [];
  for (const cells of [header, ...rows]) {
    for (const [column, text] of cells.entries()) {
      const characters = Math.min(Math.max(textWidth(text), 2), 16);
      wishes[column] = Math.max(wishes[column] ?? 0, characters * CELL + 2 * PADDING + RULE);
    }
  }
  const limit = widestColumn(wishes, whole);
  const widths = wishes.map((wish) => Math.min(wish, limit));
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => (width / total) * whole);
}

/** The width that no column may have more of, so that narrow columns get all that they ask for. */
function widestColumn(wishes: readonly number[], whole: number): number {
  let room = whole;
  let left = wishes.length;
  for (const wish of wishes.toSorted((a, b) => a - b)) {
    if (wish * left > room) return room / left;
    room -= wish;
    left -= 1;
  }
  return Number.POSITIVE_INFINITY;
}

/** One row of a table; one taller than a good part of a page comes in pieces that pages may part. */
function tableRow(
  cells: readonly string[],
  frame: Frame,
  place: { table: number; row: number },
  context: RowContext,
): Row[] {
  const { area, widths } = frame;
  let x = area.left;
  const columns: PlacedLine[][] = [];
  for (const [column, width] of widths.entries()) {
    const options = {
      roles: place.row === 0 ? 'headerCell' : 'cell',
      size: SIZE.small,
      cell: CELL,
      height: LINE,
      x: x + PADDING,
      width: Math.max(width - 2 * PADDING, CELL),
      align: 'center',
    } as const;
    const rows = paragraphRows(cells[column] ?? '', options, context);
    const cell = { ...place, column };
    columns.push(rows.flatMap((each) => each.lines.map((one) => ({ ...one, cell }))));
    x += width;
  }
  const most = Math.max(1, ...columns.map((lines) => lines.length));
  const pieces: Row[] = [];
  for (let first = 0; first < most; first += PIECE) {
    const last = first + PIECE >= most;
    const part = columns.map((lines) => lines.slice(first, first + PIECE));
    pieces.push(tablePiece(part, frame, { top: first === 0, bottom: last }));
  }
  return pieces;
}

/** Lines of the cells side by side, in the middle of the height, with the rules around them. */
function tablePiece(
  columns: readonly PlacedLine[][],
  frame: Frame,
  edges: { top: boolean; bottom: boolean },
): Row {
  const most = Math.max(1, ...columns.map((lines) => lines.length));
  const height = most * LINE + 2 * SPACE;
  const lines = columns.flatMap((placed) => {
    const top = (height - placed.length * LINE) / 2;
    return placed.map((each, index) => ({ ...each, y: top + index * LINE }));
  });
  return row(lines, { height, rules: rulesAround(height, frame, edges) });
}

/** The rules around the cells of one row; neighbouring rows share theirs. */
function rulesAround(
  height: number,
  { area, widths }: Frame,
  edges: { top: boolean; bottom: boolean },
): Rule[] {
  const across = { x: area.left, width: area.width, height: RULE, colour: 'black' } as const;
  const rules: Rule[] = [];
  if (edges.top) rules.push({ ...across, y: 0 });
  if (edges.bottom) rules.push({ ...across, y: height });
  let x = area.left;
  for (const width of [0, ...widths]) {
    x += width;
    rules.push({ x: x - RULE / 2, y: 0, width: RULE, height: height + RULE, colour: 'black' });
  }
  return rules;
}
