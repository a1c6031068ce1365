/**
 * What is typed beside a box, held against what the form knows of its figure: changes, last year's number, shares,
 * completion of the plan. Only what follows the box at once, or stands right before it, is surely about it; what
 * rounding explains is right.
 */
import { differenceRange, growthRange } from '../change.ts';
import type { Figure } from '../figure.ts';
import type { Interval, Numeral } from '../numeral.ts';
import { HUNDRED, intervalOf, numeral, overlap, quotient, trimmed, ZERO } from '../numeral.ts';
import { findQuantities } from '../quantities/find.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { Scope } from '../subject.ts';
import { convert, converted, isRate, rangeOf } from '../units.ts';
import type { BoxProblem, BoxUse } from './box.ts';
import { AGREE, differs, nameIn, pointsProblem } from './claim-problems.ts';
import type { Known, KnownAt } from './known.ts';

/** A number typed beside a box, and what it is said to be. */
interface Claim {
  quantity: Quantity;
  number: Numeral;
  /** Where the quantity begins in the text, UTF-16. */
  at: number;
}

const COMPARED = '(?:(?:同比|[比较](?:上|去)年(?:同期|末|底)?)(?:实际)?)';
const UP = '增长|增加|提高|上升|提升|扩大|上涨|增|升';
const DOWN = '下降|减少|降低|回落|下跌|压减|减|降';
const CHANGE = new RegExp(
  `^[，,]?\\s*${COMPARED}?(?:(?<up>${UP})|(?<down>${DOWN}))(?:了|幅度?[为达]?|幅[为达]?)?`,
  'u',
);
const BASE = /^(?:[，,]?\s*[比较](?:上|去)年(?:同期)?的|[，,（(]\s*(?:上|去)年(?:同期)?[为是]?)/u;
const SHARE = /^[，,]?\s*占(?<whole>[^，。；、：【】\d]{0,14}?)的?(?:比重|比例)?[为达]?到?(?=\d)/u;
const COMPLETION =
  /^[，,]?\s*(?:完成|占|达到?|为)?(?:全年|年度|年初|当年)?(?:计划|目标|任务|预算)(?:数|任务|目标|值)?的/u;
/** 由6.5亿元提高到【税收】: the number before the box is where the figure came from. */
const FROM_BEFORE =
  /[由从](?:(?:上|去)年(?:同期)?的?)?(?<from>[^，。；由从]{1,16}?)(?<verb>[\p{Script=Han}]{1,3}[到至为])$/u;

/** A comparison is looked for so many characters behind its box. */
const REACH = 48;

/** Where none of these stands behind a box, nothing is claimed of it there: one of them is in every word above. */
const CLAIMS = /[增提上扩升下减降回压占比较去计目任预由从]/u;

/** Everything typed beside the boxes of a text that the form contradicts. Linear in the text. */
export function* contradictions(
  text: string,
  uses: readonly BoxUse[],
  scope: Scope,
  knownAt: KnownAt,
): Generator<BoxProblem> {
  for (const [index, use] of uses.entries()) {
    const before = uses[index - 1];
    const start = Math.max(before ? before.offset + before.length : 0, use.offset - REACH);
    const lead = text.slice(start, use.offset);
    const known = isComingFrom(lead) || mayClaim(text, use) ? knownAt(index) : undefined;
    if (known === undefined) continue;
    yield* claimsBefore(lead, known, start);
    yield* claimsAfter(text, { uses, index }, known, scope);
  }
}

/** A unit, a comma, and how one of the patterns above begins: a box filled by hand is followed by no other box. */
const MAY_CLAIM =
  /^[^，,。；：【\n]{0,14}?[，,（(]?\s*(?:同比|[比较占完达为全年当计目任预上去]|[增提扩升下减降回压])/u;

/** Whether words of comparison may stand behind a box. */
function mayClaim(text: string, { offset, length, figure }: BoxUse): boolean {
  const behind = text.slice(offset + length, offset + length + REACH);
  return (figure ? CLAIMS : MAY_CLAIM).test(behind);
}

/** 由6.5亿元提高到【税收】. */
function isComingFrom(lead: string): boolean {
  return /[到至为]$/u.test(lead.slice(-1));
}

/** Follows the chain of comparisons behind a box: ，同比增长12.3%，占全区的40%. */
function* claimsAfter(
  text: string,
  { uses, index }: { uses: readonly BoxUse[]; index: number },
  known: Known & { end: number },
  scope: Scope,
): Generator<BoxProblem> {
  const use = uses[index];
  let at = known.end;
  let next = index + 1;
  for (;;) {
    const box = uses[next];
    const stretch = text.slice(at, Math.min(at + REACH, box?.offset ?? text.length));
    // another box about the same figure is a link of the chain
    if (box?.figure && box.figure.path === use?.figure?.path && /^[，,]?\s*$/u.test(stretch)) {
      at = box.offset + box.length;
      next += 1;
      continue;
    }
    const read = readClaim(stretch, known, scope);
    if (read === undefined) return;
    const { claim, problem } = read;
    if (problem) yield { ...problem, offset: at + claim.at, length: claimLength(claim) };
    at += claim.at + claimLength(claim);
  }
}

function claimLength({ quantity }: Claim): number {
  return quantity.unitSpan.end - quantity.start;
}

interface Read {
  claim: Claim;
  problem?: Omit<BoxProblem, 'offset' | 'length'>;
}

function readClaim(stretch: string, known: Known, scope: Scope): Read | undefined {
  const readers = [readBase, readCompletion, readShare, readChange];
  for (const read of readers) {
    const found = read(stretch, known, scope);
    if (found) return found;
  }
  return undefined;
}

/** The quantity that stands right behind some words; hedged and ranged ones claim nothing exact. */
function claimAt(stretch: string, start: number): Claim | undefined {
  const rest = stretch.slice(start);
  const [quantity] = findQuantities(rest);
  if (quantity === undefined || quantity.start > 1 || quantity.approximate || quantity.range)
    return undefined;
  if (quantity.start === 1 && !/^[为达约]/u.test(rest)) return undefined;
  const number = numeral(quantity.value);
  return number && { quantity, number, at: start + quantity.start };
}

function readChange(stretch: string, known: Known): Read | undefined {
  const match = CHANGE.exec(stretch);
  const claim = match && claimAt(stretch, match[0].length);
  if (!match || !claim) return undefined;
  const { last, value, unit } = known;
  if (last === undefined || known.restated) return { claim };
  const down = match.groups?.down !== undefined;
  const sign = (interval: Interval): Interval =>
    down ? { low: interval.high.times(-1), high: interval.low.times(-1) } : interval;
  const { quantity, number } = claim;
  const said = sign(intervalOf(number, false));
  const word = match.groups?.down ?? match.groups?.up ?? '';
  if (quantity.kind === 'percent') {
    if (isRate(unit)) return { claim, problem: pointsProblem(known, quantity) };
    const allowed = growthRange(last, value, unit);
    if (allowed === undefined || overlap(allowed, said)) return { claim };
    const growth = quotient(
      value.value.minus(last.value).times(HUNDRED),
      last.value,
      number.decimals || 1,
    );
    return {
      claim,
      problem: differs(known, `${word}${quantity.digits}%`, worded(growth.toFixed(), '%')),
    };
  }
  const isPoints = quantity.kind === 'points';
  if (isPoints !== isRate(unit) || quantity.kind === 'times') return { claim };
  const typed = isPoints ? intervalOf(number, false) : rangeIn(claim, unit);
  if (typed === undefined || overlap(differenceRange(last, value, unit), sign(typed)))
    return { claim };
  const by = trimmed(value.value.minus(last.value).toFixed());
  const shown = isPoints ? '个百分点' : unit;
  return {
    claim,
    problem: differs(
      known,
      `${word}${quantity.digits}${quantity.scale}${quantity.unit}`,
      worded(by, shown),
    ),
  };
}

/** 增长13.2%, 减少3个. */
function worded(digits: string, unit: string): string {
  const grows = unit === '%' ? ['增长', '下降'] : ['增加', '减少'];
  return digits.startsWith('-')
    ? `${grows[1]}${digits.slice(1)}${unit}`
    : `${grows[0]}${digits}${unit}`;
}

/** All that the typed number can stand for, in the figure's unit; undefined where the units do not convert. */
function rangeIn({ quantity, number }: Claim, unit: string): Interval | undefined {
  const from = typedUnit(quantity) || unit;
  const { low, high } = rangeOf(number, from);
  const [least, most] = [converted(low, from, unit), converted(high, from, unit)];
  return least && most && { low: least, high: most };
}

function typedUnit({ scale, unit }: Quantity): string {
  return `${scale}${unit}`;
}

function readBase(stretch: string, known: Known): Read | undefined {
  const match = BASE.exec(stretch);
  const claim = match && claimAt(stretch, match[0].length);
  if (!match || !claim) return undefined;
  return { claim, ...baseProblem(claim, known) };
}

function baseProblem(claim: Claim, known: Known): Pick<Read, 'problem'> {
  const { quantity } = claim;
  const { last, unit } = known;
  const typed = rangeIn(claim, unit);
  if (!last || !typed || overlap(rangeOf(last, unit), typed)) return {};
  return {
    problem: {
      severity: 'error',
      code: 'figures/base-differs',
      message: {
        zh: `这里写上年是${quantity.digits}${typedUnit(quantity)}，表里${nameIn(known)}的上年数是${last.digits}${unit}。`,
        en: `Last year is given as ${quantity.digits} here; the form has ${last.digits}.`,
      },
      hint: AGREE,
    },
  };
}

function readShare(stretch: string, known: Known, scope: Scope): Read | undefined {
  const match = SHARE.exec(stretch);
  const claim = match && claimAt(stretch, match[0].length);
  if (!match || !claim || claim.quantity.kind !== 'percent') return undefined;
  const named = match.groups?.whole ?? '';
  const whole = scope.figure(named) ?? wholeNamed(known.whole, named);
  const total = whole?.value && convert(whole.value, whole.unit, known.unit, whole.sameUnits);
  if (whole === undefined || total === undefined || total.value.lte(ZERO)) return { claim };
  const part = rangeOf(known.value, known.unit);
  const all = rangeOf(total, known.unit);
  const share = {
    low: quotient(part.low.times(HUNDRED), all.high, 12),
    high: quotient(part.high.times(HUNDRED), all.low, 12),
  };
  if (overlap(share, intervalOf(claim.number, false))) return { claim };
  const right = quotient(known.value.value.times(HUNDRED), total.value, claim.number.decimals || 1);
  return {
    claim,
    problem: differs(known, `占${claim.quantity.digits}%`, `占${trimmed(right.toFixed())}%`),
  };
}

/** 占全区企业的40% where the form has 占: 全区企业, or names it a little differently. */
function wholeNamed(whole: Figure | undefined, named: string): Figure | undefined {
  if (whole === undefined) return undefined;
  const fits = named === '' || named.includes(whole.label) || whole.label.includes(named);
  return fits ? whole : undefined;
}

function readCompletion(stretch: string, known: Known): Read | undefined {
  const match = COMPLETION.exec(stretch);
  const claim = match && claimAt(stretch, match[0].length);
  if (!match || !claim || claim.quantity.kind !== 'percent') return undefined;
  const { plan, value, unit } = known;
  if (plan === undefined || plan.value.lte(ZERO)) return { claim };
  const [now, target] = [rangeOf(value, unit), rangeOf(plan, unit)];
  const done = {
    low: quotient(now.low.times(HUNDRED), target.high, 12),
    high: quotient(now.high.times(HUNDRED), target.low, 12),
  };
  if (overlap(done, intervalOf(claim.number, false))) return { claim };
  const right = quotient(value.value.times(HUNDRED), plan.value, claim.number.decimals || 1);
  return {
    claim,
    problem: differs(
      known,
      `完成计划的${claim.quantity.digits}%`,
      `完成${trimmed(right.toFixed())}%`,
    ),
  };
}

function* claimsBefore(lead: string, known: Known, start: number): Generator<BoxProblem> {
  const match = isComingFrom(lead) ? FROM_BEFORE.exec(lead) : null;
  const from = match?.groups?.from;
  if (!match || from === undefined) return;
  const at = match.index + match[0].indexOf(from);
  const claim = claimAt(lead, at);
  if (!claim || claim.quantity.unitSpan.end < from.length) return;
  const { problem } = baseProblem(claim, known);
  if (problem) yield { ...problem, offset: start + claim.at, length: claimLength(claim) };
}
