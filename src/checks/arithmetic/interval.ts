/** Numbers as they may have been before someone rounded them. */
import { Big } from 'big.js';
import { type Quantity, scalePower } from '../../figures/index.ts';

/** From the lowest to the highest value that could have been rounded to what is typed. */
export interface Interval {
  low: Big;
  high: Big;
}

/** Decimals as typed: 12.80 has two. */
function decimals(value: string): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

/** Half a unit of the last typed digit; whole things without a scale are counted, not rounded. */
export function halfStep(quantity: Quantity): Big {
  if (quantity.kind === 'count' && quantity.scale === '' && !quantity.value.includes('.'))
    return new Big(0);
  return new Big(10).pow(scalePower(quantity.scale) - decimals(quantity.value)).times('0.5');
}

/** The value with its scale: 7.46亿元 is 746000000. */
export function amount(quantity: Quantity): Big {
  return new Big(quantity.value).times(new Big(10).pow(scalePower(quantity.scale)));
}

export function intervalOf(quantity: Quantity): Interval {
  const middle = amount(quantity);
  const half = halfStep(quantity);
  return { low: middle.minus(half), high: middle.plus(half) };
}

/** The sum of what may have been rounded part by part. */
export function sumOf(quantities: readonly Quantity[]): Interval {
  return quantities
    .map(intervalOf)
    .reduce((sum, { low, high }) => ({ low: sum.low.plus(low), high: sum.high.plus(high) }), {
      low: new Big(0),
      high: new Big(0),
    });
}

export function overlap(a: Interval, b: Interval): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high);
}

/** part / whole in percent; undefined where the whole may be nothing. */
export function percentOf(part: Interval, whole: Interval): Interval | undefined {
  if (whole.low.lte(0)) return undefined;
  return { low: part.low.div(whole.high).times(100), high: part.high.div(whole.low).times(100) };
}

/** The percentages that are written as this one after rounding half up. */
export function stated(quantity: Quantity): Interval {
  const value = new Big(quantity.value).abs();
  const half = new Big(10).pow(-decimals(quantity.value)).times('0.5');
  return { low: value.minus(half), high: value.plus(half) };
}

/** Whether a percentage was cut off instead of rounded: 87.69 written as 87.6. */
export function isCutOff(quantity: Quantity, exact: Interval): boolean {
  const value = new Big(quantity.value).abs();
  const step = new Big(10).pow(-decimals(quantity.value));
  return overlap({ low: value, high: value.plus(step) }, exact);
}

/** The middle of an interval with as many decimals as the quantity is typed with. */
export function likeTyped(exact: Interval, quantity: Quantity): string {
  return exact.low.plus(exact.high).div(2).abs().toFixed(decimals(quantity.value), 1);
}

export const plus = (a: Interval, b: Interval): Interval => ({
  low: a.low.plus(b.low),
  high: a.high.plus(b.high),
});

export const minus = (a: Interval, b: Interval): Interval => ({
  low: a.low.minus(b.high),
  high: a.high.minus(b.low),
});

export const negated = ({ low, high }: Interval): Interval => ({
  low: high.times(-1),
  high: low.times(-1),
});

/** a / b; undefined where b may be nothing. */
export function over(a: Interval, b: Interval): Interval | undefined {
  return b.low.lte(0) ? undefined : { low: a.low.div(b.high), high: a.high.div(b.low) };
}

export const times = (a: Interval, b: Interval): Interval => ({
  low: a.low.times(b.low),
  high: a.high.times(b.high),
});

/** A share of the figure that is missing or too much, and still looks like a slip. */
const LITTLE = '0.1';
/** Fewer digits than this differ in one wherever they differ. */
const TELLING = 3;

/**
 * Whether the difference is that of one slip: one digit is another, two changed places, one was left out or typed twice.
 * Figures that were never meant to be the same differ so by chance only.
 */
export function isOneSlip(told: Big, right: Big): boolean {
  if (told.lt(0) !== right.lt(0)) return false;
  const places = Math.max(decimalsOf(told), decimalsOf(right));
  const scale = new Big(10).pow(places - zerosOf(told, right));
  const [one, other] = [digitsOf(told.times(scale)), digitsOf(right.times(scale))];
  const length = Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) < TELLING || one === other) return one === other;
  if (one.length !== other.length) {
    const [short, long] = one.length < other.length ? [one, other] : [other, one];
    return (
      long.length - short.length === 1 &&
      Array.from(long).some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
    );
  }
  const apart = Array.from(one.slice(0, length)).flatMap((digit, at) =>
    digit === other[at] ? [] : [at],
  );
  const [first = 0, second = 0] = apart;
  const isTurned =
    apart.length === 2 &&
    second - first === 1 &&
    one[first] === other[second] &&
    one[second] === other[first];
  return apart.length === 1 || isTurned;
}

export function differByLittle(told: Big, right: Big): boolean {
  return told.minus(right).abs().lte(told.abs().times(LITTLE));
}

/** The digits, without point: what slips is a digit. */
const digitsOf = (value: Big) => value.abs().toFixed().replace('.', '').replace(/^0+/u, '');

const decimalsOf = (value: Big) => /\.(\d+)$/u.exec(value.toFixed())?.[1]?.length ?? 0;

/** Zeros that both end in: 15000 and 72000 are two digits each. */
function zerosOf(one: Big, other: Big): number {
  const ends = [one, other].map(
    (value) => /^\d*?(0*)$/u.exec(value.abs().toFixed())?.[1]?.length ?? 0,
  );
  return Math.min(...ends);
}
