/**
 * Breaking a title into lines (GB/T 9704-2012, 7.3.1): no word or name is cut, the lines stand as a
 * trapezium or a diamond, never as a rectangle or an hourglass.
 */
import { remembered } from '../../text/index.ts';
import { textWidth } from '../lines/char-width.ts';
import { breakLines } from '../lines/line-breaks.ts';
import { title as titleRule } from '../standard/measures.ts';
import { bestWay, endsOf, wayOf } from './title-search.ts';
import { breakCosts, FORBIDDEN } from './title-senses.ts';

export interface TitleOptions {
  /** Width of the line in characters of the title's size; digits and Latin letters take half. */
  charsPerLine: number;
  /** Names and terms that are never cut where they fit a line: issuers, the office's own words. */
  words: readonly string[];
}

/**
 * The lines of a title. The fewest lines come first, then the shape, then the sense of the breaks.
 * A line feed in the title is a break set by hand: kept where it is good, what it leaves too wide is broken further.
 * The lines joined are the title again, but for white space at their ends. Linear in its length.
 * @param above lines that stand above it and count for the shape
 */
export function breakTitle(
  title: string,
  options: TitleOptions,
  above: readonly string[] = [],
): string[] {
  const parts = title
    .split(/\r?\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return parts.flatMap((part) => breakPart(part, options, above));
  const lines = parts.flatMap((part) => breakPart(part, options, []));
  return isBadlyBroken([...above, ...lines], options)
    ? [...breakPart(parts.join(''), options, above)]
    : lines;
}

/** A line that ends within a word or name, or begins with 的; an hourglass. */
function isBadlyBroken(lines: readonly string[], options: TitleOptions): boolean {
  const faults = titleFaults(lines, options, isHourglass);
  return faults.length > 0 || lines.slice(1).some((line) => line.startsWith('的'));
}

function isHourglass(widths: readonly number[]): boolean {
  const steps = clearSteps(widths);
  const shrinks = steps.findIndex((step) => step < 0);
  return shrinks >= 0 && steps.slice(shrinks).some((step) => step > 0);
}

/** The issuers printed above a title, each beginning its own line, and then the title's lines. */
export function titleLines(
  { titleIssuers, title }: { titleIssuers: readonly string[]; title: string },
  options: TitleOptions,
): string[] {
  const issuers = titleIssuers.flatMap((part) => breakTitle(part, options));
  return [...issuers, ...breakTitle(title, options, issuers)];
}

/**
 * The lines of a title that can only be an hourglass: every way that cuts no word is one, or has more lines.
 * A title on one line is none, whatever the issuers above it make of it.
 */
export function hourglassOf(
  { titleIssuers, title }: { titleIssuers: readonly string[]; title: string },
  options: TitleOptions,
): string[] | undefined {
  const issuers = titleIssuers.flatMap((part) => breakTitle(part, options));
  const own = breakTitle(title, options, issuers);
  const widths = [...issuers, ...own].map(textWidth);
  return own.length > 1 && isHourglass(widths) && hasWaist(widths) ? own : undefined;
}

/** So many characters shorter than lines on both sides is worth a word: 云溪市人民政府 over 关于提请审议 is not. */
const WAIST = 2;

function hasWaist(widths: readonly number[]): boolean {
  return widths.some((width, at) =>
    [widths.slice(0, at), widths.slice(at + 1)].every(
      (side) => Math.max(0, ...side) - width >= WAIST,
    ),
  );
}

/** What is wrong with lines that a title was broken into by hand. */
export interface TitleFault {
  /** cut: a line ends within a word, a name or a number; shape: a rectangle or an hourglass. */
  fault: 'cut' | 'shape';
  /** The line that ends badly, from 0; for a shape the first. */
  line: number;
}

/** Faults of a title's lines (7.3.1); lines that this room would break so are faultless. */
export function titleFaults(
  lines: readonly string[],
  options: TitleOptions,
  isWrongShape: (widths: readonly number[]) => boolean = (widths) => !hasGoodShape(widths),
): TitleFault[] {
  const parts = lines.map((line) => line.trim());
  const title = parts.join('');
  if (parts.length < 2 || breakTitle(title, options).join('\n') === parts.join('\n')) return [];
  const costs = breakCosts(title, options);
  const faults: TitleFault[] = [];
  let end = 0;
  for (const [line, part] of parts.slice(0, -1).entries()) {
    end += [...part].length;
    if ((costs[end] ?? 0) >= FORBIDDEN) faults.push({ fault: 'cut', line });
  }
  if (isWrongShape(parts.map(textWidth))) faults.push({ fault: 'shape', line: 0 });
  return faults;
}

/** A trapezium or a diamond: widths grow, shrink, or grow and then shrink. */
function hasGoodShape(widths: readonly number[]): boolean {
  const steps = clearSteps(widths);
  const shrinks = steps.findIndex((step) => step < 0);
  return steps.length > 0 && (shrinks < 0 || steps.slice(shrinks).every((step) => step < 0));
}

/** From line to line, where they differ by a character at least. */
function clearSteps(widths: readonly number[]): number[] {
  return widths
    .slice(1)
    .map((width, index) => width - (widths[index] ?? 0))
    .filter((step) => Math.abs(step) >= 1);
}

/** Titles broken already, by the words they were broken with: pages are laid out more than once. */
const broken = remembered((_words: readonly string[]) => new Map<string, readonly string[]>());

function breakPart(
  part: string,
  options: TitleOptions,
  above: readonly string[],
): readonly string[] {
  const known = broken(options.words);
  const key = `${options.charsPerLine} ${above.map(textWidth).join()} ${part}`;
  const lines = known.get(key) ?? brokenPart(part, options, above);
  known.set(key, lines);
  return lines;
}

function brokenPart(part: string, options: TitleOptions, above: readonly string[]): string[] {
  if (textWidth(part) <= options.charsPerLine) return [part];
  const chars = [...part];
  // No title: neither shape nor sense is sought, which would take long.
  if (chars.length > titleRule.mostCharacters)
    return breakLines(part, { width: options.charsPerLine }).map(({ text }) => text.trim());
  const before = wayOf(above.map(textWidth));
  const costs = breakCosts(part, options);
  const way =
    bestWay(chars, costs, { ...options, limit: FORBIDDEN, before }) ??
    bestWay(chars, costs, { ...options, limit: Number.POSITIVE_INFINITY, before });
  return linesAt(chars, way === undefined ? chars.map((_, index) => index + 1) : endsOf(way));
}

/**
 * The best ways to break a title, to choose from; breaks set by hand do not count. The first is the program's own.
 * None of the others has a fault; each leaves out one break of a better one.
 * @param above lines that stand above it and count for the shape
 */
export function titleWays(
  title: string,
  options: TitleOptions,
  above: readonly string[] = [],
  most = 3,
): string[][] {
  const part = title.replace(/\s*\r?\n\s*/gu, '').trim();
  const chars = [...part];
  const own = [...breakPart(part, options, above)];
  if (own.length < 2 || chars.length > titleRule.mostCharacters) return [own];
  const costs = breakCosts(part, options);
  const before = wayOf(above.map(textWidth));
  const known = new Map([[own.join('\n'), { lines: own, cost: 0 }]]);
  for (let place = 1; place < chars.length; place += 1) {
    if ((costs[place] ?? 0) >= FORBIDDEN) continue;
    // The best way that breaks here: no line goes over this place.
    const way = bestWay(chars, costs, { ...options, limit: FORBIDDEN, before, at: place });
    const lines = way && linesAt(chars, endsOf(way));
    if (way === undefined || lines === undefined || known.has(lines.join('\n'))) continue;
    const isGood = lines.length <= own.length + 1 && !isBadlyBroken([...above, ...lines], options);
    if (isGood) known.set(lines.join('\n'), { lines, cost: 1 + way.cost });
  }
  return [...known.values()]
    .sort((a, b) => a.cost - b.cost)
    .slice(0, most)
    .map(({ lines }) => lines);
}

function linesAt(chars: readonly string[], ends: readonly number[]): string[] {
  return ends.map((end, line) =>
    chars
      .slice(ends[line - 1] ?? 0, end)
      .join('')
      .trim(),
  );
}
