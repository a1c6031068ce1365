/** Long names in narrow places, as cells of seals: broken between words, the first line the longest. */
import { textWidth } from '../lines/char-width.ts';
import { breakLines } from '../lines/line-breaks.ts';
import { breakCosts, FORBIDDEN } from '../title/title-senses.ts';

/** What a character of difference between two lines weighs against the sense of a break. */
const UNEVEN = 8;

/** Whether lines of a name end between words. */
export function isWellBroken(lines: readonly string[]): boolean {
  const costs = breakCosts(lines.join(''), { charsPerLine: Number.POSITIVE_INFINITY, words: [] });
  let end = 0;
  return lines.slice(0, -1).every((line) => {
    end += [...line].length;
    return (costs[end] ?? 0) < CUT;
  });
}

/** From so much on, the two sides of a break read as one word. */
const CUT = 600;

/**
 * The lines of a name, at least one: a word processor that is given the width of the first one breaks it there by itself.
 * @param room width of a line, in characters
 */
export function nameLines(name: string, room: number): string[] {
  const width = textWidth(name);
  if (width <= room) return [name];
  if (width > 2 * room) return breakLines(name, { width: room }).map(({ text }) => text);
  const chars = [...name];
  const costs = breakCosts(name, { charsPerLine: room, words: [] });
  let best: { end: number; cost: number } | undefined;
  let first = 0;
  for (let end = 1; end < chars.length; end++) {
    first += textWidth(chars[end - 1] ?? '');
    if (first > room) break;
    if (first < width - first) continue;
    const sense = Math.min(costs[end] ?? 0, FORBIDDEN);
    const cost = sense + UNEVEN * (2 * first - width);
    if (best === undefined || cost < best.cost) best = { end, cost };
  }
  // Wide letters may leave no place: then as a word processor does it.
  if (best === undefined) return breakLines(name, { width: room }).map(({ text }) => text);
  return [chars.slice(0, best.end).join(''), chars.slice(best.end).join('')];
}
