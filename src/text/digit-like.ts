/** Signs that look like digits, typed in a number or read off a picture: 168.9O, l299, 7.B6. */

/** Only before another digit where it may be a unit, too. */
const LOOKALIKE = /[Oo〇○◯零](?![A-Za-z])|[lI|BSZ](?=[\d.])/gu;
const MAY_LOOK_ALIKE = /[Oo〇○◯零lI|BSZ]/;
const DIGIT_FOR: Readonly<Record<string, string>> = {
  l: '1',
  I: '1',
  '|': '1',
  B: '8',
  S: '5',
  Z: '2',
};
const NUMBER = /^[-+]?\d[\d,]*(?:\.\d+)?[^\d.,。；]{0,10}$/u;

/** The first such sign of what is a number, and maybe a unit, with digits in their places. */
export function digitLike(
  typed: string,
): { sign: string; digit: string; meant: string; isLetter: boolean } | undefined {
  if (!MAY_LOOK_ALIKE.test(typed)) return undefined;
  const [sign] = typed.match(LOOKALIKE) ?? [];
  if (sign === undefined || !/\d/u.test(typed)) return undefined;
  const meant = typed.replace(LOOKALIKE, (one) => DIGIT_FOR[one] ?? '0');
  if (!NUMBER.test(meant)) return undefined;
  return { sign, digit: DIGIT_FOR[sign] ?? '0', meant, isLetter: /[A-Za-z]/u.test(sign) };
}
