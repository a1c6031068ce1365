/** Tables of a document as entries of a form. */
import type { Table } from '../../document/document.ts';
import { cellText, formText, plainText } from '../../edit/index.ts';
import type { FormEntry } from '../yaml/tree.ts';
import { entry } from '../yaml/tree.ts';

export function tableEntries({ caption, header, rows, turned }: Table): FormEntry[] {
  // A form's table has rows; a mere header is its only row.
  const body = rows.length > 0 ? rows : header.length > 0 ? [header] : [];
  if (body.length === 0) return caption ? [entry('引语', formText(caption))] : [];
  const indexColumns = columnsThatCount(header, body);
  const entries = [
    ...(caption ? [entry('题名', formText(caption))] : []),
    ...(rows.length > 0 && header.length > 0
      ? [entry('表头', { type: 'row', cells: header.map((cell) => plainText(cell.trim())) })]
      : []),
    entry('行', {
      type: 'list',
      items: body.map((row) => ({
        type: 'row',
        cells: row.map((cell, column) => cellText(cell, indexColumns.has(column))),
      })),
    }),
    ...(turned ? [entry('横排', '是')] : []),
  ];
  return [entry('表格', { type: 'map', entries })];
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
