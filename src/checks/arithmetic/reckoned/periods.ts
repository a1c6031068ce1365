/** Parts of a year, and the three industries: months make a quarter, quarters a year, sectors the whole economy. */
import type { Quantity } from '../../../figures/index.ts';
import { readCount } from '../../../text/index.ts';
import type { Mistake, Rule } from '../../rule.ts';
import type { Stretch, Text } from '../../text.ts';
import { amount, intervalOf, overlap, sumOf } from '../interval.ts';
import { totalLike } from '../parts.ts';
import { rolesIn, type Said, sameUnit } from '../roles.ts';
import { STATISTICS } from '../sources.ts';
import { reckonedMistake } from './reckon.ts';

/** A stretch of a year in months, or of the economy in sectors: both ends included. */
interface Range {
  from: number;
  to: number;
  name: string;
}

const NUMERAL = '(\\d{1,2}|十[一二]|[一二三四五六七八九十])';
const number = (typed: string) => readCount(typed) ?? Number.NaN;

type Read = (match: RegExpExecArray) => [from: number, to: number];

/** The last of these in the words before a figure says which part it is of; longer ones first. */
const YEAR: readonly [pattern: RegExp, read: Read][] = [
  [/前三季度|前三个季度/u, () => [1, 9]],
  [/前两季度|前两个季度/u, () => [1, 6]],
  [/上半年/u, () => [1, 6]],
  [/下半年/u, () => [7, 12]],
  [/第?([一二三四1-4])季度/u, ([, q = '']) => [number(q) * 3 - 2, number(q) * 3]],
  [
    new RegExp(`${NUMERAL}月?(?:份)?(?:—|－|-|–|~|～|至|到)+${NUMERAL}月`, 'u'),
    ([, a = '', b = '']) => [number(a), number(b)],
  ],
  [
    new RegExp(`(?<!\\d年?)(?<![\\d—－–~～至到-])${NUMERAL}月(?!\\d)`, 'u'),
    ([, a = '']) => [number(a), number(a)],
  ],
  [/全年|(?<!上|下)年度(?!计划|目标|任务|预算)/u, () => [1, 12]],
];

const ECONOMY: readonly [pattern: RegExp, read: Read][] = [
  [/(?:第?一产业|一产)(?!业?[、和与及])/u, () => [1, 1]],
  [/(?:第?二产业|二产)(?!业?[、和与及])/u, () => [2, 2]],
  [/(?:第?三产业|三产)(?!业?[、和与及])/u, () => [3, 3]],
  [/(?<!人均)(?:地区生产总值|GDP|国内生产总值)/u, () => [1, 3]],
];

function rangeOf(lead: string, scheme: typeof YEAR): Range | undefined {
  const clause = lead.split(/[。；;]/u).at(-1) ?? '';
  for (const [pattern, read] of scheme) {
    const match = pattern.exec(clause);
    if (match === null) continue;
    const rest = clause.slice(match.index + match[0].length);
    // two parts named before one figure, or a name far off: which of them is meant is not sure
    if (pattern.test(rest) || rest.length > FAR || /[，,].*[，,]/u.test(rest)) return undefined;
    const [from, to] = read(match);
    return { from, to, name: match[0] };
  }
  return undefined;
}

const FAR = 18;

interface Part {
  said: Said;
  range: Range;
}

function checkScheme(text: Text, scheme: typeof YEAR): Mistake[] {
  const stretch: Stretch = { start: 0, end: text.text.length };
  const parts = rolesIn(text, stretch).flatMap((said) => {
    if (said.role !== 'value' || said.quantity.unit === '') return [];
    const range = rangeOf(said.lead, scheme);
    return range ? [{ said, range }] : [];
  });
  return parts.flatMap((whole): Mistake[] => {
    const { quantity } = whole.said;
    const alike = parts.filter(
      (one) => one === whole || (sameUnit(one.said.quantity, quantity) && isOneThing(one, whole)),
    );
    const sameRange = alike.filter(
      ({ range }) => range.from === whole.range.from && range.to === whole.range.to,
    );
    if (sameRange.length !== 1 || quantity.approximate) return [];
    const pieces = tiles(
      whole.range,
      alike.filter((one) => one !== whole),
    );
    if (pieces === undefined || pieces.some(({ quantity: { approximate } }) => approximate)) {
      return [];
    }
    return sumMistake(
      quantity,
      pieces.map((piece) => piece.quantity),
    );
  });
}

