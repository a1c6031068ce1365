/** Multiples and directions between two figures of a sentence: 翻一番, 增长1.5倍, 由甲提高到乙. */
import { Big } from 'big.js';
import { readCount } from '../../text/index.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { amount, type Interval, intervalOf, likeTyped, overlap } from './interval.ts';
import { rolesIn, type Said, sameUnit } from './roles.ts';
import { STATISTICS } from './sources.ts';

/** 由35家增加到70家, or 70家、上年35家: two figures of one thing. */
interface Pair {
  base: Said;
  now: Said;
}

/** The nearest base and value of one unit before a place of a sentence. */
function pairBefore(said: readonly Said[], end: number): Pair | undefined {
  const before = said.filter(({ quantity }) => quantity.whole.end <= end);
  const base = before.findLast(({ role }) => role === 'base');
  if (base === undefined) return undefined;
  const at = before.indexOf(base);
  const isNow = (one: Said | undefined): one is Said =>
    one?.role === 'value' && sameUnit(one.quantity, base.quantity);
  const now = [before[at + 1], before[at - 1]].find(isNow);
  if (now === undefined || base.quantity.approximate || now.quantity.approximate) return undefined;
  return { base, now };
}

function ratioOf({ base, now }: Pair): Interval | undefined {
  const [a, b] = [intervalOf(now.quantity), intervalOf(base.quantity)];
  return b.low.lte(0) || a.low.lt(0)
    ? undefined
    : { low: a.low.div(b.high), high: a.high.div(b.low) };
}

const FOLD =
  /翻了?([一两二三四])番|翻番|(?:增长|增加|提高|扩大)了?(\d+(?:\.\d+)?|[一两二三四五六七八九十])倍(?!多|以上|左右)/gu;
const POWERS: Record<string, number> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4 };
/** 翻番 is said from a little below twice on. */
const NEARLY = '0.95';

function isSoManyTimes(ratio: Interval, [, power = '一', typed]: RegExpMatchArray): boolean {
  if (typed !== undefined) {
    const times = String(readCount(typed) ?? typed);
    const half = new Big(10).pow(-(times.split('.')[1]?.length ?? 0)).div(2);
    const wanted = new Big(times).plus(1);
    return overlap(ratio, { low: wanted.minus(half), high: wanted.plus(half) });
  }
  const wanted = new Big(2).pow(POWERS[power] ?? 1);
  const middle = ratio.low.plus(ratio.high).div(2);
  return ratio.high.gte(wanted.times(NEARLY)) && middle.lt(wanted.times(2).times(NEARLY));
}

function checkFolds(text: Text): Mistake[] {
  if (!/[番倍]/u.test(text.text)) return [];
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    const words = text.text.slice(sentence.start, sentence.end);
    return [...words.matchAll(FOLD)].flatMap((match): Mistake[] => {
      const start = sentence.start + match.index;
      const pair = pairBefore(said, start);
      const ratio = pair && ratioOf(pair);
      const gap = pair ? text.text.slice(pair.now.quantity.whole.end, start) : '';
      if (ratio === undefined || gap.length > 12) return [];
      if (isSoManyTimes(ratio, match)) return [];
      const real = ratio.low.plus(ratio.high).div(2).toFixed(2);
      return [
        {
          start,
          end: start + match[0].length,
          message: {
            zh: `后一个数是前一个数的${real}倍，与“${match[0]}”不符`,
            en: `The figure is ${real} times the earlier one`,
          },
          hint: {
            zh: '翻一番是2倍，翻两番是4倍，增长一倍是2倍',
            en: '翻一番 is twice, 翻两番 four times, 增长1倍 twice',
          },
        },
      ];
    });
  });
}

const UP_TO = /(?:提高|提升|上升|增加|增长|扩大|攀升|升)(?:到|至|为)[了约]?$/u;
const DOWN_TO = /(?:下降|降低|减少|压减|压缩|缩短|精简|缩小|回落|降)(?:到|至|为)[了约]?$/u;
const FROM = /(?:由|从)[^，；。,;]{0,12}$/u;

/** 排名由369位上升到235位: the smaller number is the better place. */
const RANK = /(?:排名|位次|名次|位列|排序|排位)[^，；。,;]{0,12}$/u;

/** 由82%提高到78%: the words say up, the figures go down. */
function checkFromTo(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    return said.flatMap((one, index) => {
      const before = said[index - 1];
      return before !== undefined && FROM.test(before.lead) && !RANK.test(before.lead)
        ? wrongWay(before, one)
        : [];
    });
  });
}

function wrongWay({ quantity: from }: Said, { quantity: to, lead }: Said): Mistake[] {
  const up = UP_TO.test(lead);
  if ((!up && !DOWN_TO.test(lead)) || /[，。；,;]/u.test(lead)) return [];
  if (!sameUnit(from, to) || to.kind === 'ordinal' || to.value.startsWith('-')) return [];
  const difference = amount(to).minus(amount(from));
  if (difference.eq(0) || difference.gt(0) === up) return [];
  const word = lead.slice(lead.search(up ? UP_TO : DOWN_TO));
  const end = to.whole.start;
  return [
    {
      start: end - word.length,
      end,
      message: {
        zh: `由${from.digits}到${to.digits}是${up ? '降' : '升'}，文中写“${word}”`,
        en: `From ${from.digits} to ${to.digits} it goes ${up ? 'down' : 'up'}`,
      },
      hint: { zh: '核对两个数和升降', en: 'Check both figures and the direction' },
    },
  ];
}

