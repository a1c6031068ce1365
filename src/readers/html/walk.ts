/** The lines of a web page while it is walked: text gathers in an open line until something ends it. */

import type { DefaultTreeAdapterTypes } from 'parse5';
import { splitLines } from '../../text/index.ts';
import type { Line, Look, Run } from '../lines.ts';
import type { LeftOutReason } from '../read-file.ts';
import { refuseTooManyLines } from '../trouble.ts';
import { lineLook, type PageStyle } from './look.ts';
import { type HtmlElement, textBelow } from './parse.ts';

export interface PageLine {
  line: Line;
  /** The element that holds it. */
  element: HtmlElement;
  /** Characters that stand in links. */
  linked: number;
}

export interface Page {
  lines: PageLine[];
  /** Scripts, forms and hidden parts, met on the way. */
  leftOut: { text: string; reason: LeftOutReason; number: number }[];
}

/** Spaces that a browser runs together; the wide and the protected ones are not among them. */
const SPACES = /[ \t\n\r\f]+/g;

interface OpenLine {
  runs: { text: string; key: string; look: Look }[];
  linked: number;
  number: number;
  column: number;
}

/** A page being read. */
export interface Walk {
  readonly page: Page;
  /** Those that the page held itself. */
  readonly pictures: readonly string[];
  open?: OpenLine | undefined;
  /** A line break was the last that was met. */
  afterBreak: boolean;
  /** The next line begins a page. */
  pageBreak: boolean;
  tables: number;
  lastNumber: number;
}

export function startWalk(pictures: readonly string[]): Walk {
  return {
    page: { lines: [], leftOut: [] },
    pictures,
    afterBreak: false,
    pageBreak: false,
    tables: 0,
    lastNumber: 1,
  };
}

export function addText(
  walk: Walk,
  { value, sourceCodeLocation }: DefaultTreeAdapterTypes.TextNode,
  parent: HtmlElement,
  style: PageStyle,
  isLink: boolean,
): void {
  const isPre = parent.tagName === 'pre';
  const text = isPre ? value : value.replace(SPACES, ' ');
  if (walk.open === undefined && text.trim() === '' && !/[\u00a0\u3000]/.test(text)) return;
  const place = { number: sourceCodeLocation?.startLine, column: sourceCodeLocation?.startCol };
  if (!isPre) {
    addPiece(walk, trimmed(walk, text), place, style, isLink);
    return;
  }
  for (const [index, row] of splitLines(text).entries()) {
    if (index > 0 && walk.open) flush(walk, parent, style, true);
    if (index > 0) walk.afterBreak = true;
    addPiece(walk, row, place, style, isLink);
  }
}

/** Spaces do not follow a space, nor begin a line. */
function trimmed({ open }: Walk, text: string): string {
  const last = open?.runs.at(-1);
  return last === undefined || last.text.endsWith(' ') ? text.replace(/^ /, '') : text;
}

function addPiece(
  walk: Walk,
  piece: string,
  {
    number = walk.lastNumber,
    column = 1,
  }: Partial<Record<'number' | 'column', number | undefined>>,
  { text: look }: PageStyle,
  isLink: boolean,
): void {
  if (piece === '') return;
  walk.open ??= { runs: [], linked: 0, number, column };
  const { open } = walk;
  const last = open.runs.at(-1);
  const key = JSON.stringify(look);
  if (last?.key === key) last.text += piece;
  else open.runs.push({ text: piece, key, look });
  if (isLink) open.linked += piece.trim().length;
}

/** Ends the open line. */
export function flush(
  walk: Walk,
  element: HtmlElement,
  style: PageStyle,
  keepsBlank: boolean,
): void {
  const line = walk.open;
  walk.open = undefined;
  if (line) addLine(walk, line, element, style);
  // Two breaks on end make a blank line.
  else if (keepsBlank && walk.afterBreak) {
    addLine(walk, { runs: [], linked: 0, number: walk.lastNumber, column: 1 }, element, style);
  }
  if (!keepsBlank) walk.afterBreak = false;
}

export function addBlank(walk: Walk, element: HtmlElement, style: PageStyle): void {
  addLine(walk, { runs: [], linked: 0, ...placeOf(walk, element) }, element, style);
}

function addLine(
  walk: Walk,
  { runs, linked, number, column }: OpenLine,
  element: HtmlElement,
  style: PageStyle,
): void {
  const { page } = walk;
  refuseTooManyLines(page.lines.length);
  const text = runs
    .map((run) => run.text)
    .join('')
    .replace(/ $/, '');
  walk.lastNumber = Math.max(walk.lastNumber, number);
  page.lines.push({
    element,
    linked,
    line: {
      text: text.replace(/\u00a0/g, ' '),
      number: walk.lastNumber,
      column,
      region: 'body',
      ...(walk.afterBreak && { continues: 'break' as const }),
      ...takePageBreak(walk),
      look: lineLook(runs, style),
      ...(runs.length > 1 && {
        runs: runs.map((run): Run => ({ text: run.text, look: run.look })),
      }),
    },
  });
}

export function takePageBreak(walk: Walk): { pageBreak?: true } {
  const taken = walk.pageBreak;
  walk.pageBreak = false;
  return taken ? { pageBreak: true } : {};
}

export function leaveOut(walk: Walk, element: HtmlElement, reason: LeftOutReason): void {
  const text = textBelow(element).trim();
  if (text !== '') walk.page.leftOut.push({ text, reason, ...placeOf(walk, element) });
}

export function placeOf(
  { lastNumber }: Walk,
  element: HtmlElement,
): { number: number; column: number } {
  const place = element.sourceCodeLocation;
  return {
    number: Math.max(lastNumber, place?.startLine ?? lastNumber),
    column: place?.startCol ?? 1,
  };
}