/** Not when both name what they count, and no word is shared: 上半年税收, 全年产值. */
function isOneThing(one: Part, other: Part): boolean {
  const [a, b] = [one, other].map(({ said, range }) =>
    (said.lead.split(/[，。；、,;]/u).at(-1) ?? '')
      .replace(range.name, '')
      .replace(/其中|完成|实现|累计|共计?|达到?|分别|增加值|[了为的份]/gu, ''),
  );
  if (!a || !b || a.length < 2 || b.length < 2) return true;
  return [...a].some((sign) => b.includes(sign));
}

/** The figures that together cover a range exactly, where only one row of them does. */
function tiles({ from, to }: Range, parts: readonly Part[]): Said[] | undefined {
  const rows: Said[][] = [];
  const go = (at: number, row: Said[]) => {
    if (rows.length > 1) return;
    if (at > to) {
      rows.push(row);
      return;
    }
    for (const { said, range } of parts) {
      const whole = range.from === from && range.to === to;
      if (range.from === at && range.to <= to && !whole) go(range.to + 1, [...row, said]);
    }
  };
  go(from, []);
  return rows.length === 1 && (rows[0]?.length ?? 0) > 1 ? rows[0] : undefined;
}

function sumMistake(claim: Quantity, parts: readonly Quantity[]): Mistake[] {
  const typed = parts.map(amount).reduce((a, b) => a.plus(b));
  const mistake = reckonedMistake(
    { claim, exact: sumOf(parts), typed, from: parts },
    { zh: '各部分相加', en: 'The parts' },
  );
  return mistake ? [mistake] : [];
}

const ALL_AT_ONCE =
  /(?:四个季度|一至四季度|一、二、三、四季度|各季度|三次产业|三产|一二三产业?|第?一、二、三产业?|两个半年)[^，。；\d]{0,14}分别/gu;

/** 四个季度分别完成5亿元、6亿元、7亿元、8亿元，全年完成28亿元. */
function checkAllAtOnce(text: Text): Mistake[] {
  return [...text.matches(ALL_AT_ONCE)].flatMap((match): Mistake[] => {
    const sectors = match[0].includes('产');
    const wanted = sectors ? 3 : match[0].startsWith('两') ? 2 : 4;
    const sentence = text.sentences.find(
      ({ start, end }) => start <= match.index && match.index < end,
    );
    if (sentence === undefined) return [];
    const said = rolesIn(text, sentence);
    const after = said.filter(({ quantity }) => quantity.start > match.index);
    const parts = after.slice(0, wanted);
    const [first] = parts;
    if (parts.length < wanted || first === undefined || first.quantity.kind === 'percent')
      return [];
    if (parts.some(({ quantity }) => !isLike(quantity, first.quantity))) return [];
    const whole = said.find(
      (one) =>
        !parts.includes(one) &&
        isLike(one.quantity, first.quantity) &&
        (sectors ? /生产总值|GDP/u : /全年|合计|共计|总计/u).test(one.lead),
    );
    const quantities = parts.map(({ quantity }) => quantity);
    if (whole) return sumMistake(whole.quantity, quantities);
    return sectors ? [] : yearBefore(text, sentence, parts);
  });
}

