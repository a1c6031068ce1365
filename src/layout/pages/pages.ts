/**
 * The pages of an official document in the layout of GB/T 9704-2012, as data: every line and rule in
 * its place. The preview draws them, reports take page and line from them.
 */
import type { OfficialDocument } from '../../document/document.ts';
import * as gb from '../standard/gb9704.ts';
import { BOTTOM, LEFT, PITCH, POINT, SIZE, TYPE_HEIGHT, TYPE_WIDTH } from '../standard/geometry.ts';
import { attachmentNoteRows, attendanceRows, signatureRows } from './ending.ts';
import { addImprint, fillPages, neededHeights } from './fill.ts';
import { headerRows, letterFootRules } from './header.ts';
import { placeImprint } from './imprint.ts';
import type { Page, PlacedLine } from './page.ts';
import { line, type Row, type RowContext } from './rows.ts';
import { attachmentRows, bodyRows, recipientRows, titleRows } from './text.ts';

export interface PageSettings {
  /** Names and terms never cut in a title: issuers, the office's own words. */
  words: readonly string[];
}

/**
 * Lays a document out on A4 pages: 22 lines a page, 28 characters a line. A heading is never the last
 * line of a page, a signature never stands without text above it, the imprint stands on the bottom edge
 * of the last page. Pure; linear in the length of the text.
 */
export function layoutPages(document: OfficialDocument, settings: PageSettings): Page[] {
  const context = contextOf(document, settings);
  const pages = fillPages(documentRows(document, context, settings), document.draft);
  const imprint = document.imprint ?? document.issued?.imprint ?? {};
  const letter = document.format === 'letter';
  const moved = recipientsMoveToImprint(document, settings) ? document.recipients : undefined;
  const placed = placeImprint(
    imprint,
    { letter, ...(moved === undefined ? {} : { movedRecipients: moved }) },
    context,
  );
  if (placed !== undefined) {
    addImprint(pages, placed, { draft: document.draft, even: imprint.evenPage === true });
  }
  return pages.map(({ page }) => finishPage(page, document, context));
}

/** Page number, a letter's foot rules; what pre-printed paper bears already is left out. */
function finishPage(page: Page, document: OfficialDocument, context: RowContext): Page {
  const letterFront = page.number === 1 && document.format === 'letter';
  if (letterFront) page.rules.push(...letterFootRules());
  if (!letterFront && page.lines.some((each) => each.element !== 'imprint')) {
    page.pageNumber = pageNumber(page.number, context);
  }
  if (document.preprinted === true) {
    page.lines = page.lines.filter(({ element }) => element !== 'letterhead');
    page.rules = page.rules.filter(({ colour }) => colour !== 'red');
  }
  return page;
}

function contextOf(document: OfficialDocument, { words }: PageSettings): RowContext {
  let paragraphs = 0;
  return { draft: document.draft, words, nextParagraph: () => paragraphs++ };
}

/** All rows but the imprint's: the text, the issued document, the attachments. */
function documentRows(
  document: OfficialDocument,
  context: RowContext,
  settings: PageSettings,
): Row[] {
  const rows = textRows(document, context, settings, linesOfText(document, settings));
  if (document.issued !== undefined) {
    const issued = documentRows(document.issued, context, settings);
    if (issued[0] !== undefined) issued[0].newPage = true;
    rows.push(...issued);
  }
  for (const index of document.attachments.keys()) {
    rows.push(...attachmentRows(document, index, context));
  }
  return rows;
}

/** From the letterhead to the note. */
function textRows(
  document: OfficialDocument,
  context: RowContext,
  settings: PageSettings,
  lines: number,
): Row[] {
  const head = headRows(document, context);
  const moved = recipientsMoveToImprint(document, settings);
  const recipients = moved ? [] : recipientRows(document, context);
  const body = bodyRows(document, head.length > 0, context);
  const note = attachmentNoteRows(document, context);
  const signature = signatureRows(document, context);
  // The last lines of the text stay with what follows, so that it never stands alone (7.3.5.5).
  if (signature.length > 0) {
    keepTogether([...body, ...note].slice(-gb.tightened.textLinesBeforeSignature));
  }
  const attendance = attendanceRows(document, context);
  const text = [...recipients, ...body, ...note, ...attendance, ...signature];
  if (lines > gb.grid.lines) moveCloser(text, gb.grid.lines / lines);
  return [...head, ...text];
}

/** Lines of the text closer to each other, tables as they are (7.3.5.5). */
function moveCloser(rows: readonly Row[], share: number): void {
  for (const each of rows) {
    each.before *= share;
    if (each.height !== PITCH) continue;
    each.height *= share;
    for (const one of each.lines) one.height *= share;
  }
}

function headRows(document: OfficialDocument, context: RowContext): Row[] {
  const header = headerRows(document, context);
  const head = [...header, ...titleRows(document, header.length > 0, context)];
  keepTogether(head);
  return head;
}

function keepTogether(rows: readonly Row[]): void {
  for (const each of rows) each.keepWithNext = true;
}

/**
 * Whether the recipients stand in the imprint, since above the body they would leave no room for it on page 1
 * (7.3.2, 7.3.3, 7.4.2).
 */
export function recipientsMoveToImprint(
  document: OfficialDocument,
  settings: PageSettings,
): boolean {
  if (document.recipients === undefined) return false;
  const context = contextOf(document, settings);
  const above = [...headRows(document, context), ...recipientRows(document, context)];
  const used = above.reduce((sum, each) => sum + each.before + each.height, 0);
  // Only what the first line keeps with it matters, a few lines of headings at most.
  const body = bodyRows({ ...document, body: document.body.slice(0, 1) }, true, context);
  return used + (neededHeights(body)[0] ?? 0) > TYPE_HEIGHT + 1e-6;
}

/**
 * How many lines a page of the text has: 22, or a few more where the signature would else be carried to another
 * page with the last lines of the text (7.3.5.5).
 */
export function linesOfText(document: OfficialDocument, settings: PageSettings): number {
  const usual = gb.grid.lines;
  if (document.signature === undefined) return usual;
  const before = signaturePage(document, settings, usual);
  if (!before.carried || before.page > gb.tightened.mostPages) return usual;
  for (let lines = usual + 1; lines <= gb.tightened.mostLines; lines++) {
    const now = signaturePage(document, settings, lines);
    if (now.page < before.page) return lines;
  }
  return usual;
}

/** The page of the signature, and whether it stands there with no more text than must be there. */
function signaturePage(
  document: OfficialDocument,
  settings: PageSettings,
  lines: number,
): { page: number; carried: boolean } {
  const context = contextOf(document, settings);
  const rows = textRows(document, context, settings, lines);
  const ending = signatureRows(document, context).length;
  const last = fillPages(rows, false).at(-1);
  const firstRow = last?.firstRow ?? 0;
  const textRowsThere = rows.length - ending - firstRow;
  return {
    page: last?.page.number ?? 1,
    carried: firstRow > 0 && textRowsThere <= gb.tightened.textLinesBeforeSignature,
  };
}

/** 页码 (7.5): a dash on both sides, 7 mm below the type area, odd pages right, even ones left. */
function pageNumber(number: number, context: RowContext): PlacedLine {
  const size = SIZE.small;
  const height = size * POINT;
  return line([{ text: `— ${number} —`, role: 'pageNumber' }], context.nextParagraph(), {
    x: LEFT + height,
    y: BOTTOM + gb.pageNumber.below - height / 2,
    width: TYPE_WIDTH - 2 * height,
    height,
    size,
    align: number % 2 === 1 ? 'right' : 'left',
  });
}
