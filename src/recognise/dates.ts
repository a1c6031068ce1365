/** Dates of issue (成文日期, GB/T 9704-2012, 7.3.5.4) in all the ways in which they are typed. */
import { halfWidth, readChinese, readChineseDigits } from './numerals.ts';

export interface FoundDate {
  /** As printed, without spaces. */
  text: string;
  /** 2020-01-16, or 2020-01 for a month; absent for a masked or impossible date. */
  iso?: string;
}

const YEAR = '(?:[12]\\d{3}|[12]\\d[xX×*＊]{2}|[xX×*＊]{2,4})';
const SMALL = '(?:\\d{1,2}|[xX×*＊]{1,2})';
const ARABIC = new RegExp(`^(${YEAR})年(${SMALL})月(?:(${SMALL})日)?$`);
/** The zero of a year is also typed as a letter or a digit: 二O二三年. */
const CHINESE_DATE =
  /^([〇○零Oo0一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?$/;
const MARKS = /^([12]\d{3})[-./．。—－]([01]?\d)[-./．。—－]([0-3]?\d)日?$/;
const BARE_YEAR = new RegExp(`^(${YEAR})年度?$`);

/** Longest text that can be a date. */
const LONGEST = 40;

/** The date that a text is, whole; brackets around it and spaces in it do not matter. */
export function readDate(text: string): FoundDate | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = halfWidth(text.replace(/\s/gu, ''))
    .replace(/^[（(](.*)[)）]$/u, '$1')
    .replace(/(.)年元月/u, (_, digit: string) => `${digit}年${/\d/.test(digit) ? '1' : '一'}月`);
  const arabic = ARABIC.exec(bare);
  if (arabic) return found(bare, digits(arabic[1]), digits(arabic[2]), arabic[3], digits);
  const chinese = CHINESE_DATE.exec(bare);
  if (chinese) {
    const [, year = '', month = '', day] = chinese;
    return found(
      bare,
      readChineseDigits(year.replace(/[Oo0]/g, '〇')),
      readChinese(month),
      day,
      readChinese,
    );
  }
  const marks = MARKS.exec(bare);
  if (marks) return found(bare, digits(marks[1]), digits(marks[2]), marks[3], digits);
  return undefined;
}

/** Whether a text is a year and nothing else, as below some titles. */
export function isBareYear(text: string): boolean {
  return BARE_YEAR.test(halfWidth(text.replace(/[\s（()）]/gu, '')));
}

/** A date at the end of a text that has something else before it: an issuer, usually. */
export function splitTrailingDate(text: string): { before: string; date: FoundDate } | undefined {
  const tail = text.slice(-LONGEST);
  const match =
    /(?:[12０-９\dxX×*＊]{4}|[〇○零OoＯ０0一二三四五六七八九]{4})\s*年\s*[\dxX×*＊０-９元一二三四五六七八九十]{1,2}\s*月(?:\s*[\dxX×*＊０-９一二三四五六七八九十]{1,3}\s*日)?$/u.exec(
      tail,
    );
  if (!match) return undefined;
  const date = readDate(match[0]);
  const before = text.slice(0, text.length - match[0].length).trim();
  return date && before !== '' ? { before, date } : undefined;
}

function digits(text = ''): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

function found(
  text: string,
  year: number | undefined,
  month: number | undefined,
  dayText: string | undefined,
  read: (text: string) => number | undefined,
): FoundDate {
  const day = dayText === undefined ? undefined : read(dayText);
  if (year === undefined || month === undefined || month < 1 || month > 12) return { text };
  if (dayText !== undefined && (day === undefined || day < 1 || day > daysOf(year, month))) {
    return { text };
  }
  const iso = `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
  return { text, iso };
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
