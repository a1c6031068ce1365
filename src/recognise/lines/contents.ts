/**
 * 目录 set by hand or copied without its field: a line that says so, and lines that end with a page number; of a
 * bulletin also 本期要目, whose lines stand once more below as the titles of its parts.
 */
import { CONTENTS, CONTENTS_MARK } from '../words/around-titles.ts';
import { unspread } from '../words/offices.ts';
import { SERIES } from '../words/titles.ts';
import type { Findings } from './doubts.ts';
import type { Entry } from './entries.ts';

const LINE = /(?:\t|[.．…·\s]{2,})\s*[-—－]?\s*\d{1,3}\s*[-—－]?$/u;
const FEWEST = 2;

/** The entries without tables of contents; what those hold is listed. */
export function withoutContents(entries: readonly Entry[], findings: Findings): readonly Entry[] {
  const bulletin = contentsOfBulletin(entries);
  const start =
    bulletin ??
    entries.findIndex(({ text, cells }) => !cells && /^目\s*[录次]$/u.test(unspread(text)));
  if (start < 0) return entries;
  let end = start + 1;
  while (LINE.test(entries[end]?.text ?? '')) end += 1;
  if (end - start - 1 < FEWEST) end = withoutPages(entries, start + 1);
  const found = end - start - 1 >= FEWEST;
  if (found) for (const entry of entries.slice(start, end)) findings.leave(entry, 'contents');
  if (!found && bulletin === undefined) return entries;
  const below = entries.slice(found ? end : start);
  // The line over the contents may be left out as a page's: the next one is marked, too.
  const marked = below.map((entry, index) =>
    bulletin !== undefined && index < 2 ? { ...entry, belowTitle: true as const } : entry,
  );
  return [...entries.slice(0, start), ...marked];
}

/** The name of a bulletin stands so far above its contents at most. */
const MOST_ABOVE = 8;

/** Index of the line over a bulletin's contents; undefined where there is none. */
function contentsOfBulletin(entries: readonly Entry[]): number | undefined {
  const start = entries
    .slice(0, MOST_ABOVE)
    .findIndex(({ text, cells }) => !cells && CONTENTS.test(unspread(text)));
  const named = entries
    .slice(0, Math.max(0, start))
    .some(({ text, cells }) => !cells && SERIES.test(unspread(text)));
  return named ? start : undefined;
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
    if (text.length <= LONGEST) last.set(bareWords(text), index);
  }
  let end = from;
  for (; end < entries.length; end += 1) {
    const { text, cells, firm } = entries[end] as Entry;
    const again = last.get(bareWords(text));
    if (cells || firm || again === undefined || again === end) break;
  }
  return end;
}

function bareText(entry: Entry | undefined): string {
  return bareWords(entry?.text ?? '');
}

/** Without spaces, and without the mark before a line of contents. */
function bareWords(text: string): string {
  return text.replace(CONTENTS_MARK, '').replace(/\s/gu, '');
}

/** Whether a line can be the name of a part. */
function isName({ text, cells, firm }: Entry): boolean {
  return !cells && !firm && text.length <= LONGEST && !/[。；]/u.test(text);
}
