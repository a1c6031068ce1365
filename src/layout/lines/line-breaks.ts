/** Breaking a paragraph of running text into lines of full-width cells (GB/T 9704-2012, 5.2.2.3). */
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
  const { width: full, firstIndent = 0, indent: laterIndent = 0, endIndent = 0 } = options;
  const joined = joinedOffsets(text);
  const lines: TextLine[] = [];
  let start = 0;
  while (start < text.length || lines.length === 0) {
    const indent = lines.length === 0 ? firstIndent : laterIndent;
    const { end, width } = fillLine(text, start, Math.max(full - indent - endIndent, 1), joined);
    lines.push({ text: text.slice(start, end), offset: start, indent, width });
    start = end;
  }
  return lines;
}

/** Takes as much as fits from `start`, at least one character; the end is an allowed break. */
function fillLine(
  text: string,
  start: number,
  room: number,
  joined: Uint8Array,
): { end: number; width: number } {
  const mostQuarters = room * 4;
  let quarters = 0;
  let inked = 0;
  let allowedEnd = -1;
  let allowedInked = 0;
  let next = start;
  for (let at = start; at < text.length; at = next) {
    const traits = traitsAt(text, at);
    next = at + (traits & PAIR ? 2 : 1);
    if (at > start && joined[at] === 0) {
      allowedEnd = at;
      allowedInked = inked;
    }
    quarters += traits & QUARTERS;
    if (traits & BLANK) continue;
    if (quarters > mostQuarters && at > start) {
      return allowedEnd < 0
        ? { end: at, width: inked / 4 }
        : { end: allowedEnd, width: allowedInked / 4 };
    }
    inked = quarters;
  }
  return { end: text.length, width: inked / 4 };
}

/** Marks the offsets (UTF-16) before which a line may not end: 1 where the text holds together. */
function joinedOffsets(text: string): Uint8Array {
  const joined = new Uint8Array(text.length);
  for (const { start, end } of wholeSpans(text)) joined.fill(1, start + 1, end);
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const traits = traitsAt(text, at);
    if (traits & (STARTS_NO_LINE | BLANK) || before & ENDS_NO_LINE) joined[at] = 1;
    if (traits & PAIR) at++;
    before = traits;
  }
  return joined;
}
