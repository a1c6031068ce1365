/** The tree of a web page to lines, each with the element that it stands in: who sorts them wants to know. */

import type { DefaultTreeAdapterTypes } from 'parse5';
import { splitLines } from '../../text/index.ts';
import type { Line, Look, Run } from '../lines.ts';
import type { LeftOutReason } from '../read-file.ts';
import { refuseTooManyLines } from '../trouble.ts';
import { imageLine } from './images.ts';
import { addLabel, type ListPlace, listPlaces } from './lists.ts';
import { lineLook, type PageStyle, styleOf } from './look.ts';
import { elementsBelow, type HtmlElement, type HtmlNode, isElement, textBelow } from './parse.ts';
import { isDataTable, tableRows } from './tables.ts';

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

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const SCRIPTS = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'object',
  'embed',
  'iframe',
  'svg',
  'canvas',
]);
const FORMS = new Set(['select', 'button', 'textarea', 'input', 'datalist']);
/** Nothing of these shows on the page. */
const SILENT = new Set(['head', 'title', 'meta', 'link', 'base', 'audio', 'video', 'map']);
/** Spaces that a browser runs together; the wide and the protected ones are not among them. */
const SPACES = /[ \t\n\r\f]+/g;

interface Open {
  runs: { text: string; key: string; look: Look }[];
  linked: number;
  number: number;
  column: number;
}

/**
 * @param root the body, or any other element with blocks in it
 * @param pictures those that the page held itself
 */
