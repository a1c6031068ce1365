/** Breaking a paragraph of running text into lines of full-width cells (GB/T 9704-2012, 5.2.2.3). */
import { cannotEndLine, cannotStartLine, wholeSpans } from './break-rules.ts';
import { cellWidth } from './char-width.ts';

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
  let width = 0;
  let inked = 0;
  let allowed: { end: number; width: number } | undefined;
  let at = start;
  while (at < text.length) {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (at > start && joined[at] === 0) allowed = { end: at, width: inked };
    width += cellWidth(char);
    if (!isBlank(char)) {
      if (width > room && at > start) return allowed ?? { end: at, width: inked };
      inked = width;
    }
    at += char.length;
  }
  return { end: text.length, width: inked };
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\u3000';
}

/** Marks the offsets (UTF-16) before which a line may not end: 1 where the text holds together. */
function joinedOffsets(text: string): Uint8Array {
  const joined = new Uint8Array(text.length);
  for (const { start, end } of wholeSpans(text)) joined.fill(1, start + 1, end);
  let before = '';
  let at = 0;
  for (const char of text) {
    if (cannotStartLine(char) || isBlank(char) || cannotEndLine(before)) joined[at] = 1;
    before = char;
    at += char.length;
  }
  return joined;
}
