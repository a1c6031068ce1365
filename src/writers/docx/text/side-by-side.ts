/** Tables that only hold things side by side: names beside a suffix, a number beside signatories, seals. */
import {
  type ITableCellOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { type TextParagraph, toParagraph } from './paragraphs.ts';

/** A cell of a table that only holds things side by side. */
export function sideCell(
  paragraphs: readonly (TextParagraph | Paragraph)[],
  widthTwips: number,
  options: Partial<ITableCellOptions> = {},
): TableCell {
  const width = { size: widthTwips, type: WidthType.DXA };
  const children = paragraphs.map((each) => ('parts' in each ? toParagraph(each) : each));
  return new TableCell({ children, width, ...options });
}

const NONE = { style: 'none', size: 0, color: 'auto' } as const;
export const NO_RULES = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** Word's own default and other programs' differ. */
export const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 };

/** Cells of one row beside each other in the middle of the line, without rules. */
export function sideBySide(cells: TableCell[], widths: readonly number[]): Table {
  const size = widths.reduce((sum, width) => sum + width, 0);
  return new Table({
    // Its paragraphs keep their lines, and go with what is below: LibreOffice leaves a row behind that must not split.
    rows: [new TableRow({ children: cells })],
    alignment: 'center',
    columnWidths: [...widths],
    width: { size, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: NO_MARGINS,
    borders: NO_RULES,
  });
}
