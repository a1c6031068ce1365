/** What follows the body: 附件说明, attendance, signature and date, 附注 (GB/T 9704-2012, 7.3.4 to 7.3.6, 10.3). */
import { VerticalAlignTable } from 'docx';
import type { OfficialDocument, Signature } from '../../../document/document.ts';
import { attachmentNames } from '../../../document/printed.ts';
import {
  characterPitch,
  grid,
  issuerRows,
  issuerStarts,
  mmToTwips,
  sealedIndents,
  sealedSignature,
  signature as signatureRule,
  stampIndents,
  stampSignature,
  textWidth,
  unsealedIndents,
  WIDER,
} from '../../../layout/index.ts';
import type { ParagraphStyle } from '../styles/style.ts';
import { furtherRow, innerStyle, styleNames } from '../styles/style-names.ts';
import {
  type BodyElement,
  begunBy,
  paragraph,
  paragraphOf,
  textParts,
  type Writing,
} from '../text/paragraphs.ts';
import { sideBySide, sideCell } from '../text/side-by-side.ts';

/** 7.3.4: names one below another, aligned. */
export function attachmentNoteParagraphs(
  document: OfficialDocument,
  writing: Writing,
): BodyElement[] {
  const names = attachmentNames(document);
  // The signature is not alone on its page (7.3.5.5).
  const kept = (index: number) =>
    document.signature !== undefined && index >= names.length - 2
      ? { keepNext: true, widowControl: true }
      : {};
  return names.map((name, index) => {
    const number = names.length === 1 ? '' : `${index + 1}. `;
    const label = index === 0 ? '附件：' : '';
    return paragraph(
      noteStyle(index, names.length),
      `${label}${number}${name}`,
      writing,
      kept(index),
    );
  });
}

function noteStyle(index: number, count: number): string {
  if (count === 1) return styleNames.attachmentNote;
  return index === 0 ? styleNames.attachmentNoteFirst : styleNames.attachmentNoteMore;
}

/** 10.3: 出席, 请假, 列席, one below another, names aligned after the colon. */
export function attendanceParagraphs(
  { attendance = [] }: OfficialDocument,
  writing: Writing,
): BodyElement[] {
  return attendance.map(({ label, names }, index) => {
    const style = index === 0 ? styleNames.attendance : styleNames.attendanceMore;
    const parts = [
      ...textParts(`${label}：`, writing, styleNames.attendanceLabel),
      ...textParts(names, writing),
    ];
    return paragraphOf(style, parts, writing);
  });
}

/** Names of the styles that depend on the lengths of a signature; an issued document has its own. */
export interface SignatureStyles {
  issuer: string;
  /** Of a sealed issuer whose name is too long to stand over the middle of the date. */
  wide: string;
  beside: string;
  signer: string;
  date: string;
}

export function signatureStyleNames(depth: number): SignatureStyles {
  const named = (name: string) => innerStyle(name, depth);
  return {
    issuer: named(styleNames.issuer),
    wide: named(styleNames.issuerWide),
    beside: named(styleNames.issuerBeside),
    signer: named(styleNames.signer),
    date: named(styleNames.date),
  };
}

/** 7.3.5 and 7.3.6: signature, date, note. */
export function endingElements(
  { signature, note }: OfficialDocument,
  styles: SignatureStyles,
  writing: Writing,
): BodyElement[] {
  const keep = note === undefined ? {} : { keepNext: true };
  const date = signature?.date;
  return [
    ...(signature ? issuerElements(signature, styles, writing) : []),
    ...(date === undefined ? [] : [paragraph(styles.date, date, writing, keep)]),
    ...(note === undefined ? [] : [paragraph(styleNames.note, `（${note}）`, writing)]),
  ];
}

function issuerElements(
  { issuers, signers, date = '', sealed }: Signature,
  styles: SignatureStyles,
  writing: Writing,
): BodyElement[] {
  if (signers !== undefined) {
    return signers.map(({ office, name }) => {
      const parts = [
        ...begunBy('tab', textParts(office, writing)),
        ...begunBy('tab', textParts(name, writing)),
      ];
      return paragraphOf(styles.signer, parts, writing);
    });
  }
  if (!sealed) return issuers.map((issuer) => paragraph(styles.issuer, issuer, writing));
  return issuerRows(issuers).map((row, place) => {
    const [only = ''] = row;
    const own = textWidth(only) * WIDER > widthOverDate(date) ? styles.wide : styles.issuer;
    const style = row.length === 1 ? own : styles.beside;
    const inRow = place === 0 ? style : furtherRow(style);
    return row.length === 1
      ? paragraph(inRow, only, writing)
      : issuersBeside(row, date, inRow, writing);
  });
}

