/** Lines that can stand above a body: names, titles, what belongs to them. */
import type { Entry } from '../lines/entries.ts';
import { isEndOfPage } from '../lines/furniture.ts';
import { readItem } from '../lines/labels.ts';

/** Longest line of a title. */
const LONGEST_TITLE_LINE = 80;

/** Whether a line can stand above the body: no sentence, no label, no recipients. */
export function isShortLine(entry: Entry, above: readonly Entry[]): boolean {
  const { text } = entry;
  if (entry.cells || text.length > LONGEST_TITLE_LINE || isEndOfPage(entry)) return false;
  if (entry.label) return false;
  const item = readItem(text);
  // A subtitle begins with a stroke: it follows a title, and is no sentence.
  if (item) return above.length > 0 && /^[—–―─－-]/u.test(item.mark) && !/[。；;]/u.test(text);
  if (/(?:[。；;！!，,：:]|\p{Script=Han}\.)$/u.test(text) || /。./u.test(text)) return false;
  return !(text.length > 40 && (text.match(/[，,]/gu)?.length ?? 0) >= 2);
}
