/** What a text says of times, and the day of the paper or another time beside it contradicts: stages that overlap, a forecast of days gone by. */
import type { Problem } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import { asked } from '../head/asked.ts';
import { placeInText } from '../source/places.ts';
import { type MapNode, type TextNode, textOf, valueAt } from '../source/tree.ts';
import { type Plain, placeOfPlain, plainOf, sentenceBefore } from '../tables/index.ts';
import { readDate } from '../values/coerce.ts';

/** The day of a paper, as far as it has one. */
export interface Day {
  year: number;
  /** Days since 1970. */
  day: number;
  isBack: boolean;
  words: string;
}

const dayOf = (year: number, month: number, day: number) =>
  Date.UTC(year, month - 1, day) / 86_400_000;

const BEGINS =
  /(?<verb>决定|拟|将|计划|定)(?:自|从|于)(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})日|(?<part>底|末|初|上旬|中旬|下旬))?(?:起|开始)[，,]?(?:在[^，。；]{1,16})?(?:集中|全面|统一|组织)?(?:开展|组织|进行|部署|启动|实施(?!了))/u;

/** What another office decided, or an earlier paper: it may well have begun. */
const OTHERS =
  /印发|下发|发布|公布|通知|[省市县]委|[省市县]政府|政府|国务院|委员会|[办局厅部]|会议|曾|此前/u;

/** 决定自8月下旬起开展…大检查, signed in September: what is to begin has begun. */
export function* begunBefore(
  node: TextNode,
  { year, day, isBack, words }: Day,
): Generator<Problem> {
  if (isBack || !node.text.includes('月')) return;
  const plain = plainOf(node);
  const match = BEGINS.exec(plain.text);
  if (match === null) return;
  const { year: typed, month = '', day: on, part } = match.groups ?? {};
  if (OTHERS.test(sentenceBefore(plain.text, match.index))) return;
  if (typed !== undefined && Number(typed) < year) return;
  const y = Number(typed ?? year);
  const m = Number(month);
  const own = new Date(day * 86_400_000).getUTCMonth() + 1;
  // a month far behind is of the next year
  if (typed === undefined && own - m > 6) return;
  const last = on
    ? dayOf(y, m, Number(on))
    : /初|上旬/u.test(part ?? '')
      ? dayOf(y, m, 10)
      : part === '中旬'
        ? dayOf(y, m, 20)
        : dayOf(y, m + 1, 0);
  if (last >= day) return;
  yield past(plain, match.index, match[0], words);
}

const FORECAST =
  /(?:预报|预计|预测|预警)[，：,]?\s*(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日(?:夜间|白天|晚|凌晨|起|至|到|—|前后|上午|下午|，)/u;

/** 市气象台预报，3月19日夜间至22日有大风 in a note of 20 March. */
export function* forecastOver(
  node: TextNode,
  { year, day, isBack, words }: Day,
): Generator<Problem> {
  if (isBack || !/预[报计测警]/u.test(node.text)) return;
  const plain = plainOf(node);
  const match = FORECAST.exec(plain.text);
  if (match === null) return;
  if (/^此前|曾|当时|原|\d日/u.test(sentenceBefore(plain.text, match.index))) return;
  const { year: typed, month, day: on } = match.groups ?? {};
  const date = dayOf(Number(typed ?? year), Number(month), Number(on));
  // the turn of the year
  if (date >= day || day - date > 180) return;
  yield past(plain, match.index, match[0], words);
}

function past(plain: Plain, start: number, said: string, words: string): Problem {
  return asked(
    placeOfPlain(plain, start, said.length),
    'odd-date',
    {
      zh: `“${said}”已经过了：${words}，这里说的是还没有到的事。`,
      en: `"${said}" is over on the day of the paper.`,
    },
    {
      zh: '核对是不是沿用了往年的日期，或者打错了。',
      en: 'Left over from an earlier year, or mistyped?',
    },
  );
}

/** The day that a paper without 成文日期 gives of itself: 来电时间: 2024年3月20日15:20. */
export function dayOfEntries({ root }: Form): Omit<Day, 'isBack'> | undefined {
  for (const [key, { value }] of root.entries) {
    if (value.type !== 'text' || !/(?:来电|来文|记录|收文|填写|报告|值班)(?:时间|日期)$/u.test(key))
      continue;
    const typed = /^\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?/u.exec(value.text.trim())?.[0];
    const read = typed === undefined ? undefined : readDate(typed);
    if (read === undefined || !('value' in read)) continue;
    const { year, month, day } = read.value;
    return { year, day: dayOf(year, month, day), words: `${key}是${typed}` };
  }
  return undefined;
}

const STAGES = /步骤|阶段|时间安排|进度安排|实施安排|日程|工作安排|方法步骤/u;
const RANGE =
  /(?<!\d)(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?(?:起)?[-—–~～至到]{1,2}(?:\d{4}年)?(?:(?<lastMonth>\d{1,2})月)?(?:(?<lastDay>\d{1,2})日|(?<end>底|末))?/u;

interface Stage {
  node: TextNode;
  at: number;
  words: string;
  first: number;
  last: number;
  /** 5月底前: without a first day. */
  isDeadline?: boolean;
}

/** 9月20日至10月10日自查, then 10月1日至11月15日集中检查: each stage begins when the one before it is over. */
export function* stagesOverlap(map: MapNode, day?: Day): Generator<Problem> {
  const heading = `${textOf(map, '标题')?.text ?? ''}${textOf(map, '导语')?.text ?? ''}`;
  const list = valueAt(map, '小节') ?? valueAt(map, '条目') ?? valueAt(map, '要点');
  if (list?.type !== 'list' || !STAGES.test(heading)) return;
  const stages = list.items.flatMap((item) => {
    const node =
      item.type === 'map' ? textOf(item, '导语') : item.type === 'text' ? item : undefined;
    return (node && stageIn(node, day)) ?? [];
  });
  for (const [index, stage] of stages.entries()) {
    const before = stages[index - 1];
    if (before === undefined || !isOutOfOrder(before, stage)) continue;
    // tasks, each with its own day, follow one another as their writer likes
    if (stage.isDeadline && !/阶段|步骤/u.test(heading)) continue;
    // what is over on the day of signing is told as such
    if (stage.isDeadline && day && stage.last < day.day) continue;
    yield asked(
      placeInText(stage.node, stage.at, stage.words.length),
      'odd-date',
      stage.isDeadline
        ? {
            zh: `“${stage.words}”早于上一个阶段的“${before.words}”。`,
            en: `"${stage.words}" is before "${before.words}".`,
          }
        : {
            zh: `“${stage.words}”和上一个阶段“${before.words}”重叠。`,
            en: `"${stage.words}" begins before "${before.words}" is over.`,
          },
      { zh: '核对两个阶段的起止日期。', en: 'Check the days of both.' },
    );
    return;
  }
}

function isOutOfOrder(before: Stage, stage: Stage): boolean {
  if (!stage.isDeadline && !before.isDeadline)
    return stage.first < before.last && stage.last > before.last;
  // half a year back it is of the next year
  return stage.last < before.last && before.last - stage.last < 180;
}

const DEADLINE =
  /^[^。；，\d]{0,8}(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})日|(?<part>底|末|上旬|中旬|下旬))?(?:之|以)?前(?![^。；，]{0,6}(?:启动|成立|组建|制定|印发|部署|动员|进驻|开始|开展))/u;

