/** A meeting, held against what came of it: its day against the date of signing, its number against its minutes'. */
import type { Problem } from '../../problem.ts';
import { readCount, withArabicDates } from '../../text/index.ts';
import { yearOf } from '../figures/scopes.ts';
import { type TextNode, textOf, textsOf } from '../source/tree.ts';
import { readDate } from '../values/coerce.ts';
import { asked, type Paper } from './asked.ts';
import { type Dated, dateOf, dayNumber } from './days.ts';

/** A meeting that passed the paper is some weeks old at most, and over. */
const OLDEST_MEETING = 200;
/** Minutes are written within days; a month later the month is a slip. */
const OLDEST_MINUTES = 27;
const MEETING =
  /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日(?:至(?:(?<lastMonth>\d{1,2})月)?(?<lastDay>\d{1,2})日)?(?=[^。；]{0,40}(?:召开|通过|审议|同意|批准|主持|会议))/u;

/** At most one doubt for each entry that names a meeting. */
export function* meetingProblems(paper: Paper, signed: Dated | undefined): Generator<Problem> {
  const { form } = paper;
  const own = yearOf(form.root);
  const isMinutes = form.kind.habits.format === '纪要';
  // minutes may well show nothing but the day on which they were printed
  const date = signed ?? (isMinutes ? dateOf(paper, '印发日期') : undefined);
  const oldest = isMinutes ? OLDEST_MINUTES : OLDEST_MEETING;
  if (date === undefined && own === undefined) return;
  for (const node of namingMeetings(paper, isMinutes)) {
    const match = MEETING.exec(withArabicDates(node.text.replace(/[【】]/gu, '')));
    const held = match && dayOf(match, date?.year ?? own);
    if (!match || !held) continue;
    const isFar = date
      ? held.day > date.day || date.day - held.day > oldest
      : match.groups?.year !== undefined && own !== held.year;
    // without its year a date may well be one of another
    if (!isFar || (match.groups?.year === undefined && !isMinutes)) continue;
    yield asked(
      node,
      'years-differ',
      {
        zh: `这里写的是${match[0]}，${otherDate(date, signed, own)}。`,
        en: `${match[0]} does not go with ${date ? 'the date of signing' : own}.`,
      },
      { zh: `核对会议的日期和${signed || !date ? '成文' : '印发'}日期。`, en: 'Check the dates.' },
    );
    return;
  }
}

const SESSION = /第(?<number>[一二三四五六七八九十\d]{1,3})次(?:全体)?会议/u;

/** 题注: …第四次会议通过 under a title that says 第三次会议; 2023年3月8日 in a paper of 2024. */
export function* noteProblems({ form }: Paper): Generator<Problem> {
  const note = textOf(form.root, '题注');
  if (note === undefined) return;
  const said = SESSION.exec(note.text)?.groups?.number;
  const titled = SESSION.exec(textOf(form.root, '标题')?.text ?? '')?.groups?.number;
  const [one, other] = [readCount(said ?? ''), readCount(titled ?? '')];
  if (one !== undefined && other !== undefined && one !== other) {
    yield asked(
      note,
      'document-number',
      { zh: `题注是“第${said}次会议”，标题是“第${titled}次会议”。`, en: 'Title and note differ.' },
      { zh: '核对是第几次会议。', en: 'Which meeting was it?' },
    );
    return;
  }
  const early = publishedEarly(note, form);
  if (early) {
    yield early;
    return;
  }
  const own = yearOf(form.root);
  const year = /^[（(]?(?<year>\d{4})年\d{1,2}月\d{1,2}日[）)]?$/u.exec(note.text.trim())?.groups
    ?.year;
  const isOdd = year !== undefined && own !== undefined && ![own, own + 1].includes(Number(year));
  if (!isOdd || textOf(form.root, '成文日期')) return;
  yield asked(
    note,
    'years-differ',
    { zh: `题注是${year}年，“年度”写的是${own}。`, en: 'The year of the note is another.' },
    { zh: '核对日期。', en: 'Check the date.' },
  );
}

