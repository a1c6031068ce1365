/** What of last year's text may be wrong this year and stands in no box: figures, ranks, ratios, dates, names. */
import { findQuantities, readBoxes } from '../../figures/index.ts';
import { datedPhrases } from './dated-phrases.ts';
import { hanNumbers } from './han-numbers.ts';
import { type MovedYear, movedYears } from './years.ts';

/** A stretch of a text, UTF-16. */
interface Stretch {
  start: number;
  end: number;
}

/** Digits with what joins them to more digits, and what they count: 12.9：56.9：30.2, 2022 年 12 月, “331”. */
const DIGITS =
  /(?:第|[“‘《〈「『"'’]|[A-Za-z]+)?[\d０-９]+(?:\s*[.．,:：∶比/／~～—–－\-至到×xX+＋、]\s*[\d０-９]+)*(?:[”’》〉」』"'])?(?:\s*(?:[%％‰]|个百分点|年(?:\s*[\d０-９]{1,2}\s*月(?:\s*[\d０-９]{1,2}\s*[日号])?|度)?|月(?:\s*[\d０-９]{1,2}\s*[日号]|底|末)?|[日号位名届次期批轮强大个家项类条]|[万亿千百]+(?:元)?))?/gu;
/** 居全市第3位: what it is the rank in. */
const RANK = /(?:[位名排]?[居列次]|排名?)[^，。；：、\s【】\d]{0,10}$/u;
const SURNAME =
  '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const POST =
  '书记|市长|县长|区长|镇长|乡长|省长|州长|局长|厅长|处长|科长|主任|部长|院长|校长|会长|主席|秘书长|总经理|董事长|组长|队长|所长|站长';
/** A post with the name of who holds it, either way round. */
const PERSON = new RegExp(
  `(?:${POST})[${SURNAME}][\\p{Script=Han}]{1,2}(?=同志|[，。；：、率在到赴主出带的讲作为]|$)|[${SURNAME}][\\p{Script=Han}]{1,2}(?:同志|(?:副)?(?:${POST}))`,
  'gu',
);
/** A label at a paragraph's or sentence's start counts nothing. */
const LABEL = /^[（(]?[\d０-９]{1,2}[.．、)）]?$/u;

/** What rolling over does to years: those that it moves are no doubt. */
export interface Years {
  from: number;
  to: number;
}

/** The words to look at, in the order of the text, as they stand in next year's form. */
export function doubtsIn(text: string, { from, to }: Years): string[] {
  const taken = [...boxesIn(text), ...movedYears(text, from, to), ...namesIn(text)];
  const found = united([...phrasesIn(text), ...digitsIn(text), ...hanNumbers(text)]);
  const words = found
    .flatMap((stretch) => {
      const left = without(stretch, taken);
      // What only stood around a box or a year says nothing without it.
      const isCut = left[0] !== stretch;
      return left.filter(({ start, end }) => !isCut || NUMERAL.test(text.slice(start, end)));
    })
    .map(({ start, end }) => text.slice(start, end).replace(/^[\s，、：:]+|[\s，、]+$/gu, ''))
    .filter((word) => NUMERAL.test(word) || word.length > 1);
  return [...new Set(words)];
}

const NUMERAL = /[\d０-９〇零一二三四五六七八九十百千万亿两]/u;

function boxesIn(text: string): Stretch[] {
  return readBoxes(text)
    .filter((piece) => piece.type === 'box')
    .map(({ offset, length }) => ({ start: offset, end: offset + length }));
}

/** What happened once on a day that it goes by: “3·12”“8·21”等疫情. */
const EVENT = '(?=[^。；\\n]{0,24}?(?:疫情|事件|事故|灾|地震|专案|暴雨|台风|洪水|爆炸))';
const DAY_OF_EVENT = new RegExp(
  `[“"]?(?<![\\d.])\\d{1,2}[·•・]\\d{1,2}(?![\\d.])[”"]?${EVENT}`,
  'gu',
);
/** 图1, 表2 and 附件1 number the paper itself; “6·18” and 3·15 are days of every year. */
const NAMES =
  /(?<!地|版|草|规划)(?:附?[图表]|附件|附录|专栏)\s*[\d０-９]{1,2}(?:[-—–][\d０-９]{1,2})?(?!\s*[.．][\d０-９]|[\d０-９万亿千百%％个家项])|[“"]?(?<![\d.])\d{1,2}[·•・]\d{1,2}(?![\d.])[”"]?/gu;

function namesIn(text: string): Stretch[] {
  const events = new Set(eventsIn(text).map(({ start }) => start));
  return stretchesOf(NAMES, text).filter(({ start }) => !events.has(start));
}

function eventsIn(text: string): Stretch[] {
  return stretchesOf(DAY_OF_EVENT, text);
}

function stretchesOf(pattern: RegExp, text: string): Stretch[] {
  return [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}

function phrasesIn(text: string): Stretch[] {
  const persons = [...text.matchAll(PERSON)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const phrases = datedPhrases(text).map(({ start, text: { length } }) => ({
    start,
    end: start + length,
  }));
  const amounts = findQuantities(text).map(({ whole }) => whole);
  return [...persons, ...phrases, ...amounts, ...eventsIn(text)];
}

function digitsIn(text: string): Stretch[] {
  return [...text.matchAll(DIGITS)].flatMap(({ 0: found, index }) => {
    const end = index + found.length;
    if (isLabel(text, index, end)) return [];
    const rank = found.startsWith('第')
      ? RANK.exec(text.slice(Math.max(0, index - 14), index))
      : null;
    return [{ start: index - (rank?.[0].length ?? 0), end }];
  });
}

/** （1） and 2. at the start of a paragraph or after a full stop. */
function isLabel(text: string, start: number, end: number): boolean {
  const from = /[（(]/u.test(text[start - 1] ?? '') ? start - 1 : start;
  const isFirst = from === 0 || /[\n。；]/u.test(text[from - 1] ?? '');
  const close = /^[.．、)）](?!\s*[\d０-９])/u.test(text.slice(end, end + 4));
  return isFirst && close && LABEL.test(text.slice(start, end));
}

/** Stretches that touch or overlap as one each. */
function united(stretches: readonly Stretch[]): Stretch[] {
  const ordered = [...stretches].sort((a, b) => a.start - b.start || a.end - b.end);
  const all: Stretch[] = [];
  for (const { start, end } of ordered) {
    const last = all.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

/** What is left of a stretch beside boxes and years that were moved on. */
function without(stretch: Stretch, taken: readonly (Stretch | MovedYear)[]): Stretch[] {
  let left = [stretch];
  for (const { start, end } of taken) {
    left = left.flatMap((one) => {
      if (end <= one.start || start >= one.end) return [one];
      const parts = [
        { start: one.start, end: Math.max(one.start, start) },
        { start: Math.min(one.end, end), end: one.end },
      ];
      return parts.filter((part) => part.end > part.start);
    });
  }
  return left;
}
