/** Spans of days, months and years that end before they begin. */
import { eachMatch, mistakeAt } from '../pattern.ts';
import type { Mistake } from '../rule.ts';
import type { Text } from '../text.ts';

/** Both ends are named: which of them is wrong, a person knows. */
const wrongSpan = (match: RegExpExecArray) => {
  const said = match[0].trim();
  return mistakeAt(match, {
    message: {
      zh: `“${said}”：开始的时间比结束的时间还晚`,
      en: `${said} begins after it ends`,
    },
    hint: {
      zh: '核对两头的时间，写反了就对调；跨年的在后一个时间前写“次年”或者年份',
      en: 'Check both ends; over the end of a year, say so',
    },
  });
};

/** 5—5月: it ends where it begins. */
const emptySpan = (match: RegExpExecArray) =>
  mistakeAt(match, {
    message: {
      zh: `“${match[0].trim()}”：开始和结束是同一个时间`,
      en: `${match[0].trim()} ends where it begins`,
    },
    hint: { zh: '核对两头的时间；只有一个的，只写一个', en: 'Check both ends, or give one' },
  });

const MONTHS = /(?<![\d.])(\d{1,2})\s*[-—–~～至]{1,2}\s*(\d{1,2})月/gu;
const YEARS =
  /(?<!\d)((?:19|20)\d\d)(?:年年?[初底末]?)?\s*(?:[-—–~～至]{1,2}|到)\s*((?:19|20)\d\d)(?!\d)/gu;

export function checkOrder(text: Text): Mistake[] {
  const wrong = (match: RegExpExecArray) =>
    Number(match[1]) < Number(match[2]) || (match[1] === match[2] && match[0].includes('年'))
      ? undefined
      : match[1] === match[2]
        ? emptySpan(match)
        : wrongSpan(match);
  return [
    ...eachMatch(text, MONTHS, wrong),
    ...eachMatch(text, YEARS, wrong),
    ...eachMatch(text, DAYS, (match) => (daysRise(match) ? undefined : wrongSpan(match))),
    ...eachMatch(text, DAYS, (match) =>
      isNearlyAYear(match) && !/每年|[次翌]年/u.test(text.text.slice(0, match.index).slice(-6))
        ? { ...wrongSpan(match), severity: 'warning' as const }
        : undefined,
    ),
  ];
}

const DAYS =
  /(?<!\d)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:[上下]午)?(?:\d{1,2}(?:时|[:：]\d{2}))?\s*(?:[-—–~～]{1,2}|至|到)\s*(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/gu;

/** 9月25日至8月30日: hardly meant over the end of a year; 9月1日至8月31日 is a year. */
function isNearlyAYear([
  ,
  year,
  month,
  day,
  lastYear,
  lastMonth,
  lastDay,
]: RegExpExecArray): boolean {
  if (year !== undefined || lastYear !== undefined || lastMonth === undefined) return false;
  const back = Number(month) - Number(lastMonth);
  const isYear = back === 1 && Number(day) === 1 && Number(lastDay) >= 28;
  return (back === 1 || back === 2) && !isYear;
}

/** Whether the second day may be behind the first; days of no year may go over its end. */
function daysRise([, year, month, day, lastYear, lastMonth, lastDay]: RegExpExecArray): boolean {
  const isOpen = lastMonth !== undefined && lastYear === undefined;
  if (isOpen && Number(lastMonth) < Number(month) && year === undefined) return true;
  const at = (y: string | undefined, m: string | undefined, d: string | undefined) =>
    Number(y ?? 0) * 10_000 + Number(m ?? 0) * 100 + Number(d ?? 0);
  if (year === undefined && lastYear !== undefined) return true;
  return at(year, month, day) <= at(lastYear ?? year, lastMonth ?? month, lastDay);
}
