/** What follows the body: 附件说明, signature and date, attendance, 附注 (GB/T 9704-2012, 7.3.4 to 7.3.6, 10.3). */
import type { OfficialDocument, Signature } from '../../document/document.ts';
import { attachmentNames } from '../../document/printed.ts';
import { textWidth } from '../lines/char-width.ts';
import { sealedDate, sealedRows, stampPlaces, unsealedPlaces } from '../signature/signature.ts';
import * as gb from '../standard/measures.ts';
import { CELL, CHARS, LEFT, PITCH } from '../standard/measures.ts';
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
  const rows = signature.sealed
    ? sealedSignatureRows(signature, context)
    : unsealedRows(signature, context);
  const { blankLinesAbove } = signature.sealed ? gb.sealedSignature : gb.signature;
  if (rows[0] !== undefined) rows[0].before = blankLinesAbove * PITCH;
  return rows;
}

/** Without seal (7.3.5.2): issuers below one another, the date beginning two characters further in. */
function unsealedRows({ issuers, date }: Signature, context: RowContext): Row[] {
  const { names, start, dateStart } = unsealedPlaces(issuers, date ?? '');
  const rows = names.flatMap((lines) => {
    const paragraph = context.nextParagraph();
    return lines.map((text) => row([textAt(text, start, 'signature', paragraph)]));
  });
  if (date !== undefined)
    rows.push(row([textAt(date, dateStart, 'date', context.nextParagraph())]));
  return rows;
}

/** With seal (7.3.5.1): date in by four characters, the last issuer centred over it, others beside. */
function sealedSignatureRows({ issuers, date = '' }: Signature, context: RowContext): Row[] {
  const places = sealedRows(issuers, date);
  const rows = places.map(({ names, lines, blankLinesAbove }, place) => {
    const isLast = place === places.length - 1;
    const placed = names.flatMap((name) => {
      // Over the date names stand at the foot of their row, so that it follows at once.
      const above = (lines - name.lines.length) / (isLast ? 1 : 2);
      const paragraph = context.nextParagraph();
      return name.lines.map((text, index) => ({
        ...textAt(text, name.centre - textWidth(text) / 2, 'signature', paragraph),
        y: (above + index) * PITCH,
      }));
    });
    const before = place === 0 ? 0 : blankLinesAbove * PITCH;
    return row(placed, { before, height: lines * PITCH });
  });
  if (date !== '') {
    const start = CHARS - sealedDate(date).indent - textWidth(date);
    rows.push(row([textAt(date, start, 'date', context.nextParagraph())]));
  }
  return rows;
}

/** With a signature stamp (7.3.5.3): office and name, one signer a line, the date one blank line below. */
function stampedRows({ signers = [], date }: Signature, context: RowContext): Row[] {
  const { offices, officeEnd, nameStart, indent } = stampPlaces(signers);
  const rows = signers.flatMap(({ name }, signer) => {
    const lines = offices[signer] ?? [];
    const paragraph = context.nextParagraph();
    return lines.map((text, index) => {
      const office = textAt(text, officeEnd - textWidth(text), 'signerOffice', paragraph);
      const isLast = index === lines.length - 1;
      return row(
        isLast ? [office, textAt(name, nameStart, 'signer', context.nextParagraph())] : [office],
      );
    });
  });
  const { blankLinesAbove, blankLinesAboveDate } = gb.stampSignature;
  if (rows[0] !== undefined) rows[0].before = blankLinesAbove * PITCH;
  if (date !== undefined) {
    const before = (rows.length === 0 ? blankLinesAbove : blankLinesAboveDate) * PITCH;
    const start = CHARS - indent - textWidth(date);
    rows.push(row([textAt(date, start, 'date', context.nextParagraph())], { before }));
  }
  return rows;
}

/** A text that begins at a cell of the line. */
function textAt(text: string, start: number, role: Role, paragraph: number): PlacedLine {
  const options = { x: LEFT + Math.max(start, 0) * CELL, width: textWidth(text) * CELL };
  return line([{ text, role }], paragraph, options);
}
