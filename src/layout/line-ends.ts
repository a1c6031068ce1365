/**
 * Where word processors would end the lines of a paragraph, and what keeps a number with its unit on one of them.
 *
 * Word and its kin break between any two Chinese characters and between a digit and a Chinese character: 36.4|亿元.
 * No property of a text forbids that, and joiners would stay in what is copied from it. But a line in which the
 * characters stand a little further apart, so that 36.4 finds no more room, ends before it. The lines are justified,
 * so those characters would stand as far apart anyway, had the program ended the line there by itself.
 */
import { typeArea } from './gb9704.ts';
import { APART, CHANGE, type LineText, MAY, measuredText, NEVER, RATHER_NOT } from './line-text.ts';
import { mmToTwips, type Twips } from './units.ts';

/** A stretch of a paragraph, in UTF-16 units, whose characters stand further apart, or closer where that is less. */
export interface Loosened {
  start: number;
  end: number;
  /** Room added after each character; below 0 where they stand closer. */
  twips: Twips;
}

export interface LineEndOptions {
  /** Font of digits and Latin letters. */
  digitsFont: string;
  firstIndentTwips: Twips;
  /** Of the later lines. */
  indentTwips?: Twips;
}

/** What programs differ in. */
interface Program {
  /** Room between a Chinese and a Latin letter, and where a mark is one of the two. */
  apart: Twips;
  change: Twips;
  /** Whether a mark may hang out of a full line. */
  hangs: boolean;
  /** Whether a Latin word for which there is no room takes a mark before it along to the next line. */
  glues: boolean;
}

/** A fifth of the font's height, and the tracking, in which the last character of either kind has no part. */
const LIBRE_OFFICE: Program = { apart: 70, change: 5, hangs: false, glues: true };
const WORD: Program = { apart: 0, change: 0, hangs: true, glues: false };

/** A line that would be emptier than this is ended within a date, and never emptied more than that. */
const WELL_FILLED = 0.85;
const LEAST_FILLED = 0.65;
/** The most that characters stand apart or closer: more would show. Closer shows sooner. */
const MOST_TWIPS = 130;
const CLOSEST_TWIPS = -20;
const CLOSER_SHOWS = 3;

/** The lines of a paragraph in body type that must be loosened. Linear in the length of the text. */
export function loosenedLines(text: string, options: LineEndOptions): Loosened[] {
  const full = mmToTwips(typeArea.width);
  const { indentTwips = 0, firstIndentTwips, digitsFont } = options;
  // Without digits or Latin letters nothing can be split, but for words like 第十三届, and dashes.
  if (text.length < SHORTEST || !/[0-9A-Za-z第—…]/u.test(text)) return [];
  const line = measuredText(text, digitsFont);
  const found: (Loosened | undefined)[] = [];
  let needed = 0;
  let start = 0;
  while (start < text.length) {
    const room = full - (start === 0 ? firstIndentTwips : indentTwips);
    const ends = [LIBRE_OFFICE, WORD].map((program) => naturalEnd(line, start, room, program));
    if (Math.min(...ends) >= text.length) break;
    const wanted = wantedEnd(line, start, room, ends);
    const splits = ends.some((end) => (line.breaks[end] ?? MAY) > MAY);
    const adjusted = lesser(
      loosen(line, start, wanted, room),
      splits ? tighten(line, start, Math.max(...ends), room) : undefined,
      text.length,
    );
    found.push(adjusted);
    if (adjusted && splits) needed = found.length;
    start = adjusted?.end ?? ends[0] ?? wanted;
  }
  // Programs differ in where a line ends by itself: what comes before a number must not depend on that.
  return found.slice(0, needed).filter((each) => each !== undefined);
}

/** No line ends in a text of so few characters. */
const SHORTEST = 20;

/** Where a program ends the line that begins at `start`. */
function naturalEnd(line: LineText, start: number, room: Twips, program: Program): number {
  const { breaks, glued, length } = line;
  let width = 0;
  let at = start;
  while (at < length) {
    width += widthOf(line, at, start, program);
    if (width > room && at > start) break;
    at++;
  }
  if (at >= length) return length;
  if (program.hangs && line.hanging[at] === 1 && breaks[at + 1] !== NEVER) return at + 1;
  const glues = program.glues && line.latin[at] === 1;
  let end = at;
  while (end > start && (breaks[end] === NEVER || (glues && glued[end] === 1))) end--;
  return end > start ? end : at;
}

