/** 版记 (GB/T 9704-2012, 7.4): on the bottom edge of the type area of the last page, whatever the text does. */
import { Table, type TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Imprint, OfficialDocument } from '../../../document/document.ts';
import {
  colors,
  imprintLists,
  imprint as imprintRule,
  margins,
  mmToEighths,
  mmToTwips,
  pointsToTwips,
  textWidth,
  typeArea,
  WIDER,
} from '../../../layout/index.ts';
import { styleNames } from '../styles/style-names.ts';
import {
  type BodyElement,
  madeOf,
  paragraph,
  paragraphOf,
  type Writing,
} from '../text/paragraphs.ts';
import { NO_MARGINS, NO_RULES, sideCell } from '../text/side-by-side.ts';

const { innerRule, outerRule } = imprintRule;

export interface ImprintOptions {
  /** A letter's imprint holds the copies alone, without rules (10.1). */
  letter: boolean;
  /** 主送机关 for which page 1 had no room (7.3.2). */
  movedRecipients?: string;
}

/** The imprint of a document, or of the one issued under it. */
export function imprintOf(
  document: OfficialDocument,
  writing: Writing,
): { imprint: Imprint; options: ImprintOptions } {
  const { recipients } = document;
  const moved = recipients !== undefined && writing.decisions.plan(document).movesRecipients;
  return {
    imprint: document.imprint ?? document.issued?.imprint ?? {},
    options: {
      letter: document.format === 'letter',
      ...(moved && { movedRecipients: recipients }),
    },
  };
}

/**
 * A table that floats on the bottom edge of the type area, and the paragraph after it, which decides on its page and
 * takes no room. Frames and boxes would not do: some programs place them by the text, some do not read them.
 */
export function imprintElements(
  imprint: Imprint,
  options: ImprintOptions,
  writing: Writing,
): BodyElement[] {
  const rows = imprintRows(imprint, options, writing);
  if (rows.length === 0) return [];
  const table = new Table({
    rows,
    columnWidths: printingWidths(imprint),
    width: { size: mmToTwips(typeArea.width), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: NO_MARGINS,
    borders: {
      ...NO_RULES,
      ...(!options.letter && {
        top: rule(outerRule),
        bottom: rule(outerRule),
        insideHorizontal: rule(innerRule),
      }),
    },
    float: {
      // LibreOffice lets a table as wide as the text float only where its place is counted from the page's edge.
      horizontalAnchor: 'page',
      absoluteHorizontalPosition: mmToTwips(margins.left),
      verticalAnchor: 'margin',
      relativeVerticalPosition: 'bottom',
    },
  });
  const made = madeOf(table, imprint, options, writing.draft);
  return [made, paragraphOf(styleNames.noRoom, [], writing)];
}

/** The lists above, the printing line below. */
function imprintRows(imprint: Imprint, options: ImprintOptions, writing: Writing): TableRow[] {
  const { printingOffice = '', printDate } = imprint;
  const lists = imprintLists(imprint, options.movedRecipients).map(({ label, text }) =>
    paragraph(styleNames.imprintList, `${label}：${text}。`, writing),
  );
  const date = printDate === undefined ? '' : `${printDate}印发`;
  const [officeWidth, dateWidth] = printingWidths(imprint);
  const rows: TableCell[][] = [];
  if (lists.length > 0) rows.push([sideCell(lists, officeWidth + dateWidth, { columnSpan: 2 })]);
  if (!options.letter && (printingOffice !== '' || date !== '')) {
    const office = paragraph(styleNames.printingOffice, printingOffice, writing);
    const printed = paragraph(styleNames.printDate, date, writing);
    rows.push([sideCell([office], officeWidth), sideCell([printed], dateWidth)]);
  }
  return rows.map((children) => new TableRow({ children, cantSplit: true }));
}

/** The date takes what it needs, the office the rest. */
function printingWidths({ printDate = '' }: Imprint): [number, number] {
  const { sizePoints, indentCharacters } = imprintRule;
  // Some programs leave room around digits.
  const characters = textWidth(`${printDate}印发`) * WIDER + indentCharacters + 1.5;
  const date = pointsToTwips(characters * sizePoints);
  return [mmToTwips(typeArea.width) - date, date];
}

function rule(mm: number) {
  return { style: 'single', size: mmToEighths(mm), color: colors.text } as const;
}
