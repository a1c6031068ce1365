/** 大事记: dates alone on their lines, each over what happened then. They are headings, not dates of issue. */
import { readDate } from '../../text/index.ts';
import type { Entry } from './entries.ts';

const FEWEST = 3;
/** Plans go by months, and name no year. */
const MONTH =
  /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[、至—–-](?:\d{1,2}|[一二三四五六七八九十]{1,2}))?\s?月份?[:：]?$/u;

/** Whether entries are such a list: at least three dates, each followed by text. */
export function isChronicle(entries: readonly Entry[]): boolean {
  let dates = 0;
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    if (isDateHeading(entry) && next !== undefined && /[。！；]$/u.test(next.text)) dates += 1;
    if (dates >= FEWEST) return true;
  }
  return false;
}

export function isDateHeading({ cells, text }: Entry): boolean {
  if (cells || /^[（(]/u.test(text)) return false;
  return readDate(text) !== undefined || MONTH.test(text);
}
