/** A change told in figures, held against the two figures that it is between, whatever stands among them. */
import type { Big } from 'big.js';
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { amount, type Interval, intervalOf, minus, over, plus } from '../interval.ts';
import { reckonedMistake } from '../reckoned/reckon.ts';
import { shareWord } from '../roles.ts';
import { isMarked, isThen, THEN } from './earlier.ts';
import {
  around,
  dividedBy,
  type Fig,
  figsIn,
  isAlike,
  isAmount,
  isExact,
  isPercent,
  lessBy,
  meets,
  ownWords,
  timesBy,
} from './figures.ts';
import { DOWN, FILL, UP } from './moves.ts';

const CHANGE = new RegExp(
  `(?:${UP}|${DOWN})${FILL}$|[比较同].{0,12}[多少增减]\\p{Script=Han}{2}$`,
  'u',
);
const IS_DOWN = new RegExp(`(?:${DOWN})${FILL}$|[少减]\\p{Script=Han}{2}$`, 'u');
/** 二者相差, 差距为. */
const APART = /(?:相差|差额|差距|差值|绝对差|之差)[\p{Script=Han}]{0,4}$/u;
const REACHED = new RegExp(`(?:${UP}|${DOWN})[到至为]了?$`, 'u');
const OTHERWISE =
  /年均|平均|可比|同口径|不变价|现价|累计下|扣除|名义|实际增|计划|目标|力争|预计|预期|拉动|贡献|占|任务|以上|不低于|每年|逐年|累计增|比重|倍/u;

export function tiedChanges(text: Text): Mistake[] {
  const figs = figsIn(text);
  if (figs.length < 3) return [];
  return figs.flatMap((claim): Mistake[] => {
    if (!isExact(claim) || !isChange(claim, figs) || OTHERWISE.test(ownWords(claim))) return [];
    if (/分别|各/u.test(claim.clause) && /^[、和与及]/u.test(figs[claim.at + 1]?.lead ?? ''))
      return inTurn(claim, figs);
    if (/^(?:[、，和与及]|以及)$/u.test(claim.lead)) return [];
    const pair = pairOf(figs, claim);
    if (pair) return judge(claim, pair, figs);
    return isPercent(claim) ? byGrowth(claim, figs) : [];
  });
}

function isChange(one: Fig, figs: readonly Fig[]): boolean {
  const words = ownWords(one);
  if (/^(?:[、，和与及]|以及)$/u.test(one.lead)) {
    const before = figs[one.at - 1];
    return (
      before !== undefined && before.quantity.kind === one.quantity.kind && isChange(before, figs)
    );
  }
  if (APART.test(words)) return true;
  return (
    CHANGE.test(words) &&
    !REACHED.test(words) &&
    !/(?:^|[^净])新增[\p{Script=Han}]{0,3}$/u.test(words)
  );
}

/** 37起（去年同期52起）、损失46.8万元（去年同期61.5万元），分别下降28.8%和23.9%: the first of the first, the second of the second. */
function inTurn(claim: Fig, figs: readonly Fig[]): Mistake[] {
  const claims = [claim];
  for (let at = claim.at + 1; /^[、和与及]$/u.test(figs[at]?.lead ?? ''); at++) {
    const one = figs[at];
    if (one && one.quantity.kind === claim.quantity.kind) claims.push(one);
  }
  const before = figs.filter(
    (one) => one.sentence === claim.sentence && one.at < claim.at && isAmount(one) && isExact(one),
  );
  const thens = before.filter((one) => isMarked(one) || isMarkedBefore(one, figs));
  const nows = before.filter((one) => !thens.includes(one));
  if (!isPercent(claim) || thens.length !== claims.length || nows.length !== claims.length)
    return [];
  return claims.flatMap((one, at) => {
    const [then, now] = [thens[at], nows[at]];
    return then && now && isAlike(then, now) ? judge(one, { earlier: then, now }, figs, claim) : [];
  });
}

/** 上年分别为196万人次和7.6亿元: the second, too. */
const isMarkedBefore = (one: Fig, figs: readonly Fig[]): boolean => {
  const before = figs[one.at - 1];
  return before !== undefined && /^[、和与及]$/u.test(one.lead) && isMarked(before);
};

interface Pair {
  earlier: Fig;
  now: Fig;
}

