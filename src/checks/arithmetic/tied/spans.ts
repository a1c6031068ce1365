/** Two days and the time between them, whatever words tie them: 自…起试运行三个月，至…结束; 比…提前25天. */
import { readCount } from '../../../text/index.ts';
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';

const NUMERAL = '\\d{1,4}|[一二两三四五六七八九十]{1,3}';
const WHEN =
  /(?:(?<y>(?:19|20)\d\d)年|(?<rel>[次翌明]年|今年|当年|同年))?(?<m>\d{1,2})月(?:(?<d>\d{1,2})日|(?<part>底|末|初)?)(?!份)|(?<=(?:[至到—－–~～-]|期间))(?<last>\d{1,2})日/gu;
const LENGTH = new RegExp(
  `(?<![\\d.第近后每]|(?<!提)前|20\\d\\d年)(?<n>${NUMERAL})(?<unit>天|日(?!前|内|[常均报起止至到])|个月|年|周|个星期|个工作日)(?<half>半)?(?![前来以之多后左级均度])`,
  'gu',
);
const TIED =
  /为期|历时|工期|展期|会期|学制|期限|有效期|试运行|试用|提前|推迟|延[迟后期长]|拖延|拖期|误期|延期|早了|晚了|逾期|晚于|早于|任期|租期|服务期|保修|质保|聘期|周期|用时|耗时|持续|共计|总共|相隔|间隔|超期|超过|整改期|公示|合同期|建设期|施工期|开放|展出|集训|封闭|停[水电气课]|后开[标庭]/u;
const LOOSE =
  /不少于|不超过|不得|以上|以内|左右|约\d|近\d|平均|每[天日月年周]|分别|轮|节假日|顺延|除外|余[天个]|多[天个]/u;

interface Day {
  start: number;
  end: number;
  y: number | undefined;
  m: number;
  d: number | undefined;
  /** 底 or 初. */
  part: string;
}

const DAY_LENGTH = 86_400_000;

export function tiedSpans(text: Text): Mistake[] {
  if (!text.text.includes('月') || !TIED.test(text.text)) return [];
  return text.sentences.flatMap(({ start, end }): Mistake[] => {
    const own = spanIn(text.text.slice(start, end), start);
    return own ? [own] : [];
  });
}

function spanIn(words: string, at: number): Mistake | undefined {
  if (!TIED.test(words) || LOOSE.test(words)) return undefined;
  const days = daysIn(words);
  const [from, to] = days;
  if (days.length !== 2 || !from || !to) return undefined;
  const lengths = [...words.matchAll(LENGTH)].filter(
    ({ index }) => !days.some((day) => index >= day.start && index < day.end),
  );
  const [length] = lengths;
  if (lengths.length !== 1 || !length) return undefined;
  const { n = '', unit = '', half } = length.groups ?? {};
  const said = (readCount(n) ?? Number(n)) + (half ? 0.5 : 0);
  const lead = words.slice(Math.max(0, length.index - 14), length.index);
  const tail = words.slice(length.index + length[0].length, length.index + length[0].length + 8);
  if (!TIED.test(lead + tail) && !/^(?:后|的?[工租学]期)/u.test(tail)) return undefined;
  if (Math.min(Math.abs(length.index - to.end), Math.abs(length.index - from.end)) > FAR)
    return undefined;
  const all = lengthsOf(from, to, unit);
  // what is held for so many days counts its first one
  const right = all && /^[天日]$/u.test(unit) && /为期|展期|会期/u.test(lead) ? all.slice(1) : all;
  if (
    !right ||
    !Number.isFinite(said) ||
    right.some((one) => isNear(one, said, unit, half !== undefined))
  )
    return undefined;
  const [real = 0] = right;
  const start = at + length.index;
  const shown = `${Number(real.toFixed(1))}${unit}`;
  return {
    start,
    end: start + length[0].length,
    severity: 'warning',
    message: {
      zh: `前后两个日期算下来是${shown}，文中写的是${length[0]}`,
      en: `Between both days there are ${Number(real.toFixed(1))}`,
    },
    hint: { zh: '核对日期和时长', en: 'Check both days and the length' },
  };
}

