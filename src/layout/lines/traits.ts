/**
 * What a line has to know of a character, in one byte: a layout asks it of every character of a document. Worked out
 * when a character first occurs, by its UTF-16 unit.
 */
import { rememberedUnits } from '../../text/index.ts';

/** Width in quarters of a cell. */
export const QUARTERS = 0b111;
/** A line may not begin with it. */
export const STARTS_NO_LINE = 1 << 3;
/** A line may not end with it. */
export const ENDS_NO_LINE = 1 << 4;
/** Takes no room at the end of a line. */
export const BLANK = 1 << 5;
/** Two UTF-16 units. */
export const PAIR = 1 << 6;
const KNOWN = 1 << 7;

/** Marks that never begin a line: closing marks, percent and degree signs, …… and the mark of a range. */
const NO_LINE_START = new Set('。，、；：？！…～·）》〉」』】〕］”’%‰℃％.,;:?!)]}');

/** Marks that never end a line: opening brackets and quotation marks. */
const NO_LINE_END = new Set('（《〈「『【〔［“‘([{$￥¥');

const BLANKS = new Set(' \u3000');

const traitsOfUnit = rememberedUnits((unit) =>
  unit >= 0xd800 && unit <= 0xdfff ? 0 : traitsOf(String.fromCharCode(unit)) | KNOWN,
);

/** The traits of the character that begins at an offset (UTF-16 units) within the text. */
export function traitsAt(text: string, at: number): number {
  const traits = traitsOfUnit(text.charCodeAt(at));
  if (traits !== 0) return traits;
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return traitsOf(char) | (char.length > 1 ? PAIR : KNOWN);
}

function traitsOf(char: string): number {
  return (
    quartersOf(char) |
    (startsNoLine(char) ? STARTS_NO_LINE : 0) |
    (NO_LINE_END.has(char) ? ENDS_NO_LINE : 0) |
    (BLANKS.has(char) ? BLANK : 0)
  );
}

function startsNoLine(char: string): boolean {
  return NO_LINE_START.has(char) || /^(?:\p{M}|\u200d)$/u.test(char);
}

/**
 * Latin letters and digits stand in a proportional font, half a cell for most of them; the wide ones are rounded up, so
 * that a line which fits here fits on paper. Everything a Chinese font draws, “ ” — … included, takes a whole cell;
 * combining marks take none.
 */
function quartersOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20) return 0;
  if (code > 0x24f) return /^(?:\p{M}|[\u200b-\u200d])$/u.test(char) ? 0 : 4;
  if (/[%MWm@¼½¾°±·×÷§]/u.test(char)) return 4;
  return /\p{Lu}|[&]/u.test(char) ? 3 : 2;
}
