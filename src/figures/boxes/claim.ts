/** A number typed beside a figure, and all that it can stand for. */
import Big from 'big.js';
import { type Decimal, type Interval, intervalOf, numeral } from '../numeral.ts';
import { findQuantities } from '../quantities/find.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { converted, rangeOf } from '../units.ts';
import type { BoxProblem, Claim } from './box.ts';
import { wordedAt } from './worded.ts';

/** A claim, and what contradicts it. */
export interface Read {
  claim: Claim;
  problem?: Omit<BoxProblem, 'offset' | 'length'>;
}

/** The quantity that stands right behind some words; a range claims nothing exact. */
export function claimAt(stretch: string, start: number): Claim | undefined {
  const rest = stretch.slice(start);
  const [quantity] = findQuantities(rest);
  if (quantity === undefined || quantity.whole.start > 1) return wordedAt(rest, start);
  if (quantity.range) return undefined;
  if (quantity.start > 1 && quantity.before === '') return undefined;
  if (quantity.whole.start === 1 && !/^[为达到＋+（(]/u.test(rest)) return undefined;
  const number = numeral(quantity.value);
  return number && { quantity, number, at: start + quantity.start };
}

export function claimLength({ quantity }: Claim): number {
  return quantity.unitSpan.end - quantity.start;
}

export function unitOf({ scale, unit }: Quantity): string {
  return `${scale}${unit}`;
}

/** Above all that a figure can be. */
const MOST: Decimal = new Big('1e30');
/** 约 and 左右 allow so much to both sides. */
const ABOUT = new Big('0.1');

/** All that the typed number can stand for: more than half a digit where 约, 超过 or 不足 stands beside it. */
export function claimed({ quantity, number, allowed }: Claim): Interval {
  if (allowed) return allowed;
  const exact = intervalOf(number, false);
  if (!quantity.approximate) return exact;
  const words = `${quantity.before}${quantity.inexact}${quantity.after}`;
  if (/超|突破|逾|不少|不低|至少|高达|余|多|以上|出头/u.test(words))
    return { low: exact.low, high: MOST };
  if (/不高|不超|不足|不到|至多|最多|仅|以下|以内|之内/u.test(words))
    return { low: MOST.times(-1), high: exact.high };
  const most = number.value.abs().times(ABOUT);
  return { low: exact.low.minus(most), high: exact.high.plus(most) };
}

/** The same in the figure's unit; undefined where the units do not convert. */
export function claimedIn(claim: Claim, unit: string): Interval | undefined {
  const from = unitOf(claim.quantity) || unit;
  const { low, high } = claim.quantity.approximate ? claimed(claim) : rangeOf(claim.number, from);
  const [least, most] = [converted(low, from, unit), converted(high, from, unit)];
  return least && most && { low: least, high: most };
}
