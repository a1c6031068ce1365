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
  /** 1 where a Chinese character and a Latin one meet, but for a mark after the latter. */
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

const HANGING = new Set('，。、；：？！');
/** Marks of both kinds of text: they go with what is before them. */
const EITHER = new Set('“”‘’—…·×±℃‰§');

export function measuredText(text: string, digitsFont: string): LineText {
  const { length } = text;
  const breaks = new Uint8Array(length + 1);
  const widths = new Uint16Array(length);
  const changes = new Uint8Array(length);
  const hanging = new Uint8Array(length);
  const latins = new Uint8Array(length);
  const glued = new Uint8Array(length);
  let before = '';
  let latinBefore = true;
  let at = 0;
  for (const char of text) {
    const size = (thousandths(char, digitsFont) * bodySizePoints) / 1000;
    widths[at] = Math.max(0, pointsToTwips(size) + bodyTrackingTwips);
    breaks[at] = mayBreak(before, char) ? MAY : NEVER;
    const latin: boolean = EITHER.has(char) ? latinBefore : isLatin(char);
    if (latin !== latinBefore && (latin || !isMark(char))) changes[at] = 1;
    if (latin) latins[at] = 1;
    if (latin && cannotStartLine(before)) glued[at] = 1;
    if (HANGING.has(char)) hanging[at] = 1;
    before = char;
    latinBefore = latin;
    at += char.length;
  }
  for (const { start, end } of unbreakableSpans(text)) {
    for (let inside = start + 1; inside < end; inside++) {
      if (breaks[inside] !== MAY) continue;
      const inDate = /[年月]/u.test(text[inside - 1] ?? '') && /\d/u.test(text[inside] ?? '');
      breaks[inside] = inDate ? RATHER_NOT : SPLITS;
    }
  }
  breaks[length] = MAY;
  return { length, breaks, widths, changes, latin: latins, glued, hanging };
}

/** Whether programs end a line between two characters. */
function mayBreak(before: string, char: string): boolean {
  if (before === '' || char === ' ' || cannotStartLine(char) || cannotEndLine(before)) return false;
  const latin = isLatin(before) && isLatin(char);
  return !latin || before === ' ' || (before === '-' && /[A-Za-z]/u.test(char));
}

function isLatin(char: string): boolean {
  return (char.codePointAt(0) ?? 0) < 0x250;
}

function isMark(char: string): boolean {
  return /^\p{P}$/u.test(char);
}
