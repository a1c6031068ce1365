/** Numbers of pages between the lines of wrapped text: with their dashes, or bare and counting up from page to page. */
import type { Line } from '../lines.ts';

const DASHED =
  /^\s*(?:[-—–－―·]{1,2}\s*\d{1,4}\s*[-—–－―·]{1,2}|第\s*\d{1,4}\s*页(?:.{0,3}共\s*\d{1,4}\s*页)?)\s*$/u;
const BARE = /^\s*(\d{1,3})\s*$/u;
/** A page holds no fewer lines than this; bare numbers that stand closer count something else. */
const FEWEST_LINES = 10;

/** Indexes of the lines that are numbers of pages. */
export function pageNumbersAmong(lines: readonly Line[]): ReadonlySet<number> {
  const pages = new Set<number>();
  const bare: { index: number; number: number; above: number }[] = [];
  let filled = 0;
  for (const [index, { text, cells }] of lines.entries()) {
    if (text.trim() === '') continue;
    const number = cells ? undefined : BARE.exec(text)?.[1];
    if (number !== undefined) bare.push({ index, number: Number(number), above: filled });
    if (!cells && DASHED.test(text)) pages.add(index);
    filled += 1;
  }
  for (const index of countedPages(bare)) pages.add(index);
  return pages;
}

/** The longest run of bare numbers that count up by one, a page apart; none where there is only one. */
function countedPages(bare: readonly { index: number; number: number; above: number }[]): number[] {
  let best: number[] = [];
  for (const [start, first] of bare.entries()) {
    const run = [first.index];
    let last = first;
    for (const next of bare.slice(start + 1)) {
      if (next.number !== last.number + 1 || next.above - last.above < FEWEST_LINES) continue;
      run.push(next.index);
      last = next;
    }
    if (run.length > best.length) best = run;
  }
  return best.length > 1 ? best : [];
}
