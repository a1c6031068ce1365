/** Changes that are not in percent of a figure: percentage points, multiples of last year's, more or less than planned. */
import { Big } from 'big.js';
import type { Quantity } from '../../figures/index.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import {
  amount,
  type Interval,
  intervalOf,
  likeTyped,
  minus,
  negated,
  overlap,
} from './interval.ts';
import { EXPLAINED } from './reckoned/reckon.ts';
import { rolesIn, type Said, sameUnit } from './roles.ts';

const LAST_YEAR = /(?:去年|上年|上一年|同期|年初)[^，；。,;增减升降提]{0,8}$/u;
const OTHER_TIME = /(?:环比|可比|两年|平均|年均|每年|比\d{4}年)/u;
const DOWN = /(?:下降|降低|减少|回落|下调|调低|下滑|收窄|压降|缩小|降)(?:了|约|近)?$/u;

/** 93.4%，上年91.5%，同比提高1.9个百分点: the difference of two percentages. */
function checkPoints(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    return said.flatMap(({ quantity, lead }, index): Mistake[] => {
      if (quantity.kind !== 'points' || quantity.approximate || OTHER_TIME.test(lead)) return [];
      const pair = percentPair(said.slice(0, index)) ?? pairAround(said, index);
      if (pair === undefined) return [];
      const [base, now] = [intervalOf(pair.base), intervalOf(pair.now)];
      const rise = { low: now.low.minus(base.high), high: now.high.minus(base.low) };
      const falls = DOWN.test(lead) !== quantity.value.startsWith('-');
      const exact = falls ? negated(rise) : rise;
      // 由3.5%提高到3.2%，提高0.3个百分点: the two that go the wrong way are told of themselves
      if (exact.high.lt(0) && pair.to && isDown(pair.to) === isDown(lead)) return [];
      const value = new Big(quantity.value).abs();
      const half = intervalOf(quantity).high.minus(new Big(quantity.value));
      const typed = new Big(pair.now.value).minus(pair.base.value).times(falls ? -1 : 1);
      // 85.5%，扣除沙尘后86.8%，较2019年同期的82.0%上升3.5个百分点: of the first of them
      if (isOfAnother(said.slice(0, index), pair, value)) return [];
      const explained = overlap({ low: value.minus(half), high: value.plus(half) }, exact);
      if (explained && typed.minus(value).abs().lte(half)) return [];
      return [pointsMistake({ quantity, lead }, exact, explained)];
    });
  });
}

const isOfAnother = (before: readonly Said[], { base, now }: PercentPair, points: Big): boolean =>
  before.some(
    ({ quantity, role }) =>
      quantity.kind === 'percent' &&
      role !== 'changeRate' &&
      quantity !== base &&
      quantity !== now &&
      new Big(quantity.value).minus(base.value).abs().eq(points),
  );

const isDown = (lead: string) => DOWN.test(lead.replace(/[到至为]$/u, ''));

interface PercentPair {
  base: Quantity;
  now: Quantity;
  /** 提高到, where one goes from the first to the second. */
  to?: string;
}

/** The two percentages that a change is about: 上年91.5% beside this year's, or 由91.5%提高到93.4%. */
function percentPair(before: readonly Said[]): PercentPair | undefined {
  const percents = before.filter(
    ({ quantity, role }) =>
      quantity.kind === 'percent' && role !== 'changeRate' && !quantity.approximate,
  );
  const [first, second] = percents.slice(-2);
  if (first === undefined || second === undefined) return undefined;
  if (LAST_YEAR.test(second.lead)) return { base: second.quantity, now: first.quantity };
  const fromTo =
    /(?:由|从)[^，；。,;]{0,12}$/u.test(first.lead) && /(?:到|至|为)$/u.test(second.lead);
  if (!LAST_YEAR.test(first.lead) && !fromTo) return undefined;
  const pair = { base: first.quantity, now: second.quantity };
  return fromTo ? { ...pair, to: second.lead } : pair;
}

function pointsMistake(
  { quantity, lead }: Pick<Said, 'quantity' | 'lead'>,
  exact: Interval,
  explained: boolean,
): Mistake {
  // which way it goes is said by the word before
  const word = exact.high.lt(0) ? (/[\p{Script=Han}]{2}了?$/u.exec(lead)?.[0].length ?? 0) : 0;
  const right = likeTyped(exact, quantity);
  const because = explained ? EXPLAINED : '';
  return {
    start: quantity.start - word,
    end: quantity.end,
    severity: explained ? 'note' : 'error',
    message: exact.high.lt(0)
      ? { zh: '两个百分数的升降与文字相反', en: 'The percentages move the other way' }
      : {
          zh: `两个百分数相差${right}个百分点，文中写的是${quantity.digits}${because}`,
          en: `The percentages differ by ${right} points, the text says ${quantity.digits}`,
        },
    hint: { zh: '核对两个百分数和升降', en: 'Check both percentages and the change' },
  };
}

