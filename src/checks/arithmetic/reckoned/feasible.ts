/** Percentages that no whole number gives. */
import { Big } from 'big.js';
import type { Quantity } from '../../../figures/index.ts';
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { stated } from '../interval.ts';
import type { Said } from '../roles.ts';

/** 共120条，整改率98.7%: no whole number of 120, and no whole number that 120 is a share of, gives 98.7%. */
export function infeasible(text: Text, one: Said, percent: Quantity, stem: string): Mistake[] {
  const count = one.quantity;
  if (count.kind !== 'count' || count.scale !== '' || count.value.includes('.')) return [];
  const named = [...stem].some((sign) => one.lead.slice(-8).includes(sign));
  const between = text.text.slice(count.whole.end, percent.whole.start);
  if (!named || between.length > 12) return [];
  const total = new Big(count.value);
  const { low, high } = stated(percent);
  if (total.lte(0) || high.gt(100) || low.lte(0)) return [];
  const asWhole = hasWholeNumber(total.times(low).div(100), total.times(high).div(100));
  const asPart = hasWholeNumber(total.times(100).div(high), total.times(100).div(low));
  if (asWhole || asPart) return [];
  const { start, end, digits } = percent;
  return [
    {
      start,
      end,
      severity: 'warning',
      message: {
        zh: `总数为${count.digits}${count.unit}时，没有整数能得出${digits}%`,
        en: `No whole number of ${count.digits} gives ${digits}%`,
      },
      hint: { zh: '核对总数和百分比', en: 'Check the count and the percentage' },
    },
  ];
}

function hasWholeNumber(low: Big, high: Big): boolean {
  return low.round(0, Big.roundUp).lte(high);
}
