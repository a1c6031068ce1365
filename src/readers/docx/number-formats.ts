/** Numbers as Word writes them in its numberings, by the names of its formats. */

type Format = (number: number) => string;

const PLAIN = '零一二三四五六七八九';
const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
/** Word counts in characters up to here. */
const LARGEST = 32_767;

const FORMATS: Record<string, Format> = {
  chineseCounting: chineseUnits(PLAIN, '十百千万'),
  chineseCountingThousand: chineseUnits(PLAIN, '十百千万'),
  japaneseCounting: chineseUnits(PLAIN, '十百千万'),
  japaneseDigitalTenThousand: chineseUnits(PLAIN, '十百千万'),
  taiwaneseCounting: chineseUnits(PLAIN, '十百千万'),
  taiwaneseCountingThousand: chineseUnits(PLAIN, '十百千万'),
  koreanCounting: chineseUnits(PLAIN, '十百千万'),
  chineseLegalSimplified: chineseUnits(LEGAL, '拾佰仟万', true),
  japaneseLegal: chineseUnits(LEGAL, '拾佰仟万', true),
  ideographLegalTraditional: chineseUnits(LEGAL, '拾佰仟万', true),
  ideographDigital: digitByDigit(DIGITS),
  taiwaneseDigital: digitByDigit(DIGITS),
  japaneseDigital: digitByDigit(DIGITS),
  ideographTraditional: (number) => STEMS[number - 1] ?? String(number),
  ideographZodiac: (number) => BRANCHES[number - 1] ?? String(number),
  ideographZodiacTraditional: (number) =>
    `${STEMS[(number - 1) % 10] ?? ''}${BRANCHES[(number - 1) % 12] ?? ''}`,
  ideographEnclosedCircle: range(0x3280, 10),
  decimalEnclosedCircle: enclosed,
  decimalEnclosedCircleChinese: enclosed,
  decimalEnclosedParen: range(0x2474, 20),
  decimalEnclosedFullstop: range(0x2488, 20),
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (number) => `- ${number} -`,
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerLetter: letters,
  upperRoman: (number) => roman(number).toUpperCase(),
  lowerRoman: roman,
  none: () => '',
};

/** The number in a format of Word; formats that no Chinese document uses are plain digits. */
export function formatNumber(number: number, format: string): string {
  const write = FORMATS[format];
  return write === undefined || number < 1 || number > LARGEST ? String(number) : write(number);
}

/** 十一, 二十, 一百零三: the leading 一 of 一十 is left out, except in the legal form. */
function chineseUnits(digits: string, units: string, isLegal = false): Format {
  return (number) => {
    const text = String(number);
    let result = '';
    for (let at = 0; at < text.length; at += 1) {
      const digit = Number(text[at]);
      const power = text.length - 1 - at;
      if (digit === 0) {
        if (result !== '' && !result.endsWith(digits[0] as string)) result += digits[0];
      } else {
        result += `${digits[digit]}${power === 0 ? '' : units[power - 1]}`;
      }
    }
    if (result.endsWith(digits[0] as string)) result = result.slice(0, -1);
    const isTeen = number >= 10 && number < 20;
    return isTeen && !isLegal ? result.slice(1) : result;
  };
}

function digitByDigit(digits: string): Format {
  return (number) => String(number).replace(/\d/g, (digit) => digits[Number(digit)] as string);
}

function range(first: number, size: number): Format {
  return (number) => (number <= size ? String.fromCodePoint(first + number - 1) : String(number));
}

function enclosed(number: number): string {
  if (number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  if (number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  return number <= 50 ? String.fromCodePoint(0x32b1 + number - 36) : String(number);
}

function fullWidth(number: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

/** a … z, aa, bb, … as Word goes on after z. */
function letters(number: number): string {
  const letter = String.fromCodePoint(97 + ((number - 1) % 26));
  return number > 26 * 10 ? String(number) : letter.repeat(Math.ceil(number / 26));
}

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [size, letter] of ROMAN) {
    text += letter.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}
