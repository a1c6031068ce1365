/** Numbers as Word writes them in its numberings, by the names of its formats. */
import { chineseNumeral, legalNumeral, writeChineseDigits } from '../../text/index.ts';

type Format = (number: number) => string;

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
  chineseCounting: chineseNumeral,
  chineseCountingThousand: chineseNumeral,
  japaneseCounting: chineseNumeral,
  japaneseDigitalTenThousand: chineseNumeral,
  taiwaneseCounting: chineseNumeral,
  taiwaneseCountingThousand: chineseNumeral,
  koreanCounting: chineseNumeral,
  chineseLegalSimplified: legalNumeral,
  japaneseLegal: legalNumeral,
  ideographLegalTraditional: legalNumeral,
  ideographDigital: chineseDigits,
  taiwaneseDigital: chineseDigits,
  japaneseDigital: chineseDigits,
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

function chineseDigits(number: number): string {
  return writeChineseDigits(String(number));
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