/** 2026年4月15日前，各企业完成自查: the day by which a stage is over. */
function deadlineIn(node: TextNode, day: Day | undefined): Stage | undefined {
  const match = DEADLINE.exec(node.text.replace(/[【】]/gu, ''));
  if (match === null || /【/u.test(node.text.slice(0, match[0].length))) return undefined;
  const { year = day?.year ?? 2000, month = '', day: on, part } = match.groups ?? {};
  const [y, m] = [Number(year), Number(month)];
  const days: Record<string, number> = { 上旬: 10, 中旬: 20 };
  const date = on === undefined ? days[part ?? ''] : Number(on);
  const last = date === undefined ? dayOf(y, m + 1, 0) : dayOf(y, m, date);
  return { node, at: match.index, words: match[0], first: last, last, isDeadline: true };
}

/** The time at the head of a stage. */
function stageIn(node: TextNode, today: Day | undefined): Stage | undefined {
  const match = RANGE.exec(node.text.slice(0, 60));
  if (match === null) return deadlineIn(node, today);
  if (/[。；]/u.test(node.text.slice(0, match.index))) return undefined;
  const { year = '2000', month = '', day, lastMonth, lastDay, end } = match.groups ?? {};
  if (lastMonth === undefined && lastDay === undefined) return undefined;
  const [y, m] = [Number(year), Number(month)];
  const until = Number(lastMonth ?? month);
  const first = dayOf(y, m, Number(day ?? 1));
  const last =
    lastDay === undefined || end !== undefined
      ? dayOf(until < m ? y + 1 : y, until + 1, 0)
      : dayOf(until < m ? y + 1 : y, until, Number(lastDay));
  return { node, at: match.index, words: match[0], first, last };
}

const DAY = '(?:(?<Y>\\d{4})年)?(?<M>\\d{1,2})月(?<D>\\d{1,2})日';
const dayNamed = (letter: string) =>
  DAY.replace('<Y>', `<y${letter}>`).replace('<M>', `<m${letter}>`).replace('<D>', `<d${letter}>`);
/** 3月31日前完成整改，并于3月25日前将整改报告报…. */
const REPORTED_BEFORE = new RegExp(
  `${dayNamed('a')}前(?:全部|全面)?完成(?<what>整改|自查|检查|排查|清理|普查|考核|评估|验收)[^。；]{0,16}?${dayNamed('b')}(?:之|以)?前[^。；，\\d]{0,4}将\\k<what>(?:情况)?(?:的)?(?:报告|结果|总结|情况)`,
  'u',
);

/** What was done is to be reported before it is done. */
export function* reportedBefore(node: TextNode): Generator<Problem> {
  if (!/前[^。；]*完成/u.test(node.text)) return;
  const plain = plainOf(node);
  const match = REPORTED_BEFORE.exec(plain.text);
  if (match === null) return;
  const { ya = '2000', ma, da, yb = ya, mb, db, what = '' } = match.groups ?? {};
  const [done, told] = [
    dayOf(Number(ya), Number(ma), Number(da)),
    dayOf(Number(yb), Number(mb), Number(db)),
  ];
  if (told >= done || done - told > 180) return;
  const words = `${mb}月${db}日前`;
  const at = match.index + match[0].lastIndexOf(words);
  yield asked(
    placeOfPlain(plain, at, words.length),
    'odd-date',
    {
      zh: `报送在“${words}”，完成${what}却在${ma}月${da}日前：报送早于完成。`,
      en: 'It is to be reported before it is done.',
    },
    { zh: '核对两个日期。', en: 'Check both days.' },
  );
}
