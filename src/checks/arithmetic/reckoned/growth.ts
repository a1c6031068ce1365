/** Growth from two figures, or from a figure and the change that led to it. */
import type { Big } from 'big.js';
import type { Text } from '../../text.ts';
import { type Interval, intervalOf, overlap, percentOf, stated } from '../interval.ts';
import { rolesIn, type Said, sameUnit } from '../roles.ts';

/**
 * Growth in percent, from the two figures; where the earlier one is this year's less the change, from change and
 * figure, whose rounding then counts once.
 */
export function growthOf(now: Interval, base: Interval, change: Said | undefined): Interval {
  if (change) {
    const step = intervalOf(change.quantity);
    const [first, last] = change.down ? [step.high, step.low] : [step.low, step.high];
    const sign = change.down ? -1 : 1;
    const share = (one: Big, of: Big) =>
      one
        .times(sign)
        .div(of.minus(one.times(sign)))
        .times(100);
    if ([now.low, now.high].every((end) => end.minus(step.high.times(sign)).gt(0)))
      return {
        low: share(first, change.down ? now.low : now.high),
        high: share(last, change.down ? now.high : now.low),
      };
  }
  return {
    low: now.low.div(base.high).minus(1).times(100),
    high: now.high.div(base.low).minus(1).times(100),
  };
}

/** Figures of a sentence that are asked: more are no sentence of one matter. */
const MOST = 12;

/** 受理5174件，审执结4986件；上年收案5631件，下降8.1%: of three and more figures a rate may be of any two. */
export function isOfOthers(text: Text, rate: Said): boolean {
  const { start } = rate.quantity;
  const sentence = text.sentences.find((one) => one.start <= start && start < one.end);
  const figures = (sentence ? rolesIn(text, sentence) : [])
    .filter((said) => said !== rate && said.role !== 'rate' && !said.quantity.approximate)
    .slice(0, MOST);
  const is = stated(rate.quantity);
  const fits = (one: Said, other: Said) => {
    if (one === other || !sameUnit(one.quantity, other.quantity)) return false;
    const [now, base] = [intervalOf(one.quantity), intervalOf(other.quantity)];
    if (base.low.lte(0)) return false;
    // 265万元，压减53万元，压减比例20%
    const share = one.role === 'change' ? percentOf(now, base) : undefined;
    const { low, high } = growthOf(now, base, undefined);
    const change = rate.down ? { low: high.times(-1), high: low.times(-1) } : { low, high };
    return overlap(is, change) || (share !== undefined && overlap(is, share));
  };
  return figures.length > 2 && figures.some((one) => figures.some((other) => fits(one, other)));
}
