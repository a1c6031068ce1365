/** Change on last year: the stated rate, amount and direction against the two figures. */
import { Big } from 'big.js';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import {
  amount,
  halfStep,
  type Interval,
  intervalOf,
  isCutOff,
  likeTyped,
  overlap,
  stated,
} from './interval.ts';
import { rolesIn, type Said, sameUnit } from './roles.ts';

/** What a sentence says about one figure and last year's. */
interface Comparison {
  now?: Said;
  base?: Said;
  change?: Said;
  rate?: Said;
}

/** The comparisons of a paragraph: a value, and what follows it until the next value. */
function comparisons(text: Text): Comparison[] {
  return text.sentences.flatMap((sentence) => {
    const found: Comparison[] = [];
    let current: Comparison = {};
    const close = () => {
      found.push(current);
      current = {};
    };
    for (const said of rolesIn(text, sentence)) {
      if (said.role === 'value') {
        const follows =
          current.base && !current.now && sameUnit(current.base.quantity, said.quantity);
        if (!follows) close();
        current.now = said;
      } else if (said.role === 'base') {
        if (current.base || (current.now && !sameUnit(current.now.quantity, said.quantity)))
          close();
        current.base = said;
      } else if (said.role === 'change') {
        if (!current.change && !current.rate) current.change = said;
      } else if (said.role === 'changeRate' && isOnLastYear(said, current)) {
        if (!current.rate) current.rate = said;
      }
    }
    close();
    return found;
  });
}

/** 两年平均增长 and the like are no change on the figure just named. */
function isOnLastYear(rate: Said, { base, change }: Comparison): boolean {
  if (
    /(?:平均|年均|比\d{4}年|较\d{4}年|环比|可比价|可比口径|名义|扣除|实际|同口径)/u.test(rate.lead)
  )
    return false;
  return base !== undefined || change !== undefined;
}

const usable = (said: Said | undefined): said is Said =>
  said !== undefined && !said.quantity.approximate;

/** Last year's figure as far as the sentence gives it: stated, or this year's less the change. */
function baseOf({ now, base, change }: Comparison): Interval | undefined {
  if (base) return usable(base) ? intervalOf(base.quantity) : undefined;
  if (!usable(now) || !usable(change) || !sameUnit(now.quantity, change.quantity)) return undefined;
  const nowIs = intervalOf(now.quantity);
  const step = amount(change.quantity).times(change.down ? -1 : 1);
  const half = halfStep(change.quantity);
  return { low: nowIs.low.minus(step).minus(half), high: nowIs.high.minus(step).plus(half) };
}

function nowOf({ now, base, change }: Comparison): Interval | undefined {
  if (now) return usable(now) ? intervalOf(now.quantity) : undefined;
  if (!usable(base) || !usable(change) || !sameUnit(base.quantity, change.quantity))
    return undefined;
  const baseIs = intervalOf(base.quantity);
  const step = amount(change.quantity).times(change.down ? -1 : 1);
  const half = halfStep(change.quantity);
  return { low: baseIs.low.plus(step).minus(half), high: baseIs.high.plus(step).plus(half) };
}

function checkRate(text: Text): Mistake[] {
  return comparisons(text).flatMap((comparison) => {
    const { rate } = comparison;
    if (!usable(rate)) return [];
    const now = nowOf(comparison);
    const base = baseOf(comparison);
    if (now === undefined || base === undefined || base.low.lte(0)) return [];
    const low = now.low.div(base.high).minus(1).times(100);
    const high = now.high.div(base.low).minus(1).times(100);
    const exact = rate.down ? { low: high.times(-1), high: low.times(-1) } : { low, high };
    const value = rate.quantity.value.startsWith('-') ? negated(exact) : exact;
    if (overlap(stated(rate.quantity), value)) return [];
    const right = likeTyped(value, rate.quantity);
    const { start, end } = rate.quantity;
    if (value.high.lt(0)) return [];
    return [
      {
        start,
        end,
        severity: isCutOff(rate.quantity, value) ? ('warning' as const) : ('error' as const),
        message: {
          zh: `按前后两个数计算，变化应为${right}%，文中写的是${rate.quantity.digits}%`,
          en: `The two figures give a change of ${right}%, the text says ${rate.quantity.digits}%`,
        },
        hint: {
          zh: `核对原始数；若无误，写${right}%`,
          en: `Check the figures; if right, write ${right}%`,
        },
      },
    ];
  });
}

const negated = ({ low, high }: Interval): Interval => ({
  low: high.times(-1),
  high: low.times(-1),
});

function checkAmount(text: Text): Mistake[] {
  return comparisons(text).flatMap(({ now, base, change }) => {
    if (!usable(now) || !usable(base) || !usable(change)) return [];
    if (!sameUnit(now.quantity, base.quantity) || !sameUnit(now.quantity, change.quantity))
      return [];
    const nowIs = intervalOf(now.quantity);
    const baseIs = intervalOf(base.quantity);
    const exact = change.down
      ? { low: baseIs.low.minus(nowIs.high), high: baseIs.high.minus(nowIs.low) }
      : { low: nowIs.low.minus(baseIs.high), high: nowIs.high.minus(baseIs.low) };
    if (exact.high.lt(0) || overlap(intervalOf(change.quantity), exact)) return [];
    const { start, end, digits, scale, unit } = change.quantity;
    const scaleOf = amount(change.quantity).div(
      new Big(change.quantity.value || '1').eq(0) ? 1 : change.quantity.value,
    );
    const middle = { low: exact.low.div(scaleOf), high: exact.high.div(scaleOf) };
    const right = likeTyped(middle, change.quantity);
    return [
      {
        start,
        end,
        message: {
          zh: `前后两个数相差${right}${scale}${unit}，文中写的是${digits}${scale}${unit}`,
          en: `The two figures differ by ${right}${scale}${unit}, the text says ${digits}${scale}${unit}`,
        },
        hint: { zh: '核对本期数、上年数和增减数', en: 'Check this year, last year and the change' },
      },
    ];
  });
}

