/** Tables in the body (GB/T 9704-2012, 8): as wide as the type area, the header row on each of their pages. */
import {
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { BodyLine } from '../../../document/lines.ts';
import { coveredBy } from '../../../document/merged.ts';
import { columnWidths, mmToTwips, typeArea } from '../../../layout/index.ts';
import { styleId, styleNames } from '../styles/style-names.ts';
import { type BodyElement, madeOf, paragraph, toParagraph, type Writing } from './paragraphs.ts';

type TableLine = Extract<BodyLine, { type: 'table' }>;

/** The caption, if there is one, and the table. */
export function tableElements(table: TableLine, writing: Writing): BodyElement[] {
  const { caption, header, rows, moreHeadRows = 0, merged = [] } = table;
  const whole = table.turned === true ? typeArea.height : typeArea.width;
  const widths = columnWidths(table, whole).map(mmToTwips);
  const headRows = header.length > 0 ? 1 + moreHeadRows : moreHeadRows;
  const all = header.length > 0 ? [header, ...rows] : rows;
  // Rows that a cell goes through stay together; neither the first row nor the last stands alone on a page.
  const keepNext = (row: number) =>
    (row >= headRows && (row === headRows || row === all.length - 2) && row < all.length - 1) ||
    merged.some((one) => row >= one.row && row < one.row + one.rows - 1)
      ? { keepNext: true }
      : {};
  const toCell = (text: string, style: string, row: number, column: number) => {
    const own = coveredBy(merged, row, column);
    // Only the first cell of each row of a rectangle is written.
    if (own !== undefined && own.column !== column) return [];
    const columnSpan = own?.columns ?? 1;
    const size = widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
    const goesOn = own !== undefined && own.row !== row;
    return [
      new TableCell({
        children: [toParagraph(paragraph(style, goesOn ? '' : text, writing, keepNext(row)))],
        width: { size, type: WidthType.DXA },
        ...(columnSpan > 1 && { columnSpan }),
        ...(own !== undefined &&
          own.rows > 1 && {
            verticalMerge: goesOn ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART,
            verticalAlign: VerticalAlignTable.CENTER,
          }),
      }),
    ];
  };
  const toRow = (cells: readonly string[], row: number) => {
    const isHead = row < headRows;
    const style = isHead ? styleNames.headerCell : styleNames.cell;
    return new TableRow({
      ...(isHead && { tableHeader: true }),
      cantSplit: true,
      children: widths.flatMap((_, column) => toCell(cells[column] ?? '', style, row, column)),
    });
  };
  const written = new Table({
    style: styleId(styleNames.table),
    columnWidths: widths,
    width: { size: widths.reduce((sum, size) => sum + size, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: all.map(toRow),
  });
  const above = caption === undefined ? [] : [paragraph(styleNames.caption, caption, writing)];
  writing.used.add(styleNames.table);
  return [...above, madeOf(written, table, writing.draft)];
}
