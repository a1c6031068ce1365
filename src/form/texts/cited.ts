/** Papers that a text cites by number and title, held against the paper's own number, its year and each other. */

import type { Problem, Words } from '../../problem.ts';
import { statementAt } from '../../text/index.ts';
import type { Form } from '../compose/form.ts';
import { yearOf } from '../figures/scopes.ts';
import { asked } from '../head/asked.ts';
import { looksBack } from '../head/tense.ts';
import { placeInText } from '../source/places.ts';
import { type TextNode, textOf, valueAt } from '../source/tree.ts';
import type { Signed } from './dates.ts';
import { textsIn } from './walk.ts';

const NUMBER = /(?<code>[\p{Script=Han}]{2,20})〔(?<year>\d{4})〕(?<serial>\d{1,4})号/gu;
/** 《关于做好2025年…工作的通知》（青禾园管发〔2025〕3号）. */
const TITLED =
  /《(?<title>[^《》]{4,80})》\s*（(?<number>[\p{Script=Han}]{2,20}〔(?<year>\d{4})〕\d{1,4}号)）/gu;
/** What a year's title sets about; 2024年度考核 may well be of the year after. */
const TASK = /(?:做好|抓好|召开|举办|举行)(?:[^0-9]{0,12})(?<year>\d{4})年(?!度)/u;
/** 你们《关于…的报告》（…）收悉。…批复如下. */
const ANSWERED =
  /《[^《》]*(?<kind>报告|函|通知|意见|方案)》(?:（[^（）]*）)?[^。；]{0,6}收悉[^；]{0,30}批复如下/u;

interface Context {
  /** As it is printed: 青禾园管发〔2026〕3号. */
  number: string | undefined;
  signed: Signed | undefined;
}

const CHECK: Words = { zh: '核对文号和标题。', en: 'Check number and title.' };

/** At most one doubt for each text. */
export function* citedProblems(form: Form, context: Context): Generator<Problem> {
  const numbers = new Map<string, string>();
  const nodes = [textOf(form.root, '标题'), ...[...textsIn(form)].map(({ node }) => node)];
  for (const node of nodes) {
    if (node === undefined || !/[》〕]/u.test(node.text)) continue;
    const [first] = [
      ...ownOrLater(node, context),
      ...otherNumber(node, numbers),
      ...otherYear(node),
      ...noRequest(node),
    ];
    if (first) yield first;
  }
}

function* ownOrLater(node: TextNode, { number, signed }: Context): Generator<Problem> {
  const own = partsOf(number);
  for (const match of node.text.matchAll(NUMBER)) {
    const cited = partsOf(match[0]);
    if (cited === undefined) continue;
    const typed = `〔${cited.year}〕${cited.serial}号`;
    const at = placeInText(node, match.index, match[0].length);
    const isOwn = own !== undefined && cited.code.endsWith(own.code) && cited.year === own.year;
    if (isOwn && cited.serial === own.serial) {
      yield asked(
        at,
        'reference',
        { zh: `引用的“${typed}”就是这份文件自己的号。`, en: 'A paper cites its own number.' },
        CHECK,
      );
    } else if (isOwn && cited.serial > own.serial) {
      yield asked(
        at,
        'reference',
        {
          zh: `引用的“${typed}”比这份文件的${own.serial}号还晚。`,
          en: `A paper numbered ${own.serial} cites ${cited.serial} of the same code and year.`,
        },
        CHECK,
      );
    } else if (signed?.day !== undefined && cited.year > signed.year) {
      yield asked(
        at,
        'reference',
        {
          zh: `引用的“${typed}”是${cited.year}年的，这份文件是${signed.year}年的。`,
          en: `A paper of ${signed.year} cites one of ${cited.year}.`,
        },
        CHECK,
      );
    }
  }
}

function partsOf(number: string | undefined) {
  const { code = '', year, serial } = [...(number ?? '').matchAll(NUMBER)][0]?.groups ?? {};
  return code === '' ? undefined : { code, year: Number(year), serial: Number(serial) };
}

