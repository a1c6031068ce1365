/** How long something lasts against its first and last day, hour or year; ages against years of birth. */
import { readCount } from '../../../text/index.ts';
import { checkMoreSpans } from '../../dates/spans-by-verbs.ts';
import type { Mistake, Rule } from '../../rule.ts';
import type { Text } from '../../text.ts';

const HAN_COUNT = '\\d{1,3}|[一二两三四五六七八九十]{1,3}';
const DAY = '(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日';
const LAST_DAY = '(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日';
const TO = '(?:\\s|起|开始|正式|启动)*(?:至|到|—|－|-|–|~|～)+';
const LASTS = `(${HAN_COUNT})(个?)(半?)(天|日(?![常报内前均])|工作日|周(?!年)|星期|月)`;
const DAYS = new RegExp(
  `${DAY}(?:持续|延续|一直)?${TO}${LAST_DAY}[^。；;]{0,10}?(?:[，,）)、]|结束|止|期间|(?:开展|进行|举办|举行|组织)(?=为期))[^。；;\\d]{0,8}?(?:为期|共计?|历时|期限(?:为)?|会期(?:为)?|公示期(?:为)?|为时|合计|持续|时长|(?:总|施工|建设)?工期(?:为|共)?)(?:为|了)?${LASTS}`,
  'gu',
);
const DAYS_BEHIND = new RegExp(
  `(?:为期|历时|期限(?:为)?|会期(?:为)?|公示期(?:为)?|为时|持续)${LASTS}[^。；;\\d]{0,6}[（(，,：:][^。；;\\d]{0,6}${DAY}${TO}${LAST_DAY}`,
  'gu',
);

/** What lasts so many days counts its first one; a notice is posted from the day after. */
const COUNTS_FIRST = /为期|会期|活动|会议|培训/u;

interface Days {
  from: Date;
  to: Date;
  /** Whether the year is said, so that weekdays are known. */
  dated: boolean;
}

function daysOf(parts: readonly (string | undefined)[]): Days | undefined {
  const [year, month, day, lastYear, lastMonth, lastDay] = parts.map((part) =>
    part === undefined ? undefined : Number(part),
  );
  if (month === undefined || day === undefined || lastDay === undefined) return undefined;
  const first = year ?? lastYear ?? 2001;
  const from = new Date(Date.UTC(first, month - 1, day));
  const to = new Date(Date.UTC(lastYear ?? first, (lastMonth ?? month) - 1, lastDay));
  return to < from ? undefined : { from, to, dated: (year ?? lastYear) !== undefined };
}

const DAY_LENGTH = 86_400_000;
const count = ({ from, to }: Days) => Math.round((to.getTime() - from.getTime()) / DAY_LENGTH) + 1;

function weekdays({ from, to }: Days): number {
  let days = 0;
  for (let at = from.getTime(); at <= to.getTime(); at += DAY_LENGTH) {
    const day = new Date(at).getUTCDay();
    if (day !== 0 && day !== 6) days++;
  }
  return days;
}

/** Months in which a public holiday may fall on weekdays, and weekends be worked. */
const HOLIDAYS = new Set([1, 2, 4, 5, 6, 9, 10]);

/** How long it really is, in words, where the text says something else. */
function realLength(days: Days, said: number, unit: string): string | undefined {
  const all = count(days);
  if (unit === '工作日') {
    const work = weekdays(days);
    if (said > all) return `${all}天`;
    const holiday = [days.from, days.to].some((day) => HOLIDAYS.has(day.getUTCMonth() + 1));
    const off = days.dated && !holiday && Math.abs(work - said) > (said < work ? 1 : 0);
    return off ? `${work}个工作日` : undefined;
  }
  if (unit === '天' || unit === '日') {
    return said === all || said === all - 1 ? undefined : `${all}天`;
  }
  const length = unit === '月' ? 30.4 : 7;
  const off = Math.abs(all / length - said) >= (unit === '月' ? 0.75 : 0.6);
  return off ? `${all}天` : undefined;
}