/** 年均增长 needs the years between the two figures. */
const YEARLY = /年均(?:增长|增速|增幅|递增|下降)[^，。；\d]{0,4}$/u;

function checkYearly(text: Text): Mistake[] {
  if (!text.text.includes('年均')) return [];
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    return said.flatMap(({ quantity, lead }): Mistake[] => {
      if (quantity.kind !== 'percent' || quantity.approximate || !YEARLY.test(lead)) return [];
      const pair = pairBefore(said, quantity.start);
      const years = pair && yearsBetween(pair, text.text.slice(sentence.start, quantity.start));
      const ratio = pair && ratioOf(pair);
      if (!ratio || !years || years < 2 || /实际|可比/u.test(lead)) return [];
      const rate = (value: Big) => new Big((Number(value) ** (1 / years) - 1) * 100);
      const exact = { low: rate(ratio.low), high: rate(ratio.high) };
      const value = new Big(quantity.value).times(/下降/u.test(lead) ? -1 : 1);
      const half = intervalOf({ ...quantity, value: quantity.value }).high.minus(quantity.value);
      // offices round on the way: one digit more or less is let pass
      const slack = half.times(3);
      const isRight = overlap({ low: value.minus(slack), high: value.plus(slack) }, exact);
      const growth = amount(pair.now.quantity).div(amount(pair.base.quantity));
      const typed = rate(growth);
      // 61 % in five years are no 12.2 % a year: divided by the years
      const divided = growth.minus(1).times(100).div(years);
      const isDivided =
        value.minus(divided).abs().lte(half) && value.minus(typed).abs().gt(half.times(10));
      if (isRight && !isDivided) return [];
      const right = likeTyped(isRight ? { low: typed, high: typed } : exact, quantity);
      return [
        {
          start: quantity.start,
          end: quantity.end,
          ...(isRight ? { severity: 'warning' as const } : {}),
          message: {
            zh: `${years}年间的两个数，年均变化约${right}%，文中写的是${quantity.digits}%`,
            en: `Over ${years} years that is about ${right}% a year`,
          },
          hint: { zh: '核对两个数、年数和年均增速', en: 'Check both figures and the years' },
        },
      ];
    });
  });
}

function yearsBetween({ base, now }: Pair, words: string): number | undefined {
  const year = (lead: string) => Number(/(20\d\d)年(?!.*20\d\d年)/u.exec(lead)?.[1] ?? 0);
  const [from, to] = [year(base.lead), year(now.lead)];
  if (from > 0 && to > from) return to - from;
  const range = /(20\d\d)年?(?:至|到|—|－|-|～)+(20\d\d)年(?!.*20\d\d年)/u.exec(words);
  if (range) return Number(range[2]) - Number(range[1]);
  const said = /(?<!第)([三四五]|[2-9])年(?:来|间|时间)/u.exec(words)?.[1];
  return said === undefined ? undefined : ({ 三: 3, 四: 4, 五: 5 }[said] ?? Number(said));
}

export const multipleRules: Rule[] = [
  {
    code: 'check/folds',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '“翻番”“增长几倍”与前后两个数不符。',
      en: 'Doubled, or grown by so many times, does not follow from the two figures.',
    },
    examples: {
      bad: [
        '企业由35家增加到60家，「翻一番」。',
        '产值由2.0亿元增加到5.0亿元，「增长2.5倍」。',
        '技术合同由12份增加到36份，「翻了两番」。',
      ],
      good: [
        '企业由35家增加到71家，翻一番。',
        '产值由2.0亿元增加到5.0亿元，增长1.5倍。',
        '技术合同由12份增加到48份，翻了两番。',
      ],
    },
    inText: checkFolds,
  },
  {
    code: 'check/from-to',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '“由甲提高到乙”而乙小于甲，或者相反。',
      en: 'From one figure up to another that is smaller, or the other way round.',
    },
    examples: {
      bad: ['开工率由88%「提高到」82%。', '办理时限由5个工作日「压缩到」8个工作日。'],
      good: ['开工率由82%提高到88%。', '办理时限由8个工作日压缩到5个工作日。'],
    },
    inText: checkFromTo,
  },
  {
    code: 'check/yearly-rate',
    severity: 'warning',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '年均增速与起止两个数和年数不符。',
      en: 'A yearly rate does not follow from the two figures and the years between them.',
    },
    examples: {
      bad: [
        '产值由2020年的20亿元增加到2024年的32亿元，年均增长「15.5」%。',
        '收入由2020年的2亿元增加到2025年的3.22亿元，年均增长「12.2」%。',
      ],
      good: [
        '产值由2020年的20亿元增加到2024年的32亿元，年均增长12.5%。',
        '收入由2020年的2亿元增加到2025年的3.22亿元，年均增长10%。',
        '产值32亿元，年均增长15.5%。',
      ],
    },
    inText: checkYearly,
  },
];
