/** Numbers as offices write them in labels and dates: Arabic, full width, circled, Chinese. */

const DIGITS: Record<string, number> = {
  〇: 0,
  '○': 0,
  零: 0,
  '０': 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Character class of Chinese numerals in labels. */
export const CHINESE = '〇零一二三四五六七八九十百';

/** A Chinese numeral in words: 十二, 二十, 一百零五; undefined where it is none. */
export function readChinese(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  for (const char of text) {
    if (char === '十' || char === '百') {
      const unit = char === '十' ? 10 : 100;
      total += (digit ?? 1) * unit;
      digit = undefined;
      continue;
    }
    const value = DIGITS[char];
    if (value === undefined || (digit !== undefined && digit > 0)) return undefined;
    digit = value;
  }
  total += digit ?? 0;
  return text === '' || total === 0 ? undefined : total;
}

/** Chinese digits read one after another, as in years: 二〇一九 is 2019. */
export function readChineseDigits(text: string): number | undefined {
  let value = 0;
  for (const char of text) {
    const digit = DIGITS[char];
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return text === '' ? undefined : value;
}

/** Full-width digits and Latin letters as half-width ones; everything else as it is. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}
