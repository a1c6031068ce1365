/** Chinese numerals of counts, labels and years, and full-width digits. */

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千', '万'];
const VALUES: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  '０': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNIT_VALUES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The signs of Chinese numerals in labels, for character classes: 第[…]+条. */
export const LABEL_NUMERALS = '〇零一二三四五六七八九十百';

/**
 * A whole number from 0 to 99,999 in Chinese, as counted in prose: 10 十, 21 二十一, 105 一百零五.
 * @throws RangeError outside that range.
 */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 99_999) {
    throw new RangeError(`no Chinese numeral for ${value}`);
  }
  const text = numeralIn(value, DIGITS, UNITS);
  return text.startsWith('一十') ? text.slice(1) : text;
}

/** The same in legal numerals (大写): 105 壹佰零伍. */
export function legalNumeral(value: number): string {
  return numeralIn(value, '零壹贰叁肆伍陆柒捌玖', ['', '拾', '佰', '仟', '万']);
}

function numeralIn(value: number, digits: string, units: readonly string[]): string {
  const zero = digits[0] ?? '';
  if (value === 0) return zero;
  const typed = [...String(value)].map(Number);
  let text = '';
  let skippedZero = false;
  typed.forEach((digit, index) => {
    if (digit === 0) {
      skippedZero = true;
      return;
    }
    if (skippedZero) text += zero;
    skippedZero = false;
    text += `${digits[digit]}${units[typed.length - 1 - index]}`;
  });
  return text;
}

/** The number that a Chinese numeral below 10,000 says: 十, 二十一, 两, 一百零五; undefined where it is none. */
export function readChineseNumeral(numeral: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  for (const sign of numeral) {
    const unit = UNIT_VALUES[sign];
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = undefined;
      continue;
    }
    const value = VALUES[sign];
    if (value === undefined || (digit !== undefined && digit !== 0)) return undefined;
    digit = value;
  }
  return numeral === '' ? undefined : total + (digit ?? 0);
}

/** A number in Arabic digits or as a Chinese numeral; undefined where it is neither. */
export function readCount(typed: string): number | undefined {
  return /^\d+$/.test(typed) ? Number(typed) : readChineseNumeral(typed);
}

/** Chinese digits one after another, as in years: 二〇一九 is 2019; undefined where other signs stand among them. */
export function readChineseDigits(text: string): number | undefined {
  let value = 0;
  for (const char of text) {
    const digit = VALUES[char];
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return text === '' ? undefined : value;
}

/** Digits written one by one, as in years: 2019 is 二〇一九; everything else as it is. */
export function writeChineseDigits(text: string, zero = '〇'): string {
  return text.replace(/\d/g, (digit) => (digit === '0' ? zero : (DIGITS[Number(digit)] ?? digit)));
}

/** Full-width digits and Latin letters as half-width ones; everything else as it is. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

/**
 * Full-width digits, letters and marks as half-width ones, wide spaces and minus signs as those of the keyboard; one
 * character stays one character.
 */
export function foldWidth(text: string): string {
  return text
    .replace(/[！-～]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\t]/gu, ' ')
    .replace(/[−–]/gu, '-');
}
