/** Lists of a web page: the numbers that the browser writes before their items. */
import type { Line } from '../lines.ts';
import { attribute, type HtmlElement } from './parse.ts';

/** Lists that an item stands in, innermost last, with how many items it had. */
export interface ListPlace {
  isOrdered: boolean;
  hasMarks: boolean;
  next: number;
}

/** The lists around what stands in an element. */
export function listPlaces(element: HtmlElement, list: ListPlace[]): ListPlace[] {
  if (element.tagName !== 'ol' && element.tagName !== 'ul') return list;
  const hasMarks = !/list-style(?:-type)?\s*:\s*none/i.test(attribute(element, 'style') ?? '');
  const start = Number(attribute(element, 'start') ?? 1);
  const isOrdered = element.tagName === 'ol';
  return [...list, { isOrdered, hasMarks, next: Number.isInteger(start) ? start : 1 }];
}

/** Labels the first line of an item and counts it. */
export function addLabel(line: Line, list: readonly ListPlace[]): void {
  const place = list.at(-1);
  if (place === undefined) return;
  line.listLevel = list.length;
  if (place.isOrdered && place.hasMarks) line.label = `${place.next}.`;
  place.next += 1;
}
