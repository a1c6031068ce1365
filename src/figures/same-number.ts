/** Whether two numbers may be one: in whatever units, as far as their rounding goes. */
import { type Numeral, overlap } from './numeral.ts';
import { convert, rangeOf, type SameUnits } from './units.ts';

/** A number in its unit. */
interface Stated {
  number: Numeral;
  unit: string;
}

/** Differences that rounding explains are none; numbers that count different things are never held against each other. */
export function mayBeSame(one: Stated, other: Stated, sameUnits: SameUnits = []): boolean {
  const number = convert(other.number, other.unit, one.unit, sameUnits);
  if (number === undefined || one.number.value.eq(number.value)) return true;
  if (one.number.decimals === other.number.decimals && one.unit === other.unit) return false;
  const range = rangeOf(other.number, other.unit);
  const scaled = number.value.eq(0) ? undefined : number.value.div(other.number.value);
  if (scaled === undefined) return false;
  return overlap(rangeOf(one.number, one.unit), {
    low: range.low.times(scaled),
    high: range.high.times(scaled),
  });
}
