/** Years that contradict each other: 年度, title, dates, what is issued, what was approved when. */
import type { Problem } from '../../problem.ts';
import { withArabicYears } from '../../text/index.ts';
import { yearOf } from '../figures/scopes.ts';
import { mapOf, type TextNode, textOf, valueAt } from '../source/tree.ts';
import { asked, type Paper } from './asked.ts';
import { type Dated, dateOf } from './days.ts';
import { issuedProblems } from './issued.ts';
import { meetingProblems } from './meetings.ts';
import { looksBack, yearsAway } from './tense.ts';
import { pastInTitle, wholeAgainstDate, wrongIssued } from './titles-past.ts';

/** Every contradiction between the years of a paper; what follows from one is not told again. */
export function* yearProblems(paper: Paper): Generator<Problem> {
  const date = dateOf(paper, '成文日期');
  const first =
    wrongIssued(paper, date) ??
    dateAgainstYear(paper, date) ??
    wholeAgainstDate(paper, date) ??
    titleAgainstYear(paper) ??
    pastInTitle(paper, date) ??
    halfAgainstDate(paper, date);
  const issued = first ? [first] : [...issuedAgainst(paper, date)];
  yield* issued;
  if (issued.length === 0) yield* againstIssued(paper);
  yield* attachmentsAgainst(paper);
  yield* partsAgainst(paper);
  yield* printedLate(paper, date);
  if (!first) yield* meetingProblems(paper, date);
}

/** What is issued, by its own title and day. */
function* againstIssued(paper: Paper): Generator<Problem> {
  const map = mapOf(paper.form.root, '印发内容');
  const form = map && paper.form.included.get(map);
  const data = paper.data.印发内容;
  if (form && data) yield* issuedProblems(paper, { form, data });
}

/** What a paper is about, in words: its kind, its title, what it issues. */
function wordsOf({ form, data }: Paper): string {
  return `${form.kind.name}${data.标题 ?? ''}${data.印发内容?.文种 ?? ''}${data.印发内容?.标题 ?? ''}`;
}

/** Until this month nobody signs a plan for the next year. */
const EARLIEST = 4;

function dateAgainstYear(paper: Paper, date: Dated | undefined): Problem | undefined {
  const year = yearOf(paper.form.root);
  if (year === undefined || date === undefined) return undefined;
  const away = date.year - year;
  const month = new Date(date.day * 86_400_000).getUTCMonth() + 1;
  // what is planned for a year is hardly signed in the first half of the one before
  if (yearsAway(wordsOf(paper)).includes(away) && !(away === -1 && month <= EARLIEST))
    return undefined;
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

/** What a half of the year was is written when it is nearly over. */
function halfAgainstDate({ form, data }: Paper, date: Dated | undefined): Problem | undefined {
  const half = /(?<half>[上下])半年[^，。]*总结/u.exec(data.标题 ?? '')?.groups?.half;
  const year = yearOf(form.root);
  if (half === undefined || date === undefined || date.year !== year) return undefined;
  const day = new Date(date.day * 86_400_000);
  const month = day.getUTCMonth() + 1;
  const isLate = half === '上' && month >= 11;
  // its numbers are known in its last days
  const isNear = month > 6 || (month === 6 && day.getUTCDate() >= 15);
  if (!isLate && (half === '上' ? isNear : month >= 11)) return undefined;
  return asked(
    date.node,
    'years-differ',
    {
      zh: `标题写的是${half}半年，成文日期是${month}月，${half}半年${isLate ? '早就过完了' : '还没有过完'}。`,
      en: `The half year is ${isLate ? 'long' : 'not'} over on the day of signing.`,
    },
    { zh: '核对标题和成文日期。', en: 'Check the title and the date.' },
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
  if (only !== undefined && typed.length > 1) return twoYears(node, typed, paper);
  if (only === undefined) return undefined;
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

/** 2023年工作总结和2024年工作计划, where 年度 is 2024. */
function twoYears(
  node: TextNode,
  [one = 0, other = 0, ...more]: readonly number[],
  { form, data }: Paper,
): Problem | undefined {
  const year = yearOf(form.root);
  const title = data.标题 ?? '';
  const isBoth =
    /年(?:度)?\p{Script=Han}*总结[^\d]*\d{4}年(?:度)?\p{Script=Han}*(?:计划|打算|安排)/u;
  if (year === undefined || more.length > 0 || other !== one + 1 || one === year) return undefined;
  if (form.kind.family !== 'paper' || !isBoth.test(title)) return undefined;
  return asked(
    node,
    'years-differ',
    {
      zh: `标题里总结的是${one}年，“年度”写的是${year}。`,
      en: `The title sums up ${one}, 年度 says ${year}.`,
    },
    {
      zh: '标题里写【年度】年和【下年度】年，就会跟着“年度”走。',
      en: 'Write 【年度】 in the title.',
    },
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
  if (own === undefined || list?.type !== 'list') return;
  // what looks back may have a table of another year, unless its own title names the year
  const isOwn = (paper.data.标题 ?? '').includes(`${own}年`);
  if (looksBack(wordsOf(paper)) && !isOwn) return;
  for (const item of list.items) {
    const title = item.type === 'map' ? textOf(item, '标题') : undefined;
    const year = Number(/(?<!\d)(20\d\d)年/u.exec(title?.text ?? '')?.[1] ?? own);
    if (!title || year >= own || (looksBack(title.text) && !isOwn)) continue;
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
  for (const [map, part] of form.included) {
    const reference = textOf(map, '引用');
    const folder = /(?:^|[/\\])(?<year>20\d\d)[/\\]/u.exec(reference?.text ?? '')?.groups?.year;
    if (reference && part.kind.family === 'part' && year !== undefined && folder !== undefined) {
      if (Number(folder) < year) yield ofOtherFolder(reference, folder, year);
      continue;
    }
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

/** 引用: ../2023/部门稿/…: a piece of another year's folder. */
function ofOtherFolder(node: TextNode, folder: string, year: number): Problem {
  return asked(
    node,
    'years-differ',
    {
      zh: `引用的是${folder}年文件夹里的部门稿，总表是${year}年的。`,
      en: `A piece of the folder ${folder} in a form of ${year}.`,
    },
    { zh: '核对是不是引用了去年的部门稿。', en: 'Check whether it is last year’s.' },
  );
}

/** Printed more than a month after it was signed: a slip of the pen, most of the time. */
const LATEST_PRINT = 45;

function* printedLate(paper: Paper, date: Dated | undefined): Generator<Problem> {
  const printed = dateOf(paper, '印发日期');
  if (!date || !printed) return;
  // minutes show the day on which they were signed nowhere: the proofreader does not see it
  if (printed.day < date.day && paper.form.kind.habits.format === '纪要') {
    yield asked(
      printed.node,
      'print-date',
      { zh: '“印发日期”早于“成文日期”。', en: 'Printed before it was signed.' },
      { zh: '核对两个日期。', en: 'Check both dates.' },
    );
  }
  if (printed.day - date.day <= LATEST_PRINT) return;
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
