/**
 * The pages of an official document in the layout of GB/T 9704-2012, as data: every line and rule in
 * its place. The preview draws them, reports take page and line from them.
 */
import type { OfficialDocument } from '../document/document.ts';
import { attachmentMark, type BodyLine, bodyLines, lineText } from '../document/lines.ts';
import * as gb from './gb9704.ts';
import {
  attachmentNoteRows,
  imprintTop,
  type PlacedImprint,
  placeImprint,
  signatureRows,
} from './page-ending.ts';
import {
  BOTTOM,
  LEFT,
  PAGE,
  PITCH,
  POINT,
  SIZE,
  TOP,
  TYPE_HEIGHT,
  TYPE_WIDTH,
  titleCharacters,
} from './page-geometry.ts';
import { headerRows, letterFootRules } from './page-header.ts';
import type { Page, PlacedLine, Role } from './page-model.ts';
import { line, paragraphRows, type Row, type RowContext, row } from './page-rows.ts';
import { tableRows } from './page-table.ts';
import { breakTitle, titleLines } from './title-lines.ts';

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
  let paragraphs = 0;
  const context: RowContext = {
    draft: document.draft,
    words: settings.words,
    nextParagraph: () => paragraphs++,
  };
  const { rows, movedRecipients } = documentRows(document, context);
  const pages = fillPages(rows, document.draft);
  const imprint = placeImprint(
    document.imprint ?? document.issued?.imprint ?? {},
    {
      letter: document.format === 'letter',
      ...(movedRecipients === undefined ? {} : { movedRecipients }),
    },
    context,
  );
  if (imprint !== undefined) addImprint(pages, imprint, document.draft);
  for (const page of pages.map(({ page }) => page)) {
    const bare = page.number === 1 && document.format === 'letter';
    if (page.number === 1 && document.format === 'letter') page.rules.push(...letterFootRules());
    if (!bare && page.lines.some((each) => each.element !== 'imprint')) {
      page.pageNumber = pageNumber(page.number, context);
    }
  }
  return pages.map(({ page }) => page);
}

interface DocumentRows {
  rows: Row[];
  /** 主送机关 that found no place on page 1. */
  movedRecipients?: string;
}

function documentRows(document: OfficialDocument, context: RowContext): DocumentRows {
  const header = headerRows(document, context);
  const title = titleRows(document, header.length > 0, context);
  const head = [...header, ...title];
  const body = bodyRows(document, head.length > 0, context);
  const recipients = recipientRows(document, context);
  const moved = !leavesRoomForBody([...head, ...recipients]);
  const rows = [...head, ...(moved ? [] : recipients), ...body];
  keepTogether(head);
  const note = attachmentNoteRows(document.attachments, context);
  const signature = signatureRows(document, context);
  if (signature.length > 0) keepWithEnd([...body, ...note]);
  rows.push(...note, ...signature);
  if (document.issued !== undefined) {
    const issued = documentRows(document.issued, context).rows;
    if (issued[0] !== undefined) issued[0].newPage = true;
    rows.push(...issued);
  }
  for (const index of document.attachments.keys()) {
    rows.push(...attachmentRows(document, index, context));
  }
  const { recipients: text } = document;
  return moved && text !== undefined ? { rows, movedRecipients: text } : { rows };
}

/** 标题 (7.3.1): two blank lines below the header rule, else on the first line. */
function titleRows(document: OfficialDocument, underHeader: boolean, context: RowContext): Row[] {
  const options = {
    charsPerLine: titleCharacters,
    words: context.words,
  };
  const rows = centredRows(titleLines(document, options), SIZE.title, 'title', context);
  if (underHeader && rows[0] !== undefined) rows[0].before = gb.title.blankLinesAbove * PITCH;
  return rows;
}

function centredRows(
  texts: readonly string[],
  size: number,
  role: Role,
  context: RowContext,
): Row[] {
  const paragraph = context.nextParagraph();
  return texts.map((text) =>
    row([line([{ text, role }], paragraph, { size, align: 'center' })], { keepWithNext: true }),
  );
}

/** 主送机关 (7.3.2): one blank line below the title, flush left, with a colon. */
function recipientRows({ recipients }: OfficialDocument, context: RowContext): Row[] {
  if (recipients === undefined) return [];
  const rows = paragraphRows(`${recipients}：`, { roles: 'recipients' }, context);
  if (rows[0] !== undefined) rows[0].before = gb.recipients.blankLinesAbove * PITCH;
  return rows;
}

/** Page 1 must show body (7.3.3). */
function leavesRoomForBody(rows: readonly Row[]): boolean {
  return rows.reduce((sum, each) => sum + each.before + each.height, 0) + PITCH <= TYPE_HEIGHT;
}

