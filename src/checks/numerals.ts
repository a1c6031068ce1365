/** Reads Chinese numerals of counts: 十, 二十一, 两, 一百零五. */

const DIGITS = '零一二三四五六七八九';
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** The number that a Chinese numeral below 10,000 says, or undefined. */
export function readChineseNumeral(numeral: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  for (const sign of numeral.replaceAll('两', '二').replaceAll('〇', '零')) {
    const unit = UNITS[sign];
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = undefined;
      continue;
    }
    const value = DIGITS.indexOf(sign);
    if (value < 0 || (digit !== undefined && digit !== 0)) return undefined;
    digit = value;
  }
  return numeral === '' ? undefined : total + (digit ?? 0);
}
