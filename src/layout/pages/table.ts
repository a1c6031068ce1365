/** Tables in the body, upright or on turned pages (GB/T 9704-2012, 8): columns as wide as their text asks. */
import type { MergedCells } from '../../document/document.ts';
import type { BodyLine } from '../../document/lines.ts';
import { coveredBy } from '../../document/merged.ts';
import { textWidth } from '../lines/char-width.ts';
import * as gb from '../standard/measures.ts';
import { type Area, POINT, SIZE, turnedArea, uprightArea } from '../standard/measures.ts';
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
  const add = (cells: readonly string[], index: number, joined: Joined): void => {
    rows.push(...tableRow(cells, { area, widths }, { table: number, row: index }, context, joined));
  };
  const { merged = [], moreHeadRows = 0 } = table;
  const isHeaded = table.header.length > 0;
  const all = isHeaded ? [table.header, ...table.rows] : table.rows;
  const starts: number[] = [];
  for (const [index, cells] of all.entries()) {
    starts.push(rows.length);
    // A table without a header has none at 0.
    add(cells, isHeaded ? index : index + 1, {
      merged,
      row: index,
      isHead: index < Number(isHeaded) + moreHeadRows,
    });
    if (index < Number(isHeaded) + moreHeadRows) for (const each of rows) each.keepWithNext = true;
  }
  joinRows(rows, starts, merged);
  keepEnds(rows, starts, Number(isHeaded) + moreHeadRows);
  if (table.turned === true) for (const each of rows) each.turned = true;
  return rows;
}

/** Where a row stands among merged cells. */
interface Joined {
  merged: readonly MergedCells[];
  row: number;
  isHead: boolean;
}

/** Rows that a cell goes through stay together, and its text stands in the middle of them. */
function joinRows(
  rows: readonly Row[],
  starts: readonly number[],
  merged: readonly MergedCells[],
): void {
  for (const { row, rows: count, column } of merged) {
    const from = starts[row] ?? 0;
    const to = starts[row + count] ?? rows.length;
    const own = rows.slice(from, to);
    for (const each of own.slice(0, -1)) each.keepWithNext = true;
    const below = own.slice(1).reduce((sum, { height }) => sum + height, 0);
    for (const line of own[0]?.lines ?? []) if (line.cell?.column === column) line.y += below / 2;
  }
}

/** Neither the first row, with which the header stays anyway, nor the last one stands alone on a page. */
function keepEnds(rows: readonly Row[], starts: readonly number[], headRows: number): void {
  const last = starts.at(-1);
  const beforeLast = starts.at(-2);
  if (starts.length - headRows < 2) return;
  for (const each of rows.slice(beforeLast, last)) each.keepWithNext = true;
  for (const each of rows.slice(starts[headRows], starts[headRows + 1])) each.keepWithNext = true;
}

/** Shares a width out by the longest text of each column, within limits. In mm. */
export function columnWidths(
  table: Pick<TableLine, 'header' | 'rows' | 'merged'>,
  whole: number,
): number[] {
  const { header, rows, merged = [] } = table;
  const wishes: number[] = [];
  for (const [row, cells] of (header.length > 0 ? [header, ...rows] : rows).entries()) {
    for (const [column, typed] of cells.entries()) {
      // What several columns share widens none of them.
      const text = (coveredBy(merged, row, column)?.columns ?? 1) > 1 ? '' : typed;
      const characters = Math.min(Math.max(textWidth(text), 2), 16);
      wishes[column] = Math.max(wishes[column] ?? 0, characters * CELL + 2 * PADDING + RULE);
    }
  }
  const limit = widestColumn(wishes, whole);
  const widths = wishes.map((wish) => Math.min(wish, limit));
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => (width / total) * whole);
}

/** A column that a table leaves too little room for. */
export interface SqueezedColumn {
  /** From 0. */
  column: number;
  /** Characters that a line of it holds, and the lines of its longest cell. */
  characters: number;
  lines: number;
}

/** So few characters a line and so many lines a cell no one reads. */
const SQUEEZED = { characters: 5, lines: 6 };

