/** Values that a slip of the keys has made ten or a hundred times too large or too small. */
import type { Numeral } from '../numeral.ts';
import { isCounted } from '../units.ts';

/** Of so few things ten times as many are no wonder: 1家, 12家. */
const FEW = 5;
/** With the point put right, the two are as near as two years usually are. */
const NEAR = { low: 0.65, high: 1.55 };

/**
 * How many places the point of a value stands off where it is compared with another: 1 for 74.6 beside 6.59, -1 for
 * 0.75; 0 where no such slip explains the difference.
 */
export function placesOff(value: Numeral, other: Numeral, unit: string): number {
  const [one, base] = [Number(value.digits), Number(other.digits)];
  const less = Math.min(Math.abs(one), Math.abs(base));
  if (less < FEW && (isCounted(unit) || isWhole(value, other))) return 0;
  return placesBetween(one, base);
}

/** The same of any two values, however few they are. */
export function placesBetween(one: number, base: number): number {
  if (one === 0 || base === 0) return 0;
  const ratio = Math.abs(one / base);
  // hardly two numbers are so far apart
  if (ratio > 0.2 && ratio < 6) return 0;
  for (const places of [1, 2, 3, -1, -2, -3]) {
    const mended = ratio / 10 ** places;
    if (mended >= NEAR.low && mended <= NEAR.high) return places;
  }
  return 0;
}

function isWhole(...numbers: Numeral[]): boolean {
  return numbers.every(({ decimals }) => decimals === 0);
}

/** 十倍, 一百倍. */
export function timesOf(places: number): string {
  return ['', '十倍', '一百倍', '一千倍'][Math.abs(places)] ?? '';
}