/** What a whole year came to is known when it is over. */
const OF_A_YEAR =
  /(?:(?<year>\d{4})|【年度】)年度?[^，。《》]{0,16}(?:统计公报|决算|年度报告|年报|工作总结)/u;
const PUBLISHED = /(?<year>\d{4})年(?<month>\d{1,2})月\d{1,2}日/u;
const NEARLY_OVER = 11;

/** 2023年…统计公报, and under it （2023年3月8日…发布）. */
function publishedEarly(note: TextNode, form: Paper['form']): Problem | undefined {
  const title = textOf(form.root, '标题')?.text ?? '';
  const of = OF_A_YEAR.exec(title);
  const about = Number(of?.groups?.year ?? yearOf(form.root));
  const { year, month } = PUBLISHED.exec(withArabicDates(note.text))?.groups ?? {};
  if (
    of === null ||
    year === undefined ||
    Number.isNaN(about) ||
    /半年|季度|\d月|会议/u.test(title)
  )
    return undefined;
  if (Number(year) > about || (Number(year) === about && Number(month) >= NEARLY_OVER))
    return undefined;
  return asked(
    note,
    'years-differ',
    {
      zh: `题注是${year}年${month}月，标题说的是${about}年全年，那时还没有过完。`,
      en: `The note is of ${year}-${month}, before the year of the title was over.`,
    },
    { zh: '核对题注的日期和标题的年份。', en: 'Check the note and the title.' },
  );
}

function otherDate(date: Dated | undefined, signed: Dated | undefined, own: number | undefined) {
  if (date === undefined) return `“年度”写的是${own}`;
  return `${signed ? '成文' : '印发'}日期是${date.node.text.trim()}`;
}

/** Minutes begin with when and where; other papers say under the title, or in 审议, who passed them. */
function namingMeetings({ form }: Paper, isMinutes: boolean): TextNode[] {
  const keys = isMinutes ? ['题注', '审议', '导语'] : ['题注', '审议'];
  const named = keys.flatMap((key) => textOf(form.root, key) ?? []);
  const lead =
    isMinutes && !textOf(form.root, '导语') ? textsOf(form.root, '正文').slice(0, 1) : [];
  return [...named, ...lead];
}

/** The last day of the meeting; undefined where there is no such day, which is told as such. */
function dayOf(
  { groups = {} }: RegExpExecArray,
  signed: number | undefined,
): { day: number; year: number } | undefined {
  const year = groups.year === undefined ? signed : Number(groups.year);
  if (year === undefined) return undefined;
  const month = groups.lastMonth ?? groups.month ?? '';
  const last = groups.lastDay ?? groups.day ?? '';
  if (!('value' in readDate(`${year}年${month}月${last}日`))) return undefined;
  return { day: dayNumber({ year, month: Number(month), day: Number(last) }), year };
}

/** Counts of meetings and of their minutes that are farther apart go their own ways. */
const NEAR = 2;

/** 第6次局长办公会议 in the minutes numbered 7. */
export function* numberProblems({ form, data }: Paper): Generator<Problem> {
  const number = textOf(form.root, '期号');
  const lead = textOf(form.root, '导语');
  const said =
    /第(?<n>\d{1,3}|[一二三四五六七八九十]{1,3})次(?<name>[\p{Script=Han}]{2,12}会)/u.exec(
      lead?.text ?? '',
    );
  if (!number || !said) return;
  const typed = readCount(number.text.replace(/[第期\s【】]/gu, ''));
  const held = readCount(said.groups?.n ?? '');
  if (typed === undefined || held === undefined) return;
  const head = data.发文机关标志;
  const isNamed = `${head?.机关.join('') ?? ''}${head?.后缀 ?? ''}${data.标题 ?? ''}`.includes(
    said.groups?.name ?? '',
  );
  if (!isNamed || typed === held || Math.abs(typed - held) > NEAR) return;
  yield asked(
    number,
    'document-number',
    { zh: `“期号”是${typed}，正文写的是“${said[0]}”。`, en: `No. ${typed}, of meeting ${held}.` },
    {
      zh: '核对期号和会议的次数；本来就不同号的，行末加“# 不查 document-number”。',
      en: 'Check both.',
    },
  );
}
