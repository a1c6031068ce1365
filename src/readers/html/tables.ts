/** Tables of web pages: those that hold data, and those that only lay out the page. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { attribute, elementsIn, type HtmlElement, type HtmlNode, isElement } from './parse.ts';

export interface TableRow {
  element: HtmlElement;
  /** One for each column; merged cells stand in their first place. */
  cells: string[];
  /** As in `Line`. */
  joins: ('' | '←' | '↑')[];
  isHead: boolean;
}

/** A cell that holds so much of a long table's text is the page's text, not data. */
const MAIN_SHARE = 0.6;
const LONG_TABLE = 400;
const MOST_COLUMNS = 63;
const MOST_ROWS_SPANNED = 1_000;

export function isDataTable(table: HtmlElement): boolean {
  const rows = rowElements(table).map(cellElements);
  if (rows.every((cells) => cells.length <= 1)) return false;
  if (hasTableBelow(table)) return false;
  let total = 0;
  let longest = 0;
  for (const cell of rows.flat()) {
    const { length } = cellText(cell);
    total += length;
    longest = Math.max(longest, length);
  }
  return total < LONG_TABLE || longest < total * MAIN_SHARE;
}

export function tableRows(table: HtmlElement): TableRow[] {
  /** For each column: how many more rows a cell from above covers. */
  const covered: number[] = [];
  return rowElements(table).map((element) => {
    const cells: string[] = [];
    const joins: TableRow['joins'] = [];
    const skip = () => {
      while ((covered[cells.length] ?? 0) > 0) {
        covered[cells.length] = (covered[cells.length] ?? 0) - 1;
        cells.push('');
        joins.push('↑');
      }
    };
    const own = cellElements(element);
    for (const cell of own) {
      skip();
      const columns = spanOf(cell, 'colspan', MOST_COLUMNS);
      const below = spanOf(cell, 'rowspan', MOST_ROWS_SPANNED) - 1;
      for (let column = 0; column < columns && cells.length < MOST_COLUMNS; column += 1) {
        covered[cells.length] = below;
        cells.push(column === 0 ? cellText(cell) : '');
        joins.push(column === 0 ? '' : '←');
      }
    }
    skip();
    return {
      element,
      cells,
      joins,
      isHead: own.length > 0 && own.every(({ tagName }) => tagName === 'th'),
    };
  });
}

function spanOf(cell: HtmlElement, name: string, most: number): number {
  const span = Number(attribute(cell, name) ?? 1);
  return Number.isInteger(span) ? Math.min(Math.max(1, span), most) : 1;
}

function rowElements(table: HtmlElement): HtmlElement[] {
  return elementsIn(table).flatMap((element) =>
    element.tagName === 'tr'
      ? [element]
      : /^t(?:head|body|foot)$/.test(element.tagName)
        ? rowElements(element)
        : [],
  );
}

function cellElements(row: HtmlElement): HtmlElement[] {
  return elementsIn(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function hasTableBelow(element: HtmlElement): boolean {
  return elementsIn(element).some((inner) => inner.tagName === 'table' || hasTableBelow(inner));
}

const SILENT = /^(?:script|style|template|noscript|select|button|textarea)$/;
const PARTING = /^(?:p|div|li|br|h[1-6])$/;

/** Text of a cell, its paragraphs parted by line feeds. */
function cellText(cell: HtmlElement): string {
  const parts: string[] = [];
  const visit = (node: HtmlNode) => {
    if (node.nodeName === '#text') {
      parts.push((node as DefaultTreeAdapterTypes.TextNode).value.replace(/[ \t\n\r\f]+/g, ' '));
    } else if (isElement(node) && !SILENT.test(node.tagName)) {
      if (PARTING.test(node.tagName)) parts.push('\n');
      for (const child of node.childNodes) visit(child);
      if (PARTING.test(node.tagName)) parts.push('\n');
    }
  };
  visit(cell);
  return parts
    .join('')
    .split('\n')
    .map((row) => row.replace(/\u00a0/g, ' ').trim())
    .filter((row) => row !== '')
    .join('\n');
}
