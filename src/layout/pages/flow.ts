/** The text of a document as rows in reading order, from the letterhead to the note. */
import type { OfficialDocument } from '../../document/document.ts';
import * as gb from '../standard/measures.ts';
import { PITCH } from '../standard/measures.ts';
import { attachmentNoteRows, attendanceRows, signatureRows } from './ending.ts';
import { headerRows } from './header.ts';
import type { Row, RowContext } from './rows.ts';
import { bodyRows, gapAboveBody, recipientRows, titleRows } from './text.ts';

/** What is decided before rows are dealt out to pages. */
export interface FlowOptions {
  /** The largest size of the letterhead, in points. */
  letterheadPoints: number;
  movesRecipients: boolean;
  /** The title may stand on page 1 without what follows it. */
  titleAlone: boolean;
  /** Lines of a page of the text. */
  lines: number;
  /** So many lines of text stay with the signature. */
  keptLines: number;
}

export function usualFlow(): FlowOptions {
  return {
    letterheadPoints: gb.letterhead.sizePoints,
    movesRecipients: false,
    titleAlone: false,
    lines: gb.grid.lines,
    keptLines: gb.tightened.textLinesBeforeSignature,
  };
}

/** Rows by what they are; together, in this order, they are the text. */
export interface TextRows {
  head: Row[];
  recipients: Row[];
  /** Body and 附件说明, whose last lines stay with the signature. */
  text: Row[];
  attendance: Row[];
  signature: Row[];
}

/**
 * Rows of the text; how they keep together and how close they stand follows from the options.
 * @param options body: its rows as `bodyRows` makes them, where they are known
 */
export function textRows(
  document: OfficialDocument,
  context: RowContext,
  options: FlowOptions & { body?: readonly Row[] },
): TextRows {
  const head = headRows(document, context, options);
  const recipients = options.movesRecipients ? [] : recipientRows(document, context);
  const body = options.body ?? bodyRows(document, context);
  const gap = head.length > 0 ? gapAboveBody(document, options.movesRecipients) : 0;
  const text = [...belowGap(body, gap * PITCH), ...attachmentNoteRows(document, context)];
  const attendance = attendanceRows(document, context);
  const signature = signatureRows(document, context);
  // The last lines of the text stay with what follows, so that it never stands alone (7.3.5.5).
  const { keptLines, lines } = options;
  if (signature.length > 0 && keptLines > 0) {
    const kept = text.slice(-keptLines).map((each) => ({ ...each, keepWithNext: true }));
    text.splice(-keptLines, keptLines, ...kept);
  }
  const closer = (rows: Row[]) =>
    lines > gb.grid.lines ? movedCloser(rows, gb.grid.lines / lines) : rows;
  return {
    head,
    recipients: closer(recipients),
    text: closer(text),
    attendance: closer(attendance),
    signature: closer(signature),
  };
}

/** Rows of which the first one has so much room above, in mm. */
export function belowGap(rows: readonly Row[], before: number): readonly Row[] {
  const [first] = rows;
  return first === undefined || before === 0 ? rows : [{ ...first, before }, ...rows.slice(1)];
}

export function inOrder({ head, recipients, text, attendance, signature }: TextRows): Row[] {
  return [...head, ...recipients, ...text, ...attendance, ...signature];
}

/** Letterhead region and title; they stay with the first line below them. */
export function headRows(
  document: OfficialDocument,
  context: RowContext,
  { letterheadPoints, titleAlone }: FlowOptions,
): Row[] {
  const header = headerRows(document, context, letterheadPoints);
  const head = [...header, ...titleRows(document, header.length > 0, context)];
  keepTogether(titleAlone ? head.slice(0, -1) : head);
  const last = head.at(-1);
  if (titleAlone && last !== undefined) last.keepWithNext = false;
  return head;
}

function keepTogether(rows: readonly Row[]): void {
  for (const each of rows) each.keepWithNext = true;
}

/** Lines of the text closer to each other, tables and pictures as they are (7.3.5.5). */
function movedCloser(rows: readonly Row[], share: number): Row[] {
  return rows.map((each) => {
    const before = each.before * share;
    if (each.lines.some(({ cell, picture }) => cell ?? picture)) return { ...each, before };
    const lines = each.lines.map((one) => ({
      ...one,
      height: one.height * share,
      y: one.y * share,
    }));
    const { stood: _, ...moved } = each;
    return { ...moved, before, height: each.height * share, lines };
  });
}