export function pageLines(root: HtmlElement, pictures: readonly string[] = []): Page {
  const page: Page = { lines: [], leftOut: [] };
  let open: Open | undefined;
  let afterBreak = false;
  let pageBreak = false;
  let tables = 0;
  let lastNumber = 1;
  readBlock(root, { text: {} }, false, []);
  return page;

  function readChildren(
    element: HtmlElement,
    style: PageStyle,
    isLink: boolean,
    list: ListPlace[],
  ) {
    for (const node of element.childNodes) readNode(node, element, style, isLink, list);
  }

  function readNode(
    node: HtmlNode,
    parent: HtmlElement,
    outer: PageStyle,
    isLink: boolean,
    list: ListPlace[],
  ): void {
    if (node.nodeName === '#text') {
      addText(node as DefaultTreeAdapterTypes.TextNode, parent, outer, isLink);
    } else if (isElement(node)) readElement(node, parent, outer, isLink, list);
  }

  function readElement(
    element: HtmlElement,
    parent: HtmlElement,
    outer: PageStyle,
    isLink: boolean,
    list: ListPlace[],
  ): void {
    const { tagName } = element;
    if (tagName === 'img') {
      addImage(element, parent, outer);
      return;
    }
    if (SILENT.has(tagName)) return;
    const unshown = SCRIPTS.has(tagName) ? 'script' : FORMS.has(tagName) ? 'form' : undefined;
    if (unshown) {
      leaveOut(element, unshown);
      return;
    }
    if (tagName === 'br') {
      flush(parent, outer, true);
      afterBreak = true;
      return;
    }
    const style = styleOf(element, outer);
    const link = isLink || tagName === 'a';
    if (style.isHidden) leaveOut(element, 'hidden');
    else if (tagName === 'table') {
      flush(parent, outer, false);
      readTable(element, style, link, list);
    } else if (BLOCKS.has(tagName) || style.isBlock) {
      flush(parent, outer, false);
      readBlock(element, style, link, list);
    } else readChildren(element, style, link, list);
  }

  function readBlock(
    element: HtmlElement,
    style: PageStyle,
    isLink: boolean,
    list: ListPlace[],
  ): void {
    if (style.pageBreak) pageBreak = true;
    const first = page.lines.length;
    const level = /^h([1-6])$/.exec(element.tagName)?.[1];
    const inner = listPlaces(element, list);
    readChildren(element, level ? withLevel(style, Number(level)) : style, isLink, inner);
    flush(element, style, false);
    const line = page.lines[first]?.line;
    if (element.tagName === 'li' && line) addLabel(line, inner);
    const isEmpty = page.lines.length === first && element.tagName === 'p';
    if (isEmpty) addLine({ runs: [], linked: 0, ...placeOf(element) }, element, style);
  }

  function readTable(
    table: HtmlElement,
    style: PageStyle,
    isLink: boolean,
    list: ListPlace[],
  ): void {
    if (!isDataTable(table)) {
      readBlock(table, style, isLink, list);
      return;
    }
    tables += 1;
    for (const { cells, joins, element, isHead } of tableRows(table)) {
      refuseTooManyLines(page.lines.length);
      const { number, column } = placeOf(element);
      const linked = elementsBelow(element, 'a').reduce(
        (sum, a) => sum + textBelow(a).trim().length,
        0,
      );
      page.lines.push({
        element,
        linked,
        line: {
          text: cells.join('\t'),
          number,
          column,
          region: 'table',
          table: tables,
          cells,
          ...(joins.some(Boolean) && { joins }),
          ...(isHead && { headRow: true }),
          ...takePageBreak(),
          look: { ...styleOf(element, style).text, ...(style.align && { align: style.align }) },
        },
      });
    }
  }

  function addImage(element: HtmlElement, parent: HtmlElement, style: PageStyle): void {
    const line = imageLine(element, placeOf(element), pictures);
    if (line === undefined) return;
    if (line.picture.bytes.length > 0) flush(parent, style, false);
    page.lines.push({ element, linked: 0, line });
  }

  function addText(
    { value, sourceCodeLocation }: DefaultTreeAdapterTypes.TextNode,
    parent: HtmlElement,
    style: PageStyle,
    isLink: boolean,
  ): void {
    const isPre = parent.tagName === 'pre';
    const text = isPre ? value : value.replace(SPACES, ' ');
    if (open === undefined && text.trim() === '' && !/[\u00a0\u3000]/.test(text)) return;
    const place = { number: sourceCodeLocation?.startLine, column: sourceCodeLocation?.startCol };
    if (!isPre) {
      addPiece(trimmed(text), place, style, isLink);
      return;
    }
    for (const [index, row] of splitLines(text).entries()) {
      if (index > 0 && open) flush(parent, style, true);
      if (index > 0) afterBreak = true;
      addPiece(row, place, style, isLink);
    }
  }

  /** Spaces do not follow a space, nor begin a line. */
  function trimmed(text: string): string {
    const last = open?.runs.at(-1);
    return last === undefined || last.text.endsWith(' ') ? text.replace(/^ /, '') : text;
  }

  function addPiece(
    piece: string,
    place: { number: number | undefined; column: number | undefined },
    { text: look }: PageStyle,
    isLink: boolean,
  ): void {
    const last = open?.runs.at(-1);
    if (piece === '') return;
    open ??= { runs: [], linked: 0, number: place.number ?? lastNumber, column: place.column ?? 1 };
    const key = JSON.stringify(look);
    if (last?.key === key) last.text += piece;
    else open.runs.push({ text: piece, key, look });
    if (isLink) open.linked += piece.trim().length;
  }

  function flush(element: HtmlElement, style: PageStyle, keepsBlank: boolean): void {
    const line = open;
    open = undefined;
    if (line) addLine(line, element, style);
    // Two breaks on end make a blank line.
    else if (keepsBlank && afterBreak) {
      addLine({ runs: [], linked: 0, number: lastNumber, column: 1 }, element, style);
    }
    if (!keepsBlank) afterBreak = false;
  }

  function addLine(
    { runs, linked, number, column }: Open,
    element: HtmlElement,
    style: PageStyle,
  ): void {
    refuseTooManyLines(page.lines.length);
    const text = runs
      .map((run) => run.text)
      .join('')
      .replace(/ $/, '');
    lastNumber = Math.max(lastNumber, number);
    page.lines.push({
      element,
      linked,
      line: {
        text: text.replace(/\u00a0/g, ' '),
        number: lastNumber,
        column,
        region: 'body',
        ...(afterBreak && { continues: 'break' as const }),
        ...takePageBreak(),
        look: lineLook(runs, style),
        ...(runs.length > 1 && {
          runs: runs.map((run): Run => ({ text: run.text, look: run.look })),
        }),
      },
    });
  }

  function takePageBreak(): { pageBreak?: true } {
    const taken = pageBreak;
    pageBreak = false;
    return taken ? { pageBreak: true } : {};
  }

  function leaveOut(element: HtmlElement, reason: LeftOutReason): void {
    const text = textBelow(element).trim();
    if (text !== '') page.leftOut.push({ text, reason, ...placeOf(element) });
  }

  function placeOf(element: HtmlElement): { number: number; column: number } {
    const place = element.sourceCodeLocation;
    return {
      number: Math.max(lastNumber, place?.startLine ?? lastNumber),
      column: place?.startCol ?? 1,
    };
  }
}

function withLevel(style: PageStyle, level: number): PageStyle {
  return { ...style, text: { ...style.text, outlineLevel: level } };
}