function widthOf({ widths, changes }: LineText, at: number, start: number, program: Program) {
  const width = widths[at] ?? 0;
  const change = at === start ? 0 : changes[at];
  if (change === APART) return width + program.apart;
  return change === CHANGE ? width + program.change : width;
}

/** The last place before the line's natural ends that splits nothing. */
function wantedEnd(line: LineText, start: number, room: Twips, ends: readonly number[]): number {
  const natural = Math.min(...ends);
  const last = (worst: number): number => {
    let end = natural;
    while (end > start && !isAllowed(line, end, worst)) end--;
    return end;
  };
  const best = last(MAY);
  const filled = widthBetween(line, start, best, start, LIBRE_OFFICE);
  const wanted = filled < room * WELL_FILLED ? last(RATHER_NOT) : best;
  return wanted > start ? wanted : natural;
}

/** Whether a line can be made to end here, where nothing worse is given up than `worst`. */
function isAllowed({ breaks, glued }: LineText, at: number, worst: number): boolean {
  const kind = breaks[at] ?? NEVER;
  return kind !== NEVER && kind <= worst && glued[at] === 0;
}

/** How the line is loosened so that every program ends it where it should; undefined where they do already. */
function loosen(line: LineText, start: number, end: number, room: Twips): Loosened | undefined {
  const characters = end - start;
  const bounds = [LIBRE_OFFICE, WORD].map((program) => {
    const width = widthBetween(line, start, end, start, program);
    const rest = widthBetween(line, end, chunkEnd(line, end, program), start, program);
    // Up to `most` all of it fits, from more than `least` on nothing that follows does.
    return {
      width,
      most: (room - width) / characters,
      least: (room - width - rest) / characters,
    };
  });
  const [libre, word] = bounds;
  if (libre === undefined || word === undefined || libre.width < room * LEAST_FILLED) {
    return undefined;
  }
  const most = Math.min(libre.most, word.most);
  // Where no spacing does for both, the line is at least right in one.
  for (const least of [Math.max(libre.least, word.least), libre.least]) {
    const twips = Math.floor(most * NEARER_TO_MOST + least * (1 - NEARER_TO_MOST));
    if (least >= 0 && twips > least && twips <= MOST_TWIPS) return { start, end, twips };
  }
  return undefined;
}

/** What a closer line leaves free: fonts differ a little. */
const SPARE = 200;

/** Characters closer together, so that what a program would split still has room on the line. */
function tighten(line: LineText, start: number, end: number, room: Twips): Loosened | undefined {
  let next = end;
  while (next < line.length && !isAllowed(line, next, MAY)) next++;
  const width = widthBetween(line, start, next, start, LIBRE_OFFICE);
  const twips = Math.floor((room - width - SPARE) / (next - start));
  return twips >= CLOSEST_TWIPS && twips < 0 ? { start, end: next, twips } : undefined;
}

/** The adjustment that shows less: the last line of a paragraph, which is not justified, shows all of it. */
function lesser(
  looser: Loosened | undefined,
  closer: Loosened | undefined,
  length: number,
): Loosened | undefined {
  if (looser === undefined || closer === undefined) return looser ?? closer;
  const shows = closer.end === length || -closer.twips * CLOSER_SHOWS >= looser.twips;
  return shows ? looser : closer;
}

/** Fonts differ a little from one machine to the next: the middle is the safest, a full line the nicest. */
const NEARER_TO_MOST = 0.6;

/** The end of what must follow at once: up to the next place where a line may end, without a mark that may hang. */
function chunkEnd(
  { breaks, glued, hanging, length }: LineText,
  start: number,
  { hangs, glues }: Program,
): number {
  let end = start + 1;
  while (
    end < length &&
    ((breaks[end] === NEVER && !(hangs && hanging[end] === 1)) || (glues && glued[end] === 1))
  ) {
    end++;
  }
  return end;
}

function widthBetween(
  line: LineText,
  from: number,
  to: number,
  lineStart: number,
  program: Program,
): Twips {
  let total = 0;
  for (let at = from; at < to; at++) total += widthOf(line, at, lineStart, program);
  return total;
}
