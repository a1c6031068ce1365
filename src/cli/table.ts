/** A table for a terminal: columns under each other, a Chinese character being two columns wide. */
import { columnsOf } from '../text/index.ts';

const GAP = 2;
/** A wider cell is not padded to: one long cell would push all others out of sight. */
const WIDEST = 24;

/** Rows of cells, headings first, as lines; columns that are empty throughout are left out. */
export function alignedTable(rows: readonly (readonly string[])[]): string {
  const [headings = [], ...body] = rows;
  const columns = headings
    .map((_, column) => column)
    .filter((column) => body.some((row) => (row[column] ?? '') !== ''));
  const widths = columns.map((column) =>
    Math.min(WIDEST, Math.max(...rows.map((row) => columnsOf(row[column] ?? '')))),
  );
  const lines = rows.map((row) =>
    columns
      .map((column, index) => padded(row[column] ?? '', widths[index] ?? 0))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}
