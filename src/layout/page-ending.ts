/** What follows the body: 附件说明, signature and date, 附注, imprint (GB/T 9704-2012, 7.3.4 to 7.4.3). */
import type { Attachment, Imprint, OfficialDocument } from '../document/document.ts';
import { textWidth } from './char-width.ts';
import * as gb from './gb9704.ts';
import { BOTTOM, CELL, CHARS, LEFT, PITCH, POINT, SIZE, TYPE_WIDTH } from './page-geometry.ts';
import type { PlacedLine, Rule } from './page-model.ts';
import { line, paragraphRows, type Row, type RowContext, row } from './page-rows.ts';

/** 附件说明 (7.3.4): one blank line below the body, numbers and names aligned under the first. */
export function attachmentNoteRows(attachments: readonly Attachment[], context: RowContext): Row[] {
  const rows = attachments.flatMap(({ title }, index) => {
    const number = attachments.length === 1 ? '' : `${index + 1}. `;
    const label = index === 0 ? '附件：' : '';
    const { indentCharacters } = gb.attachmentNote;
    const nameIndent = indentCharacters + textWidth('附件：');
    const firstIndent = index === 0 ? indentCharacters : nameIndent;
    return paragraphRows(
      `${label}${number}${title.replaceAll('\n', '')}`,
      { roles: 'attachmentNote', firstIndent, indent: nameIndent + textWidth(number) },
      context,
    );
  });
  if (rows[0] !== undefined) rows[0].before = gb.attachmentNote.blankLinesAbove * PITCH;
  return rows;
}

