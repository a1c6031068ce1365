/** Years that contradict each other: 年度, title, dates, what is issued, what was approved when. */
import type { Problem } from '../../problem.ts';
import { withArabicYears } from '../../text/index.ts';
import { yearOf } from '../figures/scopes.ts';
import type { TextNode } from '../source/tree.ts';
import { mapOf, textOf, valueAt } from '../source/tree.ts';
import { readDate } from '../values/coerce.ts';
import { asked, type Paper } from './asked.ts';
import { looksBack, yearsAway } from './tense.ts';

/** Every contradiction between the years of a paper; what follows from one is not told again. */
export function* yearProblems(paper: Paper): Generator<Problem> {
  const date = dateOf(paper, '成文日期');
  const first = dateAgainstYear(paper, date) ?? titleAgainstYear(paper);
  if (first) yield first;
  else yield* issuedAgainst(paper, date);
  yield* attachmentsAgainst(paper);
  yield* partsAgainst(paper);
  yield* printedLate(paper, date);
  if (!first) yield* meetings(paper, date);
}

interface Dated {
  node: TextNode;
  year: number;
  day: number;
}

function dateOf({ form }: Paper, key: string): Dated | undefined {
  const node = textOf(form.root, key);
  const read = node && readDate(node.text);
  if (node === undefined || read === undefined || !('value' in read)) return undefined;
  return { node, year: read.value.year, day: dayNumber(read.value) };
}

function dayNumber({ year, month, day }: { year: number; month: number; day: number }): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** What a paper is about, in words: its kind, its title, what it issues. */
function wordsOf({ form, data }: Paper): string {
  return `${form.kind.name}${data.标题 ?? ''}${data.印发内容?.文种 ?? ''}${data.印发内容?.标题 ?? ''}`;
}

function dateAgainstYear(paper: Paper, date: Dated | undefined): Problem | undefined {
  const year = yearOf(paper.form.root);
  if (year === undefined || date === undefined) return undefined;
  if (yearsAway(wordsOf(paper)).includes(date.year - year)) return undefined;
  return asked(
    date.node,
    'years-differ',
    {
      zh: `“成文日期”是${date.year}年，“年度”写的是${year}。`,
      en: `成文日期 is of ${date.year}, 年度 says ${year}.`,
    },
    { zh: '核对是不是去年的日期没有改，或者“年度”写错了。', en: 'Check both.' },
  );
}

/** A year typed into the title; of material, the year that is printed there. */
function titleAgainstYear(paper: Paper): Problem | undefined {
  const { form, data } = paper;
  const node = textOf(form.root, '标题');
  if (node === undefined) return undefined;
  const isMaterial = form.kind.family === 'paper';
  const text = withArabicYears(isMaterial ? (data.标题 ?? '') : node.text);
  const typed = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?=年|—|-|、|至|$)/gu)].map(Number);
  const [only] = typed;
  if (only === undefined || typed.length > 1) return undefined;
  const year = yearOf(form.root) ?? dateOf(paper, '成文日期')?.year;
  const isLoose = yearOf(form.root) === undefined;
  if (year === undefined || only === year) return undefined;
  if (!isMaterial && only === year - 1 && looksBack(wordsOf(paper))) return undefined;
  if (isLoose && Math.abs(only - year) <= 1) return undefined;
  return asked(
    node,
    'years-differ',
    {
      zh: `标题里是${only}年，${isLoose ? '成文日期' : '“年度”写的'}是${year}年。`,
      en: `The title says ${only}, the form ${year}.`,
    },
    { zh: '标题里写【年度】年，就会跟着“年度”走。', en: 'Write 【年度】 in the title.' },
  );
}

/** 印发内容 is of the notice's year, or of the one before where it looks back. */
function* issuedAgainst(paper: Paper, date: Dated | undefined): Generator<Problem> {
  const { form } = paper;
  const map = mapOf(form.root, '印发内容');
  const issued = map && form.included.get(map);
  const year = issued && yearOf(issued.root);
  if (map === undefined || issued === undefined || year === undefined) return;
  const own = yearOf(form.root);
  const away = yearsAway(issued.kind.name);
  const isOwn = own === undefined || own === year || away.includes(own - year);
  const isDated = date === undefined || away.includes(date.year - year);
  if (isOwn && isDated) return;
  yield asked(
    textOf(map, '引用') ?? map,
    'years-differ',
    {
      zh: `印发的“${issued.kind.name}”是${year}年的，这份通知是${own ?? date?.year}年的。`,
      en: `What is issued is of ${year}, the notice of ${own ?? date?.year}.`,
    },
    { zh: '核对引用的文件和两张表的“年度”。', en: 'Check both forms.' },
  );
}

