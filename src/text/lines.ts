/** Where lines of a text end: Windows, Unix and the old Mac, NEL, and the two separators of Unicode. */

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/u;
/** The separators of Unicode are breaks within a line for editors, which count none of them. */
const EDITOR_LINE_END = /\r\n|[\n\r\u0085]/u;

/** The lines of a text; the end of the last line begins no further one. */
export function splitLines(text: string): string[] {
  return withoutLastEnd(text.split(LINE_END));
}

/** The lines of a text as editors number them: U+2028 and U+2029 stay within theirs. */
export function splitEditorLines(text: string): string[] {
  return withoutLastEnd(text.split(EDITOR_LINE_END));
}

/** The same text with every end of a line (old Mac's, too) as a line feed, place by place, `\r\n` excepted. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/gu, '\n') : text;
}

function withoutLastEnd(lines: string[]): string[] {
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
