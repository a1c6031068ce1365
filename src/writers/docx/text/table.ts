/** Tables in the body (GB/T 9704-2012, 8): as wide as the type area, the header row on each of their pages. */
import { Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { BodyLine } from '../../../document/lines.ts';
import { columnWidths, mmToTwips, typeArea } from '../../../layout/index.ts';
import { styleId, styleNames } from '../styles/style-names.ts';
import { type BodyElement, paragraph, toParagraph, type Writing } from './paragraphs.ts';

type TableLine = Extract<BodyLine, { type: 'table' }>;

/** The caption, if there is one, and the table. */
export function tableElements(table: TableLine, writing: Writing): BodyElement[] {
  const { caption, header, rows } = table;
  const whole = table.turned === true ? typeArea.height : typeArea.width;
  const widths = columnWidths(table, whole).map(mmToTwips);
  const toRow = (cells: readonly string[], style: string, tableHeader: boolean) =>
    new TableRow({
      ...(tableHeader && { tableHeader }),
      cantSplit: true,
      children: widths.map((size, column) => {
        const children = [toParagraph(paragraph(style, cells[column] ?? '', writing))];
        return new TableCell({ children, width: { size, type: WidthType.DXA } });
      }),
    });
  const written = new Table({
    style: styleId(styleNames.table),
    columnWidths: widths,
    width: { size: widths.reduce((sum, size) => sum + size, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: [
      ...(header.length > 0 ? [toRow(header, styleNames.headerCell, true)] : []),
      ...rows.map((cells) => toRow(cells, styleNames.cell, false)),
    ],
  });
  const above = caption === undefined ? [] : [paragraph(styleNames.caption, caption, writing)];
  writing.used.add(styleNames.table);
  return [...above, written];
}
