/** Deadlines and other dates in running text, held against the date of signing and the year that a paper is about. */
import type { Problem, Words } from '../../problem.ts';
import { withArabicDates } from '../../text/index.ts';
import type { Form } from '../compose/form.ts';
import { yearOf } from '../figures/scopes.ts';
import { asked } from '../head/asked.ts';
import { dateOf, dayNumber } from '../head/days.ts';
import { looksBack } from '../head/tense.ts';
import { placeInText } from '../source/places.ts';
import type { TextNode } from '../source/tree.ts';
import { textOf } from '../source/tree.ts';
import { readDate } from '../values/coerce.ts';

/** A date that is past, marked where it is past by 成文日期. */
export function pastBy({ day, by }: Signed, problem: Problem): Problem {
  return day === undefined || by !== undefined ? problem : { ...problem, about: SIGNED };
}

export const SIGNED = '成文日期';

/** When a paper was signed, as far as it says so. */
export interface Signed {
  year: number;
  /** Days since 1970; absent where only the year is known. */
  day?: number;
  /** What gives the day, where it is not 成文日期. */
  by?: string;
  /** What the paper is about is over: 总结, 报告. */
  isBack: boolean;
}

/** What is known of the time of a paper; of a piece, its whole's. */
export function signedAt(form: Form, title: string): Signed | undefined {
  const isBack = looksBack(`${form.kind.name}${title}`);
  const signed = dateOf({ form }, '成文日期');
  if (signed) return { year: signed.year, day: signed.day, isBack };
  // minutes are signed nowhere: what they ask for comes after the meeting, or after they were printed
  const other = form.kind.habits.undated === true ? meetingIn(form) : undefined;
  if (other) return { ...other, by: '会议日期', isBack };
  const printed = dateOf({ form }, '印发日期');
  if (printed) return { year: printed.year, day: printed.day, by: '印发日期', isBack };
  const year = yearOf(form.root);
  return year === undefined ? undefined : { year, isBack };
}

/** 2025年6月5日上午，…主持召开…: the day of the meeting that minutes are of. */
function meetingIn(form: Form): { year: number; day: number } | undefined {
  const lead = textOf(form.root, '导语')?.text.replace(/[【】]/gu, '') ?? '';
  const typed = /\d{4}年\d{1,2}月\d{1,2}日(?=[^。]{0,40}(?:召开|主持|会议))/u.exec(
    withArabicDates(lead),
  );
  const read = typed && readDate(typed[0]);
  return read && 'value' in read
    ? { year: read.value.year, day: dayNumber(read.value) }
    : undefined;
}

function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Looked for only where digits stand: all its parts may be missing. */
const DATE =
  /(?=\d)(?:(?<year>\d{4})年)?(?<![\d.第])(?:(?<month>\d{1,2})月)?(?:(?<day>\d{1,2})日)?(?<part>底|末|初|上旬|中旬|下旬)?(?:（[^（）]{2,4}）)?/gu;
/** 8月15日17:00前, 8月15日（星期五）下午5时前, 8月15日下班前: the hour before 前. */
const CLOCK =
  /^(?:（[^（）]{2,4}）)?(?:上午|下午|中午|晚上?)?(?:\d{1,2}(?:[:：]\d{2}|[时点](?:\d{1,2}分|整|半)?))?(?:下班)?(?=(?:之|以)?前)/u;
/** 4月15日前，…; 5月底前完成…: what is to be done by then. 2019年前投产的企业 is no deadline. */
const BY =
  /^(?:之|以)?前(?:[，,]|(?:全部|全面|基本|务必|要|须|应|各[^，。]{1,6}|向[^，。；]{1,14}?)?(?:将|把|完成|报|交|送|提交|上报|填报|整改|落实|做好|形成|建立|启动|开工|反馈|组织|函复|回复|办结|印发|到位|建成|竣工|投产|投用|投入使用|拨付|缴纳|交付|验收|制定|出台|编制|上线)(?!的|了)|(?:(?!的)\p{Script=Han}){2,8}(?:全部|全面|一律|必须|务必)(?:完成|完工|开工|竣工|到位|办结|投产|建成|落实|整改)(?!的|了))/u;
const FROM = /^(?:起|开始)(?:施行|执行|实施|实行|启用|生效)(?!的)/u;
/** 定于9月10日召开: what is planned for a day. */
const PLANNED = /(?:定于|拟于|将于|拟定于|计划于|安排在|截止(?:日期|时间)?[为是：]?)$/u;
/** 计划2025年3月开工. */
const TO_BEGIN = /(?<!原)(?:拟|计划|预计)(?:于|在)?$/u;
const BEGINS =
  /^(?:正式|全面|全部)?(?:开工|动工|启动|开建|完工|竣工|建成|投产|投用|通车|开业|启用)/u;