/** One title under two numbers. */
function* otherNumber(node: TextNode, numbers: Map<string, string>): Generator<Problem> {
  for (const match of node.text.matchAll(TITLED)) {
    const { title = '', number = '' } = match.groups ?? {};
    const before = numbers.get(title) ?? number;
    numbers.set(title, before);
    if (before === number) continue;
    yield asked(
      placeInText(node, match.index, match[0].length),
      'reference',
      {
        zh: `同一份文件前面写的是“${before}”，这里是“${number}”。`,
        en: `One paper under two numbers: ${before}, ${number}.`,
      },
      CHECK,
    );
  }
}

/** 《关于做好2024年…工作的通知》 under a number of 2025. */
function* otherYear(node: TextNode): Generator<Problem> {
  for (const match of node.text.matchAll(TITLED)) {
    const { title = '', year } = match.groups ?? {};
    const named = TASK.exec(title)?.groups?.year;
    if (named === undefined || looksBack(title) || Number(named) >= Number(year)) continue;
    yield asked(
      placeInText(node, match.index + match[0].indexOf(named), 4),
      'reference',
      {
        zh: `标题写的是${named}年，文号是${year}年的。`,
        en: `The title says ${named}, the number ${year}.`,
      },
      CHECK,
    );
  }
}

/** What is answered with a 批复 is a 请示. */
function* noRequest(node: TextNode): Generator<Problem> {
  const match = ANSWERED.exec(node.text);
  const kind = match?.groups?.kind;
  if (match === null || kind === undefined) return;
  yield asked(
    placeInText(node, match.index + match[0].indexOf(`${kind}》`), kind.length),
    'reference',
    { zh: `批复答复的是请示，这里写的是“${kind}”。`, en: 'A reply answers a request.' },
    { zh: '核对来文的标题。', en: 'Check the title of what is answered.' },
  );
}

/** 关于表彰2023年度安全生产先进企业的决定. */
const YEARLY = /(?<year>\d{4})年度?(?<name>\p{Script=Han}{4,24})/gu;
const QUOTED = /“(?<year>\d{4})年度?(?<name>\p{Script=Han}{4,24})”/gu;
/** An honour of another year may well be spoken of. */
const EARLIER = /曾|此前|连续|上年|去年|历年|以来|取消|撤销|收回|截至|先后/u;

/** “2022年度先进企业” below a title about those of 2023: at most one doubt a form. */
export function* honourOfOtherYear(form: Form, title: string): Generator<Problem> {
  const titles = titlesOf(form, title).join('\n');
  const named = [...titles.matchAll(YEARLY)].map(({ groups }) => ({
    year: groups?.year ?? '',
    name: groups?.name ?? '',
  }));
  if (named.length === 0) return;
  for (const { node } of textsIn(form)) {
    for (const { index, groups } of node.text.matchAll(QUOTED)) {
      const { year = '', name = '' } = groups ?? {};
      const alike = named.filter((one) => one.name.startsWith(name));
      const sentence = statementAt(node.text, index);
      if (alike.length === 0 || alike.some((one) => one.year === year) || EARLIER.test(sentence))
        continue;
      yield asked(
        placeInText(node, index + 1, 4),
        'years-differ',
        {
          zh: `这里是“${year}年度${name}”，标题或附件写的是${alike[0]?.year}年度。`,
          en: `${year} here, ${alike[0]?.year} in the title.`,
        },
        { zh: '核对是哪一年度的。', en: 'Which year is it?' },
      );
      return;
    }
  }
}

/** The title, and those of attachments. */
function titlesOf({ root }: Form, title: string): string[] {
  const list = valueAt(root, '附件');
  const year = String(yearOf(root) ?? '');
  const attached = list?.type === 'list' ? list.items : [];
  return [
    title,
    ...attached.map((item) =>
      item.type === 'map' ? (textOf(item, '标题')?.text ?? '').replaceAll('【年度】', year) : '',
    ),
  ];
}