/** 正文: below the recipients at once, else one blank line below the title, two below an order's number. */
function bodyRows(document: OfficialDocument, underHead: boolean, context: RowContext): Row[] {
  const rows = bodyLines(document.body).flatMap((each) => blockRows(each, context));
  const gap = document.format === 'order' ? 2 : document.recipients === undefined ? 1 : 0;
  if (underHead && rows[0] !== undefined) rows[0].before = gap * PITCH;
  return rows;
}

/** A paragraph in by two characters, or a table. */
function blockRows(each: BodyLine, context: RowContext): Row[] {
  if (each.type === 'table') return tableRows(each, context);
  const { heading } = each;
  const text = lineText(each);
  const rows = paragraphRows(
    text,
    {
      roles:
        heading === undefined
          ? 'body'
          : [
              { end: heading.text.length, role: `heading${heading.level}` },
              { end: text.length, role: 'body' },
            ],
      element: heading === undefined || heading.runIn ? 'body' : `heading${heading.level}`,
      firstIndent: gb.body.firstLineCharacters,
    },
    context,
  );
  if (heading !== undefined && !heading.runIn) for (const one of rows) one.keepWithNext = true;
  return rows;
}

/** 附件 (7.3.7): its mark on line 1 of a new page, its title centred on line 3, then as body. */
function attachmentRows(document: OfficialDocument, index: number, context: RowContext): Row[] {
  const attachment = document.attachments[index];
  if (attachment === undefined) return [];
  const role = 'attachmentMark';
  const text = attachmentMark(document.attachments, index);
  const mark = row([line([{ text, role }], context.nextParagraph())], {
    newPage: true,
    keepWithNext: true,
  });
  const options = {
    charsPerLine: titleCharacters,
    words: context.words,
  };
  const title = centredRows(breakTitle(attachment.title, options), SIZE.title, 'title', context);
  if (title[0] !== undefined) title[0].before = gb.attachment.titleBlankLinesAbove * PITCH;
  const body = bodyLines(attachment.body).flatMap((each) => blockRows(each, context));
  if (body[0] !== undefined) body[0].before = PITCH;
  return [mark, ...title, ...body];
}

function keepTogether(rows: readonly Row[]): void {
  for (const each of rows) each.keepWithNext = true;
}

/** The last two lines of the text stay with what follows, so that it never stands alone (7.3.5.5). */
function keepWithEnd(rows: readonly Row[]): void {
  keepTogether(rows.slice(-2));
}

interface Filling {
  page: Page;
  /** Where the next row begins, in mm from the top of the page. */
  y: number;
}

/** Deals rows out to pages; `need` is a row's height with all rows that must stay with it. */
function fillPages(rows: readonly Row[], draft: boolean): Filling[] {
  const needs = new Array<number>(rows.length + 1).fill(0);
  for (let index = rows.length - 1; index >= 0; index--) {
    const { before, height, keepWithNext } = rows[index] ?? row([]);
    const next = rows[index + 1];
    const together = keepWithNext && next !== undefined && !next.newPage;
    const need = before + height + (together ? (needs[index + 1] ?? 0) : 0);
    needs[index] = need > TYPE_HEIGHT ? before + height : need;
  }
  let current = emptyPage(1, draft);
  const pages = [current];
  for (const [index, each] of rows.entries()) {
    const full =
      current.y + (needs[index] ?? 0) > BOTTOM + EPSILON && current.page.lines.length > 0;
    if (index > 0 && (full || each.newPage)) {
      current = emptyPage(current.page.number + 1, draft);
      pages.push(current);
    }
    const atTop = index > 0 && current.page.lines.length === 0;
    const top = current.y + (atTop ? 0 : each.before);
    current.page.lines.push(...each.lines.map((one) => ({ ...one, y: top + one.y })));
    current.page.rules.push(...each.rules.map((one) => ({ ...one, y: top + one.y })));
    current.y = top + each.height;
  }
  return pages;
}

/** Sums of fractions of a millimetre are not exact. */
const EPSILON = 1e-6;

function emptyPage(number: number, draft: boolean): Filling {
  const { width, height } = PAGE;
  return { page: { number, width, height, draft, lines: [], rules: [] }, y: TOP };
}

/** The imprint on the bottom edge of the last page, or of one more page where it finds no room. */
function addImprint(pages: Filling[], imprint: PlacedImprint, draft: boolean): void {
  const top = imprintTop(imprint);
  let last = pages.at(-1);
  if (last === undefined || last.y > top + EPSILON) {
    last = emptyPage(pages.length + 1, draft);
    pages.push(last);
  }
  last.page.lines.push(...imprint.lines.map((each) => ({ ...each, y: top + each.y })));
  last.page.rules.push(...imprint.rules.map((each) => ({ ...each, y: top + each.y })));
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
