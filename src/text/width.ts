/** How wide text is where every Chinese character takes two columns: terminals, and cells of tables on screen. */
import { eastAsianWidth } from 'get-east-asian-width';

const MARK = /\p{M}/u;

/**
 * Columns of one character (a code point): 2, 1, or 0 for marks that stand over another. “ ” — … take one on a terminal
 * and two in a Chinese editor, where `ambiguousAsWide` is true (UAX 11, ambiguous width).
 */
export function columnsOfCharacter(character: string, ambiguousAsWide = false): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return 1;
  return MARK.test(character) ? 0 : eastAsianWidth(code, { ambiguousAsWide });
}

/** Columns of a text on one line. */
export function columnsOf(text: string, ambiguousAsWide = false): number {
  let width = 0;
  for (const character of text) width += columnsOfCharacter(character, ambiguousAsWide);
  return width;
}
