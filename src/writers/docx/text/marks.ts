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

/** Scripts of joined letters: Arabic (Uyghur, Kazakh), Syriac, Mongolian; and Hebrew, from right to left like most. */
const JOINED = '\\u0590-\\u08ff\\u1800-\\u18af\\ufb1d-\\ufdff\\ufe70-\\ufefc';
const HAS_JOINED = new RegExp(`[${JOINED}]`, 'u');
const STRETCHES = new RegExp(`([${JOINED}](?:[^\\p{Script=Han}【】]*[${JOINED}])?)`, 'u');

/**
 * A text in pieces, those at odd places being of scripts that are joined. Room between letters would part them, and
 * LibreOffice comes to no end with a paragraph of them where it is less than none.
 */
export function joinedStretches(text: string): string[] {
  return HAS_JOINED.test(text) ? text.split(STRETCHES) : [text];
}
