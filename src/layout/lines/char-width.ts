/** Widths of text in cells: one cell (字) is the width of one Chinese character of the same size. */

/**
 * The width of one character in cells. Latin letters and digits stand in a proportional font, half a
 * cell for most of them; the wide ones are rounded up, so that a line which fits here fits on paper.
 * Everything a Chinese font draws, “ ” — … included, takes a whole cell; combining marks take none.
 */
export function cellWidth(char: string): number {
  if (char.length !== 1) return widthOf(char);
  // Asked of every character of a document: the answer for most of them is known by now.
  const code = char.charCodeAt(0);
  const known = QUARTERS[code] ?? 0;
  if (known !== 0) return (known - 1) / 4;
  const width = widthOf(char);
  QUARTERS[code] = width * 4 + 1;
  return width;
}

/** Widths in quarters of a cell and one more, by UTF-16 unit; 0 while unknown. */
const QUARTERS = new Uint8Array(0x10000);

function widthOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20) return 0;
  if (code > 0x24f) return /^(?:\p{M}|[\u200b-\u200d])$/u.test(char) ? 0 : 1;
  if (/[%MWm@¼½¾°±·×÷§]/u.test(char)) return 1;
  return /\p{Lu}|[&]/u.test(char) ? 0.75 : 0.5;
}

/** The width of a text in cells, as it stands on one line. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += cellWidth(char);
  return width;
}
