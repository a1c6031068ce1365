/** The tree of a web page to lines, each with the element that it stands in: who sorts them wants to know. */

import type { DefaultTreeAdapterTypes } from 'parse5';
import { refuseTooManyLines } from '../trouble.ts';
import { imageLine } from './images.ts';
import { addLabel, type ListPlace, listPlaces } from './lists.ts';
import { type PageStyle, styleOf } from './look.ts';
import { elementsBelow, type HtmlElement, type HtmlNode, isElement, textBelow } from './parse.ts';
import { isDataTable, tableRows } from './tables.ts';
import {
  addBlank,
  addText,
  flush,
  leaveOut,
  type Page,
  placeOf,
  startWalk,
  takePageBreak,
  type Walk,
} from './walk.ts';

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
/** What an element takes over from those around it. */
interface Around {
  readonly style: PageStyle;
  readonly isLink: boolean;
  readonly list: ListPlace[];
}

/**
 * @param root the body, or any other element with blocks in it
 * @param pictures those that the page held itself
 */
export function pageLines(root: HtmlElement, pictures: readonly string[] = []): Page {
  const walk = startWalk(pictures);
  readBlock(walk, root, { style: { text: {} }, isLink: false, list: [] });
  return walk.page;
}

function readChildren(walk: Walk, element: HtmlElement, around: Around): void {
  for (const node of element.childNodes) readNode(walk, node, element, around);
}

function readNode(walk: Walk, node: HtmlNode, parent: HtmlElement, around: Around): void {
  if (node.nodeName === '#text') {
    const text = node as DefaultTreeAdapterTypes.TextNode;
    addText(walk, text, parent, around.style, around.isLink);
  } else if (isElement(node)) readElement(walk, node, parent, around);
}

function readElement(walk: Walk, element: HtmlElement, parent: HtmlElement, outer: Around): void {
  const { tagName } = element;
  if (tagName === 'img') {
    addImage(walk, element, parent, outer.style);
    return;
  }
  if (SILENT.has(tagName)) return;
  const unshown = SCRIPTS.has(tagName) ? 'script' : FORMS.has(tagName) ? 'form' : undefined;
  if (unshown) {
    leaveOut(walk, element, unshown);
    return;
  }
  if (tagName === 'br') {
    flush(walk, parent, outer.style, true);
    walk.afterBreak = true;
    return;
  }
  const style = styleOf(element, outer.style);
  const around = { ...outer, style, isLink: outer.isLink || tagName === 'a' };
  if (style.isHidden) leaveOut(walk, element, 'hidden');
  else if (tagName === 'table' || BLOCKS.has(tagName) || style.isBlock) {
    flush(walk, parent, outer.style, false);
    if (tagName === 'table' && isDataTable(element)) readTable(walk, element, around);
    else readBlock(walk, element, around);
  } else readChildren(walk, element, around);
}

function readBlock(walk: Walk, element: HtmlElement, around: Around): void {
  const { style } = around;
  const { lines } = walk.page;
  if (style.pageBreak) walk.pageBreak = true;
  const first = lines.length;
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  const list = listPlaces(element, around.list);
  readChildren(walk, element, {
    ...around,
    style: level ? withLevel(style, Number(level)) : style,
    list,
  });
  flush(walk, element, style, false);
  const line = lines[first]?.line;
  if (element.tagName === 'li' && line) addLabel(line, list);
  if (lines.length === first && element.tagName === 'p') addBlank(walk, element, style);
}

function readTable(walk: Walk, table: HtmlElement, { style }: Around): void {
  const { lines } = walk.page;
  walk.tables += 1;
  for (const { cells, joins, element, isHead } of tableRows(table)) {
    refuseTooManyLines(lines.length);
    const { number, column } = placeOf(walk, element);
    const linked = elementsBelow(element, 'a').reduce(
      (sum, a) => sum + textBelow(a).trim().length,
      0,
    );
    lines.push({
      element,
      linked,
      line: {
        text: cells.join('\t'),
        number,
        column,
        region: 'table',
        table: walk.tables,
        cells,
        ...(joins.some(Boolean) && { joins }),
        ...(isHead && { headRow: true }),
        ...takePageBreak(walk),
        look: { ...styleOf(element, style).text, ...(style.align && { align: style.align }) },
      },
    });
  }
}

function addImage(walk: Walk, element: HtmlElement, parent: HtmlElement, style: PageStyle): void {
  const line = imageLine(element, placeOf(walk, element), walk.pictures);
  if (line === undefined) return;
  if (line.picture.bytes.length > 0) flush(walk, parent, style, false);
  walk.page.lines.push({ element, linked: 0, line });
}

function withLevel(style: PageStyle, level: number): PageStyle {
  return { ...style, text: { ...style.text, outlineLevel: level } };
}
