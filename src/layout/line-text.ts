/** A paragraph in body type, measured character by character as word processors see it. */
import { cannotEndLine, cannotStartLine, unbreakableSpans } from './break-rules.ts';
import { bodySizePoints } from './gb9704.ts';
import { thousandths } from './latin-widths.ts';
import { pointsToTwips } from './units.ts';
import { bodyTrackingTwips } from './word.ts';

/** By UTF-16 offset. */
export interface LineText {
  length: number;
  /** Whether programs end a full line before this character. */
  breaks: Uint8Array;
  /** In twips. */
  widths: Uint16Array;
  /** Where Chinese and Latin text meet: letters or digits, which programs set apart, or a mark and something. */
  changes: Uint8Array;
  /** 1 for Latin characters, and for a closing mark's neighbour among them. */
  latin: Uint8Array;
  glued: Uint8Array;
  /** 1 for marks that may hang out of a line. */
  hanging: Uint8Array;
}

/**
 * Programs do not end a line here; they do, and may; they do, and may if all else leaves the line too empty, within a
 * date; they do, and split what belongs together.
 */
export const NEVER = 0;
export const MAY = 1;
export const RATHER_NOT = 2;
export const SPLITS = 3;

export const CHANGE = 1;
export const APART = 2;

const HANGING = new Set('，。、；：？！');
/** Marks of both kinds of text: they go with what is before them. */
const EITHER = new Set('“”‘’—…·×±℃‰§');

/** What a character is, as bits. */
const KNOWN = 1;
const STARTS_NO_LINE = 2;
const ENDS_NO_LINE = 4;
const LATIN = 8;
const OF_EITHER = 16;
const HANGS = 32;
const MARK = 64;

/** By UTF-16 unit, asked once: a document is long and its characters are few. */
const KINDS = new Uint8Array(0x10000);

function kindOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  const known = KINDS[code] ?? 0;
  if (known !== 0) return known;
  const kind =
    KNOWN |
    (cannotStartLine(char) ? STARTS_NO_LINE : 0) |
    (cannotEndLine(char) ? ENDS_NO_LINE : 0) |
    (code < 0x250 ? LATIN : 0) |
    (EITHER.has(char) ? OF_EITHER : 0) |
    (HANGING.has(char) ? HANGS : 0) |
    (/^\p{P}$/u.test(char) ? MARK : 0);
  if (code < KINDS.length) KINDS[code] = kind;
  return kind;
}

/** Widths of characters in twips: of ASCII by code, then that of all others. */
const widthTables = new Map<string, Uint16Array>();
const OTHERS = 0x80;

function widthsIn(digitsFont: string): Uint16Array {
  const known = widthTables.get(digitsFont);
  if (known) return known;
  const table = Uint16Array.from({ length: OTHERS + 1 }, (_, code) => {
    const size = (thousandths(String.fromCharCode(code), digitsFont) * bodySizePoints) / 1000;
    return Math.max(0, pointsToTwips(size) + bodyTrackingTwips);
  });
  widthTables.set(digitsFont, table);
  return table;
}

/** Measured in the same room each time, since a document has thousands of paragraphs. */
let room = roomFor(1024);

function roomFor(length: number): Omit<LineText, 'length'> {
  return {
    breaks: new Uint8Array(length),
    widths: new Uint16Array(length),
    changes: new Uint8Array(length),
    latin: new Uint8Array(length),
    glued: new Uint8Array(length),
    hanging: new Uint8Array(length),
  };
}

/** The measures of a paragraph; they hold until the next one is measured. */
export function measuredText(text: string, digitsFont: string): LineText {
  const { length } = text;
  if (room.breaks.length <= length) room = roomFor(2 * length);
  const { breaks, widths, changes, latin: latins, glued, hanging } = room;
  for (const part of [breaks, widths, changes, latins, glued, hanging]) part.fill(0, 0, length + 1);
  const sizes = widthsIn(digitsFont);
  let before = 0;
  let kindBefore = 0;
  let latinBefore = true;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    const isPair = unit >= 0xd800 && unit < 0xdc00;
    const known = isPair ? 0 : (KINDS[unit] ?? 0);
    const kind = known === 0 ? kindOf(characterAt(text, at)) : known;
    widths[at] = sizes[Math.min(unit, OTHERS)] ?? 0;
    if (at > 0 && mayBreak(before, kindBefore, unit, kind)) breaks[at] = MAY;
    const latin: boolean = (kind & OF_EITHER) === 0 ? (kind & LATIN) !== 0 : latinBefore;
    if (latin !== latinBefore) changes[at] = ((kind | kindBefore) & MARK) === 0 ? APART : CHANGE;
    if (latin) {
      latins[at] = 1;
      if ((kindBefore & STARTS_NO_LINE) !== 0) glued[at] = 1;
    }
    if ((kind & HANGS) !== 0) hanging[at] = 1;
    before = unit;
    kindBefore = kind;
    latinBefore = latin;
    // A character beyond the first plane is two units.
    if (isPair && characterAt(text, at).length === 2) at++;
  }
  for (const { start, end } of unbreakableSpans(text)) {
    for (let inside = start + 1; inside < end; inside++) {
      if (breaks[inside] !== MAY) continue;
      const inDate = /[年月]/u.test(text[inside - 1] ?? '') && /\d/u.test(text[inside] ?? '');
      breaks[inside] = inDate ? RATHER_NOT : SPLITS;
    }
  }
  breaks[length] = MAY;
  return { length, ...room };
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

const SPACE = 0x20;
const HYPHEN = 0x2d;

/** Whether programs end a line between two characters. */
function mayBreak(before: number, kindBefore: number, unit: number, kind: number): boolean {
  if (unit === SPACE || (kind & STARTS_NO_LINE) !== 0 || (kindBefore & ENDS_NO_LINE) !== 0) {
    return false;
  }
  if ((kindBefore & kind & LATIN) === 0) return true;
  return before === SPACE || (before === HYPHEN && /[A-Za-z]/u.test(String.fromCharCode(unit)));
}