function lengthMistake(text: Text, match: RegExpExecArray, days: Days | undefined, at: number) {
  const [numeral = '', , half = '', unit = ''] = match.slice(at, at + 4);
  const said = readCount(numeral);
  if (days === undefined || said === undefined) return [];
  const length = said + (half === '' ? 0 : 0.5);
  const isOneShort = unit === '天' && length === count(days) - 1 && COUNTS_FIRST.test(match[0]);
  const real = isOneShort ? `${count(days)}天` : realLength(days, length, unit);
  if (real === undefined) return [];
  const words = match.slice(at, at + 4).join('');
  const start = match.index + match[0].lastIndexOf(words);
  return [
    {
      start,
      end: start + words.length,
      ...(isOneShort ? { severity: 'note' as const } : {}),
      message: {
        zh: `起止日期${isOneShort ? '首尾都算' : '算下来'}是${real}，文中写的是${text.text.slice(start, start + words.length)}`,
        en: `First and last day make ${real.replace(/\D/gu, '')}`,
      },
      hint: { zh: '核对起止日期和天数', en: 'Check the days' },
    },
  ];
}

function checkDays(text: Text): Mistake[] {
  const { text: words } = text;
  if (!/[天日周月星期]/u.test(words) || !words.includes('日')) return [];
  return [
    ...[...words.matchAll(DAYS)].flatMap((match) =>
      lengthMistake(text, match, daysOf(match.slice(1, 7)), 7),
    ),
    ...[...words.matchAll(DAYS_BEHIND)].flatMap((match) =>
      lengthMistake(text, match, daysOf(match.slice(5, 11)), 1),
    ),
  ];
}

const CLOCK = '(\\d{1,2})(?:时|点|[:：])(半|\\d{1,2}(?!\\d))?分?';
const HOURS = new RegExp(
  `${CLOCK}(?:起|开始)?(?:[，,](?:至|到|于)?|(?:至|到|—|－|-|–|~|～)+)(?:当[日天]|下午|晚上?)?${CLOCK}[^。；;\\d]{0,8}?[，,）)、][^。；;\\d]{0,8}?(?:历时|共计?|持续|时长(?:为)?|用时)(${HAN_COUNT})个?(半?)(?:小时|多?钟头)(?!以)`,
  'gu',
);

function checkHours(text: Text): Mistake[] {
  return [...text.matches(HOURS)].flatMap((match): Mistake[] => {
    const [all, h1, m1, h2, m2, numeral = '', half] = match;
    const minutes = (hour: string | undefined, minute: string | undefined) =>
      Number(hour) * 60 + (minute === '半' ? 30 : Number(minute ?? 0));
    const real = minutes(h2, m2) - minutes(h1, m1);
    const said = (readCount(numeral) ?? 0) * 60 + (half ? 30 : 0);
    if (real <= 0 || said === real || said === real - 720 || said === 0) return [];
    const start = match.index + all.lastIndexOf(numeral);
    return [
      {
        start,
        end: match.index + all.length,
        message: { zh: `起止时间相隔${real}分钟`, en: `From first to last it is ${real} minutes` },
        hint: { zh: '核对起止时间和时长', en: 'Check both times and the length' },
      },
    ];
  });
}

const YEARS = new RegExp(
  `((?:19|20)\\d\\d)年(?:\\d{1,2}月)?(?!度)[^。；;\\d]{0,10}?(?:到|至|—|－|-|～)(?:今年|今|了)?((?:19|20)\\d\\d)年[^。；;\\d“]{0,8}?(?<![“第前后近余])(${HAN_COUNT})(周?)年(?:间|来|时间|历史|里|时光)`,
  'gu',
);
const FOUNDED = new RegExp(
  `(?:成立|始建|创办|创建|建立|组建|设立|建校|建厂|建成)于((?:19|20)\\d\\d)年[^。；;\\d]{0,12}[，,](?:到|至|截至)?((?:19|20)\\d\\d)年[^。；;\\d]{0,8}?(${HAN_COUNT})(周?)年`,
  'gu',
);

