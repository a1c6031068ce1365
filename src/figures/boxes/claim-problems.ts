/** What a person is told of a comparison that the form contradicts. */
import { type Decimal, HUNDRED, type Numeral, quotient, trimmed } from '../numeral.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { BoxProblem } from './box.ts';
import type { Known } from './known.ts';

/** What the messages call the figure. */
export function nameIn({ name }: Known): string {
  return name === '' ? '这个空' : `“${name}”`;
}

export const AGREE = {
  zh: '核对是这里写错了，还是表里的数不对。',
  en: 'Check which of the two is right.',
};

/** Something typed that the form's numbers contradict. */
export function differs(
  known: Known,
  typed: string,
  computed: string,
): Omit<BoxProblem, 'offset' | 'length'> {
  const { figure } = known;
  return {
    severity: 'error',
    code: 'figures/claim-differs',
    message: {
      zh: `这里写的是“${typed}”，按表里${nameIn(known)}的数算是${computed}。`,
      en: `"${typed}" is typed here, but the form's numbers give ${computed}.`,
    },
    hint: figure
      ? {
          zh: `核对三个数；让工具来算就写【${figure.path}·同比】【${figure.path}·占比】这样的格子；按可比价等口径的，在指标里写“同比”和“口径”。`,
          en: `Check the numbers, or let a box like 【${figure.path}·同比】 compute it.`,
        }
      : AGREE,
  };
}

/** A rate that is said to change by percent. */
export function pointsProblem(
  known: Known,
  { digits }: Quantity,
): Omit<BoxProblem, 'offset' | 'length'> {
  return {
    severity: 'error',
    code: 'figures/points',
    message: {
      zh: `${nameIn(known)}是百分数，变化要说“百分点”，这里写的是“${digits}%”。`,
      en: 'A rate changes by percentage points.',
    },
    hint: { zh: `写成“${digits}个百分点”。`, en: `Write ${digits}个百分点.` },
  };
}

/** In percent, with as many digits as were typed. */
export function percentOf(part: Decimal, whole: Numeral, typed: Numeral): string {
  return trimmed(quotient(part.times(HUNDRED), whole.value, typed.decimals || 1).toFixed());
}
