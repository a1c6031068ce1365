/**
 * Marks that Chinese and Latin fonts both have. Word takes them from the Chinese font by a hint; other programs go by
 * the letters before them, so where those are Latin, or where there are none, the mark needs a style that says so.
 */

/** “ ” ‘ ’ — … · and the like at the start of a text or after a Latin letter, digit or mark, and such marks after them. */
const AMBIGUOUS = '“”‘’—…·×±℃‰§';
const STRAY = new RegExp(`(?:^|(?<=[\\u0020-\\u024f]))[${AMBIGUOUS}]+`, 'u');
const ANY = new RegExp(`[${AMBIGUOUS}]`, 'u');
const STRAYS = new RegExp(`((?:^|(?<=[\\u0020-\\u024f]))[${AMBIGUOUS}]+)`, 'gu');

/** A text in pieces, those at odd places being marks that need the style. */
export function strayMarks(text: string): string[] {
  if (!ANY.test(text) || !STRAY.test(text)) return [text];
  return text.split(STRAYS);
}
