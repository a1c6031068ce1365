/** One amount in two units: 30平方公里（约4.5万亩）, 1.2亿元（即12000万元）. */
import { Big } from 'big.js';
import { type Quantity, scalePower } from '../../../figures/index.ts';
import type { Mistake, Rule } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { amount, intervalOf, overlap } from '../interval.ts';

/** What a unit is of its dimension's first one; 1亩 is 1/15公顷. */
const UNITS: Readonly<Record<string, readonly [dimension: string, size: string]>> = {
  平方米: ['area', '1'],
  平米: ['area', '1'],
  '㎡': ['area', '1'],
  亩: ['area', '666.6667'],
  公顷: ['area', '10000'],
  平方公里: ['area', '1000000'],
  平方千米: ['area', '1000000'],
  米: ['length', '1'],
  公里: ['length', '1000'],
  千米: ['length', '1000'],
  里: ['length', '500'],
  厘米: ['length', '0.01'],
  克: ['mass', '1'],
  斤: ['mass', '500'],
  公斤: ['mass', '1000'],
  千克: ['mass', '1000'],
  吨: ['mass', '1000000'],
  千瓦: ['power', '1'],
  兆瓦: ['power', '1000'],
  吉瓦: ['power', '1000000'],
  元: ['money', '1'],
};

const JOINT = /^[，,]?[（(]?(?:也就是|约?折?合|相当于|即|约)?为?约?$/u;
const SAYS_SO = /折?合|相当于|即|也就是/u;
/** Offices reckon an acre as 667 square metres, and round. */
const TOLERANCE = '0.02';
const LOOSE = '0.08';

function checkConversions(text: Text): Mistake[] {
  const { quantities } = text;
  return quantities.flatMap((second, index): Mistake[] => {
    const first = quantities[index - 1];
    if (first === undefined || first.range || second.range) return [];
    const between = text.text.slice(first.whole.end, second.start);
    const [one, two] = [UNITS[first.unit], UNITS[second.unit]];
    if (one?.[0] !== two?.[0] || !one || !two || !JOINT.test(between)) return [];
    const says = SAYS_SO.test(between);
    if (!says && !isBracketed(text, between, second)) return [];
    if (first.unit === second.unit && first.scale === second.scale) return [];
    const [a, b] = [inFirst(first, one[1]), inFirst(second, two[1])];
    if (a.middle.eq(0) || b.middle.eq(0)) return [];
    const loose = first.approximate || second.approximate || between.includes('约');
    if (meet(a, b, loose ? LOOSE : TOLERANCE)) return [];
    // two sums of money side by side may be two things; the same digits at another place of the point are not
    if (one[0] === 'money' && !says && !isShifted(first, second)) return [];
    const shown = inWords(a.middle.div(two[1]), second);
    return [
      {
        start: second.start,
        end: second.unitSpan.end,
        message: {
          zh: `换算不对：${text.text.slice(first.start, first.unitSpan.end)}合${shown}${second.scale}${second.unit}`,
          en: `That is ${shown}${second.scale}${second.unit}`,
        },
        hint: {
          zh: '1公顷＝15亩，1平方公里＝100公顷＝1500亩，1亩≈667平方米',
          en: '1公顷 is 15亩, 1平方公里 100公顷 or 1500亩, 1亩 about 667平方米',
        },
      },
    ];
  });
}

const isBracketed = ({ text }: Text, between: string, { whole }: Quantity) =>
  /[（(]/u.test(between) && /^[）)]/u.test(text.slice(whole.end, whole.end + 1));

function inWords(value: Big, { scale }: Quantity): string {
  const right = value.div(new Big(10).pow(scalePower(scale)));
  return right.round(right.gte(100) ? 0 : 2).toFixed();
}

function inFirst(quantity: Quantity, size: string) {
  const { low, high } = intervalOf(quantity);
  return { low: low.times(size), high: high.times(size), middle: amount(quantity).times(size) };
}

type Amount = ReturnType<typeof inFirst>;

function meet(a: Amount, b: Amount, tolerance: string): boolean {
  const slack = a.middle.times(tolerance);
  return overlap({ low: a.low.minus(slack), high: a.high.plus(slack) }, b);
}

const isShifted = (a: Quantity, b: Quantity) => plainDigits(a) === plainDigits(b);

const plainDigits = ({ value }: Quantity) => value.replace('.', '').replace(/^0+|0+$/gu, '');

export const conversionRules: Rule[] = [
  {
    code: 'check/conversion',
    severity: 'error',
    family: 'arithmetic',
    basis: 'standard',
    source: 'GB 3100—93《国际单位制及其应用》；1公顷＝15亩',
    words: {
      zh: '同一个量用两种单位写出，换算不对。',
      en: 'One amount in two units, and they are not the same.',
    },
    examples: {
      bad: [
        '园区规划面积30平方公里（约「4500亩」）。',
        '项目用地150亩，约合「15公顷」。',
        '总投资1.2亿元（「1200万元」）。',
      ],
      good: [
        '园区规划面积30平方公里（约4.5万亩）。',
        '项目用地150亩，约合10公顷。',
        '总投资1.2亿元（其中财政资金1200万元）。',
        '占地3公顷（45亩），建筑面积1.5万平方米。',
      ],
    },
    inText: checkConversions,
  },
];
