/**
 * Breaking a title into lines (GB/T 9704-2012, 7.3.1): no word or name is cut, the lines stand as a
 * trapezium or a diamond, never as a rectangle or an hourglass.
 */
import { remembered } from '../../text/index.ts';
import { textWidth } from '../lines/char-width.ts';
import { breakLines } from '../lines/line-breaks.ts';
import { title as titleRule } from '../standard/gb9704.ts';
import { breakCosts, FORBIDDEN } from './title-senses.ts';

export interface TitleOptions {
  /** Width of the line in characters of the title's size; digits and Latin letters take half. */
  charsPerLine: number;
  /** Names and terms that are never cut where they fit a line: issuers, the office's own words. */
  words: readonly string[];
}

/** One line more is better than a forbidden shape; two are not. */
const LINE = 1000;
const WRONG_SHAPE = 1500;
/** A last or first line of one character never stands alone, one of two hardly. */
const SINGLE = 2 * FORBIDDEN;
const SHORT = 400;

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
  const ends =
    bestEnds(chars, costs, { ...options, limit: FORBIDDEN, before }) ??
    bestEnds(chars, costs, { ...options, limit: Number.POSITIVE_INFINITY, before }) ??
    chars.map((_, index) => index + 1);
  return ends.map((end, line) =>
    chars
      .slice(ends[line - 1] ?? 0, end)
      .join('')
      .trim(),
  );
}

/** How the widths have gone so far: all alike, growing, or shrinking again. */
type Phase = 0 | 1 | 2;
const ALIKE: Phase = 0;
const GROWING: Phase = 1;
const SHRINKING: Phase = 2;

interface Line {
  start: number;
  end: number;
  width: number;
}

/** The cheapest way to set the title up to the end of one line. */
interface Way extends Line {
  phase: Phase;
  cost: number;
  before: Way | undefined;
}

interface Breaking {
  charsPerLine: number;
  /** Breaks are made only where their cost is below it. */
  limit: number;
  /** The lines above. */
  before: Way | undefined;
}

function firstWay(line: Line, cost: number): Way {
  return { ...line, phase: ALIKE, cost, before: undefined };
}

/** Lines that are given, as a way to the beginning of the title. */
function wayOf(widths: readonly number[]): Way | undefined {
  let way: Way | undefined;
  for (const width of widths) {
    const line = { start: 0, end: 0, width };
    way = way === undefined ? firstWay(line, 0) : { ...follow(way, line, 0), cost: 0 };
  }
  return way;
}

/**
 * Dynamic programming over the last line and the phase of the shape: the ends of the lines of the
 * cheapest way that breaks only where the cost is below `limit`, or undefined where there is none.
 */
function bestEnds(
  chars: readonly string[],
  costs: readonly number[],
  { charsPerLine, limit, before }: Breaking,
): number[] | undefined {
  const waysTo: Way[][] = Array.from({ length: chars.length + 1 }, () => []);
  for (let start = 0; start < chars.length; start++) {
    const previous = waysTo[start] ?? [];
    if (start > 0 && previous.length === 0) continue;
    for (const line of linesFrom(start, chars, charsPerLine)) {
      const breakCost = line.end === chars.length ? 0 : (costs[line.end] ?? 0);
      if (breakCost >= limit) continue;
      const own = LINE + breakCost + shortCost(line.width);
      const ways =
        start === 0
          ? [before === undefined ? firstWay(line, own) : follow(before, line, own)]
          : cheapestByPhase(previous.map((way) => follow(way, line, own)));
      waysTo[line.end]?.push(...ways);
    }
  }
  const best = cheapest(waysTo[chars.length] ?? []);
  return best === undefined ? undefined : endsOf(best);
}

/** The cheapest way to the end; several lines that are all alike wide make no shape. */
function cheapest(ways: readonly Way[]): Way | undefined {
  const costOf = (way: Way) =>
    way.cost + (way.phase === ALIKE && way.before !== undefined ? WRONG_SHAPE : 0);
  let best: Way | undefined;
  for (const way of ways) {
    if (best === undefined || costOf(way) < costOf(best)) best = way;
  }
  return best;
}

/** Every line that begins with a character and is no wider than allowed, the shortest first. */
function linesFrom(start: number, chars: readonly string[], charsPerLine: number): Line[] {
  const lines: Line[] = [];
  let width = 0;
  for (let end = start + 1; end <= chars.length; end++) {
    width += textWidth(chars[end - 1] ?? '');
    if (width > charsPerLine) break;
    lines.push({ start, end, width });
  }
  return lines;
}

function shortCost(width: number): number {
  if (width <= 1) return SINGLE;
  return width <= 2 ? SHORT : 0;
}

function follow(before: Way, line: Line, own: number): Way {
  const step = line.width - before.width;
  const alike = Math.abs(step) < 1;
  let phase: Phase = before.phase;
  let cost = before.cost + own + stepCost(Math.abs(step));
  if (!alike && step > 0) {
    if (phase === SHRINKING) cost += WRONG_SHAPE;
    phase = GROWING;
  } else if (!alike) {
    phase = SHRINKING;
  }
  return { ...line, phase, cost, before };
}

/** Neighbouring lines should differ clearly, by two to six characters. */
function stepCost(step: number): number {
  if (step < 2) return (2 - step) * 12;
  return step > 6 ? (step - 6) * 5 : 0;
}

function cheapestByPhase(ways: readonly Way[]): Way[] {
  const best: (Way | undefined)[] = [undefined, undefined, undefined];
  for (const way of ways) {
    const rival = best[way.phase];
    if (rival === undefined || way.cost < rival.cost) best[way.phase] = way;
  }
  return best.filter((way) => way !== undefined);
}

function endsOf(last: Way): number[] {
  const ends: number[] = [];
  // Ways of the lines above end at 0.
  for (let way: Way | undefined = last; way !== undefined && way.end > 0; way = way.before)
    ends.unshift(way.end);
  return ends;
}