function pairOf(figs: readonly Fig[], claim: Fig): Pair | undefined {
  const { kind } = claim.quantity;
  const pool = around(figs, claim).filter(
    (one) =>
      (kind === 'points'
        ? isPercent(one)
        : kind === 'percent' || kind === 'times'
          ? isAmount(one)
          : isAlike(one, claim)) &&
      isExact(one) &&
      !isChange(one, figs) &&
      !/占|[日月年季周人户亩场次]均|平均(?!年龄|分|工资|收入|时长|时间|水平)/u.test(
        ownWords(one),
      ) &&
      !isPart(figs, one),
  );
  for (const some of [pool.filter((one) => one.sentence === claim.sentence), pool]) {
    const alike = sameAsLast(some, claim);
    if (some === pool && alike.length !== 2) continue;
    const pair = pairAmong(alike, claim);
    if (pair) return pair;
  }
  return undefined;
}

/** （其中基本支出20万元，项目支出10万元）: inside brackets, or behind 其中. */
function isPart(figs: readonly Fig[], one: Fig): boolean {
  if (/其中|包括/u.test(one.lead)) return true;
  if (THEN.test(one.lead) || !/^[，、,和及]/u.test(one.lead)) return false;
  const before = figs[one.at - 1];
  return before !== undefined && isAlike(before, one) && isPart(figs, before);
}

/** Those in the unit of the last before the claim. */
function sameAsLast(pool: readonly Fig[], claim: Fig): readonly Fig[] {
  const last = pool.findLast(({ at }) => at < claim.at) ?? pool[0];
  return last ? pool.filter((one) => isAlike(one, last)) : [];
}

/** How far behind a claim its base may stand. */
const BEHIND = 14;

function pairAmong(pool: readonly Fig[], claim: Fig): Pair | undefined {
  if (pool.length < 2) return undefined;
  const before = pool.filter(({ at }) => at < claim.at);
  const [last, next] = [before.at(-1), pool.find(({ at }) => at > claim.at)];
  const choices: (Fig | undefined)[][] =
    pool.length === 2 ? [[pool[0], pool[1]]] : [[before.at(-2), last]];
  const isBehind = last && next && next.start - claim.close < BEHIND && isThen(next, last);
  if (isBehind && !isMarked(last)) choices.unshift([last, next]);
  for (const [one, two] of choices) {
    if (!one || !two || /其中/u.test(two.lead)) continue;
    const [a, b] = [isThen(one, two), isThen(two, one)];
    if (a === b) {
      if (APART.test(ownWords(claim)) && pool.length === 2) return { earlier: two, now: one };
      continue;
    }
    const pair = a ? { earlier: one, now: two } : { earlier: two, now: one };
    if (speaksOf(claim, pair)) return pair;
  }
  return undefined;
}

const TIMES =
  /同比|环比|相比|比|较|今年|去年|上年|本年|同期|上月|年度|月份|季度|年初|年末|末|总体|实现|各|均|分别|一年|两年|[三五十]年|共|再|又|将|已|净|数量|总数|总量|幅度|[的了约年月与]/gu;

const nameOf = (claim: Fig) =>
  ownWords(claim).replace(CHANGE, '').replace(TIMES, '').replace(/\d/gu, '');

/** Whether the words of a change name nothing else than the pair. */
function speaksOf(claim: Fig, { earlier, now }: Pair): boolean {
  const year = /20\d\d/u.exec(claim.clause)?.[0];
  if (year !== undefined && !`${earlier.lead}${now.lead}`.includes(year)) return false;
  const name = nameOf(claim);
  return name.length < 2 || shareWord(name, earlier.lead + now.lead + earlier.tail + now.tail);
}

/** 2400万元，同比增加400万元，增长20%: the rate by what there is and how much more that is. */
function byGrowth(claim: Fig, figs: readonly Fig[]): Mistake[] {
  const near = figs.filter((one) => one.sentence === claim.sentence && isExact(one));
  const change = near.find(
    (one) =>
      Math.abs(one.at - claim.at) === 1 &&
      isAmount(one) &&
      isChange(one, figs) &&
      !OTHERWISE.test(one.clause),
  );
  if (!change || Math.abs(change.start - claim.start) > FAR) return [];
  // 增长13.2%，其中增值税增收0.3亿元, 比2024年增收1.2亿元
  if (/其中|[比较]20\d\d年/u.test(`${change.lead}${ownWords(change)}`)) return [];
  if (IS_DOWN.test(ownWords(change)) !== IS_DOWN.test(ownWords(claim))) return [];
  const first = Math.min(change.at, claim.at);
  const now = figs[first - 1];
  if (!now || now.sentence !== claim.sentence || !isAlike(now, change) || !isExact(now)) return [];
  if (isChange(now, figs) || THEN.test(now.lead)) return [];
  if (nameOf(claim).length > 1 || fitsAny(claim, figs)) return [];
  if (!COMPARED.test(ownWords(change)) && IS_DOWN.test(ownWords(change))) return [];
  const [a, b] = [intervalOf(now.quantity), intervalOf(change.quantity)];
  const isDown = IS_DOWN.test(ownWords(change));
  const base = isDown ? plus(a, b) : minus(a, b);
  const quotient = over(b, base);
  const middle = isDown
    ? amount(now.quantity).plus(amount(change.quantity))
    : amount(now.quantity).minus(amount(change.quantity));
  if (quotient === undefined || middle.lte(0)) return [];
  const mistake = reckonedMistake(
    {
      claim: claim.quantity,
      exact: { low: quotient.low.times(100), high: quotient.high.times(100) },
      typed: amount(change.quantity).div(middle).times(100),
      from: [now.quantity, change.quantity],
    },
    { zh: '按总数和增减数', en: 'The figure and its change' },
    'warning',
  );
  return mistake ? [mistake] : [];
}

