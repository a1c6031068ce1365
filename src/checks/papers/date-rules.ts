/** The date of a paper against its form and against the days that its text names. */
import type { PlacedMistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import { atLine, type Paper, paperOf } from './paper.ts';

const STANDARD = 'GB/T 9704—2012';

/** A line that is a date in some other form, where no date was recognised. */
const LOOSE =
  /^(?:\d{2}年\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月|(?:19|20)\d\d[./\-—]\d{1,2}[./\-—]\d{1,2}|[二〇○零O0一三四五六七八九]{4}年[一二三四五六七八九十元]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?|\d{1,2}月\d{1,2}日|\d{4}年[　 ]*月[　 ]*日)$/u;

function checkForm(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (!paper?.isTyped || paper.kind === undefined || paper.document.signature?.date !== undefined)
    return [];
  const below = [...paper.body.slice(-4), ...paper.foot];
  const line = below.find(({ text }) => LOOSE.test(text.trim()));
  if (line === undefined) return [];
  return [
    atLine(
      line,
      '成文日期的写法不规范',
      'The date is not in the standard’s form',
      '年、月、日标全，用阿拉伯数字，不编虚位：2024年1月6日',
    ),
  ];
}

interface Day {
  year: number;
  month: number;
  day: number;
}

function signedOn({ document }: Paper): Day | undefined {
  const match = /^(\d{4})年0?(\d{1,2})月0?(\d{1,2})日$/u.exec(document.signature?.date ?? '');
  return match
    ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
    : undefined;
}

const isBefore = (a: Day, b: Day) =>
  a.year * 10_000 + a.month * 100 + a.day < b.year * 10_000 + b.month * 100 + b.day;

/** 5月2日前报送 in a paper of 8 May. */
const DEADLINE =
  /(?<![\d年至—\-～])(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日(?:\d{1,2}[时点:：]\d{0,2}分?)?(?:下班)?(?:之前|以前|前)(?=[^。；]{0,30}?(?:报送|上报|报|完成|反馈|备齐|落实|提交|送|函复|回复|整改|到位|填报|交))/gu;

const EVERY_YEAR =
  /(?:每|次|翌|上一?|下一?)年度?(?!度?工作)[^。]{0,40}\d月\d{1,2}日|月\d{1,2}日(?:之?前|以前)[^。；]{0,6}将?(?:上|前)一?年度?/u;

function checkDeadlines(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  const signed = paper && signedOn(paper);
  if (!paper?.isTyped || !signed || !['通知', '函', '通告'].includes(paper.kind ?? '')) return [];
  // 每年2月15日前将上年度……报送: a duty of every year
  const body = paper.body.filter(({ text }) => !EVERY_YEAR.test(text));
  return body.flatMap((text) =>
    daysIn(text, DEADLINE, signed, (day) => isBefore(day, signed), [
      '期限早于成文日期',
      'The deadline is before the date',
      '核对期限和成文日期',
    ]),
  );
}

/** 3月12日发生 in a paper of 10 March. */
const EVENT =
  /(?<![\d年至—\-～])(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日(?:上午|下午|夜间|晚|凌晨|\d{1,2}[时点]\d{0,2}分?许?|，|召开的?)*(?=[^。；，]{0,16}?(?:发生|出现|召开了|举行了|收悉|来函|印发的|接到|收到|接报|突发|爆发|查获|开展了|组织了|完成了))/gu;

function checkEvents(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  const signed = paper && signedOn(paper);
  if (!paper || !signed || !['报告', '通报', '批复', '函', '请示'].includes(paper.kind ?? ''))
    return [];
  return paper.body.flatMap((text) =>
    daysIn(text, EVENT, signed, (day) => isBefore(signed, day), [
      '所述事情的日期晚于成文日期',
      'The event is after the date',
      '核对两处日期',
    ]),
  );
}

const NEAR = 6;

function daysIn(
  text: Text,
  pattern: RegExp,
  signed: Day,
  isWrong: (day: Day) => boolean,
  [zh, en, hint]: readonly [string, string, string],
): PlacedMistake[] {
  return [...text.matches(pattern)].flatMap((match) => {
    const { year, month, day } = match.groups ?? {};
    // a month long before, or after, may be of another year
    if (year === undefined && Math.abs(Number(month) - signed.month) > 4) return [];
    const named = { year: Number(year ?? signed.year), month: Number(month), day: Number(day) };
    // 未能在3月31日前提交: told of what was
    const before = text.text.slice(Math.max(0, match.index - NEAR), match.index);
    if (!isWrong(named) || /(?:未能?|没有|没能|已|曾|应)在?$/u.test(before)) return [];
    const start = match.index;
    return [{ ...atLine(text, zh, en, hint), start, end: start + match[0].length }];
  });
}

const paper = (kind: string, date: string) => ({
  kind,
  title: `关于防汛工作的${kind}`,
  signature: { issuers: [], sealed: true, date },
});

export const paperDateRules: Rule[] = [
  {
    code: 'check/date-line',
    severity: 'error',
    family: 'letterhead',
    basis: 'standard',
    source: `${STANDARD}，7.3.5.4`,
    words: { zh: '成文日期不完整或写法不规范。', en: 'The date is not whole.' },
    examples: {
      bad: [{ text: '特此通知。\n24年5月8日', document: { title: '关于防汛工作的通知' } }],
      good: [{ text: '特此通知。\n2024年5月8日', document: { title: '关于防汛工作的通知' } }],
    },
    inWhole: checkForm,
  },
  {
    code: 'check/past-deadline',
    severity: 'warning',
    family: 'letterhead',
    basis: 'practice',
    source: '公文惯例：期限晚于成文日期',
    words: { zh: '要求的期限早于成文日期。', en: 'A deadline before the paper’s own date.' },
    examples: {
      bad: [{ text: '请于「5月2日前」报送名单。', document: paper('通知', '2024年5月8日') }],
      good: [
        { text: '请于5月12日前报送名单。', document: paper('通知', '2024年5月8日') },
        {
          text: '各中心应当于2月15日前将上年度汇总结果报管委会。',
          document: paper('通知', '2024年5月8日'),
        },
      ],
    },
    inWhole: checkDeadlines,
  },
  {
    code: 'check/event-after-date',
    severity: 'warning',
    family: 'letterhead',
    basis: 'practice',
    source: '公文惯例：成文日期不早于所述事情',
    words: { zh: '所述事情的日期晚于成文日期。', en: 'What happened is after the paper’s date.' },
    examples: {
      bad: [{ text: '「3月12日」园区发生内涝。', document: paper('报告', '2024年3月10日') }],
      good: [{ text: '3月12日园区发生内涝。', document: paper('报告', '2024年3月20日') }],
    },
    inWhole: checkEvents,
  },
];
