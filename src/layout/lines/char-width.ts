/** Widths of text in cells: one cell (字) is the width of one Chinese character of the same size. */
import { PAIR, QUARTERS, traitsAt } from './traits.ts';

/** The width of a text in cells, as it stands on one line. */
export function textWidth(text: string): number {
  let quarters = 0;
  for (let at = 0; at < text.length; at++) {
    const traits = traitsAt(text, at);
    quarters += traits & QUARTERS;
    if (traits & PAIR) at++;
  }
  return quarters / 4;
}
