/** Units of official prose: which measure the same thing, and by what they differ. */
import Big from 'big.js';
import type { Decimal, Interval, Numeral } from './numeral.ts';
import { dividesExactly, exactly, fixed, intervalOf, numeral, quotient } from './numeral.ts';

/** Units that an office takes for one: [[个, 家], [人, 名]]. */
export type SameUnits = readonly (readonly string[])[];

/** What a unit measures and how many base units it is, as a fraction (1亩 = 2000/3 平方米). */
interface Measure {
  base: string;
  numerator: number;
  denominator: number;
}

/** 名称: [base, numerator, denominator]. 平方公里 and 亩 by the national standard of measures. */
const MEASURES: Record<string, [base: string, numerator: number, denominator: number]> = {
  人民币元: ['元', 1, 1],
  元人民币: ['元', 1, 1],
  平方公里: ['平方米', 1_000_000, 1],
  平方千米: ['平方米', 1_000_000, 1],
  公顷: ['平方米', 10_000, 1],
  亩: ['平方米', 2000, 3],
  平米: ['平方米', 1, 1],
  '㎡': ['平方米', 1, 1],
  'm²': ['平方米', 1, 1],
  方: ['立方米', 1, 1],
  'm³': ['立方米', 1, 1],
  公斤: ['千克', 1, 1],
  克: ['千克', 1, 1000],
  斤: ['千克', 1, 2],
  吨: ['千克', 1000, 1],
  公里: ['米', 1000, 1],
  里: ['米', 500, 1],
  度: ['千瓦时', 1, 1],
  千克: ['千克', 1, 1],
  千瓦: ['千瓦', 1, 1],
  千瓦时: ['千瓦时', 1, 1],
  '%': ['%', 1, 1],
  '％': ['%', 1, 1],
  '‰': ['%', 1, 10],
};

const MULTIPLES: Record<string, number> = {
  百: 100,
  千: 1000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
  万亿: 1_000_000_000_000,
};

/** Things are counted, so that a whole number of them is exact; money, land and weights are measured. */
const COUNTED = new Set(
  '个 家 套 人 名 位 次 场 件 项 户 宗 起 批 条 处 座 栋 幢 台 辆 只 头 所 间 份 篇 期 册 组 支 对 届 轮 类 种 例 人次 家次 户次 班次 批次 辆次 个次'.split(
    ' ',
  ),
);

/** Whether the unit at the start of a text may be one of them. */
export function mayBeCounted(text: string): boolean {
  return COUNTED_SIGNS.has(text.trimStart().charAt(0));
}

const COUNTED_SIGNS = new Set([...COUNTED].map((unit) => unit.charAt(0)));

function measureOf(unit: string): Measure {
  const known = Object.hasOwn(MEASURES, unit) ? MEASURES[unit] : undefined;
  if (known) return { base: known[0], numerator: known[1], denominator: known[2] };
  const match = /^(万亿|千万|百万|十万|亿|万|千|百)(?!分)(.*)$/u.exec(unit);
  if (match === null) return { base: unit, numerator: 1, denominator: 1 };
  const rest = measureOf(match[2] ?? '');
  return { ...rest, numerator: rest.numerator * (MULTIPLES[match[1] ?? ''] ?? 1) };
}

/** Percentages are compared by percentage points. */
export function isRate(unit: string): boolean {
  return measureOf(unit).base === '%';
}

/** Whole numbers of these units are counted, not rounded. */
export function isCounted(unit: string): boolean {
  return COUNTED.has(unit);
}

/** What a number with its unit can stand for. */
export function rangeOf(number: Numeral, unit: string): Interval {
  return intervalOf(number, number.decimals === 0 && isCounted(unit));
}

/** By what a number of one unit is multiplied for another; undefined where they do not measure the same. */
export function factorBetween(
  from: string,
  to: string,
  same: SameUnits = [],
): { numerator: Decimal; denominator: Decimal } | undefined {
  const one = measureOf(from);
  const other = measureOf(to);
  if (one.base !== other.base && !areOne(one.base, other.base, same)) return undefined;
  return {
    numerator: new Big(one.numerator).times(other.denominator),
    denominator: new Big(one.denominator).times(other.numerator),
  };
}

function areOne(one: string, other: string, same: SameUnits): boolean {
  return same.some((group) => group.includes(one) && group.includes(other));
}

/**
 * A number in another unit. Powers of ten only move the point; where a conversion does not come out even (亩 to
 * 公顷), two digits behind the point are kept.
 */
export function convert(
  number: Numeral,
  from: string,
  to: string,
  same: SameUnits = [],
): Numeral | undefined {
  if (from === to) return number;
  const factor = factorBetween(from, to, same);
  if (factor === undefined) return undefined;
  const { numerator, denominator } = factor;
  if (numerator.eq(denominator)) return number;
  const dividend = number.value.times(numerator);
  const exact = dividesExactly(dividend, denominator, 20);
  if (!exact) return fixed(quotient(dividend, denominator, 2), 2);
  const value = quotient(dividend, denominator, 20);
  // 7.50亿元 is known to the hundredth part: 75000万元, and 4500万元 is 0.45亿元.
  return numeral(exactly(value)) ?? fixed(value, 2);
}

/** The value in another unit without any rounding for print. */
export function converted(
  number: Decimal,
  from: string,
  to: string,
  same: SameUnits = [],
): Decimal | undefined {
  const factor = factorBetween(from, to, same);
  return factor && quotient(number.times(factor.numerator), factor.denominator, 30);
}
