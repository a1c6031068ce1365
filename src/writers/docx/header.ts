/** 版头: copy number to header rule (GB/T 9704-2012, 7.2). */
import {
  BorderStyle,
  type ITableCellOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { OfficialDocument } from '../../document/document.ts';
import {
  colors,
  headerRule,
  letterhead as letterheadRule,
  linePitch,
  mmToPoints,
  mmToTwips,
  textWidth,
  typeArea,
} from '../../layout/index.ts';
import { type BodyElement, paragraph, type Writing } from './paragraphs.ts';
import { LINE_TWIPS, styleNames } from './styles.ts';

/** All that stands above the title; empty for paper without 版头. */
export function headerElements(document: OfficialDocument, writing: Writing): BodyElement[] {
  return [
    ...markParagraphs(document, writing),
    ...letterheadElements(document, writing),
    ...numberElements(document, writing),
  ];
}

/** 7.2.1 to 7.2.3: one a line, absent ones leave no gap. */
function markParagraphs(document: OfficialDocument, writing: Writing): Paragraph[] {
  const { copyNumber, classification, urgency } = document;
  const marks: Paragraph[] = [];
  if (copyNumber !== undefined) marks.push(paragraph(styleNames.flush, copyNumber, writing));
  if (classification) {
    const { level, term } = classification;
    const text = term === undefined ? level : `${level}★${term}`;
    marks.push(paragraph(styleNames.mark, text, writing));
  }
  if (urgency !== undefined) marks.push(paragraph(styleNames.mark, urgency, writing));
  return marks;
}

/** The em box of the letterhead's line begins this far above its print, in mm (190 twips, measured). */
const LETTERHEAD_INK_GAP = 3.35;
/** The narrowest that letters are set at full size, in percent of their natural width. */
const NARROWEST = 60;

/** Size in points, width of characters in percent, and room above in mm, so that each name stays on its line. */
export function letterheadMeasures(document: OfficialDocument): {
  sizePoints: number;
  scalePercent: number;
  above: number;
} {
  const { letterhead, copyNumber, classification, urgency } = document;
  const marks = [copyNumber, classification, urgency].filter((mark) => mark !== undefined).length;
  const above = Math.max(0, letterheadRule.below - LETTERHEAD_INK_GAP - marks * linePitch);
  const widest = letterhead ? letterheadWidth(letterhead) : 0;
  const room = mmToPoints(typeArea.width);
  const { sizePoints: full, smallestSizePoints } = letterheadRule;
  // A name too long to be set narrow enough at full size is set smaller, never broken.
  const fitting = Math.floor(room / ((widest * NARROWEST) / 100));
  const sizePoints = Math.max(smallestSizePoints, Math.min(full, fitting));
  const scalePercent = Math.min(100, Math.floor((100 * room) / (widest * sizePoints)));
  return { sizePoints, scalePercent, above };
}

/** The widest line in characters, the suffix beside the stack of a joint letterhead counted in. */
function letterheadWidth({ issuers, suffix }: NonNullable<OfficialDocument['letterhead']>): number {
  const widest = Math.max(...issuers.map(textWidth));
  return widest + textWidth(suffix) + (issuers.length > 1 && suffix !== '' ? 0.5 : 0);
}

/** 7.2.4: one issuer in one line; a joint issue as a stack spread to equal width, 文件 beside it. */
function letterheadElements({ letterhead }: OfficialDocument, writing: Writing): BodyElement[] {
  if (letterhead === undefined) return [];
  const { issuers, suffix } = letterhead;
  const [only = ''] = issuers;
  if (issuers.length === 1) {
    return [paragraph(styleNames.letterhead, `${only}${suffix}`, writing)];
  }
  const stack = issuers.map((issuer) => paragraph(styleNames.jointLetterhead, issuer, writing));
  const widths = jointWidths(letterhead);
  const cells = [cell(stack, widths[0])];
  if (suffix !== '') {
    const word = paragraph(styleNames.jointLetterhead, suffix, writing);
    cells.push(cell([word], widths[1], { verticalAlign: VerticalAlignTable.CENTER }));
  }
  return [borderless([new TableRow({ children: cells })], widths)];
}

/** Widths in twips of the stack and of the suffix beside it; together the type area. */
function jointWidths({ issuers, suffix }: NonNullable<OfficialDocument['letterhead']>): number[] {
  const whole = mmToTwips(typeArea.width);
  if (suffix === '') return [whole];
  const widest = Math.max(...issuers.map(textWidth));
  const beside = Math.round(
    (whole * (textWidth(suffix) + 0.5)) / (widest + textWidth(suffix) + 0.5),
  );
  return [whole - beside, beside];
}

/** 7.2.5 to 7.2.7. With signatories the number stands on the last one's line. */
function numberElements(document: OfficialDocument, writing: Writing): BodyElement[] {
  const { documentNumber, signatories, letterhead } = document;
  if (signatories.length === 0) {
    if (documentNumber === undefined && letterhead === undefined) return [];
    return [paragraph(styleNames.documentNumber, documentNumber ?? '', writing)];
  }
  const half = mmToTwips(typeArea.width / 2);
  const rule = { style: BorderStyle.SINGLE, size: headerRule.widthPoints * 8, color: colors.red };
  const names = new Paragraph({
    style: styleNames.signatory,
    children: [
      new TextRun({ text: '签发人：' }),
      new TextRun({ text: signatories.join('　'), style: styleNames.signatoryName }),
    ],
  });
  const options = {
    verticalAlign: VerticalAlignTable.BOTTOM,
    borders: { bottom: rule },
    margins: { top: 2 * LINE_TWIPS, bottom: mmToTwips(UPWARD_RULE_GAP) },
  };
  const number = paragraph(styleNames.upwardNumber, documentNumber ?? '', writing);
  const row = new TableRow({
    children: [cell([number], half, options), cell([names], half, options)],
  });
  return [borderless([row], [half, half])];
}

/** Room below the line so that the rule lies 4 mm below the characters, which do not fill their line. */
const UPWARD_RULE_GAP = 2.4;

function cell(
  children: Paragraph[],
  width: number | undefined,
  options: Partial<ITableCellOptions> = {},
): TableCell {
  return new TableCell({ children, width: { size: width ?? 0, type: WidthType.DXA }, ...options });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** A table that only holds things side by side, as wide as the type area. */
export function borderless(rows: TableRow[], widths: number[]): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: mmToTwips(typeArea.width), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
  });
}
