/** How a figure changed on last year, as a fact without words. */
import type { Decimal, Interval, Numeral } from './numeral.ts';
import { difference, dividesExactly, HUNDRED, plain, quotient, trimmed, ZERO } from './numeral.ts';
import { isRate, rangeOf } from './units.ts';

export type Change =
  | { kind: 'same' }
  /** Too small for the digits that are printed. */
  | { kind: 'almost-same' }
  /** In percent, signed, as printed. */
  | { kind: 'percent'; digits: string }
  /** Percentages: in percentage points, signed. */
  | { kind: 'points'; digits: string }
  /** In the figure's own unit, signed: where last year was zero or below, no percentage makes sense. */
  | { kind: 'amount'; digits: string }
  | { kind: 'turn'; to: 'positive' | 'negative' | 'zero' }
  /** A loss that became smaller (negative digits) or larger, in percent. */
  | { kind: 'loss'; digits: string };

/** The change between two numbers of one unit, percentages rounded half up to `decimals` digits. */
export function changeBetween(last: Numeral, now: Numeral, unit: string, decimals: number): Change {
  if (now.value.eq(last.value)) return { kind: 'same' };
  const by = difference(now, last);
  if (isRate(unit)) return { kind: 'points', digits: trimmed(by.digits) };
  if (last.value.eq(ZERO)) return { kind: 'amount', digits: by.digits };
  if (last.value.lt(ZERO)) {
    if (now.value.gt(ZERO)) return { kind: 'turn', to: 'positive' };
    if (now.value.eq(ZERO)) return { kind: 'turn', to: 'zero' };
    const digits = percentDigits(by.value.times(-1), last.value.times(-1), decimals);
    return /^-?[0.]+$/.test(digits) ? { kind: 'almost-same' } : { kind: 'loss', digits };
  }
  if (now.value.lt(ZERO)) return { kind: 'turn', to: 'negative' };
  const digits = fallDigits(by.value, last.value, decimals);
  return /^-?[0.]+$/.test(digits) ? { kind: 'almost-same' } : { kind: 'percent', digits };
}

/** A fall of 99.99% is never printed as one to nothing. */
function fallDigits(by: Decimal, last: Decimal, decimals: number): string {
  const isWhole = by.plus(last).eq(ZERO);
  for (let more = decimals; more < decimals + 6; more += 1) {
    const digits = percentDigits(by, last, more);
    if (isWhole || !/^-100(?:\.0+)?$/.test(digits)) return digits;
  }
  return percentDigits(by, last, decimals);
}

/** part / whole in percent; a result that comes out even has no zeros behind the point. */
export function percentDigits(part: Decimal, whole: Decimal, decimals: number): string {
  const hundredfold = part.times(HUNDRED);
  const digits = plain(quotient(hundredfold, whole, decimals), decimals);
  return dividesExactly(hundredfold, whole, decimals) ? trimmed(digits) : digits;
}

/**
 * A share or completion in percent. 99.96% is never rounded to 100%, nor 0.04% to 0: as many more digits are
 * printed as it takes to see that it is not.
 */
export function shareDigits(part: Decimal, whole: Decimal, decimals: number): string {
  for (let more = decimals; more < decimals + 6; more += 1) {
    const digits = percentDigits(part, whole, more);
    const looksRound = /^-?(?:0|100)(?:\.0+)?$/.test(digits);
    if (!looksRound || digits === '0' || digits === '100') return digits;
  }
  return percentDigits(part, whole, decimals);
}

/** All growth rates in percent that the printed numbers allow; undefined where last year is not surely above zero. */
export function growthRange(last: Numeral, now: Numeral, unit: string): Interval | undefined {
  const before = rangeOf(last, unit);
  const after = rangeOf(now, unit);
  if (before.low.lte(ZERO)) return undefined;
  const growth = (to: Decimal, from: Decimal) => quotient(to.minus(from).times(HUNDRED), from, 12);
  const low = growth(after.low, after.low.lt(ZERO) ? before.low : before.high);
  const high = growth(after.high, after.high.lt(ZERO) ? before.high : before.low);
  return { low, high };
}

/** All differences that the printed numbers allow. */
export function differenceRange(last: Numeral, now: Numeral, unit: string): Interval {
  const before = rangeOf(last, unit);
  const after = rangeOf(now, unit);
  return { low: after.low.minus(before.high), high: after.high.minus(before.low) };
}