function checkDirection(text: Text): Mistake[] {
  return comparisons(text).flatMap(({ now, base, change, rate }) => {
    const said = rate ?? change;
    if (!usable(now) || !usable(base) || said === undefined) return [];
    if (!sameUnit(now.quantity, base.quantity) || said.quantity.value.startsWith('-')) return [];
    const difference = amount(now.quantity).minus(amount(base.quantity));
    if (difference.eq(0) || difference.lt(0) === said.down) return [];
    const word =
      /(?:增长|增加|上升|提高|提升|扩大|下降|减少|降低|回落|降|增|升|减|多|少)(?=[^增减升降多少]{0,2}$)/u.exec(
        said.lead,
      );
    const end = said.quantity.whole.start;
    const start = word ? end - said.lead.length + word.index : said.quantity.start;
    return [
      {
        start,
        end: word ? start + word[0].length : said.quantity.end,
        message: {
          zh: `本期数比上年数${said.down ? '大' : '小'}，文中却写${said.down ? '下降' : '增长'}`,
          en: `The figure went ${said.down ? 'up' : 'down'}, the text says it went ${said.down ? 'down' : 'up'}`,
        },
        hint: { zh: '核对两个数和增减的方向', en: 'Check both figures and the direction' },
      },
    ];
  });
}

/** 30件，较去年同期下降15起: a change is counted in the unit of its figure. */
function checkChangeUnit(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    return said.flatMap(({ role, quantity, lead }, index): Mistake[] => {
      const before = said[index - 1];
      if (role !== 'change' || quantity.kind !== 'count' || before?.role !== 'value') return [];
      const close =
        /^[，,]\s*(?:同比|较去年|比去年|较上年|比上年|与去年|与上年)[^，。；]{0,8}$/u.test(lead);
      if (!close || before.quantity.kind !== 'count' || before.quantity.unit === quantity.unit)
        return [];
      const plain = (unit: string) => unit.replace(/[（(].*$/u, '');
      if (plain(before.quantity.unit) === plain(quantity.unit)) return [];
      return [
        {
          start: quantity.start,
          end: quantity.unitSpan.end,
          message: {
            zh: `前面以“${before.quantity.unit}”计，增减却以“${quantity.unit}”计`,
            en: `The figure is counted in ${before.quantity.unit}, its change in ${quantity.unit}`,
          },
          hint: { zh: '单位前后一致', en: 'Use one unit' },
        },
      ];
    });
  });
}

export const changeRules: Rule[] = [
  {
    code: 'check/change-unit',
    severity: 'warning',
    family: 'arithmetic',
    basis: 'standard',
    source: 'GB/T 15835—2011；按语法：单位前后一致',
    words: {
      zh: '增减数的单位与本期数的单位不同。',
      en: 'A change is counted in another unit than its figure.',
    },
    examples: {
      bad: ['调解矛盾纠纷30件，较去年同期下降「15起」。'],
      good: ['调解矛盾纠纷30件（次），较去年同期下降15件。', '培育企业30家，同比增加5家。'],
    },
    inText: checkChangeUnit,
  },
  {
    code: 'check/change-rate',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: '《中华人民共和国统计法》关于统计数据真实、准确的要求；四舍五入按GB/T 8170',
    words: {
      zh: '同比增减的百分比与前后两个数算出来的不符，且四舍五入解释不了。',
      en: 'A change in percent does not follow from the two figures, and rounding cannot explain it.',
    },
    examples: {
      bad: [
        '一般公共预算收入6.85亿元，上年同期6.32亿元，同比增长「9.4」%。',
        '高新技术企业由35家增加到43家，增长「21.9」%。',
        '接待客商128批次，比上年增加16批次，增长「15.3」%。',
        '利润总额7607.3万元，与去年同期7614.6万元相比减少7.3万元，同比下降「0.19」%。',
      ],
      good: [
        '一般公共预算收入6.85亿元，上年同期6.32亿元，同比增长8.4%。',
        '高新技术企业由35家增加到43家，增长22.9%。',
        '接待客商128批次，比上年增加16批次，增长14.3%。',
        '完成投资约7亿元，去年同期6亿元，同比增长15%。',
      ],
    },
    inText: checkRate,
  },
  {
    code: 'check/change-amount',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: '《中华人民共和国统计法》关于统计数据真实、准确的要求',
    words: {
      zh: '增减的数额不等于本期数与上年数之差。',
      en: 'A change is not the difference of the two figures it is about.',
    },
    examples: {
      bad: [
        '总收入7270.3万元，与去年同期6479万元相比增加「891.3」万元。',
        '规上企业由94家增加到103家，净增加「8」家。',
      ],
      good: [
        '总收入7270.3万元，与去年同期6479万元相比增加791.3万元。',
        '规上企业由94家增加到103家，净增加9家。',
        '规上企业103家，上年94家，新增12家。',
      ],
    },
    inText: checkAmount,
  },
  {
    code: 'check/change-direction',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: '《中华人民共和国统计法》关于统计数据真实、准确的要求',
    words: {
      zh: '数是升的，文字写成降，或者相反。',
      en: 'The figures rise and the words fall, or the other way round.',
    },
    examples: {
      bad: [
        '一般公共预算支出5.03亿元，上年同期5.15亿元，同比「增长」2.3%。',
        '信访量由42件下降到31件，同比「增加」26.2%。',
      ],
      good: ['一般公共预算支出5.03亿元，上年同期5.15亿元，同比下降2.3%。'],
    },
    inText: checkDirection,
  },
];
