/** Dates in the ways in which offices type them (成文日期, GB/T 9704-2012, 7.3.5.4). */
import { halfWidth, readChineseDigits, readChineseNumeral } from './numerals.ts';

export interface CalendarDate {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

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
const HAN_YEAR = '[〇○零Oo0一二三四五六七八九]{4}';
const MASK = 'xX×*＊';
/** Of a masked date any sign may be hidden: 二〇XX年六月X日. */
const CHINESE_DATE = new RegExp(
  `^([〇○零Oo0一二三四五六七八九${MASK}]{4})年([一二三四五六七八九十${MASK}]{1,2})月(?:([一二三四五六七八九十${MASK}]{1,3})日)?$`,
);
const MARKS = /^([12]\d{3})[-./．。—－]([01]?\d)[-./．。—－]([0-3]?\d)日?$/;
const BARE_YEAR = new RegExp(`^(${YEAR})年度?$`);
const TRAILING_DATE =
  /(?:[12０-９\dxX×*＊]{4}|[〇○零OoＯ０0一二三四五六七八九xX×*＊]{4})\s*年\s*[\dxX×*＊０-９元一二三四五六七八九十]{1,2}\s*月(?:\s*[\dxX×*＊０-９一二三四五六七八九十]{1,3}\s*日)?$/u;

/** Longest text that can be a date. */
const LONGEST = 40;

/** As printed (GB/T 9704-2012, 7.3.5.4): full year, no leading zeros. */
export function printDate({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day}日`;
}

/** Whether there is such a day. */
export function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** How many days a month from 1 to 12 has. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 二〇二四年一月十六日 as 2024年1月16日, wherever it stands in a text; months and days without a year, too. */
export function withArabicDates(text: string): string {
  return withArabicYears(text)
    .replace('年元月', '年一月')
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日号])/gu, (typed) =>
      String(readChineseNumeral(typed) ?? typed),
    );
}

const HAN_YEAR_OF = new RegExp(`${HAN_YEAR}(?=年|$)`, 'u');

/** 二〇二四年 as 2024年, at a text's end also without 年. */
export function withArabicYears(text: string): string {
  return text.replace(HAN_YEAR_OF, (typed) =>
    String(readYearSigns(typed) ?? typed).padStart(4, '0'),
  );
}

function readYearSigns(typed: string): number | undefined {
  return readChineseDigits(typed.replace(/[Oo0]/g, '〇'));
}

/**
 * The date that a text is, whole; brackets around it and spaces in it do not matter. Masked (20XX年X月) and impossible
 * dates are dates without `iso`.
 */
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
    return found(bare, readYearSigns(year), readChineseNumeral(month), day, readChineseNumeral);
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
  const match = TRAILING_DATE.exec(text.slice(-LONGEST));
  if (!match) return undefined;
  const date = readDate(match[0]);
  const before = text.slice(0, text.length - match[0].length).trim();
  return date && before !== '' ? { before, date } : undefined;
}

/** 2025-01-06, by the clock of this computer. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
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
  if (dayText !== undefined && (day === undefined || !isCalendarDate({ year, month, day }))) {
    return { text };
  }
  const iso = `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
  return { text, iso };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
