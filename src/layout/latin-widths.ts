/** Widths of Latin letters and digits in the fonts that stand beside Chinese ones, in thousandths of the type size. */

/** From the space on, in the order of ASCII: Times New Roman and its kin. */
const TIMES = (
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 ' +
  '921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 ' +
  '333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541'
)
  .split(' ')
  .map(Number);

const HALF = 500;

/** The width of a character; Chinese ones, and marks that stand in their font, are as wide as they are high. */
export function thousandths(char: string, digitsFont: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20) return 0;
  if (code > 0x7e) return 1000;
  return /times/iu.test(digitsFont) ? (TIMES[code - 0x20] ?? HALF) : HALF;
}
