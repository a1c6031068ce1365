/** A number typed beside a figure, and all that it can stand for. */
import Big from 'big.js';
import { readCount } from '../../text/index.ts';
import { type Decimal, type Interval, intervalOf, type Numeral, numeral } from '../numeral.ts';
import { findQuantities } from '../quantities/find.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { converted, rangeOf } from '../units.ts';
import type { BoxProblem } from './box.ts';

/** A number typed beside a box, and what it is said to be. */
export interface Claim {
  quantity: Quantity;
  number: Numeral;
  /** Where the quantity begins in the text, UTF-16. */
  at: number;
}

/** A claim, and what contradicts it. */
export interface Read {
  claim: Claim;
  problem?: Omit<BoxProblem, 'offset' | 'length'>;
}

/** 百分之十二. */
const HAN_PERCENT = /^百分之(?<count>[一二三四五六七八九十百]{1,5})(?!点)/u;

/** The quantity that stands right behind some words; a range claims nothing exact. */
export function claimAt(stretch: string, start: number): Claim | undefined {
  const rest = stretch.slice(start);
  const [quantity] = findQuantities(rest);
  if (quantity === undefined || quantity.whole.start > 1) return hanPercentAt(rest, start);
  if (quantity.range) return undefined;
  if (quantity.start > 1 && quantity.before === '') return undefined;
  if (quantity.whole.start === 1 && !/^[为达到＋+（(]/u.test(rest)) return undefined;
  const number = numeral(quantity.value);
  return number && { quantity, number, at: start + quantity.start };
}

function hanPercentAt(rest: string, start: number): Claim | undefined {
  const typed = HAN_PERCENT.exec(rest);
  const count = readCount(typed?.groups?.count ?? '');
  const number = count === undefined ? undefined : numeral(String(count));
  if (!typed || !number) return undefined;
  const [quantity] = findQuantities(`${number.digits}%`);
  if (quantity === undefined) return undefined;
  const unitSpan = { start: 0, end: typed[0].length };
  return { quantity: { ...quantity, start: 0, unitSpan }, number, at: start };
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
export function claimed({ quantity, number }: Claim): Interval {
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
