/** Breaking a paragraph of running text into lines of full-width cells (GB/T 9704-2012, 5.2.2.3). */
import { keptLately } from '../../text/index.ts';
import { wholeSpans } from './break-rules.ts';
import { BLANK, ENDS_NO_LINE, PAIR, QUARTERS, STARTS_NO_LINE, traitsAt } from './traits.ts';

export interface LineOptions {
  /** Width of a full line in cells. */
  width: number;
  /** Indent of the first line in cells. */
  firstIndent?: number;
  /** Indent of the later lines in cells. */
  indent?: number;
  /** Room left free at the end of every line, in cells. */
  endIndent?: number;
}

export interface TextLine {
  /** What stands on the line; the lines of a paragraph joined are its text. */
  text: string;
  /** Where it begins in the paragraph, in UTF-16 units. */
  offset: number;
  /** Indent and width of the text in cells; blanks at the end of the line take no room. */
  indent: number;
  width: number;
}

/**
 * The lines of a paragraph, at least one. No line begins with a closing mark or ends with an opening
 * one; digits and Latin words stay whole, a unit may begin a line, as in word processors. Such a stretch is
 * cut only where it is wider than a line. Closing marks are carried over with the character before them,
 * not squeezed in. Linear in the length of the text.
 */
export function breakLines(text: string, options: LineOptions): TextLine[] {
  const { firstIndent = 0, indent: laterIndent = 0 } = options;
  let start = 0;
  return lineEnds(text, options).map((end, index) => {
    const indent = index === 0 ? firstIndent : laterIndent;
    const width = inkedQuarters(text, start, end) / 4;
    const line = { text: text.slice(start, end), offset: start, indent, width };
    start = end;
    return line;
  });
}

/** How many lines `breakLines` makes of a paragraph. */
export function countLines(text: string, options: LineOptions): number {
  return lineEnds(text, options).length;
}

/** Characters of paragraphs of which the lines are known: they are asked for several times a layout, and at the next key. */
const MOST_KNOWN = 300_000;
/** A text stands in so many different places at most, as in cells of a table. */
const MOST_ROOMS = 8;
const known =
  keptLately<readonly { room: Required<LineOptions>; ends: readonly number[] }[]>(MOST_KNOWN);

function lineEnds(text: string, options: LineOptions): readonly number[] {
  const { width, firstIndent = 0, indent = 0, endIndent = 0 } = options;
  const others = known.get(text) ?? [];
  const found = others.find(
    ({ room }) =>
      room.width === width &&
      room.firstIndent === firstIndent &&
      room.indent === indent &&
      room.endIndent === endIndent,
  );
  if (found !== undefined) return found.ends;
  const room = { width, firstIndent, indent, endIndent };
  const ends = findLineEnds(text, room);
  known.keep(text, [{ room, ends }, ...others].slice(0, MOST_ROOMS));
  return ends;
}

function findLineEnds(
  text: string,
  { width: full, firstIndent, indent, endIndent }: Required<LineOptions>,
): number[] {
  const ends: number[] = [];
  const joined = joinedIn(text);
  let start = 0;
  while (start < text.length || ends.length === 0) {
    const room = full - (ends.length === 0 ? firstIndent : indent) - endIndent;
    start = lineEnd(text, start, Math.max(room, 1), joined);
    ends.push(start);
  }
  return ends;
}

/** Where a line ends that begins at `start`: as far as it fits, after one character at least, at an allowed break. */
function lineEnd(text: string, start: number, room: number, joined: Joined): number {
  const mostQuarters = room * 4;
  let quarters = 0;
  let next = start;
  for (let at = start; at < text.length; at = next) {
    const traits = traitsAt(text, at);
    next = at + (traits & PAIR ? 2 : 1);
    quarters += traits & QUARTERS;
    if (quarters > mostQuarters && at > start && !(traits & BLANK))
      return lastBreak(text, start, at, joined) ?? at;
  }
  return text.length;
}

/** The last place up to `at` where the line that begins at `start` may end. */
function lastBreak(text: string, start: number, at: number, joined: Joined): number | undefined {
  for (let end = at; end > start; end = beginBefore(text, end)) {
    if (traitsAt(text, end) & (STARTS_NO_LINE | BLANK)) continue;
    if (traitsAt(text, beginBefore(text, end)) & ENDS_NO_LINE) continue;
    if (!joined(end)) return end;
  }
  return undefined;
}

/** Whether the text holds together at an offset: its whole stretches are looked for only where a line might end. */
type Joined = (at: number) => boolean;

function joinedIn(text: string): Joined {
  let [from, to] = [0, 0];
  let marks = new Uint8Array();
  return (at) => {
    const unit = text.charCodeAt(at);
    if (isPlain(unit) || (isPlain(text.charCodeAt(at - 1)) && unit !== DASH)) return false;
    if (at <= from || at >= to) {
      for (from = at; from > 0 && !isPlain(text.charCodeAt(from - 1)); ) from--;
      for (to = at; to < text.length && !isPlain(text.charCodeAt(to)); ) to++;
      // A single dash joins the character before it.
      from = Math.max(0, from - 1);
      marks = new Uint8Array(to - from);
      for (const { start, end } of wholeSpans(text.slice(from, to))) marks.fill(1, start + 1, end);
    }
    return marks[at - from] === 1;
  };
}

const DASH = 0x2014;

/** Han characters and the marks among them, which stand in no whole stretch but right before a dash. */
function isPlain(unit: number): boolean {
  if (unit >= 0x4e00) return unit <= 0x9fff || PLAIN_MARKS.has(unit);
  return unit > 0x3000 && unit <= 0x303f;
}

const PLAIN_MARKS = new Set([...'，；：（）！？'].map((mark) => mark.charCodeAt(0)));

/** Where the character before an offset begins. */
function beginBefore(text: string, at: number): number {
  return at > 1 && traitsAt(text, at - 2) & PAIR ? at - 2 : at - 1;
}

/** Width of a stretch without the blanks at its end, in quarters of a cell. */
function inkedQuarters(text: string, start: number, end: number): number {
  let quarters = 0;
  let inked = 0;
  for (let at = start; at < end; at++) {
    const traits = traitsAt(text, at);
    quarters += traits & QUARTERS;
    if (!(traits & BLANK)) inked = quarters;
    if (traits & PAIR) at++;
  }
  return inked;
}
