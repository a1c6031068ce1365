/** Where lines of a text end: Windows, Unix and the old Mac, NEL, and the two separators of Unicode. */

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/u;
/** The separators of Unicode are breaks within a line for editors, which count none of them. */
const EDITOR_LINE_END = /\r\n|[\n\r\u0085]/u;
const RARE_LINE_END = /[\u0085\u2028\u2029]/u;
const RARE_LINE_ENDS = /[\u0085\u2028\u2029]/gu;
/** Longer than the name of any entry. */
const MOST_LOOKED_AT = 40;

/** The lines of a text; the end of the last line begins no further one. */
export function splitLines(text: string): string[] {
  return withoutLastEnd(text.split(LINE_END));
}

/** The lines of a text as editors number them: U+2028 and U+2029 stay within theirs. */
export function splitEditorLines(text: string): string[] {
  return withoutLastEnd(text.split(EDITOR_LINE_END));
}

/**
 * The same text with every end of a line (old Mac's, too) as a line feed, place by place, `\r\n` excepted. NEL and
 * the separators of Unicode end lines where nothing else does, and before what `beginsLine` knows; elsewhere they
 * stay.
 */
export function withLineFeeds(
  text: string,
  beginsLine: (rest: string) => boolean = () => false,
): string {
  const fed = text.includes('\r') ? text.replace(/\r(?!\n)/gu, '\n') : text;
  if (!RARE_LINE_END.test(fed)) return fed;
  const only = !fed.includes('\n');
  return fed.replace(RARE_LINE_ENDS, (end, at: number) =>
    only || beginsLine(fed.slice(at + 1, at + 1 + MOST_LOOKED_AT)) ? '\n' : end,
  );
}

function withoutLastEnd(lines: string[]): string[] {
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
