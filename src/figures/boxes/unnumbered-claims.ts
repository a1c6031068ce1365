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

/** So many percent up or down are still 基本持平. */
const NEARLY = 5;
/** 翻一番 is said of a little less than twice as much, too. */
const NEARLY_TWICE = new Big('1.9');

export function readUnnumbered(stretch: string, known: Known, _scope: Scope): Read | undefined {
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
