/** Tables of a document as entries of a form. */
import type { Table } from '../../document/document.ts';
import { joinIn, joinOf } from '../../document/merged.ts';
import { cellText, formText, plainText } from '../../edit/index.ts';
import type { FormEntry, FormValue } from '../yaml/tree.ts';
import { entry } from '../yaml/tree.ts';

export function tableEntries(table: Table): FormEntry[] {
  const { caption, header, turned, moreHeadRows = 0, merged = [] } = table;
  const more = table.rows.slice(0, moreHeadRows);
  const rows = table.rows.slice(moreHeadRows);
  // A form's table has rows; a mere header is its only row.
  const isHeaded = rows.length > 0 && header.length > 0;
  const body = rows.length > 0 ? rows : header.length > 0 ? [header] : [];
  if (body.length === 0) return caption ? [entry('引语', formText(caption))] : [];
  const indexColumns = columnsThatCount(header, body);
  const head = [header, ...more].map((cells, row) =>
    cells.map((cell, column) => joinOf(merged, row, column) || plainText(kept(cell.trim()))),
  );
  const first = isHeaded ? head.length : 0;
  const entries = [
    ...(caption ? [entry('题名', formText(caption))] : []),
    ...(isHeaded ? [entry('表头', headValue(head))] : []),
    entry('行', {
      type: 'list',
      items: body.map((cells, row) => ({
        type: 'row',
        cells: cells.map(
          (cell, column) =>
            joinOf(merged, first + row, column) || cellText(kept(cell), indexColumns.has(column)),
        ),
      })),
    }),
    ...(turned ? [entry('横排', '是')] : []),
  ];
  return [entry('表格', { type: 'map', entries })];
}

/** A header of one row, or of several. */
function headValue(head: readonly string[][]): FormValue {
  const rows = head.map((cells): FormValue => ({ type: 'row', cells }));
  const [only] = rows;
  return only && rows.length === 1 ? only : { type: 'list', items: rows };
}

/** An arrow that is to be printed is typed twice. */
function kept(cell: string): string {
  return joinIn(cell) === '' ? cell : `${cell}${cell}`;
}

/** Columns of serial numbers and years, which are no figures. */
export function columnsThatCount(
  header: readonly string[],
  rows: readonly string[][],
): Set<number> {
  const columns = new Set<number>();
  const width = Math.max(header.length, ...rows.slice(0, 50).map((row) => row.length));
  for (let column = 0; column < width; column += 1) {
    const counts = rows.every((row, index) => (row[column] ?? '').trim() === String(index + 1));
    const isNamed = /^(?:序号|编号|排名|名次|年份|年度|代码|电话|联系电话)$/u.test(
      (header[column] ?? '').replace(/\s/gu, ''),
    );
    if (counts || isNamed) columns.add(column);
  }
  return columns;
}