function checkYears(text: Text): Mistake[] {
  const found = [...text.matches(YEARS), ...text.matches(FOUNDED)];
  return found.flatMap((match): Mistake[] => {
    const [all, from = '', to = '', numeral = '', full] = match;
    const said = readCount(numeral);
    const real = Number(to) - Number(from);
    if (said === undefined || real <= 0 || said === real) return [];
    // from 2020 to 2024 are five years when both count; anniversaries are exact
    if (full === '' && (said === real + 1 || said === real - 1)) return [];
    const start = match.index + all.lastIndexOf(numeral);
    return [
      {
        start,
        end: start + numeral.length,
        message: {
          zh: `${from}年到${to}年是${real}年，文中写的是${numeral}年`,
          en: `From ${from} to ${to} it is ${real} years`,
        },
        hint: { zh: '核对起止年份', en: 'Check both years' },
      },
    ];
  });
}

const BORN = /((?:19|20)\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出生|生(?![产活态效源]))/gu;
const AGE = /(?<!\d)(\d{2,3})(?:周?岁)(?!以|至)/u;

/** 1985年出生，2025年满45岁. */
function checkAges(text: Text): Mistake[] {
  return [...text.matches(BORN)].flatMap((match): Mistake[] => {
    const after = match.index + match[0].length;
    const rest = /^[^。；;]*/u.exec(text.text.slice(after))?.[0] ?? '';
    const age = AGE.exec(rest);
    const years = [...new Set([...rest.matchAll(/((?:19|20)\d\d)年/gu)].map(([, year]) => year))];
    if (age === null || years.length !== 1 || rest.includes('虚')) return [];
    const real = Number(years[0]) - Number(match[1]);
    const said = Number(age[1]);
    if (said === real || said === real - 1) return [];
    const start = after + age.index;
    return [
      {
        start,
        end: start + age[0].length,
        message: {
          zh: `${match[1]}年出生，到${years[0]}年是${real}岁`,
          en: `Born in ${match[1]}, that is ${real} in ${years[0]}`,
        },
        hint: { zh: '核对出生年份和年龄', en: 'Check the year of birth and the age' },
      },
    ];
  });
}

export const spanRules: Rule[] = [
  {
    code: 'check/duration',
    severity: 'error',
    family: 'arithmetic',
    basis: 'practice',
    source: '按历法：起止日期（时间）与时长一致',
    words: {
      zh: '写出的天数、月数、小时数、年数与起止时间不符。',
      en: 'A length of time is not that from its first to its last day, hour or year.',
    },
    examples: {
      bad: [
        '活动从6月1日开始至6月30日结束，为期「20天」。',
        '公示期为2026年3月2日至3月6日，共「7天」。',
        '公示期「5个工作日」（2026年3月2日至3月4日）。',
        '活动为期「五天」，从5月3日至5月8日。',
        '会议从9时至11时30分，历时「3个小时」。',
        '中心成立于2010年，到2025年已有「20」年历史。',
      ],
      good: [
        '公示期为2026年3月2日至3月6日，共5天。',
        '活动自3月1日至5月31日，为期三个月。',
        '公示期5个工作日（2026年3月2日至3月6日）。',
        '会议从9时至11时30分，历时2个半小时。',
        '2020年至2024年的五年间，园区累计投入30亿元。',
      ],
    },
    inText: (text) => {
      const found = [...checkDays(text), ...checkHours(text), ...checkYears(text)].map(
        (mistake) => ({ ...mistake, strong: true }),
      );
      const isTold = ({ start, end }: Mistake) =>
        found.some((one) => one.start < end && start < one.end);
      return [...found, ...checkMoreSpans(text).filter((mistake) => !isTold(mistake))];
    },
  },
  {
    code: 'check/age',
    severity: 'error',
    family: 'arithmetic',
    basis: 'practice',
    source: '按周岁计算',
    words: {
      zh: '年龄与出生年份不符。',
      en: 'An age does not follow from the year of birth.',
    },
    examples: {
      bad: ['李某，1985年出生，2025年满「45岁」。'],
      good: ['李某，1985年出生，2025年满40岁。', '1985年出生，20岁参加工作。'],
    },
    inText: checkAges,
  },
];
