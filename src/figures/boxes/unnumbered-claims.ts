/** What is said of a figure without a number: 与上年持平, 翻一番, 占一半以上. */
import Big from 'big.js';
import { HUNDRED, type Interval, quotient, trimmed, ZERO } from '../numeral.ts';
import { sharesOf } from '../odd/share-of-years.ts';
import type { Scope } from '../subject.ts';
import { rangeOf } from '../units.ts';
import type { Claim } from './box.ts';
import type { Read } from './claim.ts';
import { differs } from './claim-problems.ts';
import type { Known } from './known.ts';

const FLAT =
  /^[，,、（(]?\s*(?:同比|[与和同](?:上|去)年(?:同期)?)(?:相比)?(?<about>基本|大体|大致)?持平/u;
const DOUBLED =
  /^[，,、（(]?\s*(?:同比|[比较](?:上|去)年(?:同期)?)?(?:实现)?翻(?:了)?(?<times>[一两三])?番/u;

const YEAR = '(?:全年|年度|年初|当年|年内|年)?';
/** 超额完成年度计划。 without a number behind it; 未完成年度计划. */
const BEYOND = new RegExp(
  `^[，,、（(]?\\s*已?(?:超额|提前|圆满|全面)完成了?${YEAR}(?:计划|目标|任务|预算){1,2}(?=[。，；）)]|$)`,
  'u',
);
const SHORT = new RegExp(
  `^[，,、（(]?\\s*(?:未能?|没有?|尚未)完成${YEAR}(?:计划|目标|任务|预算){1,2}(?=[。，；）)]|$)`,
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

const HOW =
  '(?:有所|略有|稍有|均有|明显|显著|大幅度?|小幅|持续|逐年|逐步|稳步|不断|继续|进一步|又|仍|还)*';
const UP = '增加|增长|上升|提高|提升|扩大|增多|攀升';
const DOWN = '减少|下降|降低|回落|缩小|减小|下滑|缩短|压缩|压减';
const END = '了?(?=[，。；、）)]|$)';
/** 面积比上年减少。, 逐年上升，: a direction and no number. */
const DIRECTION = new RegExp(
  `^[，,、（(]?\\s*(?:同比|[比较](?:上|去)年(?:同期|末|底)?|逐年)${HOW}(?:(?<up>${UP})|(?<down>${DOWN}))${END}`,
  'u',
);
/** 增长偏慢，占比逐年下降: what is said of its share. */
const SHARE_DIRECTION = new RegExp(
  `^[^，。；：、\\d□]{0,8}，(?:所?占(?:比重?|比例|份额)|比重|份额)(?:也|却)?(?:同比|[比较](?:上|去)年)?${HOW}(?:(?<up>${UP})|(?<down>${DOWN}))${END}`,
  'u',
);

/** 比上年减少 of a figure that is more than last year's. */
function readDirection(stretch: string, known: Known): Read | undefined {
  const match = DIRECTION.exec(stretch);
  if (match === null) return undefined;
  const claim = wordClaim(match[0]);
  const { last, value, unit, restated } = known;
  if (last === undefined || restated) return { claim };
  const shown = `由${last.digits}${unit}到${value.digits}${unit}`;
  return turned(match, known, [rangeOf(last, unit), rangeOf(value, unit)], shown);
}

/** The share that the form gives both years of, said to have gone the other way. */
export function readShareDirection(stretch: string, known: Known): Read | undefined {
  const match = SHARE_DIRECTION.exec(stretch);
  const shares = known.figure && sharesOf(known.figure);
  if (!match || !shares) return undefined;
  const middle = ({ low, high }: Interval) => `${low.plus(high).div(2).round(1).toString()}%`;
  const [then, now] = shares;
  const shown = `占比由${middle(then)}到${middle(now)}`;
  return turned(match, known, [then, now], shown);
}

function turned(
  match: RegExpExecArray,
  known: Known,
  [then, now]: readonly [Interval, Interval],
  shown: string,
): Read {
  const { up, down } = match.groups ?? {};
  const claim = wordClaim(match[0]);
  const isTurned = down === undefined ? now.high.lt(then.low) : now.low.gt(then.high);
  if (!isTurned) return { claim };
  return { claim, problem: { ...differs(known, `${up ?? down}`, shown), severity: 'warning' } };
}

/** So many percent up or down are still 基本持平. */
const NEARLY = 3;
/** 翻一番 is said of a little less than twice as much, too. */
const NEARLY_TWICE = new Big('1.9');

export function readUnnumbered(stretch: string, known: Known, _scope: Scope): Read | undefined {
  const met = readMet(stretch, known) ?? readDirection(stretch, known);
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
export function wordClaim(words: string): Claim {
  const start = /^[，,、（(]?\s*/u.exec(words)?.[0].length ?? 0;
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