const FAR = 26;

function daysIn(words: string): Day[] {
  const days: Day[] = [];
  for (const { 0: all, index, groups = {} } of words.matchAll(WHEN)) {
    const before = days.at(-1);
    const { y, rel = '', m, d, part = '', last } = groups;
    const isNext = /[次翌明]/u.test(rel);
    if (isNext && !before?.y) return [];
    if (last !== undefined && !before) continue;
    const told = rel === '' ? undefined : before?.y;
    const end = { start: index, end: index + all.length, part };
    if (last !== undefined && before) {
      days.push({ ...end, y: before.y, m: before.m, d: Number(last) });
      continue;
    }
    const year = y ? Number(y) : told === undefined ? undefined : told + (isNext ? 1 : 0);
    days.push({ ...end, y: year, m: Number(m), d: d ? Number(d) : undefined });
  }
  return days;
}

/** What both ends allow: with the last day and without it. */
function lengthsOf(from: Day, to: Day, unit: string): number[] | undefined {
  const first = from.y ?? to.y ?? 2001;
  const last = to.y ?? from.y ?? 2001;
  const between = (last - first) * 12 + to.m - from.m;
  if (from.d === undefined || to.d === undefined) {
    const months = Math.abs(between);
    if ((unit !== '年' && unit !== '个月') || months === 0) return undefined;
    const all = [months, months + 1, ...(from.part || to.part ? [months - 1] : [])];
    return unit === '年' ? all.map((one) => one / 12) : all;
  }
  const days =
    Math.abs(Date.UTC(last, to.m - 1, to.d) - Date.UTC(first, from.m - 1, from.d)) / DAY_LENGTH;
  if (days === 0) return undefined;
  const months = Math.abs(between + (to.d + 1 - from.d) / 30.4);
  return IN_DAYS[unit]?.(days) ?? (unit === '年' ? [months / 12] : [months]);
}

const IN_DAYS: Readonly<Record<string, (days: number) => number[]>> = {
  天: (days) => [days, days + 1],
  日: (days) => [days, days + 1],
  周: (days) => [days / 7, (days + 1) / 7],
  个星期: (days) => [days / 7, (days + 1) / 7],
  个工作日: (days) => [(days * 5) / 7, days, days + 1],
};

/** How far off is still right; holidays are not known. */
const NEAR: Readonly<Record<string, number>> = { 天: 0.01, 日: 0.01, 年: 0.15, 个工作日: 3 };

const isNear = (real: number, said: number, unit: string, isHalf: boolean) =>
  Math.abs(real - said) < (NEAR[unit] ?? (isHalf ? 0.3 : 0.5));

const FOUNDED =
  /(?:成立|创建|始建|建立|创办|组建|建校|建馆|建院|开馆|投用|设立)于(?<a>(?:19|20)\d\d)年[^。]{0,30}?(?<b>20\d\d)年[^。；\d]{0,16}?(?<said>\d{1,3}|[一二三四五六七八九十]{1,3})周年/gu;

/** 成立于1986年，2026年迎来40周年. */
export function tiedYears(text: Text): Mistake[] {
  return text.matches(FOUNDED).flatMap((match): Mistake[] => {
    const { a, b, said = '' } = match.groups ?? {};
    const real = Number(b) - Number(a);
    if (readCount(said) === real || Number(said) === real) return [];
    const start = match.index + match[0].length - said.length - 2;
    return [
      {
        start,
        end: start + said.length + 2,
        severity: 'warning',
        message: { zh: `${a}年到${b}年是${real}周年`, en: `From ${a} to ${b} it is ${real} years` },
        hint: { zh: '核对年份', en: 'Check the years' },
      },
    ];
  });
}
