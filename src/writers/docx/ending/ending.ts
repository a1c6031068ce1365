/** What follows the body: 附件说明, attendance, signature and date, 附注 (GB/T 9704-2012, 7.3.4 to 7.3.6, 10.3). */
import { VerticalAlignTable } from 'docx';
import type { OfficialDocument, Signature } from '../../../document/document.ts';
import { attachmentNames } from '../../../document/printed.ts';
import {
  attachmentNote,
  grid,
  type SealedName,
  sealedDate,
  sealedRows,
  stampPlaces,
  textWidth,
  WIDER,
} from '../../../layout/index.ts';
import { furtherRow, styleNames } from '../styles/style-names.ts';
import { NUMBER_WIDTH } from '../styles/styles-ending.ts';
import {
  type BodyElement,
  begunBy,
  madeOf,
  paragraph,
  paragraphOf,
  textParts,
  type Writing,
} from '../text/paragraphs.ts';
import { sideBySide, sideCell } from '../text/side-by-side.ts';
import { type SignatureStyles, SLACK, twips } from './signature-styles.ts';

/** 7.3.4: names one below another, aligned. */
export function attachmentNoteParagraphs(
  document: OfficialDocument,
  writing: Writing,
): BodyElement[] {
  const names = attachmentNames(document);
  // The signature is not alone on its page (7.3.5.5).
  const { keepsParagraphs, keptLines } = writing.decisions.plan(document);
  const first =
    document.signature === undefined || !keepsParagraphs ? names.length : names.length - keptLines;
  return names.map((name, index) => {
    const number = names.length === 1 ? '' : `${index + 1}. `;
    const label = index === 0 ? '附件：' : '';
    return paragraph(noteStyle(index, names.length), `${label}${number}${name}`, writing, {
      ...(index >= first && { keepNext: true, widowControl: true }),
      ...roomBeyond(name, number === '' ? 0 : NUMBER_WIDTH),
    });
  });
}

/** A name that fills its line keeps it in programs whose characters are wider: there it ends a little further out. */
function roomBeyond(name: string, number: number): { endTwips?: number } {
  const indent = attachmentNote.indentCharacters + textWidth('附件：') + number;
  const [width, room] = [textWidth(name), grid.characters - indent];
  if (width > room || width * WIDER <= room - SLACK) return {};
  return { endTwips: -twips(grid.characters * (WIDER - 1) + SLACK) };
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
  signature: Signature,
  styles: SignatureStyles,
  writing: Writing,
): BodyElement[] {
  const { issuers, signers, date = '', sealed } = signature;
  if (signers !== undefined) return signerParagraphs(signers, styles.signer, writing);
  if (!sealed)
    return issuers.map((issuer, index) =>
      paragraph(rowStyle(styles.issuer, index), issuer, writing),
    );
  const rows = sealedRows(issuers, date);
  return rows.map(({ names }, place) => {
    const [only] = names;
    if (rows.length === 1 && names.length === 1 && only !== undefined) {
      const hasPlace = only.lines.length === 1 && isOverDate(only, date);
      return paragraph(hasPlace ? styles.issuer : styles.wide, only.text, writing);
    }
    const style = rowStyle(styles.beside, place);
    return issuersBeside(names, style, place === rows.length - 1, writing);
  });
}

/** The room above stands above the first of several alone: programs that do not know contextual spacing repeat it. */
function rowStyle(style: string, index: number): string {
  return index === 0 ? style : furtherRow(style);
}

/** 7.3.5.3: office and stamp, a line each; a long office on several lines before its stamp. */
function signerParagraphs(
  signers: NonNullable<Signature['signers']>,
  style: string,
  writing: Writing,
): BodyElement[] {
  const { offices } = stampPlaces(signers);
  return signers.map(({ name }, signer) => {
    const lines = (offices[signer] ?? []).flatMap((text, index) => {
      const parts = begunBy('tab', textParts(text, writing));
      return index === 0 ? parts : begunBy('line', [{ text: '', style: '' }, ...parts]);
    });
    const parts = [...lines, ...begunBy('tab', textParts(name, writing))];
    return paragraphOf(rowStyle(style, signer), parts, writing);
  });
}

/** Whether a name stands over the middle of the date, as most do. */
function isOverDate({ centre }: SealedName, date: string): boolean {
  return Math.abs(grid.characters - centre - sealedDate(date).centre) < 0.01;
}

/**
 * Side by side, each in the middle of its own room, the last one over the date (7.3.5.1). A name of two lines is broken by
 * the width of its room: nothing is put into its text.
 */
function issuersBeside(
  names: readonly SealedName[],
  style: string,
  overDate: boolean,
  writing: Writing,
): BodyElement {
  const edges = names.map(({ left }, index) =>
    index === 0 ? 0 : (left + (names[index - 1]?.right ?? left)) / 2,
  );
  edges.push(grid.characters);
  const widths = edges.slice(1).map((edge, index) => twips(edge) - twips(edges[index] ?? 0));
  const cells = names.map(({ text, lines, centre }, index) => {
    const [start = 0, end = 0] = [edges[index], edges[index + 1]];
    const own = Math.max(...lines.map(textWidth)) * (lines.length > 1 ? 1 : WIDER) + SLACK;
    const half = Math.min(own / 2, centre - start, end - centre);
    // Not margins of the cell: programs for web pages put those beside its width.
    const sides = {
      startTwips: twips(centre - half - start),
      endTwips: twips(end - centre - half),
    };
    const verticalAlign = overDate ? VerticalAlignTable.BOTTOM : VerticalAlignTable.CENTER;
    return sideCell([paragraph(style, text, writing, sides)], widths[index] ?? 0, {
      verticalAlign,
    });
  });
  const made = sideBySide(cells, widths);
  return madeOf(made, names, style, overDate, writing.draft);
}