/** The column of an upright table whose cells run down the page for want of width: it would stand better turned (8). */
export function squeezedColumn(
  table: Pick<TableLine, 'header' | 'rows' | 'merged' | 'turned'>,
): SqueezedColumn | undefined {
  if (table.turned === true) return undefined;
  const { header, rows, merged = [] } = table;
  const squeezed = columnWidths(table, uprightArea.width).map((width, column): SqueezedColumn => {
    const characters = Math.max(1, Math.floor((width - 2 * PADDING - RULE) / CELL));
    const texts = [header, ...rows].map((cells, row) =>
      (coveredBy(merged, row, column)?.columns ?? 1) > 1 ? '' : (cells[column] ?? ''),
    );
    const longest = Math.max(...texts.map(textWidth));
    return { column, characters, lines: Math.ceil(longest / characters) };
  });
  return squeezed
    .filter((each) => each.characters < SQUEEZED.characters && each.lines > SQUEEZED.lines)
    .toSorted((a, b) => b.lines - a.lines)[0];
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
  joined: Joined,
): Row[] {
  const { area, widths } = frame;
  let x = area.left;
  const columns: PlacedLine[][] = [];
  for (const [column, width] of widths.entries()) {
    const own = coveredBy(joined.merged, joined.row, column);
    const spanned = widths
      .slice(column, column + (own?.columns ?? 1))
      .reduce((sum, each) => sum + each, 0);
    const options = {
      roles: joined.isHead ? 'headerCell' : 'cell',
      size: SIZE.small,
      cell: CELL,
      height: LINE,
      x: x + PADDING,
      width: Math.max(spanned - 2 * PADDING, CELL),
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
    pieces.push(tablePiece(part, frame, { top: first === 0, bottom: last, joined }));
  }
  return pieces;
}

/** Lines of the cells side by side, in the middle of the height, with the rules around them. */
function tablePiece(columns: readonly PlacedLine[][], frame: Frame, edges: Edges): Row {
  const most = Math.max(1, ...columns.map((lines) => lines.length));
  const height = most * LINE + 2 * SPACE;
  const lines = columns.flatMap((placed) => {
    const top = (height - placed.length * LINE) / 2;
    return placed.map((each, index) => ({ ...each, y: top + index * LINE }));
  });
  return row(lines, { height, rules: rulesAround(height, frame, edges) });
}

/** The rules around the cells of one row; neighbouring rows share theirs. */
function rulesAround(height: number, { area, widths }: Frame, edges: Edges): Rule[] {
  const { merged, row } = edges.joined;
  const at = (line: number, column: number) => coveredBy(merged, line, column);
  const rules: Rule[] = [];
  let x = area.left;
  for (const [column, width] of widths.entries()) {
    const own = at(row, column);
    const across = { x, width, height: RULE, colour: 'black' } as const;
    if (edges.top && (own === undefined || own.row === row)) rules.push({ ...across, y: 0 });
    const goesOn = own !== undefined && own.row + own.rows > row + 1;
    if (edges.bottom && !goesOn) rules.push({ ...across, y: height });
    if (own === undefined || own.column === column) rules.push(upright(x, height));
    x += width;
  }
  return [...joinedAcross(rules), upright(x, height)];
}

function upright(x: number, height: number): Rule {
  return { x: x - RULE / 2, y: 0, width: RULE, height: height + RULE, colour: 'black' };
}

/** Rules that go on in the next column are one. */
function joinedAcross(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  const isUpright = ({ width }: Rule) => width === RULE;
  for (const rule of rules) {
    const before = joined.find(
      (one) =>
        !isUpright(one) &&
        !isUpright(rule) &&
        one.y === rule.y &&
        Math.abs(one.x + one.width - rule.x) < 1e-6,
    );
    if (before === undefined) joined.push({ ...rule });
    else before.width += rule.width;
  }
  return joined;
}

/** Which edges of a row a piece of it has, and what its cells join with. */
interface Edges {
  top: boolean;
  bottom: boolean;
  joined: Joined;
}
