/** Merged cells: which cells of a table join with the one on their left or above, and the rectangles they make. */

import type { MergedCells, Table } from './document.ts';

/** ←: joined with the cell on the left; ↑: with the one above. */
export type Join = '' | '←' | '↑';

/**
 * The rectangles of joined cells, and the cells that join with nothing or make no rectangle.
 * @param joins for each cell of each row
 */
export function mergedCells(joins: readonly (readonly Join[])[]): {
  merged: MergedCells[];
  faults: { row: number; column: number }[];
} {
  const owners: MergedCells[][] = [];
  const all: MergedCells[] = [];
  const counts = new Map<MergedCells, number>();
  const faults: { row: number; column: number }[] = [];
  for (const [row, cells] of joins.entries()) {
    owners.push([]);
    for (const [column, join] of cells.entries()) {
      const left = join === '←' ? owners[row]?.[column - 1] : undefined;
      const joined = join === '↑' ? owners[row - 1]?.[column] : left;
      if (join !== '' && joined === undefined) faults.push({ row, column });
      const own = joined ?? { row, column, rows: 1, columns: 1 };
      if (joined === undefined) all.push(own);
      own.rows = Math.max(own.rows, row - own.row + 1);
      own.columns = Math.max(own.columns, column - own.column + 1);
      counts.set(own, (counts.get(own) ?? 0) + 1);
      owners[row]?.push(own);
    }
  }
  const merged = all.filter(({ rows, columns }) => rows > 1 || columns > 1);
  for (const one of merged) {
    if (counts.get(one) !== one.rows * one.columns) {
      faults.push({ row: one.row, column: one.column });
    }
  }
  return { merged, faults };
}

/** How a cell joins, as it is typed; an arrow that is to be printed is typed twice. */
export function joinIn(text: string): Join {
  const typed = text.trim();
  return typed === '←' || typed === '↑' ? typed : '';
}

/** The words of a cell without its mark. */
function withoutJoin(text: string): string {
  if (joinIn(text) !== '') return '';
  return text === '←←' || text === '↑↑' ? text.slice(1) : text;
}

/** The mark of a cell that a rectangle covers. */
export function joinOf(merged: readonly MergedCells[], row: number, column: number): Join {
  const own = coveredBy(merged, row, column);
  if (own === undefined || (own.row === row && own.column === column)) return '';
  return own.column === column ? '↑' : '←';
}

/** The rectangle that a cell is part of. */
export function coveredBy(
  merged: readonly MergedCells[],
  row: number,
  column: number,
): MergedCells | undefined {
  return merged.find(
    (one) =>
      row >= one.row &&
      row < one.row + one.rows &&
      column >= one.column &&
      column < one.column + one.columns,
  );
}

/** The rows of a table whose cells may hold marks. */
export function joinedTable(
  header: readonly string[],
  more: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
): Pick<Table, 'header' | 'rows' | 'moreHeadRows' | 'merged'> {
  const all = [...(header.length > 0 ? [header] : []), ...more, ...rows];
  const { merged } = mergedCells(all.map((cells) => cells.map(joinIn)));
  return {
    header: header.map(withoutJoin),
    rows: [...more, ...rows].map((cells) => cells.map(withoutJoin)),
    ...(more.length > 0 && { moreHeadRows: more.length }),
    ...(merged.length > 0 && { merged }),
  };
}