/** 92.3%，同比提升1.5个百分点，上年为89.8%. */
function pairAround(said: readonly Said[], index: number): PercentPair | undefined {
  const [now, base] = [said[index - 1], said[index + 1]];
  if (now?.quantity.unit !== '%' || base?.quantity.unit !== '%') return undefined;
  if (now.role === 'changeRate' || now.quantity.approximate || base.quantity.approximate)
    return undefined;
  return /^[，,（(][^，,。；]{0,3}(?:去年|上年)[^，,。；]{0,8}$/u.test(base.lead)
    ? { base: base.quantity, now: now.quantity }
    : undefined;
}

/** 7.5亿元，上年3亿元，是上年的2.5倍. */
function checkTimes(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    return said.flatMap(({ quantity, lead }, index): Mistake[] => {
      if (
        quantity.kind !== 'times' ||
        quantity.approximate ||
        !/是(?:上年|去年)(?:同期)?的$/u.test(lead)
      )
        return [];
      const now = said.slice(0, index).findLast(({ role }) => role === 'value')?.quantity;
      const base = said.slice(0, index).findLast(({ role }) => role === 'base')?.quantity;
      if (!now || !base || now.approximate || base.approximate || !sameUnit(now, base)) return [];
      const [a, b] = [intervalOf(now), intervalOf(base)];
      if (b.low.lte(0)) return [];
      const exact = { low: a.low.div(b.high), high: a.high.div(b.low) };
      if (overlap(intervalOf(quantity), exact)) return [];
      const right = likeTyped(exact, quantity);
      return [
        {
          start: quantity.start,
          end: quantity.end,
          message: {
            zh: `本期数是上年数的${right}倍，文中写的是${quantity.digits}倍`,
            en: `The figure is ${right} times last year’s`,
          },
          hint: { zh: '核对两个数和倍数', en: 'Check both figures and the multiple' },
        },
      ];
    });
  });
}

/** 计划28亿元，实际28.7亿元，比计划多0.7亿元. */
function checkPlan(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    return said.flatMap(({ quantity, lead }, index): Mistake[] => {
      const more = /比(?:年度|年初)?(?:计划|目标|预算)(?:数)?(多|少|增加|减少)$/u.exec(lead)?.[1];
      if (more === undefined || quantity.approximate) return [];
      const before = said.slice(0, index).map((one) => one);
      const plan = before.findLast(
        (one) =>
          /(?:计划|目标|预算)[^，；。,;]{0,4}$/u.test(one.lead) && sameUnit(one.quantity, quantity),
      );
      const done = before.findLast(
        (one) => one !== plan && one.role === 'value' && sameUnit(one.quantity, quantity),
      );
      if (!plan || !done || plan.quantity.approximate || done.quantity.approximate) return [];
      const difference = minus(intervalOf(done.quantity), intervalOf(plan.quantity));
      const exact = more === '少' || more === '减少' ? negated(difference) : difference;
      if (overlap(intervalOf(quantity), exact)) return [];
      const scale = amount(quantity).eq(0) ? new Big(1) : amount(quantity).div(quantity.value);
      const right = likeTyped({ low: exact.low.div(scale), high: exact.high.div(scale) }, quantity);
      return [
        {
          start: quantity.start,
          end: quantity.end,
          message: {
            zh: `与计划相差${right}${quantity.scale}${quantity.unit}，文中写的是${quantity.digits}`,
            en: `The difference from the plan is ${right}`,
          },
          hint: { zh: '核对完成数和计划数', en: 'Check done and planned' },
        },
      ];
    });
  });
}

const SOURCE = '《中华人民共和国统计法》关于统计数据真实、准确的要求；四舍五入按GB/T 8170';

export const otherChangeRules: Rule[] = [
  {
    code: 'check/change-points',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: SOURCE,
    words: {
      zh: '升降的百分点不等于两个百分数之差。',
      en: 'A change in points is not the difference of the two percentages.',
    },
    examples: {
      bad: [
        '优良天数比例93.4%，上年91.5%，同比提高「2.9」个百分点。',
        '开工率由82%提高到88%，提高「4」个百分点。',
      ],
      good: [
        '优良天数比例93.4%，上年91.5%，同比提高1.9个百分点。',
        '增长8.2%，比全市高1.3个百分点。',
        '优良天数比例85.5%，扣除沙尘后为86.8%，较2019年同期（82.0%）上升3.5个百分点。',
      ],
    },
    inText: checkPoints,
  },
  {
    code: 'check/change-times',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: SOURCE,
    words: {
      zh: '“是上年的几倍”与两个数不符。',
      en: 'A multiple of last year’s figure does not follow from the two.',
    },
    examples: {
      bad: ['技术合同成交额7.5亿元，上年3亿元，是上年的「3.5」倍。'],
      good: ['技术合同成交额7.5亿元，上年3亿元，是上年的2.5倍。'],
    },
    inText: checkTimes,
  },
  {
    code: 'check/plan-difference',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: SOURCE,
    words: {
      zh: '比计划多（少）的数不等于完成数与计划数之差。',
      en: 'More or less than planned is not the difference of the two figures.',
    },
    examples: {
      bad: ['到位内资28.70亿元，计划28.00亿元，比计划多「0.90」亿元。'],
      good: ['到位内资28.70亿元，计划28.00亿元，比计划多0.70亿元。'],
    },
    inText: checkPlan,
  },
];
