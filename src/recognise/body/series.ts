/** Headings that bulletins and pages number 01, 02, 03, with no mark behind the number. */
import type { Entry } from '../lines/entries.ts';

const NUMBERED = /^(\d{2})\s*(?=[\p{Script=Han}“《])[^。；，：]{2,30}$/u;
/** Fewer are figures by chance. */
const FEWEST = 3;

/** Indexes of the lines that count on from 01, at least three of them. */
export function seriesIn(entries: readonly Entry[]): ReadonlySet<number> {
  const found: number[] = [];
  for (const [index, { text, label, cells }] of entries.entries()) {
    if (label || cells) continue;
    if (Number(NUMBERED.exec(text)?.[1]) === found.length + 1) found.push(index);
  }
  return new Set(found.length >= FEWEST ? found : []);
}
