/**
 * Texts as typed to values: yes and no, years, dates, numbers, document numbers. Pure; what cannot be
 * understood comes back as words: what is wrong and what to type.
 */
import type { Words } from '../../problem.ts';
import {
  type CalendarDate,
  foldWidth,
  isCalendarDate,
  readChineseNumeral,
  withArabicDates,
  withArabicYears,
} from '../../text/index.ts';

/** A value, with a remark where it was mended; or why there is none. */
export type Coerced<T> = { value: T; remark?: Words } | { trouble: Words; hint: Words };

const YES = new Set([
  '是',
  'yes',
  'true',
  'on',
  'y',
  '√',
  '✓',
  '✔',
  '☑',
  '对',
  '有',
  '1',
  '需要',
  '要',
]);
const NO = new Set([
  '否',
  'no',
  'false',
  'off',
  'n',
  '×',
  '✗',
  '✘',
  'x',
  '不',
  '无',
  '没有',
  '不是',
  '0',
  '不需要',
  '不要',
  '☐',
]);

/** 是 or 否, in the many ways people write them. */
export function readYesNo(text: string): Coerced<boolean> {
  const word = foldWidth(text).trim().toLowerCase();
  if (YES.has(word)) return { value: true };
  if (NO.has(word)) return { value: false };
  return {
    trouble: { zh: '只能写“是”或“否”', en: 'takes 是 (yes) or 否 (no)' },
    hint: { zh: '改成“是”或“否”。', en: 'Write 是 or 否.' },
  };
}

/** 自动, 是 or 否; undefined is 自动. */
export function readRunIn(text: string): Coerced<boolean | undefined> {
  if (text.trim() === '自动') return { value: undefined };
  const answer = readYesNo(text);
  if ('value' in answer) return answer;
  return {
    trouble: { zh: '只能写“自动”“是”或“否”', en: 'takes 自动 (automatic), 是 (yes) or 否 (no)' },
    hint: { zh: '改成“自动”“是”或“否”。', en: 'Write 自动, 是 or 否.' },
  };
}

/** A year of four digits, with or without 年. */
export function readYear(text: string): Coerced<number> {
  const match = /^(\d{4})\s*(?:年度?)?$/.exec(withArabicYears(foldWidth(text).trim()));
  const year = Number(match?.[1]);
  if (match !== null && year >= 1900 && year <= 2200) return { value: year };
  return {
    trouble: { zh: '要写四位数的年份', en: 'takes a year of four digits' },
    hint: { zh: '写成 2024 这样。', en: 'Write it like 2024.' },
  };
}

const DATE_EXAMPLE: Words = {
  zh: '写成 2024-01-16 或 2024年1月16日。',
  en: 'Write it like 2024-01-16 or 2024年1月16日.',
};