const FAR = 26;

function judge(claim: Fig, { earlier, now }: Pair, figs: readonly Fig[], first = claim): Mistake[] {
  const [a, b] = [intervalOf(earlier.quantity), intervalOf(now.quantity)];
  const gap = amount(now.quantity).minus(amount(earlier.quantity));
  if (amount(earlier.quantity).lte(0)) return [];
  const way = /差/u.test(ownWords(first)) ? undefined : IS_DOWN.test(ownWords(first));
  if (way !== undefined && !gap.eq(0) && gap.lt(0) !== way) return [otherWay(claim, gap.lt(0))];
  if (fitsAny(claim, figs, first)) return [];
  const factor = isPercent(claim) ? 100 : 1;
  const isRate = isPercent(claim) || claim.quantity.kind === 'times';
  const sign = gap.lt(0) ? -1 : 1;
  const quotient = over(b, a);
  if (quotient === undefined) return [];
  const grown = (value: Big) => value.minus(1).times(factor * sign);
  const exact: Interval = isRate
    ? ordered(grown(quotient.low), grown(quotient.high))
    : sign < 0
      ? minus(a, b)
      : minus(b, a);
  const typed = isRate ? grown(amount(now.quantity).div(amount(earlier.quantity))) : gap.abs();
  const mistake = reckonedMistake(
    { claim: claim.quantity, exact, typed, from: [earlier.quantity, now.quantity] },
    { zh: '按前后两个数', en: 'The two figures' },
    'warning',
  );
  return mistake ? [mistake] : [];
}

function otherWay(claim: Fig, fell: boolean): Mistake {
  const word = CHANGE.exec(ownWords(claim))?.[0] ?? '';
  return {
    start: claim.quantity.whole.start - word.length,
    end: claim.close,
    severity: 'warning',
    message: {
      zh: `后来的数比原来${fell ? '小' : '大'}，文中写“${word}”`,
      en: `The later figure is ${fell ? 'smaller' : 'greater'}`,
    },
    hint: { zh: '核对两个数和升降', en: 'Check both figures and the direction' },
  };
}

const ordered = (a: Big, b: Big): Interval =>
  a.lte(b) ? { low: a, high: b } : { low: b, high: a };

/** Whether any figures of the paragraph explain the claim. */
function fitsAny(claim: Fig, figs: readonly Fig[], first = claim): boolean {
  const some = around(figs, claim);
  const isRate = isPercent(claim) || claim.quantity.kind === 'times';
  const factor = isPercent(claim) ? 100 : 1;
  const isDown = IS_DOWN.test(ownWords(first));
  return some.some((one) =>
    some.some((other) => {
      if (one === other || !isAlike(one, other)) return false;
      if (!isRate) {
        const isOf = claim.quantity.kind === 'points' ? isPercent(one) : isAlike(one, claim);
        return isOf && meets(lessBy(one, other), claim);
      }
      if (other.low <= 0) return false;
      const rate = timesBy(dividedBy(one, other), factor);
      const change = isDown
        ? { low: factor - rate.high, high: factor - rate.low }
        : { low: rate.low - factor, high: rate.high - factor };
      return meets(change, claim) || (isChange(one, figs) && isOfChange(one, other, claim, factor));
    }),
  );
}

/** 比上年增加; not 逐项核减322万元. */
const COMPARED = /[比较同]|年初|净增/u;

/** A change held against what there was, by the figure beside it. */
function isOfChange(change: Fig, other: Fig, claim: Fig, factor: number): boolean {
  const isDown = IS_DOWN.test(ownWords(change));
  const base =
    isMarked(other) || !COMPARED.test(ownWords(change))
      ? other
      : isDown
        ? { low: other.low + change.low, high: other.high + change.high }
        : { low: other.low - change.high, high: other.high - change.low };
  return base.low > 0 && meets(timesBy(dividedBy(change, base), factor), claim);
}