/** Signature, date and note: rows that stay together (7.3.5, 7.3.6). */
export function signatureRows({ signature, note }: OfficialDocument, context: RowContext): Row[] {
  const rows: Row[] = [];
  if (signature !== undefined) {
    rows.push(
      ...(signature.sealed ? sealedRows(signature, context) : unsealedRows(signature, context)),
    );
    if (rows[0] !== undefined) {
      const { blankLinesAbove } = signature.sealed ? gb.sealedSignature : gb.signature;
      rows[0].before = blankLinesAbove * PITCH;
    }
  }
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

interface Signature {
  issuers: string[];
  date?: string;
}

/** Without seal (7.3.5.2): issuers below one another, the date beginning two characters further in. */
function unsealedRows({ issuers, date }: Signature, context: RowContext): Row[] {
  const { indentCharacters, dateOffsetCharacters } = gb.signature;
  const end = CHARS - indentCharacters;
  const dateWidth = date === undefined ? 0 : textWidth(date);
  const widest = Math.max(0, ...issuers.map(textWidth));
  const issuerStart =
    dateWidth > widest ? end - dateWidth - dateOffsetCharacters : Math.max(end - widest, 0);
  const rows = issuers.map((text) => row([textAt(text, issuerStart, 'signature', context)]));
  if (date !== undefined) {
    const start = issuers.length === 0 ? end - dateWidth : issuerStart + dateOffsetCharacters;
    rows.push(row([textAt(date, start, 'date', context)]));
  }
  return rows;
}

/** With seal (7.3.5.1): date in by four characters, the last issuer centred over it, others beside. */
function sealedRows({ issuers, date = '' }: Signature, context: RowContext): Row[] {
  const dateStart = CHARS - gb.sealedSignature.dateIndentCharacters - textWidth(date);
  const centre = dateStart + textWidth(date) / 2;
  const rows: Row[] = [];
  for (const issuersOfRow of issuerRows(issuers)) {
    const last = issuersOfRow.at(-1) ?? '';
    let end = Math.min(centre + textWidth(last) / 2, CHARS);
    const lines: PlacedLine[] = [];
    for (const text of issuersOfRow.toReversed()) {
      const start = Math.max(end - textWidth(text), 0);
      lines.unshift(textAt(text, start, 'signature', context));
      end = start - 1;
    }
    rows.push(row(lines));
  }
  if (date !== '') rows.push(row([textAt(date, dateStart, 'date', context)]));
  return rows;
}

/** As many issuers side by side as there is room for, three at most; the last row holds the last. */
function issuerRows(issuers: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (const issuer of issuers.toReversed()) {
    const current = rows[0];
    const { perRow, dateIndentCharacters } = gb.sealedSignature;
    const room = CHARS - dateIndentCharacters;
    const fits =
      current !== undefined && current.length < perRow && widthOf([issuer, ...current]) <= room;
    if (fits) current.unshift(issuer);
    else rows.unshift([issuer]);
  }
  return rows;
}

function widthOf(issuers: readonly string[]): number {
  return issuers.reduce((sum, issuer) => sum + textWidth(issuer) + 1, -1);
}

/** A text that begins at a cell of the line. */
function textAt(
  text: string,
  start: number,
  role: 'signature' | 'date',
  context: RowContext,
): PlacedLine {
  const options = { x: LEFT + start * CELL, width: textWidth(text) * CELL };
  return line([{ text, role }], context.nextParagraph(), options);
}

/** Height of a line of the imprint in mm; the standard leaves it open. */
const IMPRINT_PITCH = 8;
const SMALL_CELL = SIZE.small * POINT;

/** The imprint, its y measured from its top; it stands on the bottom edge of the type area. */
export interface PlacedImprint {
  height: number;
  lines: PlacedLine[];
  rules: Rule[];
}

/**
 * 版记 (7.4). A letter's imprint holds the copies alone, without rules (10.1).
 * @param movedRecipients 主送机关 for which page 1 had no room (7.3.2)
 */
export function placeImprint(
  imprint: Imprint,
  options: { letter: boolean; movedRecipients?: string },
  context: RowContext,
): PlacedImprint | undefined {
  const lists = [
    ...(options.movedRecipients === undefined
      ? []
      : [{ label: '主送', text: options.movedRecipients }]),
    ...(imprint.copies === undefined ? [] : [imprint.copies]),
  ];
  const placed: PlacedImprint = { height: 0, lines: [], rules: [] };
  const rule = (height: number): void => {
    if (options.letter) return;
    const y = placed.height;
    placed.rules.push({ x: LEFT, y, width: TYPE_WIDTH, height, colour: 'black' });
    placed.height += height;
  };
  const add = (lines: readonly PlacedLine[]): void => {
    placed.lines.push(...lines.map((each) => ({ ...each, y: placed.height })));
    placed.height += IMPRINT_PITCH;
  };
  const printing = options.letter ? [] : printingLines(imprint, context);
  if (lists.length === 0 && printing.length === 0) return undefined;
  rule(gb.imprint.outerRule);
  for (const list of lists) for (const each of listRows(list, context)) add(each.lines);
  if (lists.length > 0 && printing.length > 0) rule(gb.imprint.innerRule);
  if (printing.length > 0) add(printing);
  rule(gb.imprint.outerRule);
  return placed;
}

/** 抄送：…… in by one character at both ends, later lines aligned after the colon. */
function listRows({ label, text }: { label: string; text: string }, context: RowContext): Row[] {
  const indent = gb.imprint.indentCharacters;
  const options = {
    roles: 'imprint',
    size: SIZE.small,
    cell: SMALL_CELL,
    height: IMPRINT_PITCH,
    firstIndent: indent,
    indent: indent + textWidth(`${label}：`),
    endIndent: indent,
  } as const;
  return paragraphRows(`${label}：${text}。`, options, context);
}

/** 印发机关 on the left, 印发日期 on the right of one line (7.4.3). */
function printingLines({ printingOffice, printDate }: Imprint, context: RowContext): PlacedLine[] {
  const indent = gb.imprint.indentCharacters * SMALL_CELL;
  const placed = {
    x: LEFT + indent,
    width: TYPE_WIDTH - 2 * indent,
    height: IMPRINT_PITCH,
    size: SIZE.small,
  };
  const role = 'imprint';
  const lines: PlacedLine[] = [];
  const paragraph = context.nextParagraph();
  if (printingOffice !== undefined) {
    lines.push(line([{ text: printingOffice, role }], paragraph, placed));
  }
  if (printDate !== undefined) {
    const runs = [{ text: `${printDate}印发`, role } as const];
    lines.push(line(runs, paragraph, { ...placed, align: 'right' }));
  }
  return lines;
}

/** Where the imprint of a page begins, in mm from the top of the page. */
export function imprintTop(imprint: PlacedImprint): number {
  return BOTTOM - imprint.height;
}
