/** What a draft leaves in a text: two wordings with / between them, 待补充 where words belong, another part of the year. */
import type { Problem } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import { asked } from '../head/asked.ts';
import { placeInText } from '../source/places.ts';
import { type MapNode, type TextNode, textOf } from '../source/tree.ts';
import { textsIn } from './walk.ts';

/** 扎实推进/稳步推进; 上半年/下半年 and 元/亩 are none. */
const EITHER =
  /(?<head>\p{Script=Han}{2,3})(?<tail>\p{Script=Han}{2})[/／](?!\k<head>)\p{Script=Han}{2,3}\k<tail>|(?<first>\p{Script=Han}{2})\p{Script=Han}{2}[/／]\k<first>\p{Script=Han}{2}(?!\p{Script=Han}?[/／])/u;
/** A text that says nothing but that it is still to be written. */
const NOTHING =
  /^[（(【]?(?:此处|本段|这一?部分|本节|具体|有关)?(?:内容|情况)?(?:待|后续|以后再|再)(?:补充|补|续写?|写|完善|更新|填写?)[）)】]?[。.…]*$/u;

export function* leftoverProblems({
  node,
  list,
}: {
  node: TextNode;
  list: readonly TextNode[];
}): Generator<Problem> {
  const either = /[/／]/u.test(node.text) ? EITHER.exec(node.text) : null;
  if (either !== null && list.length > 0) {
    yield asked(
      placeInText(node, either.index, either[0].length),
      'placeholder',
      {
        zh: `“${either[0]}”会照样印出来：两个说法还没有定。`,
        en: 'Two wordings: neither was chosen.',
      },
      { zh: '留下一个，删去另一个。', en: 'Keep one of them.' },
    );
  }
  if (!NOTHING.test(node.text.trim())) return;
  yield asked(
    node,
    'placeholder',
    { zh: `“${node.text.trim()}”会照样印出来：这里还没有写。`, en: 'Nothing is written here yet.' },
    { zh: '写上内容；还不知道就写【】。', en: 'Write it, or 【】.' },
  );
}

const PART = /^(?:今年|【年度】年)?(?<part>[上下]半年|[一二三四]季度|前三季度)(?:以?来)?，/u;
const WHOLE = /^(?:过去的?)?(?<part>一年|全年)(?:以?来)?，/u;

/** 上半年，重点抓了…项工作 below the title of a year, where no other half is spoken of. */
export function* otherPartOfYear(form: Form, title: string): Generator<Problem> {
  if (!/总结/u.test(title)) return;
  const isPart = /半年|季度|月/u.test(title);
  if (!isPart && !/年/u.test(title)) return;
  const texts = [...textsIn(form)].filter(({ map }) => map !== form.root);
  for (const { node, key } of texts) {
    const part = (isPart ? WHOLE : PART).exec(node.text)?.groups?.part;
    if (part === undefined || key !== '导语') continue;
    // 上半年，…；下半年，…
    const others = texts.filter(({ node: { text } }) => /半年|季度/u.test(text.replace(part, '')));
    if (others.length > 0 && !isPart) continue;
    yield asked(
      placeInText(node, Math.max(0, node.text.indexOf(part)), part.length),
      'odd-date',
      {
        zh: `这里写的是“${part}”，标题是“${title.slice(0, 24)}”。`,
        en: `"${part}" does not go with the title.`,
      },
      { zh: '核对说的是全年、半年还是季度。', en: 'Is it the year, or part of it?' },
    );
    return;
  }
}

const REPORTED = /现将(?<what>[^。，《》]{4,48}?)(?:报告|汇报|通报|总结)如下/u;
const ITS_YEAR = /(?<!\d)(?<year>20\d{2})年/u;
const ITS_PART = /[上下]半年|(?:[一二三四]|前三)季度/u;

/** 现将2023年上半年经济运行情况报告如下 below a title of 2024, 一季度 below one of 上半年. */
export function* reportedOtherwise(node: TextNode, title: string): Generator<Problem> {
  const what = REPORTED.exec(node.text)?.groups?.what;
  if (what === undefined || /以来|至今|至\p{N}/u.test(what)) return;
  const [year, part] = [ITS_YEAR.exec(title)?.groups?.year, ITS_PART.exec(title)?.[0]];
  const [saidYear, saidPart] = [ITS_YEAR.exec(what)?.groups?.year, ITS_PART.exec(what)?.[0]];
  const otherYear =
    saidYear !== undefined && year !== undefined && saidYear !== year && !what.includes(year);
  const otherPart = saidPart !== undefined && part !== undefined && saidPart !== part;
  const odd = otherYear ? `${saidYear}年` : otherPart ? saidPart : undefined;
  if (odd === undefined) return;
  yield asked(
    placeInText(node, node.text.indexOf(odd), odd.length),
    otherYear ? 'years-differ' : 'odd-date',
    {
      zh: `这里写的是“${odd}”，标题是“${title.slice(0, 30)}”。`,
      en: `"${odd}" does not go with the title.`,
    },
    { zh: '核对是不是沿用了往年的稿子，改成一致。', en: 'Is it last year’s text?' },
  );
}

