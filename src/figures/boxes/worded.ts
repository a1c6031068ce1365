/** Numbers in words beside a box: 四成五, 四分之三, 一半以上, 净增四家. */
import { readCount } from '../../text/index.ts';
import { type Decimal, type Interval, numeral } from '../numeral.ts';
import { findQuantities } from '../quantities/find.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { Claim } from './box.ts';

const COUNT = '[一二两三四五六七八九十百千]';
const SHARE =
  /^(?<before>将近|接近|大约|不足|不到|不超过|超过|至少|约|近|超|逾|过)?(?:(?<tenths>[一二两三四五六七八九])成(?<ones>[一二三四五六七八九半])?|(?<whole>[二三四五六七八九十百千]{1,3})分之(?<part>[一二两三四五六七八九十百]{1,5})(?!点)|(?<half>一半|半数|半(?!倍))|(?<once>一倍(?!半)))(?<after>以上|以下|以内|左右|上下|有余|多|余|强|弱)?/u;
const COUNTED = new RegExp(`^(?:了)?(?<count>${COUNT}{1,6})(?=[\\p{Script=Han}])`, 'u');

/** How far a share in words may be off, in points: a tenth is a round number, 四成五 is not. */
const ROUND = 3;
const EXACT = 0.5;
const ONCE = 10;

/** A share or a number of things in words that stands at the start of `rest`. */
export function wordedAt(rest: string, start: number): Claim | undefined {
  return shareAt(rest, start) ?? countAt(rest, start);
}

function shareAt(rest: string, start: number): Claim | undefined {
  const typed = SHARE.exec(rest);
  const percent = typed && percentOf(typed.groups ?? {});
  if (!typed || !percent) return undefined;
  const number = numeral(percent.digits);
  const [quantity] = findQuantities(`${percent.digits}%`);
  if (number === undefined || quantity === undefined) return undefined;
  const { before = '', after = '' } = typed.groups ?? {};
  return {
    quantity: worded(quantity, typed[0].length, before, after),
    number,
    at: start,
    allowed: allowedBy(number.value, percent.off, `${before}${after}`),
    words: typed[0],
  };
}

function percentOf(parts: Record<string, string>): { digits: string; off: number } | undefined {
  const { tenths, ones, whole, part, half, once } = parts;
  if (once !== undefined) return { digits: '100', off: ONCE };
  if (half !== undefined) return { digits: '50', off: ROUND };
  if (tenths !== undefined) {
    const rest = ones === '半' ? 5 : (readCount(ones ?? '') ?? 0);
    const digits = String((readCount(tenths) ?? 0) * 10 + rest);
    return { digits, off: ones === undefined ? ROUND : EXACT };
  }
  const [all, some] = [readCount(whole ?? ''), readCount(part ?? '')];
  if (!all || some === undefined) return undefined;
  const digits = ((some * 100) / all).toFixed(4).replace(/\.?0+$/u, '');
  return { digits, off: all >= 100 ? EXACT : ROUND };
}

/** All that the words allow: 近四成 lies below, 一半以上 above. */
function allowedBy(value: Decimal, off: number, words: string): Interval {
  const [low, high] = [value.minus(off), value.plus(off)];
  if (/不足|不到|不超过|以下|以内|弱/u.test(words)) return { low: value.times(0), high: value };
  if (/将近|接近|近/u.test(words)) return { low: value.minus(2 * off), high: value };
  if (/约|左右|上下/u.test(words)) return { low: value.minus(2 * off), high: value.plus(2 * off) };
  if (/超|逾|过|至少|以上|有余|多|余|强/u.test(words)) return { low: value, high: value.plus(1e9) };
  return { low, high };
}

/** 净增四家. */
function countAt(rest: string, start: number): Claim | undefined {
  const typed = COUNTED.exec(rest)?.groups?.count;
  const count = typed === undefined ? undefined : readCount(typed);
  if (typed === undefined || count === undefined) return undefined;
  const skipped = rest.startsWith('了') ? 1 : 0;
  const digits = String(count);
  const [quantity] = findQuantities(`${digits}${rest.slice(skipped + typed.length)}`);
  const number = numeral(digits);
  if (!number || quantity?.start !== 0 || !/^(?:count|money)$/u.test(quantity.kind))
    return undefined;
  const by = typed.length - digits.length;
  const unitSpan = { start: typed.length, end: quantity.unitSpan.end + by };
  return { quantity: { ...quantity, digits: typed, unitSpan }, number, at: start + skipped };
}

function worded(quantity: Quantity, length: number, before: string, after: string): Quantity {
  return { ...quantity, start: 0, unitSpan: { start: 0, end: length }, before, after };
}
