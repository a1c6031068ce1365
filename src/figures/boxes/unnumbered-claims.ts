/** What is said of a figure without a number: 与上年持平, 翻一番, 占一半以上. */
import Big from 'big.js';
import { HUNDRED, quotient, trimmed, ZERO } from '../numeral.ts';
import type { Scope } from '../subject.ts';
import { rangeOf } from '../units.ts';
import type { Claim } from './box.ts';
import type { Read } from './claim.ts';
import { differs } from './claim-problems.ts';
import type { Known } from './known.ts';

const FLAT =
  /^[，,（(]?\s*(?:同比|[与和同](?:上|去)年(?:同期)?)(?:相比)?(?<about>基本|大体|大致)?持平/u;
const DOUBLED =
  /^[，,（(]?\s*(?:同比|[比较](?:上|去)年(?:同期)?)?(?:实现)?翻(?:了)?(?<times>[一两三])?番/u;

const YEAR = '(?:全年|年度|年初|当年|年内|年)?';
/** 超额完成年度计划。 without a number behind it; 未完成年度计划. */
const BEYOND = new RegExp(
  `^[，,（(]?\\s*已?(?:超额|提前|圆满|全面)完成了?${YEAR}(?:计划|目标|任务|预算){1,2}(?=[。，；）)]|$)`,
  'u',
);
const SHORT = new RegExp(
  `^[，,（(]?\\s*(?:未能?|没有?|尚未)完成${YEAR}(?:计划|目标|任务|预算){1,2}(?=[。，；）)]|$)`,
  'u',
);

/** Plans that are said to be met, or not, without a number. */
function readMet(stretch: string, known: Known): Read | undefined {
  const beyond = BEYOND.exec(stretch);
  const match = beyond ?? SHORT.exec(stretch);
  const { plan, value, unit } = known;
  if (match === null) return undefined;
  const claim = wordClaim(match[0]);
  if (plan === undefined || plan.value.lte(ZERO)) return { claim };
  const [now, aim] = [rangeOf(value, unit), rangeOf(plan, unit)];
  if (beyond ? now.high.gte(aim.low) : now.low.lt(aim.high)) return { claim };
  const rate = trimmed(quotient(value.value.times(HUNDRED), plan.value, 1).toFixed());
  const said = beyond ? '完成计划' : '没有完成计划';
  return { claim, problem: differs(known, said, `完成${rate}%`) };
}

/** So many percent up or down are still 基本持平. */
const NEARLY = 3;
/** 翻一番 is said of a little less than twice as much, too. */
const NEARLY_TWICE = new Big('1.9');

export function readUnnumbered(stretch: string, known: Known, _scope: Scope): Read | undefined {
  const met = readMet(stretch, known);
  if (met) return met;
  const flat = FLAT.exec(stretch);
  const doubled = flat ? null : DOUBLED.exec(stretch);
  const match = flat ?? doubled;
  const { last, value, unit } = known;
  if (match === null) return undefined;
  const claim = wordClaim(match[0]);
  if (last === undefined || last.value.lte(ZERO) || known.restated) return { claim };
  const ratio = quotient(value.value, last.value, 6);
  const growth = trimmed(
    quotient(value.value.minus(last.value).times(HUNDRED), last.value, 1).toFixed(),
  );
  const computed = growth.startsWith('-') ? `下降${growth.slice(1)}%` : `增长${growth}%`;
  if (flat) {
    const isNear = Math.abs(Number(growth)) <= NEARLY;
    const [now, then] = [rangeOf(value, unit), rangeOf(last, unit)];
    const isFlat = flat.groups?.about ? isNear : now.low.lte(then.high) && then.low.lte(now.high);
    return isFlat ? { claim } : { claim, problem: differs(known, '持平', computed) };
  }
  const power = { 两: 2, 三: 3 }[doubled?.groups?.times ?? ''] ?? 1;
  return ratio.gte(NEARLY_TWICE.pow(power))
    ? { claim }
    : { claim, problem: differs(known, '翻番', computed) };
}

/** A claim that is all words; it stands for no number. */
function wordClaim(words: string): Claim {
  const start = /^[，,（(]?\s*/u.exec(words)?.[0].length ?? 0;
  const span = { start: 0, end: words.length - start };
  return {
    at: start,
    number: { digits: '0', value: ZERO, decimals: 0 },
    quantity: {
      ...span,
      digits: '',
      value: '0',
      scale: '',
      unit: '',
      kind: 'number',
      whole: span,
      unitSpan: span,
      before: '',
      inexact: '',
      after: '',
      approximate: false,
      quoted: false,
    },
  };
}
