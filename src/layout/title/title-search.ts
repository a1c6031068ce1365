/** The cheapest way to break a title: fewest lines, then shape, then the sense of the breaks. */
import { textWidth } from '../lines/char-width.ts';
import { FORBIDDEN } from './title-senses.ts';

/** One line more is better than a rectangle; two are not. */
const LINE = 1000;
const RECTANGLE = 1500;
/** Better than an hourglass is whatever cuts no word or name: on a narrow page most lines are short. */
const HOURGLASS = 100_000;
/** A last or first line of one character never stands alone, one of two hardly. */
const SINGLE = 2 * FORBIDDEN;
const SHORT = 400;

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
export interface Way extends Line {
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
  /** A place where a line must end. */
  at?: number;
}

function firstWay(line: Line, cost: number): Way {
  return { ...line, phase: ALIKE, cost, before: undefined };
}

/** Lines that are given, as a way to the beginning of the title. */
export function wayOf(widths: readonly number[]): Way | undefined {
  let way: Way | undefined;
  for (const width of widths) {
    const line = { start: 0, end: 0, width };
    way = way === undefined ? firstWay(line, 0) : { ...follow(way, line, 0), cost: 0 };
  }
  return way;
}

/**
 * Dynamic programming over the last line and the phase of the shape: the cheapest way that breaks only where the cost is below `limit`, or undefined where there is none.
 */
export function bestWay(
  chars: readonly string[],
  costs: readonly number[],
  { charsPerLine, limit, before, at = 0 }: Breaking,
): Way | undefined {
  const waysTo: Way[][] = Array.from({ length: chars.length + 1 }, () => []);
  for (let start = 0; start < chars.length; start++) {
    const previous = waysTo[start] ?? [];
    if (start > 0 && previous.length === 0) continue;
    for (const line of linesFrom(
      start,
      chars,
      start < at ? { charsPerLine, last: at } : { charsPerLine },
    )) {
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
  return cheapest(waysTo[chars.length] ?? []);
}

/** The cheapest way to the end; several lines that are all alike wide make no shape. */
function cheapest(ways: readonly Way[]): Way | undefined {
  const costOf = (way: Way) =>
    way.cost + (way.phase === ALIKE && way.before !== undefined ? RECTANGLE : 0);
  let best: Way | undefined;
  for (const way of ways) {
    if (best === undefined || costOf(way) < costOf(best)) best = way;
  }
  return best;
}

/** Every line that begins with a character and is no wider than allowed, the shortest first. */
function linesFrom(
  start: number,
  chars: readonly string[],
  { charsPerLine, last = chars.length }: { charsPerLine: number; last?: number },
): Line[] {
  const lines: Line[] = [];
  let width = 0;
  for (let end = start + 1; end <= last; end++) {
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
    if (phase === SHRINKING) cost += HOURGLASS;
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

export function endsOf(last: Way): number[] {
  const ends: number[] = [];
  // Ways of the lines above end at 0.
  for (let way: Way | undefined = last; way !== undefined && way.end > 0; way = way.before)
    ends.unshift(way.end);
  return ends;
}
