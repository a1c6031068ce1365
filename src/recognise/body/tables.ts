/** Rows that follow each other are a table; so are lines of a text file with the same number of tabs. */
import type { Table } from '../../document/document.ts';
import { mergedCells } from '../../document/merged.ts';
import type { Entry } from '../lines/entries.ts';

/** The table that begins at an entry, and how many entries it takes. */
export function readTable(
  entries: readonly Entry[],
  index: number,
): { block: Table; length: number } | undefined {
  const first = entries[index];
  const columns = first && cellsOf(first);
  if (!columns) return undefined;
  const rows: string[][] = [];
  for (let at = index; at < entries.length; at += 1) {
    const entry = entries[at];
    const cells = entry && cellsOf(entry);
    if (!entry || !cells) break;
    if (!entry.cells && cells.length !== columns.length) break;
    if (entry.cells === undefined && first.cells !== undefined) break;
    if (entry.line.table !== first.line.table) break;
    if (entries[at - 1]?.pictures && at > index) break;
    rows.push(cells);
  }
  if (first.cells === undefined && rows.length < 2) return undefined;
  const [header = [], ...rest] = rows;
  const joins = entries
    .slice(index, index + rows.length)
    .map(({ line, cells }, row) =>
      cells && line.joins ? line.joins : (rows[row] ?? []).map(() => '' as const),
    );
  const { merged: all, faults } = mergedCells(joins);
  const merged = all.filter(
    (one) => !faults.some(({ row, column }) => row === one.row && column === one.column),
  );
  const headed = rest.length > 0 && !header.some((cell) => /^[\d.,%-]+$/.test(cell.trim()));
  return {
    block: {
      type: 'table',
      header: headed ? header : [],
      rows: headed ? rest : rows,
      ...headRowsOf(headed, entries.slice(index, index + rows.length)),
      ...(merged.length > 0 && { merged }),
    },
    length: rows.length,
  };
}

/** So many rows below the first repeat with it as the table's head; one at least is no header. */
function headRowsOf(isHeaded: boolean, rows: readonly Entry[]): Pick<Table, 'moreHeadRows'> {
  const end = rows.findIndex(({ line }) => line.headRow !== true);
  return isHeaded && end > 1 ? { moreHeadRows: end - 1 } : {};
}

function cellsOf({ cells, text, label }: Entry): string[] | undefined {
  if (cells) return cells.map((cell) => cell.trim());
  if (label || text.length > 300) return undefined;
  const split = text.split('\t').map((cell) => cell.trim());
  return split.length >= 2 && split.every((cell) => cell.length <= 40) ? split : undefined;
}
