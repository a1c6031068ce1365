/**
 * The pages of an official document in the layout of GB/T 9704-2012, as data: every line and rule in
 * its place. The preview draws them, reports take page and line from them.
 */
import type { OfficialDocument } from '../../document/document.ts';
import * as gb from '../standard/measures.ts';
import { BOTTOM, LEFT, POINT, TYPE_WIDTH } from '../standard/measures.ts';
import { contextOf, type PageSettings } from './context.ts';
import { addImprint, fillPages } from './fill.ts';
import { inOrder, textRows } from './flow.ts';
import { letterFootRules } from './header.ts';
import { placeImprint } from './imprint.ts';
import type { Page, PlacedLine } from './page.ts';
import { type PagePlan, planIssued, planPages } from './plan.ts';
import { line, type Row, type RowContext } from './rows.ts';
import { attachmentRows, forgetOlderRows } from './text.ts';

/**
 * Lays a document out on A4 pages: 22 lines a page, 28 characters a line. A heading is never the last
 * line of a page, a signature never stands without text above it, the imprint stands on the bottom edge
 * of the last page. Pure; linear in the length of the text.
 * @param before pages of another layout: those that are the same again are the same objects
 */
export function layoutPages(
  document: OfficialDocument,
  settings: PageSettings,
  before: readonly Page[] = [],
): Page[] {
  forgetOlderRows();
  const context = contextOf(document, settings);
  const plan = planPages(document, settings);
  const own = ownRows(document, plan, context);
  const further = furtherRows(document, context, settings);
  const pages = fillPages([...own, ...further], document.draft, plan.freeFoot, own.length);
  const imprint = document.imprint ?? document.issued?.imprint ?? {};
  const letter = document.format === 'letter';
  const moved = plan.movesRecipients ? document.recipients : undefined;
  const placed = placeImprint(
    imprint,
    { letter, ...(moved === undefined ? {} : { movedRecipients: moved }) },
    context,
  );
  if (placed !== undefined) {
    addImprint(pages, placed, { draft: document.draft, even: imprint.evenPage === true });
  }
  return pages.map(({ page }, index) => {
    const now = finishPage(page, document, context);
    const last = before[index];
    return last !== undefined && isSamePage(last, now) ? last : now;
  });
}

/** Pages of lines that are known: all others are taken for different ones. */
function isSamePage(before: Page, now: Page): boolean {
  return (
    before.lines.length === now.lines.length &&
    before.lines.every((line, index) => line === now.lines[index]) &&
    JSON.stringify({ ...before, lines: [] }) === JSON.stringify({ ...now, lines: [] })
  );
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

/** The document's own text, as a word processor lets its last lines go with the signature. */
function ownRows(document: OfficialDocument, plan: PagePlan, context: RowContext): Row[] {
  return inOrder(
    textRows(document, context, plan.keepsParagraphs ? plan : { ...plan, keptLines: 0 }),
  );
}

/** All further rows but the imprint's: the issued document's, the attachments'. */
function furtherRows(
  document: OfficialDocument,
  context: RowContext,
  settings: PageSettings,
): Row[] {
  const rows: Row[] = [];
  const { issued } = document;
  if (issued !== undefined) {
    const plan = planIssued(document, issued, settings);
    const own = ownRows(issued, plan, context);
    const [first] = own;
    if (first !== undefined) {
      first.newPage = true;
      if (plan.freeFoot !== undefined) first.freeFoot = plan.freeFoot.height;
    }
    for (const each of [own, furtherRows(issued, context, settings)]) rows.push(...each);
  }
  for (const index of document.attachments.keys()) {
    rows.push(...attachmentRows(document, index, context));
  }
  return rows;
}

/** 页码 (7.5): a dash on both sides, 7 mm below the type area, odd pages right, even ones left. */
function pageNumber(number: number, context: RowContext): PlacedLine {
  const size = gb.pageNumber.sizePoints;
  const height = size * POINT;
  return line(
    [{ text: gb.pageNumberText(String(number)), role: 'pageNumber' }],
    context.nextParagraph(),
    {
      x: LEFT + height,
      y: BOTTOM + gb.pageNumber.below - height / 2,
      width: TYPE_WIDTH - 2 * height,
      height,
      size,
      align: number % 2 === 1 ? 'right' : 'left',
    },
  );
}
