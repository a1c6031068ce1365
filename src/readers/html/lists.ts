/** Lists of a web page: the numbers that the browser writes before their items. */

import { formatNumber } from '../docx/number-formats.ts';
import type { Line } from '../lines.ts';
import { attribute, type HtmlElement } from './parse.ts';

/** Lists that an item stands in, innermost last, with how many items it had. */
export interface ListPlace {
  isOrdered: boolean;
  hasMarks: boolean;
  /** Whether it counts 一、二、 as style sheets can. */
  isChinese: boolean;
  next: number;
}

/** The lists around what stands in an element. */
export function listPlaces(element: HtmlElement, list: ListPlace[]): ListPlace[] {
  if (element.tagName !== 'ol' && element.tagName !== 'ul') return list;
  const style = attribute(element, 'style') ?? '';
  const hasMarks = !/list-style(?:-type)?\s*:\s*none/i.test(style);
  const isChinese = /cjk-ideographic|(?:simp|trad)-chinese-(?:in)?formal|cjk-decimal/i.test(style);
  const start = Number(attribute(element, 'start') ?? 1);
  const isOrdered = element.tagName === 'ol';
  return [...list, { isOrdered, hasMarks, isChinese, next: Number.isInteger(start) ? start : 1 }];
}

/** Labels the first line of an item and counts it. */
export function addLabel(line: Line, list: readonly ListPlace[]): void {
  const place = list.at(-1);
  if (place === undefined) return;
  line.listLevel = list.length;
  if (place.isOrdered && place.hasMarks) line.label = markOf(place);
  place.next += 1;
}

function markOf({ isChinese, next }: ListPlace): string {
  return isChinese ? `${formatNumber(next, 'chineseCounting')}、` : `${next}.`;
}
