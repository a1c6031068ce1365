/** 目录 set by hand or copied without its field: a line that says so, and lines that end with a page number. */

import { unspread } from '../words/offices.ts';
import type { Findings } from './doubts.ts';
import type { Entry } from './entries.ts';

const LINE = /(?:\t|[.．…·\s]{2,})\s*[-—－]?\s*\d{1,3}\s*[-—－]?$/u;
const FEWEST = 2;

/** The entries without tables of contents; what those hold is listed. */
export function withoutContents(entries: readonly Entry[], findings: Findings): readonly Entry[] {
  const start = entries.findIndex(
    ({ text, cells }) => !cells && /^目\s*[录次]$/u.test(unspread(text)),
  );
  if (start < 0) return entries;
  let end = start + 1;
  while (LINE.test(entries[end]?.text ?? '')) end += 1;
  if (end - start - 1 < FEWEST) end = withoutPages(entries, start + 1);
  if (end - start - 1 < FEWEST) return entries;
  for (const entry of entries.slice(start, end)) findings.leave(entry, 'contents');
  return [...entries.slice(0, start), ...entries.slice(end)];
}

/** Lines of a table without page numbers are short. */
const LONGEST = 40;

/**
 * Where a table ends whose lines have no page numbers: where its first line stands once more, or as far as each of
 * its lines does.
 */
function withoutPages(entries: readonly Entry[], from: number): number {
  const first = bareText(entries[from]);
  const again = entries.findIndex((entry, index) => index > from && bareText(entry) === first);
  if (again > from + FEWEST && entries.slice(from, again).every(isName)) return again;
  const last = new Map<string, number>();
  for (const [index, { text }] of entries.entries()) {
    if (text.length <= LONGEST) last.set(text.replace(/\s/gu, ''), index);
  }
  let end = from;
  for (; end < entries.length; end += 1) {
    const { text, cells, firm } = entries[end] as Entry;
    const again = last.get(text.replace(/\s/gu, ''));
    if (cells || firm || again === undefined || again === end) break;
  }
  return end;
}

function bareText(entry: Entry | undefined): string {
  return entry?.text.replace(/\s/gu, '') ?? '';
}

/** Whether a line can be the name of a part. */
function isName({ text, cells, firm }: Entry): boolean {
  return !cells && !firm && text.length <= LONGEST && !/[。；]/u.test(text);
}
