/** Hours of the day, and dates written like file names. */
import { eachMatch, findRows, looksTogether, mistakeAt, type Row } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';

const TIMES: readonly Row[] = [
  {
    pattern: /(?:上午|早上|清晨|凌晨)(?:1[3-9]|2\d)(?:[:：]\d\d|时|点)/gu,
    zh: '“$0”：上午没有这个时间',
    en: 'There is no such hour in the morning',
    advice: { zh: '核对时间', en: 'Check the time' },
    severity: 'error',
  },
  {
    pattern: /\d{1,2}(?:点|时)[6-9]\d分/gu,
    zh: '没有“$0”这个时间',
    en: 'There is no such time',
    advice: { zh: '核对时间', en: 'Check the time' },
    severity: 'error',
  },
  {
    pattern: /\d{1,2}[:：]\d{2}(?:时(?!分|间|许|段|至|起|长|代|限|差|速)|点(?!钟|多|至|的))/gu,
    zh: '“$0”：冒号与“时”“点”只能用一个',
    en: 'A colon and 时 exclude each other',
    fix: (match) => match[0].slice(0, -1),
  },
  {
    pattern: /(?:下午|晚上|晚|傍晚|午后)(?:1[3-9]|2[0-4])(?:[:：]\d\d|时|点)/gu,
    zh: '“$0”：24小时制不再说“下午”“晚上”',
    en: 'With 24 hours, 下午 says it twice',
    advice: { zh: '写“15：00”或“下午3时”', en: 'Write 15：00 or 下午3时' },
  },
  {
    pattern:
      /(?<![\d.\-/A-Za-z])20\d\d([./-])\d{1,2}\1\d{1,2}(?=前|之前|以前|起|止|至|开始|，|。|印发|召开|上午|下午)/gu,
    zh: '“$0”：正文里的日期用“年、月、日”',
    en: 'A date in a text is written with 年, 月, 日',
    fix: (match) => match[0].replace(/^(\d+)\D0?(\d+)\D0?(\d+)$/u, '$1年$2月$3日'),
  },
];

const PERIOD =
  /(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?(?:起|开始)?(?:至|到|—|－|-|–|~|～)+(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?/gu;

/** 2024年5月至2023年8月, 2023年9月1日起至2023年8月31日. */
function checkPeriods(text: Text): Mistake[] {
  return eachMatch(text, PERIOD, (match) => {
    const [, y1, m1, d1, y2, m2, d2] = match;
    const isAlike =
      (m1 === undefined) === (m2 === undefined) && (d1 === undefined) === (d2 === undefined);
    const value = (...parts: (string | undefined)[]) =>
      parts.reduce((sum, part) => sum * 100 + Number(part ?? 0), 0);
    if (!isAlike || value(y1, m1, d1) <= value(y2, m2, d2)) return undefined;
    return {
      ...mistakeAt(match, {
        message: { zh: '终止时间早于开始时间', en: 'It ends before it begins' },
        hint: { zh: '核对起止时间', en: 'Check both' },
      }),
      severity: 'error' as const,
    };
  });
}

export const clockRules: Rule[] = [
  {
    code: 'check/time-form',
    severity: 'warning',
    family: 'dates',
    basis: 'standard',
    source: 'GB/T 15835—2011，5.1.3；GB/T 7408—2005',
    words: {
      zh: '日期、时刻的写法不当：上午25时、9：30时、下午15：00，正文里用“2026.3.5”。',
      en: 'A time or a date is written in a form that does not exist or says a thing twice.',
    },
    examples: {
      bad: [
        '会议定于「下午15:00」召开。',
        '「上午14时」开始。',
        '上午「9：30时→9：30」开会。',
        '工期为「2024年5月至2023年8月」。',
        '请于「2026.3.5→2026年3月5日」前上报。',
      ],
      good: [
        '工期为2024年5月至2025年8月。',
        '会议定于下午3时召开。',
        '上午9：30开会。',
        '请于2026年3月5日前上报。',
      ],
    },
    inText: looksTogether([findRows(TIMES), checkPeriods], [checkPeriods]),
  },
];
