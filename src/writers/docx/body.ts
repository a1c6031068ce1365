/** Title, recipients and body (GB/T 9704-2012, 7.3.1 to 7.3.3). */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Block } from '../../document/document.ts';
import { type BodyLine, bodyLines } from '../../document/lines.ts';
import {
  breakTitle,
  mmToPoints,
  mmToTwips,
  title as titleRule,
  typeArea,
} from '../../layout/index.ts';
import { type BodyElement, brokenLines, paragraph, textRuns, type Writing } from './paragraphs.ts';
import { headingStyles, styleNames } from './styles.ts';

/** Characters of a title's size that a line holds. */
export const TITLE_CHARACTERS = Math.floor(mmToPoints(typeArea.width) / titleRule.sizePoints);

export interface TitleWriting extends Writing {
  words: readonly string[];
}

/** A title in lines that cut no word or name; issuers above it are paragraphs of their own. */
export function titleParagraphs(
  title: { issuers: readonly string[]; text: string },
  style: string,
  writing: TitleWriting,
  pageBreakBefore = false,
): Paragraph[] {
  return [...title.issuers, title.text].map((text, index) => {
    const lines = breakTitle(text, { charsPerLine: TITLE_CHARACTERS, words: writing.words });
    return new Paragraph({
      style,
      ...(pageBreakBefore && index === 0 && { pageBreakBefore }),
      children: brokenLines(lines, writing),
    });
  });
}

/** The paragraphs and tables of a body. `keepLast` holds the last paragraph to what follows it. */
export function bodyElements(
  blocks: readonly Block[],
  writing: Writing,
  keepLast = false,
): BodyElement[] {
  const lines = bodyLines(blocks);
  return lines.flatMap((line, index) =>
    line.type === 'table'
      ? tableElements(line, writing)
      : [bodyParagraph(line, writing, keepLast && index === lines.length - 1)],
  );
}

function bodyParagraph(
  { heading, text }: Extract<BodyLine, { type: 'paragraph' }>,
  writing: Writing,
  keepNext: boolean,
): Paragraph {
  const keep = keepNext ? { keepNext } : {};
  if (heading === undefined) return paragraph(styleNames.body, text, writing, keep);
  const styles = headingStyles(heading.level);
  if (!heading.runIn) return paragraph(styles.alone, heading.text, writing);
  return new Paragraph({
    style: styles.runIn,
    ...keep,
    children: [...textRuns(heading.text, writing, styles.words), ...textRuns(text, writing)],
  });
}

/** A table as wide as the type area, its header row repeated on each page. */
function tableElements(
  { caption, header, rows }: Extract<BodyLine, { type: 'table' }>,
  writing: Writing,
): BodyElement[] {
  const columns = Math.max(header.length, ...rows.map((row) => row.length), 1);
  const width = Math.floor(mmToTwips(typeArea.width) / columns);
  const toRow = (cells: readonly string[], style: string, tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: Array.from({ length: columns }, (_, column) => {
        const children = [paragraph(style, cells[column] ?? '', writing)];
        return new TableCell({ children, width: { size: width, type: WidthType.DXA } });
      }),
    });
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'auto' };
  const table = new Table({
    alignment: AlignmentType.CENTER,
    columnWidths: Array.from({ length: columns }, () => width),
    width: { size: width * columns, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [
      ...(header.length > 0 ? [toRow(header, styleNames.headerCell, true)] : []),
      ...rows.map((row) => toRow(row, styleNames.cell, false)),
    ],
  });
  return caption === undefined ? [table] : [paragraph(styleNames.caption, caption, writing), table];
}