/** 固定资产投资24.5亿元…。四个季度分别完成…: the year's figure opens the sentence before. */
function yearBefore(text: Text, sentence: Stretch, parts: readonly Said[]): Mistake[] {
  const [first] = parts;
  const before = text.sentences.findLast(({ end }) => end < sentence.start);
  if (!first || !before || text.text.slice(before.end, sentence.start).includes('\n')) return [];
  const values = rolesIn(text, before).filter(
    ({ role, quantity }) => role === 'value' && isLike(quantity, first.quantity),
  );
  const [year] = values;
  const what = /分别(?:完成|实现|达到?|为|是)?(?<what>[^，。；\d]*)$/u.exec(first.lead)?.groups
    ?.what;
  if (!year || what === undefined || (what !== '' && !year.lead.includes(what.slice(0, 2))))
    return [];
  const quantities = parts.map(({ quantity }) => quantity);
  const sum = sumOf(quantities);
  const of = intervalOf(year.quantity);
  if (values.some(({ quantity }) => overlap(sum, intervalOf(quantity)))) return [];
  // much more or less than that: of something else
  if (sum.high.times(2).lt(of.low) || sum.low.gt(of.high.times(10))) return [];
  const all = totalLike(quantities, year.quantity);
  const { digits, scale, unit } = year.quantity;
  return [
    {
      start: first.quantity.start,
      end: parts.at(-1)?.quantity.unitSpan.end ?? first.quantity.end,
      severity: 'warning',
      message: {
        zh: `各季度相加为${all}${scale}${unit}，前面的全年数是${digits}${scale}${unit}`,
        en: `The quarters make ${all}${scale}${unit}, the year before is ${digits}${scale}${unit}`,
      },
      hint: { zh: '核对各季度和全年的数', en: 'Check the quarters and the year' },
    },
  ];
}

const isLike = (a: Quantity, b: Quantity) => sameUnit(a, b) && !a.approximate;

function checkPeriods(text: Text): Mistake[] {
  const { text: words } = text;
  const found: Mistake[] = [];
  if (/全年|半年|季度|月/u.test(words)) found.push(...checkScheme(text, YEAR));
  if (/生产总值|GDP/u.test(words)) found.push(...checkScheme(text, ECONOMY));
  return [...found, ...checkAllAtOnce(text)];
}

export const periodRules: Rule[] = [
  {
    code: 'check/periods',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '各月、各季度、上下半年的数，或者三次产业的数，相加不等于总数。',
      en: 'Months, quarters or halves do not add up to the year, nor sectors to the whole.',
    },
    examples: {
      bad: [
        '一季度完成3.2亿元、二季度完成3.6亿元、三季度完成4.0亿元、四季度完成4.1亿元，全年完成「15.9」亿元。',
        '上半年完成6.8亿元，下半年完成8.1亿元，全年完成「13.9」亿元。',
        '前三季度完成21.2亿元，四季度完成8.1亿元，全年完成「30.3」亿元。',
        '1月完成12万元，2月完成15万元，3月完成18万元，一季度共完成「48」万元。',
        '四个季度分别完成投资5.1亿元、6.2亿元、7.0亿元、8.3亿元，全年完成投资「28.6」亿元。',
        '完成投资27.6亿元，增长8%。四个季度分别完成「5.1亿元、6.2亿元、7.0亿元、8.3亿元」。',
        '地区生产总值「40.6」亿元，三次产业增加值分别为3.2亿元、20.1亿元、18.3亿元。',
      ],
      good: [
        '上半年完成6.8亿元，下半年完成8.1亿元，全年完成14.9亿元。',
        '上半年完成6.8亿元，全年完成14.9亿元。',
        '1月完成12万元，2月完成15万元，3月完成18万元，一季度共完成45万元。',
        '上半年签约8个，全年签约20个，下半年开工10个。',
        '第一产业增加值3.2亿元，第二产业增加值20.1亿元，第三产业增加值17.3亿元。人均地区生产总值70923元。',
      ],
    },
    inText: checkPeriods,
  },
];
