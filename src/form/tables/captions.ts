/** The period in a table's caption, held against the title: 2024年一季度 in a paper on the first quarter of 2025. */
import type { Problem } from '../../problem.ts';
import { asked } from '../head/asked.ts';
import { placeInText } from '../source/places.ts';
import type { TextNode } from '../source/tree.ts';
import { type Table, words } from './table.ts';

const YEAR = /(?<!\d)(?<year>20\d{2})年(?!版|修订|起|以来|底)/gu;
const PART = /(?:[上下]半年|前三季度|(?:第?[一二三四])季度|\d{1,2}月)/u;
const LOOKS_BACK = /总结|报告|情况|通报/u;

const yearsIn = (text: string) => [
  ...new Set([...text.matchAll(YEAR)].map(({ groups }) => groups?.year ?? '')),
];

/** A year, or a part of it, that no other text of the paper names. */
export function* captionProblems(
  { caption, heads }: Table,
  title: string,
  others: () => string,
): Generator<Problem> {
  const [own, ...more] = yearsIn(title);
  if (caption !== undefined && own !== undefined && more.length === 0)
    yield* lastYearAbove(caption, heads, Number(own));
  if (caption === undefined || own === undefined || more.length > 0 || !LOOKS_BACK.test(title))
    return;
  const [year, ...rest] = yearsIn(caption.text);
  if (year === undefined || rest.length > 0) return;
  const part = PART.exec(caption.text)?.[0];
  const ownPart = PART.exec(title)?.[0];
  const isOtherYear = year !== own && !heads.some(({ node }) => words(node).includes(year));
  const isOtherPart =
    year === own && part !== undefined && ownPart !== undefined && part !== ownPart;
  const odd = isOtherYear ? `${year}年` : isOtherPart ? part : undefined;
  // a day of that year is not what a table is about
  if (odd === undefined || new RegExp(`${odd}(?!\\d{1,2}月)`, 'u').test(others())) return;
  yield asked(
    placeInText(caption, caption.text.indexOf(odd), odd.length),
    'odd-date',
    {
      zh: `表的题名写的是“${odd}”，标题是“${title.slice(0, 24)}”。`,
      en: `The caption says ${odd}, the title does not.`,
    },
    { zh: '核对是不是沿用了往年的表。', en: 'Is the table an old one?' },
  );
}

/** 附件1 检查分工表 over a table: what is an attachment has its number from the list of them. */
export function* labelledCaption({ caption }: Table): Generator<Problem> {
  const label =
    /^\s*附件(?:\s*[\d一二三四五六七八九十]{1,2}(?:[：:、.．]|\s+|(?=(?![所中的至和及与里内])\p{Script=Han}))|[：:])/u.exec(
      caption?.text ?? '',
    )?.[0];
  if (caption === undefined || label === undefined || !/件|\d|[：:]/u.test(label)) return;
  yield asked(
    placeInText(caption, 0, label.length),
    'typed-number',
    {
      zh: `“${label.trim()}”写在表的题名里，会照样印出来。`,
      en: `"${label.trim()}" is printed as it stands.`,
    },
    { zh: '删掉它；是附件的表，写在“附件”里。', en: 'Delete it, or put the table into 附件.' },
  );
}

/** 【上年度】年主要经济指标 above 【年度】年 and 【上年度】年: the table is of the later year. */
function* lastYearAbove(caption: TextNode, heads: Table['heads'], own: number): Generator<Problem> {
  const printed = (text: string) =>
    text.replaceAll('【年度】', String(own)).replaceAll('【上年度】', String(own - 1));
  const [year, ...rest] = yearsIn(printed(caption.text));
  const isOwn = ({ node }: Table['heads'][number]) =>
    node.type === 'text' &&
    new RegExp(`^${own}年(?:度|实绩|完成|数)?$`, 'u').test(printed(node.text).trim());
  if (Number(year) !== own - 1 || rest.length > 0 || !heads.some(isOwn)) return;
  yield asked(
    caption,
    'odd-date',
    {
      zh: `表的题名写的是${own - 1}年，表头里有${own}年。`,
      en: `The caption says ${own - 1}, the head has ${own}.`,
    },
    { zh: '核对年份；说的是今年，写【年度】年。', en: 'Check the year.' },
  );
}
