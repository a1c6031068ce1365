/** The day of what a paper calls to, and what hangs on it: replies before it, nothing of it over when the paper is signed. */
import type { Problem, Words } from '../../problem.ts';
import { statementAt, withArabicDates } from '../../text/index.ts';
import type { Form } from '../compose/form.ts';
import { asked } from '../head/asked.ts';
import { dayNumber } from '../head/days.ts';
import { placeInText } from '../source/places.ts';
import type { MapNode, TextNode } from '../source/tree.ts';
import { itemsOf, textOf, textsOf, valueAt } from '../source/tree.ts';
import { readDate } from '../values/coerce.ts';
import { CHECK, dayWords, pastBy, type Signed } from './dates.ts';

/** 8月22日, 8月22日至23日. */
const DAYS =
  /(?<!\d)(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日(?:（[^（）]{2,4}）)?(?:[上下]午)?(?:[-—–~～至到]{1,2}(?:(?<lastYear>\d{4})年)?(?:(?<lastMonth>\d{1,2})月)?(?<lastDay>\d{1,2})日)?/u;
/** 会议时间, 一、培训时间和地点: a heading, or a label in front of the words. */
const WHEN = /时间(?:[、和及与]\p{Script=Han}{2,4})?$/u;
const LABEL = /^(?:\p{Script=Han}{0,4})时间[：:]\s*/u;
/** What is told of what has happened, and what ends only then. */
const OVER = /发生|事[发故]|起火|案发|完成|成立|建成|截止|报送|反馈|提交|上报|办结|整改/u;
const CALLED = /(?:定于|拟于|将于|兹定于)$/u;
const HELD = /^[^。；，]{0,12}(?:召开|举行|举办|开展|组织)/u;
/** What is sent, or done, before people come together. */
const BEFOREHAND = /回执|报名|参会(?:人员)?名单|参加人员名单|参训(?:人员)?名单|报到/u;
const DEADLINE =
  /(?<!\d)(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日(?:（[^（）]{2,4}）)?(?:上午|下午|中午|晚上?)?(?:\d{1,2}(?:[:：]\d{2}|[时点](?:\d{1,2}分|整|半)?))?(?:下班)?(?:(?:之|以)?前|报到)/gu;

interface Event {
  node: TextNode;
  at: number;
  words: string;
  /** Its last day, days since 1970. */
  last: number;
}

/** At most one doubt of the day itself, and one of what comes before it. */
export function* eventProblems(form: Form, signed: Signed): Generator<Problem> {
  if (signed.isBack || form.kind.family !== 'official' || signed.day === undefined) return;
  if (form.kind.habits.undated === true) return;
  const texts = [...below(form.root, '')];
  const events = texts.flatMap(({ node, heading }) => eventIn(node, heading, signed));
  yield* usedInOtherMonth(texts);
  const [event] = events;
  if (event === undefined) return;
  if (event.last < signed.day) {
    const place = placeInText(event.node, event.at, event.words.length);
    yield pastBy(signed, asked(place, 'odd-date', over(event, signed), CHECK));
    return;
  }
  if (events.length > 1) return;
  for (const { node } of texts) yield* repliesAfter(node, event, signed);
}

function over({ words }: Event, signed: Signed): Words {
  return {
    zh: `“${words}”已经过了：${dayWords(signed)}。`,
    en: `"${words}" is over on the day of signing.`,
  };
}

/** 拟于12月举办: a month, and no more. */
const IN_MONTH =
  /(?:拟于|定于|将于|计划于|拟定于)(?:\d{4}年)?(?<month>\d{1,2})月(?:份|[上中下]旬|底|初)?(?:举办|举行|召开|开展|组织)/u;
/** 使用时间为11月4日至11月29日. */
const USED =
  /(?:使用|借用|占用|活动|培训|举办|比赛|展出|演练)时间(?:为|是|：|定为|拟定为)?\s*(?:\d{4}年)?(?<first>\d{1,2})月\d{1,2}日(?:[-—–~～至到]{1,2}(?:\d{4}年)?(?:(?<last>\d{1,2})月)?\d{1,2}日)?/u;

/** What is asked for an event is over before its month, or begins behind it. */
function* usedInOtherMonth(texts: readonly Below[]): Generator<Problem> {
  const held = texts.flatMap(({ node }) => {
    const found = IN_MONTH.exec(node.text.replace(/[【】]/gu, ''));
    return found ? [found] : [];
  });
  const [one] = held;
  const month = Number(one?.groups?.month);
  if (one === undefined || held.length > 1) return;
  for (const { node } of texts) {
    const match = USED.exec(node.text);
    const first = Number(match?.groups?.first);
    const last = Number(match?.groups?.last ?? first);
    if (match === null || first > last || (first <= month && month <= last)) continue;
    // into the next year
    if (Math.abs(first - month) > 6) continue;
    yield asked(
      placeInText(node, match.index, match[0].length),
      'odd-date',
      {
        zh: `这里是“${match[0]}”，前面写的是“${one[0]}”，不在一个月。`,
        en: 'What is asked for is not in the month of what it is for.',
      },
      { zh: '核对两处的月份。', en: 'Check both months.' },
    );
    return;
  }
}

interface Below {
  node: TextNode;
  heading: string;
}

const PROSE = ['导语', '引语', '条目', '要点', '正文', '小节'] as const;

/** The sentences of the paper itself, each with its heading; none of attachments. */
function* below(map: MapNode, heading: string): Generator<Below> {
  for (const key of PROSE) {
    for (const node of textsOf(map, key)) yield { node, heading };
    const value = valueAt(map, key);
    for (const item of value ? itemsOf(value) : [])
      if (item.type === 'map') yield* below(item, textOf(item, '标题')?.text.trim() ?? heading);
  }
}

function eventIn(node: TextNode, heading: string, signed: Signed): Event[] {
  const text = withArabicDates(node.text);
  // where numerals were changed, its places are no longer those of the text
  const isSame = text.length === node.text.length;
  const label = LABEL.exec(text)?.[0] ?? '';
  const match = DAYS.exec(text);
  if (match === null || OVER.test(`${heading}${label}`)) return [];
  const before = text.slice(0, match.index);
  const isNamed = (WHEN.test(heading) && before === '') || (label !== '' && before === label);
  const after = text.slice(match.index + match[0].length);
  if (!isNamed && !(CALLED.test(before) && HELD.test(after))) return [];
  const last = lastOf(match, signed);
  const { lastMonth, lastYear, lastDay, ...first } = match.groups ?? {};
  const begin = lastOf({ groups: first }, signed) ?? 0;
  // what ends before it begins is told as such
  return last === undefined || last < begin
    ? []
    : [{ node, at: isSame ? match.index : 0, words: match[0], last }];
}

/** The last day that is named; without a year the one that comes next, where the months are far apart. */
function lastOf(
  { groups = {} }: Pick<RegExpExecArray, 'groups'>,
  signed: Signed,
): number | undefined {
  const { year = String(signed.year), month, day, lastYear, lastMonth, lastDay } = groups;
  const read = readDate(`${lastYear ?? year}年${lastMonth ?? month}月${lastDay ?? day}日`);
  if (!('value' in read)) return undefined;
  const own = new Date((signed.day ?? 0) * 86_400_000).getUTCMonth() + 1;
  const isNext = groups.year === undefined && own >= 9 && read.value.month <= 6;
  return dayNumber(isNext ? { ...read.value, year: read.value.year + 1 } : read.value);
}

function* repliesAfter(node: TextNode, event: Event, signed: Signed): Generator<Problem> {
  if (!BEFOREHAND.test(node.text)) return;
  for (const match of node.text.matchAll(DEADLINE)) {
    const around = statementAt(node.text, match.index);
    const last = lastOf(match, signed);
    if (last === undefined || last <= event.last) continue;
    if (!BEFOREHAND.test(around) || /会后|活动结束|结束后|总结|整改/u.test(around)) continue;
    yield asked(
      placeInText(node, match.index, match[0].length),
      'odd-date',
      {
        zh: `“${match[0]}”在“${event.words}”之后，那时已经开过了。`,
        en: `"${match[0]}" is after what it is for.`,
      },
      { zh: '核对两个日期。', en: 'Check both dates.' },
    );
    return;
  }
}
