/** Dates and times that do not exist, or do not fit together. */
import { eachMatch, mistakeAt } from '../pattern.ts';
import type { Mistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import { checkHours, checkNoSuch, checkParts } from './hours.ts';
import { checkOrder } from './spans.ts';

const DATE = /(?:(\d{4})年)?(\d{1,2})月(\d{1,3})日/gu;

/** Days of a month; the 29th of February where the year is not known. */
function daysIn(month: number, year: number | undefined): number {
  return new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}

/** 11月16日至31日, 11月16日、31日: days behind the first, without their month. */
const LATER_DAYS =
  /(?:(\d{4})年)?(?<!\d)(\d{1,2})月\d{1,2}日?((?:（[^（）]{2,4}）)?(?:\s*(?:[-—–~～至]{1,2}|到|、|和)\s*\d{1,3}(?!\d|[月年.:：时点个])(?:日(?![内历])|(?=[-—–~～至到、和]))(?:（[^（）]{2,4}）)?)+)/gu;

const MONTH_ALONE =
  /(?<![\d.第])(\d{1,2})(?:月(?!\d{1,3}日)(?:份|底|初|末|中旬|上旬|下旬|以来)|月(?=[，。；、至—-]))/gu;
const MONTH_IN_YEAR = /(?<=\d{4}年)(?:(\d{1,3})月(?!\d{1,3}日)|月(?=\d{1,2}日|[，。；、]))/gu;
const PARTED = /(?<=[年月]\d)[ \u3000]+(?=\d[月日])/gu;
const TIME = /(?<![\d.:：])(\d{1,2})(?:[:：](\d{2})(?![\d:：])|时(\d{1,2})分)/gu;

/** 考勤记录显示2月30日全员在岗: an inspection says what it found. */
function isQuoted(line: string, at: number): boolean {
  return /(?:显示|记录为|登记为|填为|写成|写为|误为)[^。；]{0,40}$/u.test(line.slice(0, at));
}

function checkDates(text: Text): Mistake[] {
  const days = eachMatch(text, DATE, (match) => {
    const [, year, month, day] = match;
    const m = Number(month);
    const d = Number(day);
    if (m >= 1 && m <= 12 && d >= 1 && d <= daysIn(m, year ? Number(year) : undefined))
      return undefined;
    const found = mistakeAt(match, {
      message: { zh: `没有${match[0]}这一天`, en: `There is no day ${match[0]}` },
      hint: { zh: '核对日期', en: 'Check the date' },
    });
    return isQuoted(text.text, match.index) ? { ...found, severity: 'note' as const } : found;
  });
  const later = eachMatch(text, LATER_DAYS, (match) => {
    const [all, year, month, days = ''] = match;
    const most = daysIn(Number(month), year ? Number(year) : undefined);
    const wrong = [...days.matchAll(/(?<!\d)(\d{1,3})(?!\d|日[内均])/gu)].find(
      ([, day]) => Number(day) > most,
    );
    if (wrong === undefined || Number(month) > 12) return undefined;
    const start = match.index + all.length - days.length + wrong.index;
    return {
      start,
      end: start + wrong[0].length,
      ...(isQuoted(text.text, match.index) && { severity: 'note' as const }),
      message: { zh: `${month}月没有${wrong[1]}日`, en: `Month ${month} has no day ${wrong[1]}` },
      hint: { zh: '核对日期', en: 'Check the date' },
    };
  });
  const months = eachMatch(text, MONTH_ALONE, (match) => {
    const month = Number(match[1]);
    if (month >= 1 && month <= 12) return undefined;
    return mistakeAt(match, {
      message: { zh: `没有${match[1]}月`, en: `There is no month ${match[1]}` },
      hint: { zh: '核对月份', en: 'Check the month' },
    });
  });
  const inYear = eachMatch(text, MONTH_IN_YEAR, (match) => {
    const month = Number(match[1] ?? 0);
    if (match[1] !== undefined && month >= 1 && month <= 12) return undefined;
    return mistakeAt(match, {
      message: {
        zh: match[1] === undefined ? '缺月份' : `没有${match[1]}月`,
        en: 'There is no such month',
      },
      hint: { zh: '核对月份', en: 'Check the month' },
    });
  });
  const parted = eachMatch(text, PARTED, (match) =>
    mistakeAt(match, {
      message: { zh: '日期中间有空格', en: 'A space inside a date' },
      hint: { zh: '删去空格', en: 'Delete it' },
      fix: '',
    }),
  );
  const times = eachMatch(text, TIME, (match) => {
    const [, hour, minutes, spoken] = match;
    if (Number(hour) <= 24 && Number(minutes ?? spoken ?? 0) < 60) return undefined;
    return /[:：]/u.test(match[0]) &&
      !/(?:上午|下午|晚|时间[为是：]?|\d日(?:（[^（）]{2,4}）)?|至|—)\s*$/u.test(
        text.text.slice(0, match.index).slice(-9),
      )
      ? undefined
      : mistakeAt(match, {
          message: { zh: `没有${match[0]}这个时间`, en: `There is no time ${match[0]}` },
          hint: { zh: '核对时间', en: 'Check the time' },
        });
  });
  return [
    ...days,
    ...later,
    ...months.filter(({ start }) => !inYear.some((one) => one.start === start)),
    ...inYear,
    ...parted,
    ...times,
    ...checkNoSuch(text),
  ];
}

const WEEKDAYS = '日一二三四五六';

/** The year a document is of, for dates that do not name theirs. */
const yearOf = ({ document }: Whole) => /(20\d\d)年/u.exec(document?.signature?.date ?? '')?.[1];

/** 关于2019年部分节假日安排的通知 is of 2018: of which year its days are, is not said. */
const isOfOtherYear = ({ document }: Whole, year: number) =>
  [...(document?.title ?? '').matchAll(/(20\d\d)年/gu)].some(([, other]) => Number(other) !== year);

const WEEKDAY = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[（(]?(?:星期|周)([一二三四五六日天])/gu;

function checkWeekday(text: Text, whole: Whole): Mistake[] {
  const known = yearOf(whole);
  return eachMatch(text, WEEKDAY, (match) => {
    const [all, named, month, day, said = ''] = match;
    const year = named ?? known;
    if (year === undefined) return undefined;
    const right =
      WEEKDAYS[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()];
    if (right === undefined || right === said.replace('天', '日')) return undefined;
    // a paper of November is about days of next year
    if (named === undefined && isOfOtherYear(whole, Number(year))) return undefined;
    const end = match.index + all.length;
    return {
      start: end - 1,
      end,
      message: { zh: `这一天是星期${right}`, en: `That day is weekday ${right}` },
      hint: { zh: '核对日期和星期', en: 'Check date and weekday' },
    };
  });
}

/** Year zero of what is commemorated: 新中国成立75周年 is 2024. */
const EVENTS: [RegExp, number][] = [
  [/(?:新中国|中华人民共和国)成立$/u, 1949],
  [/(?:中国共产党成立|建党|党的生日|中国共产党建党)$/u, 1921],
  [/改革开放$/u, 1978],
  [/(?:建军|中国人民解放军建军|中国人民解放军成立)$/u, 1927],
  [/(?:抗战胜利|抗日战争胜利|世界反法西斯战争胜利)$/u, 1945],
  [/(?:红军长征胜利|长征胜利)$/u, 1936],
  [/香港回归(?:祖国)?$/u, 1997],
  [/澳门回归(?:祖国)?$/u, 1999],
];

const ANNIVERSARY = /(\d{2,3})周年/gu;

function checkAnniversary(text: Text): Mistake[] {
  return eachMatch(text, ANNIVERSARY, (match) => {
    const before = text.text.slice(Math.max(0, match.index - 24), match.index);
    const year = /((?:19|20)\d\d)年(?:是|，|恰逢|正值|喜迎|将迎来|迎来)?[^。；]{0,20}$/u.exec(
      text.text.slice(Math.max(0, match.index - 40), match.index),
    )?.[1];
    const event = EVENTS.find(([name]) => name.test(before));
    if (year === undefined || event === undefined) return undefined;
    const right = Number(year) - event[1];
    if (right === Number(match[1]) || right < 1) return undefined;
    return mistakeAt(match, {
      message: { zh: `${year}年应为${right}周年`, en: `In ${year} it is ${right} years` },
      hint: { zh: '核对年份和周年数', en: 'Check year and anniversary' },
    });
  });
}

export const dateRules: Rule[] = [
  {
    code: 'check/impossible-date',
    severity: 'error',
    family: 'dates',
    basis: 'practice',
    source: '历法',
    words: { zh: '没有这个日期或时间。', en: 'There is no such date or time.' },
    examples: {
      bad: [
        '会议于「2023年2月29日」召开。',
        '截至「6月31日」。',
        '力争「13月底」完工。',
        '2024年「19月」开工。',
        '2024年「月」18日',
        '2024年10月2「 →」5日',
        '上午「9时75分」开会。',
        '定于3月20日（「星期八」）召开。',
        '「第五季度」完成投资2亿元。',
        '公示期为11月16日至「31」日。',
        '2025年2月27日、28日、「29」日组织测试。',
      ],
      good: [
        '公示期为11月16日至12月31日。',
        '5月30日、31日组织测试。',
        '会议于2024年2月29日召开。',
        '截至6月30日。',
        '力争12月底完工。',
        '比例为1：75。',
      ],
    },
    inText: checkDates,
  },
  {
    code: 'check/period-order',
    severity: 'error',
    family: 'dates',
    basis: 'practice',
    source: '历法',
    words: {
      zh: '时间段开始得比结束还晚，或者季度、半年和旁边写的月份对不上。',
      en: 'A period ends before it begins, or has the months of another.',
    },
    examples: {
      bad: [
        '会期从「5月8日到7日」。',
        '「9月25日至8月30日」为入户调查阶段。',
        '「9—6月」完成投资3亿元。',
        '编制《产业规划（「2025—2021」）》。',
        '检查时间为3月20日「15：00至14：00」。',
        '会议定于3月20日「下午3时至2时」召开。',
        '会议于「10：00开始，9：00」结束。',
        '「一季度（1月至4月）」完成投资2亿元。',
        '「1—8月（前三季度）」完成投资2亿元。',
      ],
      good: [
        '夜间施工时间为22时至6时。',
        '采暖期为11月15日至3月15日，合同期为9月1日至8月31日。',
        '培训时间为上午9时至11时、下午2：30至5：00。',
        '值班时间为9：00至下午5：30。',
        '前三季度（1—9月）完成投资2亿元。',
        '一季度（1至3月），完成投资2亿元。',
        '1—6月完成投资3亿元。',
        '2023年12月—2024年2月',
        '编制《产业规划（2021—2025）》。',
      ],
    },
    inText: (text) => [...checkOrder(text), ...checkHours(text), ...checkParts(text)],
  },
  {
    code: 'check/weekday',
    severity: 'error',
    family: 'dates',
    basis: 'practice',
    source: '历法',
    words: { zh: '日期与星期对不上。', en: 'Date and weekday do not agree.' },
    examples: {
      bad: ['定于2024年1月16日（星期「一」）上午召开。'],
      good: ['定于2024年1月16日（星期二）上午召开。'],
    },
    inText: checkWeekday,
  },
  {
    code: 'check/anniversary',
    severity: 'error',
    family: 'dates',
    basis: 'practice',
    source: '历史事实',
    words: {
      zh: '周年数与年份对不上，常见于沿用去年的文字。',
      en: 'An anniversary does not fit its year.',
    },
    examples: {
      bad: ['2024年是新中国成立「74周年」。'],
      good: ['2024年是新中国成立75周年。', '园区成立20周年。'],
    },
    inText: checkAnniversary,
  },
];
