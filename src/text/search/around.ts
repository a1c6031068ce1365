/**
 * The words around a place of a text, between marks. Read from the place on, sign by sign: a pattern that ends with $
 * tries every sign of the text before it.
 */

/** @returns the words before `at`, since the last of the marks */
export function wordsBefore(text: string, at: number, marks: string): string {
  let start = at;
  while (start > 0 && !marks.includes(text.charAt(start - 1))) start -= 1;
  return text.slice(start, at);
}

/** @returns the words from `at` on, up to the next of the marks */
export function wordsFrom(text: string, at: number, marks: string): string {
  let end = at;
  while (end < text.length && !marks.includes(text.charAt(end))) end += 1;
  return text.slice(at, end);
}

/** What ends a statement: a full stop or a semicolon. */
export const STOPS = '。；';

/** @returns the statement that a place stands in, without what ends it */
export function statementAt(text: string, at: number): string {
  return wordsBefore(text, at, STOPS) + wordsFrom(text, at, STOPS);
}
