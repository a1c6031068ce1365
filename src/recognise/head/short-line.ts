/** Lines that can stand above a body: names, titles, what belongs to them. */
import type { Entry } from '../lines/entries.ts';
import { isEndOfPage } from '../lines/furniture.ts';
import { readItem } from '../lines/labels.ts';
import { isWholeTitle } from './whole-title.ts';

/** Longest line of a title, but for one that is whole. */
const LONGEST_TITLE_LINE = 80;

/** A heading numbered 01: the body has begun. */
const TWO_DIGITS = /^0\d\s*[\p{Script=Han}“《]/u;

/** Whether a line can stand above the body: no sentence, no label, no recipients. */
export function isShortLine(entry: Entry, above: readonly Entry[]): boolean {
  const { text } = entry;
  if (entry.cells || entry.belowTitle) return false;
  if (text.length > LONGEST_TITLE_LINE && !isWholeTitle(text)) return false;
  if (isEndOfPage(entry)) return false;
  if (entry.label || TWO_DIGITS.test(text)) return false;
  const item = readItem(text);
  // A subtitle begins with a stroke: it follows a title, and is no sentence.
  if (item) return above.length > 0 && /^[—–―─－-]/u.test(item.mark) && !/[。；;]/u.test(text);
  const cried = above.length === 0 && entry.look.outlineLevel === 1 && /[！!]$/u.test(text);
  if (cried) return !text.includes('。');
  if (/(?:[。；;！!，,：:]|\p{Script=Han}\.)$/u.test(text) || /。./u.test(text)) return false;
  return !(text.length > 40 && (text.match(/[，,]/gu)?.length ?? 0) >= 2);
}