/** 2025年检查记录表 attached to a paper of 2026 that does not look back. */
function* attachmentsAgainst(paper: Paper): Generator<Problem> {
  const { form } = paper;
  const own = yearOf(form.root);
  const list = valueAt(form.root, '附件');
  if (own === undefined || list?.type !== 'list' || looksBack(wordsOf(paper))) return;
  for (const item of list.items) {
    const title = item.type === 'map' ? textOf(item, '标题') : undefined;
    const year = Number(/(?<!\d)(20\d\d)年/u.exec(title?.text ?? '')?.[1] ?? own);
    if (!title || year >= own || looksBack(title.text)) continue;
    yield asked(
      title,
      'years-differ',
      {
        zh: `附件标题是${year}年的，这份文件是${own}年的。`,
        en: `An attachment of ${year} to a paper of ${own}.`,
      },
      { zh: '核对是不是沿用了去年的附件。', en: 'Is it last year’s?' },
    );
  }
}

/** A department's piece of another year. */
function* partsAgainst({ form }: Paper): Generator<Problem> {
  const year = yearOf(form.root);
  for (const part of form.included.values()) {
    const node = textOf(part.root, '年度');
    const own = yearOf(part.root);
    if (part.kind.family !== 'part' || node === undefined || own === undefined) continue;
    if (year === undefined || own === year) continue;
    yield asked(
      node,
      'years-differ',
      {
        zh: `这份部门稿是${own}年的，总表是${year}年的。`,
        en: `A piece of ${own} in a form of ${year}.`,
      },
      { zh: '核对是不是引用了去年的部门稿。', en: 'Check whether it is last year’s.' },
    );
  }
}

/** Printed more than a month after it was signed: a slip of the pen, most of the time. */
const LATEST_PRINT = 45;

function* printedLate(paper: Paper, date: Dated | undefined): Generator<Problem> {
  const printed = dateOf(paper, '印发日期');
  if (!date || !printed || printed.day - date.day <= LATEST_PRINT) return;
  yield asked(
    printed.node,
    'print-date',
    {
      zh: `“印发日期”比“成文日期”晚了${printed.day - date.day}天。`,
      en: `Printed ${printed.day - date.day} days after it was signed.`,
    },
    { zh: '一般当天或者几天内印发，核对两个日期。', en: 'Check both dates.' },
  );
}

/** A meeting that passed the paper is some weeks old at most, and over. */
const OLDEST_MEETING = 200;
const MEETING =
  /(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日(?=[^。；]{0,40}(?:召开|通过|审议|同意|批准))/u;

function* meetings(paper: Paper, date: Dated | undefined): Generator<Problem> {
  const { form } = paper;
  const keys = form.kind.habits.format === '纪要' ? ['题注', '审议', '导语'] : ['题注', '审议'];
  for (const key of keys) {
    const node = textOf(form.root, key);
    const match = node && MEETING.exec(node.text.replace(/[【】]/gu, ''));
    if (!node || !match?.groups) continue;
    const [year, month, day] = ['year', 'month', 'day'].map((part) => Number(match.groups?.[part]));
    const held = dayNumber({ year: year ?? 0, month: month ?? 0, day: day ?? 0 });
    const own = yearOf(form.root);
    const isFar = date
      ? held > date.day || date.day - held > OLDEST_MEETING
      : own !== undefined && own !== year;
    if (!isFar) continue;
    yield asked(
      node,
      'years-differ',
      {
        zh: `这里写的是${match[0]}，${date ? `成文日期是${date.node.text.trim()}` : `“年度”写的是${own}`}。`,
        en: `${match[0]} does not go with ${date ? 'the date of signing' : own}.`,
      },
      { zh: '核对会议的日期和成文日期。', en: 'Check the dates.' },
    );
  }
}