/** 2024-01-16, 2024.1.16, 2024/1/16, 20240116, 2024年1月16日, 二〇二四年一月十六日. */
export function readDate(text: string): Coerced<CalendarDate> {
  const typed = withArabicDates(
    foldWidth(text)
      // the time of day, as a database writes it
      .replace(/(?<=\d)(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?\s*$/u, '')
      .replace(/\s+/g, '')
      .replace(/(?:印发)?。?$/u, '')
      .replace(/[。．]/gu, '.'),
  );
  const match =
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/.exec(typed) ??
    /^(\d{4})([-./、])(\d{1,2})\2(\d{1,2})[.日号]?$/.exec(typed) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(typed);
  if (match === null) return { trouble: dateTrouble(typed), hint: DATE_EXAMPLE };
  const [year = 0, month = 0, day = 0] = match
    .slice(1)
    .filter((part) => /^\d+$/.test(part))
    .map(Number);
  if (year < 1900 || year > 2200 || !isCalendarDate({ year, month, day })) {
    return {
      trouble: {
        zh: `写的“${shorten(text)}”不是真实的日期`,
        en: `is no real date: "${shorten(text)}"`,
      },
      hint: DATE_EXAMPLE,
    };
  }
  return { value: { year, month, day } };
}

function dateTrouble(typed: string): Words {
  if (/^\d{4}[-./年]?$/.test(typed) || /^\d{4}[-./年]\d{1,2}月?[-./]?$/.test(typed)) {
    return {
      zh: '的日期不完整，年、月、日都要写',
      en: 'is incomplete: year, month and day are needed',
    };
  }
  if (/^\d{1,2}[-./月]\d{1,2}[日号]?$/.test(typed)) {
    return { zh: '的日期没有写年份', en: 'lacks the year' };
  }
  if (/^\d{2}[-./年]\d{1,2}[-./月]\d{1,2}[日号]?$/.test(typed)) {
    return { zh: '的年份要写四位数', en: 'needs a year of four digits' };
  }
  return { zh: '要写一个日期', en: 'takes a date' };
}

/** At most six digits, filled up to six (GB/T 9704-2012, 7.2.1). */
export function readCopyNumber(text: string): Coerced<string> {
  const typed = foldWidth(text).trim();
  if (/^\d{1,6}$/.test(typed)) return { value: typed.padStart(6, '0') };
  return {
    trouble: { zh: '要写不超过六位的数字', en: 'takes at most six digits' },
    hint: { zh: '写成 000001 这样。', en: 'Write it like 000001.' },
  };
}

/** The number of an order or of an issue of minutes: 3, 第3号, 第3期. */
export function readOrdinal(text: string): Coerced<number> {
  const typed = inDigits(foldWidth(text).replace(/\s+/g, ''));
  const match = /^第?0*([1-9]\d{0,5})[号期]?$/u.exec(typed);
  if (match !== null) return { value: Number(match[1]) };
  // A value that is not settled yet is met where the form is filled.
  if (/^(?:【.*】|待编|待定|待填)?$/u.test(typed)) return { value: 0 };
  return {
    trouble: { zh: '要写顺序号', en: 'takes a serial number' },
    hint: { zh: '写成 3 或者“第3号”这样。', en: 'Write it like 3.' },
  };
}

/** 四, 第十二期: a number alone in Chinese numerals, in digits; all else as it is. */
function inDigits(typed: string): string {
  const [, before = '', numeral, after = ''] =
    /^(第?)([〇零一二三四五六七八九十百]+)([号期]?)$/u.exec(typed) ?? [];
  const number = numeral === undefined ? undefined : readChineseNumeral(numeral);
  return number === undefined ? typed : `${before}${number}${after}`;
}

/** The parts of a document number; year and code are missing where only the serial was typed. */
export interface DocumentNumber {
  /** Printed as it was typed: 2024年第3号, the usual number of announcements, has no code. */
  asTyped?: string;
  code?: string;
  year?: number;
  serial: number;
}

/** 2024年第3号, 青禾园管委会公告2024年第3号: printed as they are typed. */
const AS_TYPED =
  /^(?:\p{Script=Han}{2,30}(?:公告|通告|令))?(?:\d{4}年|〔\d{4}〕)?第\d{1,6}[号期]$/u;

/** 青禾园委发〔2024〕3号, or a mere 3; other brackets, 第 and leading zeros are mended (GB/T 9704-2012, 7.2.5). */
export function readDocumentNumber(text: string): Coerced<DocumentNumber> {
  const typed = inDigits(text.replace(/\s+/gu, ''));
  const folded = foldWidth(typed).replace(/\s+/g, '');
  const serialOnly = /^第?0*([1-9]\d{0,5})号?$/.exec(folded);
  if (serialOnly !== null) return { value: { serial: Number(serialOnly[1]) } };
  if (AS_TYPED.test(typed)) {
    return { value: { serial: Number(/(\d+)[号期]$/u.exec(typed)?.[1]), asTyped: typed } };
  }
  const coded = /^[[(〔【]?(\d{4})年?[\])〕】]第?0*([1-9]\d{0,5})号?$/u.exec(folded);
  if (coded) return { value: { year: Number(coded[1]), serial: Number(coded[2]) } };
  const match =
    /^((?:[^\d[\](){}〔〕【】〈〉《》「」]|\(\p{Script=Han}{1,8}\))+)[[(〔【〈「{﹝](\d{4})年?[\])〕】〉」}﹞]第?0*([1-9]\d{0,5})号?$/u.exec(
      folded,
    );
  if (match === null) {
    return {
      trouble: { zh: '的写法不对', en: 'is not written like a document number' },
      hint: {
        zh: '写成 青禾园委发〔2024〕3号 这样：代字、六角括号里的年份、顺序号。',
        en: 'Write it like 青禾园委发〔2024〕3号: code, year in 〔〕, serial.',
      },
    };
  }
  // 办（局） stays as wide as it was typed.
  const code = (match[1] ?? '').replace(/[()]/gu, (_, at: number) => typed[at] ?? '');
  const value = { code, year: Number(match[2]), serial: Number(match[3]) };
  const printed = printDocumentNumber(value);
  if (printed === typed) return { value };
  return { value, remark: { zh: `已改为“${printed}”`, en: `was changed to "${printed}"` } };
}

export function printDocumentNumber({
  code,
  year,
  serial,
}: Required<Omit<DocumentNumber, 'asTyped'>>): string {
  return `${code}〔${year}〕${serial}号`;
}

/** At most twenty characters of what was typed, for a message. */
export function shorten(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  return line.length > 20 ? `${line.slice(0, 20)}……` : line;
}
