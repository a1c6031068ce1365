/** What a figure is of its whole, last year and this year, in percent. */
import type { Figure } from '../figure.ts';
import { HUNDRED, type Interval, quotient, ZERO } from '../numeral.ts';
import { convert, rangeOf } from '../units.ts';

/** All that part and whole allow, in percent. */
export function shareRange(part: Interval, whole: Interval): Interval {
  return {
    low: quotient(part.low.times(HUNDRED), whole.high, 12),
    high: quotient(part.high.times(HUNDRED), whole.low, 12),
  };
}

/** Last year's share and this year's; undefined where the form does not give both of part and whole. */
export function sharesOf({
  value,
  last,
  unit,
  source,
  parent,
  whole: named,
}: Figure): readonly [then: Interval, now: Interval] | undefined {
  const whole = source.占 === undefined ? parent : named;
  const inUnit = (one: Figure['value']) =>
    one && whole ? convert(one, whole.unit, unit, whole.sameUnits) : undefined;
  const [all, before] = [inUnit(whole?.value), inUnit(whole?.last)];
  if (!value || !last || !all?.value.gt(ZERO) || !before?.value.gt(ZERO)) return undefined;
  return [
    shareRange(rangeOf(last, unit), rangeOf(before, unit)),
    shareRange(rangeOf(value, unit), rangeOf(all, unit)),
  ];
}
