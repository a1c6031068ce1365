/** What follows the body: 附件说明, signature and date, attendance, 附注 (GB/T 9704-2012, 7.3.4 to 7.3.6, 10.3). */
import type { OfficialDocument, Signature } from '../../document/document.ts';
import { attachmentNames } from '../../document/printed.ts';
import { textWidth } from '../lines/char-width.ts';
import {
  issuerRows,
  issuerStarts,
  sealedIndents,
  stampIndents,
  unsealedIndents,
} from '../signature/signature.ts';
import * as gb from '../standard/gb9704.ts';
import { CELL, CHARS, LEFT, PITCH } from '../standard/geometry.ts';
import type { PlacedLine, Role } from './page.ts';
import { line, paragraphRows, type Row, type RowContext, row } from './rows.ts';

/** 附件说明 (7.3.4): one blank line below the body, numbers and names aligned under the first. */
export function attachmentNoteRows(document: OfficialDocument, context: RowContext): Row[] {
  const names = attachmentNames(document);
  const rows = names.flatMap((name, index) => {
    const number = names.length === 1 ? '' : `${index + 1}. `;
    const label = index === 0 ? '附件：' : '';
    const { indentCharacters } = gb.attachmentNote;
    const nameIndent = indentCharacters + textWidth('附件：');
    const firstIndent = index === 0 ? indentCharacters : nameIndent;
    return paragraphRows(
      `${label}${number}${name}`,
      { roles: 'attachmentNote', firstIndent, indent: nameIndent + textWidth(number) },
      context,
    );
  });
  if (rows[0] !== undefined) rows[0].before = gb.attachmentNote.blankLinesAbove * PITCH;
  return rows;
}

/** 出席、请假、列席 (10.3): one blank line below the body, names aligned after the colon. */
export function attendanceRows({ attendance = [] }: OfficialDocument, context: RowContext): Row[] {
  const { blankLinesAbove, indentCharacters } = gb.attendance;
  const rows = attendance.flatMap(({ label, names }) => {
    const text = `${label}：${names}`;
    const mark = label.length + 1;
    return paragraphRows(
      text,
      {
        roles: [
          { end: mark, role: 'attendanceLabel' },
          { end: text.length, role: 'attendance' },
        ],
        element: 'attendance',
        firstIndent: indentCharacters,
        indent: indentCharacters + textWidth(`${label}：`),
      },
      context,
    );
  });
  if (rows[0] !== undefined) rows[0].before = blankLinesAbove * PITCH;
  return rows;
}

/** Signature, date and note: rows that stay together (7.3.5, 7.3.6). */
export function signatureRows({ signature, note }: OfficialDocument, context: RowContext): Row[] {
  const rows = signature === undefined ? [] : signedRows(signature, context);
  if (note !== undefined) {
    rows.push(
      ...paragraphRows(
        `（${note}）`,
        { roles: 'note', firstIndent: gb.note.indentCharacters },
        context,
      ),
    );
  }
  for (const each of rows.slice(0, -1)) each.keepWithNext = true;
  return rows;
}

function signedRows(signature: Signature, context: RowContext): Row[] {
  if (signature.signers !== undefined) return stampedRows(signature, context);
  const rows = signature.sealed ? sealedRows(signature, context) : unsealedRows(signature, context);
  const { blankLinesAbove } = signature.sealed ? gb.sealedSignature : gb.signature;
  if (rows[0] !== undefined) rows[0].before = blankLinesAbove * PITCH;
  return rows;
}

/** Without seal (7.3.5.2): issuers below one another, the date beginning two characters further in. */
function unsealedRows({ issuers, date }: Signature, context: RowContext): Row[] {
  const indents = unsealedIndents(issuers, date ?? '');
  const rows = issuers.map((text, index) =>
    row([textEnding(text, indents.issuers[index] ?? 0, 'signature', context)]),
  );
  if (date !== undefined) rows.push(row([textEnding(date, indents.date, 'date', context)]));
  return rows;
}

/** With seal (7.3.5.1): date in by four characters, the last issuer centred over it, others beside. */
function sealedRows({ issuers, date = '' }: Signature, context: RowContext): Row[] {
  const before = gb.sealedSignature.blankLinesBetweenRows * PITCH;
  const rows = issuerRows(issuers).map((issuersOfRow, place) => {
    const starts = issuerStarts(issuersOfRow, date);
    return row(
      issuersOfRow.map((text, index) => textAt(text, starts[index] ?? 0, 'signature', context)),
      place === 0 ? {} : { before },
    );
  });
  if (date !== '') {
    rows.push(row([textEnding(date, sealedIndents([], date).date, 'date', context)]));
  }
  return rows;
}

/** With a signature stamp (7.3.5.3): office and name, one signer a line, the date one blank line below. */
function stampedRows({ signers = [], date }: Signature, context: RowContext): Row[] {
  const indents = stampIndents(signers);
  const rows = signers.map(({ office, name }) =>
    row([
      textEnding(office, indents.office, 'signerOffice', context),
      textAt(name, CHARS - indents.name - indents.nameWidth, 'signer', context),
    ]),
  );
  const { blankLinesAbove, blankLinesAboveDate } = gb.stampSignature;
  if (rows[0] !== undefined) rows[0].before = blankLinesAbove * PITCH;
  if (date !== undefined) {
    const before = (rows.length === 0 ? blankLinesAbove : blankLinesAboveDate) * PITCH;
    rows.push(row([textEnding(date, indents.name, 'date', context)], { before }));
  }
  return rows;
}

/** A text that ends so many characters before the right edge. */
function textEnding(text: string, indent: number, role: Role, context: RowContext): PlacedLine {
  return textAt(text, CHARS - indent - textWidth(text), role, context);
}

/** A text that begins at a cell of the line. */
function textAt(text: string, start: number, role: Role, context: RowContext): PlacedLine {
  const options = { x: LEFT + Math.max(start, 0) * CELL, width: textWidth(text) * CELL };
  return line([{ text, role }], context.nextParagraph(), options);
}