/** 已签约38户，剩余8户由石门街道于5月15日前: what is left, and whose it is. */
const LEFT = /(?:^|[，；：])(?:剩余|其余|余下|尚有|由)[^，。；]*$/u;
/** A paper that looks back asks for something to be done: 各企业要于3月31日前完成整改. */
const ASKED = /(?:要|须|应|请|务必|必须)(?:于|在|按|将|把|认真|抓紧)?[^。；]*$/u;
/** 已经2026年4月30日常务会议讨论通过: what was done on a day. */
const DONE_BEFORE = /(?:已经?|业经|业已|已于|经)(?:于)?$/u;
const DONE_AFTER = /^[^。；]{0,30}?(?:通过|审定|批准|召开|印发|公布|批复|举行|完成|开工|竣工)/u;
/** What was done, what comes every year, what is of another year. */
const OVER = /已[经于]?|曾|此前|截至|以来|每年|历年|上年|去年|次年|明年|来年|翌年|下年度|》/u;
/** A year of so many more or fewer may be meant. */
const FAR = 5;

const CHINESE =
  /[〇○零Oo0一二三四五六七八九]{4}年(?:[一二三四五六七八九十元]{1,2}月)?(?:[一二三四五六七八九十]{1,3}日)?|[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?/u;

/** Dates that are past where they are to come, and years that are a slip of the keys. */
export function* dateProblems(node: TextNode, signed: Signed): Generator<Problem> {
  if (!/[年月]/u.test(node.text) || !/\d/u.test(withArabicDates(node.text))) return;
  let start = 0;
  for (const sentence of node.text.split(/(?<=[。；！？\n])/u)) {
    if (/[年月]/u.test(sentence)) yield* inSentence(node, sentence, start, signed);
    start += sentence.length;
  }
}

function* inSentence(
  node: TextNode,
  sentence: string,
  start: number,
  signed: Signed,
): Generator<Problem> {
  const arabic = withArabicDates(sentence);
  // what is reckoned with may be longer or shorter than what was typed: its place is then the sentence's date
  const chinese = arabic === sentence ? undefined : CHINESE.exec(sentence);
  for (const match of arabic.matchAll(DATE)) {
    const { year, month, day, part } = match.groups ?? {};
    if (year === undefined && month === undefined) continue;
    const after = arabic.slice(match.index + match[0].length).replace(CLOCK, '');
    const before = arabic.slice(0, match.index);
    const typed = chinese ?? match;
    const place = placeInText(node, start + typed.index, typed[0].length);
    const named = year === undefined ? undefined : Number(year);
    if (named !== undefined && isTransposed(named, signed.year)) {
      yield asked(place, 'odd-date', oddYear(named, signed.year), CHECK);
      return;
    }
    if (named !== undefined && day !== undefined && isYetToCome(before, after)) {
      const on = dayOf(named, Number(month), Number(day));
      if (signed.day !== undefined && on > signed.day) {
        yield asked(place, 'odd-date', toCome(match[0], signed), CHECK);
        return;
      }
    }
    if (!isDue({ before, after, isYear: named !== undefined, isDay: day !== undefined }, signed))
      continue;
    if (!isOver({ year, month, day, part }, signed)) continue;
    yield pastBy(signed, asked(place, 'odd-date', past(match[0], signed), CHECK));
    return;
  }
}

/** Whether the last day that is meant is before the day of signing. */
export function isOver(
  { year, month, day, part }: Omit<Typed, 'year'> & { year: string | undefined },
  signed: Signed,
): boolean {
  const named = year === undefined ? undefined : Number(year);
  const last = lastDay({ year: named ?? signed.year, month, day, part });
  return isPast(last, signed) && !isNextYear(named, month, signed);
}

function isYetToCome(before: string, after: string): boolean {
  return DONE_BEFORE.test(before) && DONE_AFTER.test(after);
}

function toCome(typed: string, signed: Signed): Words {
  return {
    zh: `“${typed}”还没有到：${dayWords(signed)}，这里却说已经办了。`,
    en: `"${typed}" is after the day of signing, and said to be over.`,
  };
}

/** Whether the words around a date say that something is to be done by then, or begins then. */
function isDue(
  date: { before: string; after: string; isYear: boolean; isDay: boolean },
  { isBack }: Signed,
): boolean {
  const { before, after, isYear, isDay } = date;
  const isPlanned =
    PLANNED.test(before) || (!isBack && isYear && TO_BEGIN.test(before) && BEGINS.test(after));
  const isFrom = FROM.test(after);
  const isDemanded = BY.test(after) && (!isBack || ASKED.test(before));
  if (!isPlanned && !isFrom && !isDemanded) return false;
  if (OVER.test(LEFT.exec(before)?.[0] ?? before) && !isFrom) return false;
  if (isYear) return true;
  // 2025年5月15日至6月底: the year of a bare month is the one named before it
  return !/\d{4}年|年内/u.test(before) && (isDay || !(isPlanned || isFrom));
}

interface Typed {
  year: number;
  month: string | undefined;
  day: string | undefined;
  part: string | undefined;
}

/** The last day that the words can mean. */
export function lastDay({ year, month, day, part }: Typed): number {
  if (month === undefined) return dayOf(year, 12, 31);
  const m = Number(month);
  if (day !== undefined) return dayOf(year, m, Number(day));
  if (part === '初' || part === '上旬') return dayOf(year, m, 10);
  if (part === '中旬') return dayOf(year, m, 20);
  return dayOf(year, m + 1, 0);
}

/** A year later at the end of a year: 1月31日前 in a paper of December. */
function isNextYear(named: number | undefined, month: string | undefined, { day }: Signed) {
  if (named !== undefined || month === undefined || day === undefined) return false;
  return Number(month) <= 6 && new Date(day * 86_400_000).getUTCMonth() >= 9;
}

function isPast(last: number, { day, year }: Signed): boolean {
  return day === undefined ? last < dayOf(year, 1, 1) : last < day;
}

/** 2062 for 2026: the same digits, and years away. */
function isTransposed(year: number, own: number): boolean {
  const sorted = (value: number) => [...String(value)].sort().join('');
  return Math.abs(year - own) > FAR && sorted(year) === sorted(own) && year !== 2060;
}

export const CHECK: Words = {
  zh: '核对是不是沿用了往年的日期，或者打错了。',
  en: 'Left over from an earlier year, or mistyped?',
};

function past(typed: string, signed: Signed): Words {
  return {
    zh: `“${typed}”已经过了：${dayWords(signed)}。`,
    en: `"${typed}" is over on the day of signing.`,
  };
}

/** 成文日期是2025-08-18. */
export function dayWords({ day, year, by = '成文日期' }: Signed): string {
  if (day === undefined) return `“年度”是${year}`;
  return `${by}是${new Date(day * 86_400_000).toISOString().slice(0, 10)}`;
}

function oddYear(typed: number, own: number): Words {
  return {
    zh: `“${typed}年”像是“${own}年”打错了。`,
    en: `${typed} may be a slip for ${own}.`,
  };
}

/** 为做好2025年…工作: what a paper of this year sets about is not last year's. */
const TASK =
  /^[^。；]{0,12}?(?:为|做好|抓好|搞好|开展|推进|部署|加强)[^。；，]{0,6}?(?<year>\d{4})年度?(?=[^。；，]{0,24}工作)/u;
/** 2025年，…30个以上: an aim for a year that is over. */
const AIM =
  /^(?:(?<year>\d{4})年，[^。]*(?:以上|力争|确保|要达到|目标|左右。)|到(?<until>\d{4})年底?，[^。]*?(?:达到|实现|建成|形成|完成|力争|基本))/u;

/** Last year in the words that open a paper, or an aim of this year's. */
export function* staleProblems(
  node: TextNode,
  signed: Signed,
  where: { isOpening: boolean },
): Generator<Problem> {
  if (signed.isBack) return;
  const match = (where.isOpening ? TASK.exec(node.text) : null) ?? AIM.exec(node.text);
  const year = Number(match?.groups?.year ?? match?.groups?.until ?? signed.year);
  if (match === null || year >= signed.year || looksBack(node.text)) return;
  // what is cited may well be last year's
  if (/《[^》]*$/u.test(match[0].slice(0, match[0].lastIndexOf(String(year))))) return;
  yield asked(
    placeInText(node, match[0].lastIndexOf(String(year)), 4),
    'years-differ',
    {
      zh: `这里写的是${year}年的工作，这份文件是${signed.year}年的。`,
      en: `This is about ${year}, the paper of ${signed.year}.`,
    },
    CHECK,
  );
}

const FULL = /(?<!\d)(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日/gu;

/** Days that no calendar has, in entries that the proofreader does not see. */
export function* impossibleDates(node: TextNode): Generator<Problem> {
  for (const match of node.text.replace(/[【】]/gu, ' ').matchAll(FULL)) {
    if ('value' in readDate(match[0])) continue;
    yield asked(
      placeInText(node, match.index, match[0].length),
      'odd-date',
      { zh: `没有${match[0]}这一天。`, en: `There is no day ${match[0]}.` },
      { zh: '核对日期。', en: 'Check the date.' },
    );
  }
}
