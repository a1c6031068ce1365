/** Rates that only coarse figures can explain: 24亿元，上年20亿元，增长15%. */
import type { Big } from 'big.js';
import type { Mistake, Rule } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { type Comparison, comparisons } from '../comparisons.ts';
import { amount, intervalOf, overlap, stated } from '../interval.ts';
import { sameUnit } from '../roles.ts';

/** Last year's figure as its digits stand: stated, or this year's less the change. */
function typedBase({ now, base, change }: Comparison): Big | undefined {
  if (base) return now && sameUnit(now.quantity, base.quantity) ? amount(base.quantity) : undefined;
  if (!now || !change || !sameUnit(now.quantity, change.quantity)) return undefined;
  return amount(now.quantity).minus(amount(change.quantity).times(change.down ? -1 : 1));
}

function checkRounded(text: Text): Mistake[] {
  return comparisons(text).flatMap((comparison): Mistake[] => {
    const { now, base, change, rate } = comparison;
    const figures = [now, base, change].flatMap((one) => (one ? [one.quantity] : []));
    if (!now || !rate || rate.quantity.approximate || rate.quantity.value.startsWith('-'))
      return [];
    if (figures.some(({ approximate }) => approximate)) return [];
    const before = typedBase(comparison);
    if (before === undefined || before.lte(0)) return [];
    const typed = amount(now.quantity)
      .div(before)
      .minus(1)
      .times(rate.down ? -100 : 100);
    const is = stated(rate.quantity);
    const step = is.high.minus(is.low);
    const off = typed.minus(is.low.plus(is.high).div(2)).abs();
    if (typed.lt(0) || off.lt(step.times(2)) || !isCoarse(comparison, is)) return [];
    return [
      {
        start: rate.quantity.start,
        end: rate.quantity.end,
        message: {
          zh: `按写出的数算是${typed.toFixed(1)}%，文中写的是${rate.quantity.digits}%，只有四舍五入可以解释`,
          en: `The digits as they stand give ${typed.toFixed(1)}%; only rounding explains it`,
        },
        hint: { zh: '核对；无误的，把数写到小数后一两位', en: 'Check; give more digits' },
      },
    ];
  });
}

/** Whether rounding does explain the rate; else it is plainly wrong, and another rule says so. */
function isCoarse({ now, base, change, rate }: Comparison, is: ReturnType<typeof stated>): boolean {
  const a = now && intervalOf(now.quantity);
  if (!a || !rate) return false;
  let b = base && intervalOf(base.quantity);
  if (!b && change) {
    const step = intervalOf(change.quantity);
    b = change.down
      ? { low: a.low.plus(step.low), high: a.high.plus(step.high) }
      : { low: a.low.minus(step.high), high: a.high.minus(step.low) };
  }
  if (!b || b.low.lte(0)) return false;
  const sign = rate.down ? -100 : 100;
  const ends = [a.low.div(b.high), a.high.div(b.low)].map((end) => end.minus(1).times(sign));
  const [x, y] = ends as [Big, Big];
  return overlap(is, x.lt(y) ? { low: x, high: y } : { low: y, high: x });
}

export const roundedRateRules: Rule[] = [
  {
    code: 'check/rounded-rate',
    severity: 'note',
    family: 'arithmetic',
    basis: 'practice',
    source: '统计资料通例：比率按未修约的数计算，文中的数应能使人复核；四舍五入按GB/T 8170',
    words: {
      zh: '按写出的两个数算不出文中的比率，只有四舍五入可以解释，读者却会算。',
      en: 'The figures as typed give another rate; only rounding explains it, but readers will reckon.',
    },
    examples: {
      bad: ['完成投资24亿元，上年为20亿元，增长「15」%。'],
      good: [
        '完成投资24亿元，上年为20亿元，增长20%。',
        '完成投资24.0亿元，上年为20.5亿元，增长17.1%。',
      ],
    },
    inText: checkRounded,
  },
];
