/** Growth from two figures, or from a figure and the change that led to it. */
import type { Big } from 'big.js';
import { type Interval, intervalOf } from '../interval.ts';
import type { Said } from '../roles.ts';

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
