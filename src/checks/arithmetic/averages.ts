/** Averages against the total and the count: 人均, 户均, 平均每个. */
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { type Interval, intervalOf, overlap } from './interval.ts';
import { rolesIn, type Said } from './roles.ts';
import { STATISTICS } from './sources.ts';

/** 人均 is per 人; 平均每个, 平均每家 per that counter. */
const AVERAGE =
  /(?:(人|户|亩|村|件|项|家|次|场|校)均|平均每?(?:一)?(个|家|人|户|亩|项|件|次|场|名|村|所|台|套|期)?)[\p{Script=Han}]{0,6}$/u;
/** 人均 counts 人, 名 and 人次; the others their own counter. */
const PER: Record<string, RegExp> = { 人: /^(?:人|名|位|人次)$/u, 名: /^(?:人|名|位)$/u };
const OTHER_TIME = /(?:增长|提高|增加|去年|上年|全[国省市县]|可支配|日均|月均|年均)/u;

function checkAverages(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    return said.flatMap((one, index): Mistake[] => {
      const match = AVERAGE.exec(one.lead);
      if (match === null || one.quantity.approximate || OTHER_TIME.test(one.lead)) return [];
      const before = said
        .slice(0, index)
        .filter(({ role, quantity }) => role === 'value' && !quantity.approximate);
      const totals = before.filter(({ quantity }) => isSameThing(quantity, one.quantity));
      const counter = match[1] ?? match[2];
      const counts = before.filter(
        ({ quantity }) => quantity.kind === 'count' && isCounted(quantity.unit, counter),
      );
      const [total, count] = [totals[0], counts[0]];
      if (totals.length !== 1 || counts.length !== 1 || !total || !count) return [];
      const exact = quotient(total, count);
      if (exact === undefined || overlap(intervalOf(one.quantity), exact)) return [];
      return [averageMistake(one, exact)];
    });
  });
}

const isSameThing = (a: Said['quantity'], b: Said['quantity']) =>
  a.kind === b.kind && a.unit === b.unit;

function isCounted(unit: string, counter: string | undefined): boolean {
  if (counter === undefined) return true;
  return PER[counter]?.test(unit) ?? unit === counter;
}

function quotient(total: Said, count: Said): Interval | undefined {
  const [a, b] = [intervalOf(total.quantity), intervalOf(count.quantity)];
  return b.low.lte(0) ? undefined : { low: a.low.div(b.high), high: a.high.div(b.low) };
}

function averageMistake({ quantity }: Said, exact: Interval): Mistake {
  const { start, end, digits, scale, unit } = quantity;
  const stated = intervalOf(quantity);
  const scaleOf = stated.low.plus(stated.high).div(2).div(quantity.value);
  const right = exact.low
    .plus(exact.high)
    .div(2)
    .div(scaleOf)
    .toFixed(digits.split('.')[1]?.length ?? 0);
  return {
    start,
    end,
    message: {
      zh: `按总数和个数计算，平均为${right}${scale}${unit}，文中写的是${digits}${scale}${unit}`,
      en: `Total and count give an average of ${right}${scale}${unit}`,
    },
    hint: { zh: '核对总数、个数和平均数', en: 'Check the total, the count and the average' },
  };
}

export const averageRules: Rule[] = [
  {
    code: 'check/average',
    severity: 'warning',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '人均、户均、平均数与总数和个数不符。',
      en: 'An average does not follow from the total and the count.',
    },
    examples: {
      bad: [
        '发放补助120万元，惠及农户400户，户均「0.4」万元。',
        '签约项目8个，总投资40亿元，平均每个「6」亿元。',
      ],
      good: [
        '发放补助120万元，惠及农户400户，户均0.3万元。',
        '签约项目8个，总投资40亿元，平均每个5亿元。',
        '签约项目8个，人均可支配收入2.1万元。',
      ],
    },
    inText: checkAverages,
  },
];