/** Side by side, each in the middle of its cell, the last one over the date (7.3.5.1). */
function issuersBeside(
  row: readonly string[],
  date: string,
  style: string,
  writing: Writing,
): BodyElement {
  const starts = issuerStarts(row, date);
  const ends = row.map((issuer, index) => (starts[index] ?? 0) + textWidth(issuer));
  const edges = starts.map((start, index) =>
    index === 0 ? 0 : (start + (ends[index - 1] ?? 0)) / 2,
  );
  const twips = (characters: number) => mmToTwips(characters * characterPitch);
  const widths = edges.map((edge, index) => {
    return twips((edges[index + 1] ?? grid.characters) - edge);
  });
  const cells = row.map((issuer, index) => {
    const left = twips((starts[index] ?? 0) - (edges[index] ?? 0));
    const xml = paragraph(style, issuer, writing);
    const options = { margins: { left }, verticalAlign: VerticalAlignTable.BOTTOM };
    return sideCell([xml], widths[index] ?? 0, options);
  });
  return sideBySide(cells, widths);
}

/** Issuers in a row below another: their seals must not touch those above. */
function furtherRowStyle({ name }: ParagraphStyle): ParagraphStyle {
  const { blankLinesBetweenRows } = sealedSignature;
  return { name: furtherRow(name), basedOn: name, spacing: { beforeLines: blankLinesBetweenRows } };
}

/** As wide as the room to the right edge on both sides of the date's middle, in characters; a longer name ends there. */
function widthOverDate(date: string): number {
  return 2 * (sealedIndents([], date).date + textWidth(date) / 2);
}

/** The styles of one signature: places that follow from the lengths of issuers and date, and from the page's lines. */
export function signatureStyles(
  { issuers, date = '', sealed, signers }: Signature,
  names: SignatureStyles,
  lineTwips: number,
): ParagraphStyle[] {
  const twips = (characters: number) => Math.max(0, mmToTwips(characters * characterPitch));
  const keep = { basedOn: styleNames.flush, keepNext: true, keepLines: true } as const;
  const dateStyle = { name: names.date, basedOn: styleNames.flush } as const;
  if (signers !== undefined) {
    const { name: right, nameWidth, office } = stampIndents(signers);
    const { blankLinesAbove, blankLinesAboveDate } = stampSignature;
    return [
      {
        ...keep,
        name: names.signer,
        tabs: [
          { kind: 'right', twips: twips(grid.characters - office) },
          { kind: 'left', twips: twips(grid.characters - right - nameWidth) },
        ],
        spacing: { beforeLines: blankLinesAbove, lineTwips },
        contextualSpacing: true,
      },
      {
        ...dateStyle,
        align: 'right',
        indent: { right, firstLine: 0 },
        spacing: {
          beforeLines: signers.length === 0 ? blankLinesAbove : blankLinesAboveDate,
          lineTwips,
        },
      },
    ];
  }
  const { blankLinesAbove } = sealed ? sealedSignature : signatureRule;
  const spaced = {
    ...keep,
    name: names.issuer,
    next: names.date,
    spacing: { beforeLines: blankLinesAbove, lineTwips },
    // Without seals, issuers stand close below one another.
    ...(!sealed && { contextualSpacing: true }),
  } as const;
  if (!sealed) {
    const indents = unsealedIndents(issuers, date);
    const starts = issuers.map(
      (issuer, index) => grid.characters - (indents.issuers[index] ?? 0) - textWidth(issuer),
    );
    const dateStart = grid.characters - indents.date - textWidth(date);
    return [
      {
        ...spaced,
        indent: { startTwips: twips(Math.min(grid.characters, ...starts)), firstLine: 0 },
      },
      issuers.length === 0
        ? { ...dateStyle, align: 'right', indent: { right: indents.date, firstLine: 0 } }
        : { ...dateStyle, indent: { startTwips: twips(dateStart), firstLine: 0 } },
    ];
  }
  const { date: right } = sealedIndents(issuers, date);
  const start = twips(grid.characters - widthOverDate(date));
  const flush = { basedOn: names.issuer, indent: { startTwips: 0, firstLine: 0 } } as const;
  const rows: ParagraphStyle[] = [
    { ...spaced, align: 'center', indent: { startTwips: start, firstLine: 0 } },
    { ...flush, name: names.wide, align: 'right' },
    { ...flush, name: names.beside, align: 'left' },
  ];
  return [
    ...rows,
    ...(issuerRows(issuers).length > 1 ? rows.map(furtherRowStyle) : []),
    { ...dateStyle, align: 'right', indent: { right, firstLine: 0 } },
  ];
}
