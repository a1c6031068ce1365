/** Exact decimals that remember how they were typed: 12.80 stays 12.80. */
import Big from 'big.js';

export type Decimal = Big;

/** A number as printed, and its value. */
export interface Numeral {
  /** Plain digits, zeros at the end kept. */
  digits: string;
  value: Decimal;
  /** How many digits are behind the point. */
  decimals: number;
}

/** All that a printed number can stand for: half a unit of its last digit to both sides. */
export interface Interval {
  low: Decimal;
  high: Decimal;
}

/** No figure of an office is longer; arithmetic on a million digits would not end. */
const LONGEST = 40;

/** Whether digits are a plain decimal number. */
export function isNumeral(digits: string): boolean {
  return digits.length <= LONGEST && /^-?\d+(?:\.\d+)?$/.test(digits);
}

/** Digits to a numeral; undefined for what is no plain decimal number. */
export function numeral(digits: string): Numeral | undefined {
  if (!isNumeral(digits)) return undefined;
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  // Minus nothing is nothing.
  const printed = /^-[0.]+$/.test(digits) ? digits.slice(1) : digits;
  return { digits: printed, value: new Big(printed), decimals };
}

/** A computed number with a fixed number of digits behind the point. */
export function fixed(value: Decimal, decimals: number): Numeral {
  return {
    digits: plain(value, decimals),
    value: value.round(decimals, Big.roundHalfUp),
    decimals,
  };
}

/** Digits with half rounded up (away from zero), never an exponent, never -0. */
export function plain(value: Decimal, decimals: number): string {
  const digits = value.toFixed(decimals, Big.roundHalfUp);
  return /^-[0.]+$/.test(digits) ? digits.slice(1) : digits;
}

/** Digits without zeros at the end. */
export function trimmed(digits: string): string {
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}

/** The value with all its digits. */
export function exactly(value: Decimal): string {
  return trimmed(value.toFixed());
}

/**
 * The quotient, correctly rounded half up to `decimals` digits: division itself rounds, so that nothing is rounded
 * twice. The divisor is not zero.
 */
export function quotient(dividend: Decimal, divisor: Decimal, decimals: number): Decimal {
  const Rounded = Big();
  Rounded.DP = decimals;
  Rounded.RM = Big.roundHalfUp;
  return new Big(new Rounded(dividend).div(divisor));
}

/** Whether a quotient has at most `decimals` digits. */
export function dividesExactly(dividend: Decimal, divisor: Decimal, decimals: number): boolean {
  return quotient(dividend, divisor, decimals).times(divisor).eq(dividend);
}

export function intervalOf({ value, decimals }: Numeral, isExact: boolean): Interval {
  if (isExact) return { low: value, high: value };
  const half = new Big(5).times(new Big(10).pow(-decimals - 1));
  return { low: value.minus(half), high: value.plus(half) };
}

export function overlap(one: Interval, other: Interval): boolean {
  return one.low.lte(other.high) && other.low.lte(one.high);
}

export function sumOf(numerals: readonly Numeral[]): Numeral {
  const decimals = Math.max(0, ...numerals.map((one) => one.decimals));
  const value = numerals.reduce((sum, one) => sum.plus(one.value), new Big(0));
  return fixed(value, decimals);
}

export function difference(one: Numeral, other: Numeral): Numeral {
  return fixed(one.value.minus(other.value), Math.max(one.decimals, other.decimals));
}

export const ZERO: Decimal = new Big(0);
export const HUNDRED: Decimal = new Big(100);