const SINCE_LAST = /^(?:去年|上年)以来/u;
const TO_FULFIL =
  /(?:确保|力争|为|努力)(?:圆满|全面|如期|顺利)?(?:完成|实现)(?<year>20\d{2})年(?:度)?[^，。；]{0,16}(?:目标|任务|计划)/u;

/** 去年以来 at the head of a summary, which other reports may well look back to; 为确保完成2023年任务 at the head of a plan of 2024. */
export function* openingOfOtherYear(node: TextNode, title: string): Generator<Problem> {
  const year = Number(ITS_YEAR.exec(title)?.groups?.year);
  const since = /总结/u.test(title) ? SINCE_LAST.exec(node.text) : null;
  const isOfYears = /\d{4}年?[—–―\-－~～至到、和]+\d{4}年/u.test(title);
  const aim = /计划|要点|安排|方案/u.test(title) && !isOfYears ? TO_FULFIL.exec(node.text) : null;
  const other = aim?.groups?.year;
  const odd =
    since?.[0] ?? (other !== undefined && Number(other) < year ? `${other}年` : undefined);
  if (odd === undefined || Number.isNaN(year)) return;
  yield asked(
    placeInText(node, node.text.indexOf(odd), odd.length),
    'years-differ',
    { zh: `这里写的是“${odd}”，标题是${year}年的。`, en: `"${odd}" in a paper of ${year}.` },
    { zh: '核对是不是沿用了去年的稿子。', en: 'Is it last year’s text?' },
  );
}

const BOX_OF_TWO =
  /(?<=^|[，。；：、])(?<year>20\d{2})年(?:全年|度)?(?!以来|至今|起|[年月]?[底末初])(?!\p{Script=Han}{0,8}的)\p{Script=Han}{2,10}【[^】｜|]+[｜|][^】]+】/u;

/** 2023年走访企业【1465｜1380】家次 in a form of 2024: the box prints this year's. */
export function* yearBeforeBox(node: TextNode, year: number | undefined): Generator<Problem> {
  const match = year === undefined ? null : BOX_OF_TWO.exec(node.text);
  if (match === null || Number(match.groups?.year) !== Number(year) - 1) return;
  yield asked(
    placeInText(node, match.index, 5),
    'years-differ',
    {
      zh: `这里写的是${match.groups?.year}年，方框印的是今年（${year}年）的数。`,
      en: `${match.groups?.year} stands before a box that prints the number of ${year}.`,
    },
    { zh: '核对年份；说的是今年，写【年度】年。', en: 'Check the year.' },
  );
}

const OF_A_YEAR =
  /(?<=^|[，。；：、])(?<year>20\d{2})年(?:，|度)?(?=(?:园区|全[园市县区镇]区?|辖区)?(?:全年)?(?:未发生|没有发生|未出现|无(?:较大|重大|一般|重特大)|实现零|保持零|累计|共(?!同)|全年))/u;
/** What is told of two years, or of how one came to the other. */
const OF_TWO = /今年|本年|去年|上年|同期|比|较[上去20]|以来|【(?:上年度|年度)】|起|当时|曾/u;

/** 2023年未发生较大及以上…事故 in a piece of 2024 that says nothing else of years. */
export function* onlyYearStale(
  node: TextNode,
  year: number | undefined,
  isBack: boolean,
): Generator<Problem> {
  const match = isBack && year !== undefined ? OF_A_YEAR.exec(node.text) : null;
  if (match === null || Number(match.groups?.year) !== Number(year) - 1) return;
  const from = Math.max(
    ...['。', '；', '\n'].map((mark) => node.text.lastIndexOf(mark, match.index)),
  );
  const sentence = node.text.slice(from + 1).split(/[。；\n]/u)[0] ?? '';
  const years = sentence.match(/20\d{2}年/gu) ?? [];
  if (years.length > 1 || OF_TWO.test(sentence)) return;
  yield asked(
    placeInText(node, match.index, 5),
    'years-differ',
    {
      zh: `这里写的是${match.groups?.year}年，这份文件写的是${year}年的事。`,
      en: `${match.groups?.year} in a paper on ${year}.`,
    },
    {
      zh: '核对是不是去年的话没有改；说的是今年，写“全年”或者【年度】年。',
      en: 'Is it last year’s?',
    },
  );
}

/** 明年，… below 下半年工作打算. */
export function* nextYearBelowHalf(map: MapNode): Generator<Problem> {
  const heading = textOf(map, '标题')?.text ?? '';
  const node = textOf(map, '导语');
  const word = /^(?:明年|【下年度】年|来年)(?=[，要]|是)/u.exec(node?.text ?? '')?.[0];
  if (node === undefined || word === undefined || !/下半年/u.test(heading)) return;
  if (/明年|下年度/u.test(heading)) return;
  yield asked(
    placeInText(node, 0, word.length),
    'odd-date',
    {
      zh: `小标题写的是“${heading.slice(0, 20)}”，这里写的是“${word}”。`,
      en: `"${word}" below "${heading}".`,
    },
    { zh: '核对说的是下半年还是明年。', en: 'Which is meant?' },
  );
}
