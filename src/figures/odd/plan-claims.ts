/** What is said of a figure and its plan: how much of it is done, what is beyond it, what is left of it, and the plan itself. */

import type { Claim } from '../boxes/box.ts';
import { claimAt, claimed, claimedIn, type Read, unitOf } from '../boxes/claim.ts';
import { differs, percentOf } from '../boxes/claim-problems.ts';
import type { Known } from '../boxes/known.ts';
import { differenceRange, growthRange } from '../change.ts';
import { type Interval, overlap, trimmed, ZERO } from '../numeral.ts';
import { isRate, rangeOf } from '../units.ts';
import { shareRange } from './share-of-years.ts';

const START = '^\\s*[，,、]?\\s*[（(]?';
const YEAR = '(?:全年|年度|年初|当年|年内|年)?';
const PLAN = '(?:计划|目标|任务|预算)';
const COMPLETION = new RegExp(
  `${START}[仅只]?(?:${YEAR}${PLAN}{0,2}完成(?:率|进度|比例)[为达是]?到?|(?:超额|提前)?(?:完成|占|达到?|为)?${YEAR}${PLAN}{1,2}(?:数|值)?(?<of>的)?)`,
  'u',
);
const BEYOND = new RegExp(
  `${START}[仅只]?(?:(?:超额完成|超出?|超过)(?:了)?${YEAR}${PLAN}{1,2}(?:数|值)?的?|超额(?:完成)?(?:了)?(?=\\d))`,
  'u',
);
/** 完成计划的106.6%，超0.46亿元: behind a completion it is the plan that is exceeded. */
const EXCESS = new RegExp(`${START}(?:超出|超收|超|多收|多完成)(?:了)?(?=\\d)`, 'u');
const BEHIND = new RegExp(
  `${START}(?:距离?|离|比|较|与)${YEAR}${PLAN}{1,2}(?:数|值)?(?:还|尚|仍)?(?:相?差|少|欠|缺)(?:了)?`,
  'u',
);
/** 完成计划的94.0%，还差0.42亿元. */
const SHORT = new RegExp(
  `${START}(?:(?:还|尚|仍)?(?:差|欠|缺|短)收?|缺口(?:为|达)?)(?:了)?(?=\\d)`,
  'u',
);
const PLANNED = new RegExp(`${START}${YEAR}${PLAN}(?:数|值|总额)?[为是]?(?=\\d)`, 'u');

/** 完成年度计划的95%, 完成率95%; 占计划的…, 为计划的… need 的. */
export function readCompletion(stretch: string, known: Known): Read | undefined {
  const match = COMPLETION.exec(stretch);
  const claim = match && claimAt(stretch, match[0].length);
  if (!match || !claim || claim.quantity.kind !== 'percent') return undefined;
  const isSaid = match.groups?.of !== undefined || match[0].includes('完成');
  const { plan, value, unit } = known;
  if (!isSaid || plan === undefined || plan.value.lte(ZERO)) return { claim };
  if (overlap(shareRange(rangeOf(value, unit), rangeOf(plan, unit)), claimed(claim)))
    return { claim };
  const right = percentOf(value.value, plan, claim.number);
  const typed = `完成计划的${claim.quantity.digits}%`;
  return { claim, problem: differs(known, typed, `完成${right}%`) };
}

/** 超额完成年度计划6.6%, 超计划0.46亿元. */
export function readBeyond(stretch: string, known: Known): Read | undefined {
  return againstPlan(BEYOND.exec(stretch)?.[0], stretch, known, '超计划');
}

/** 距年度计划还差1.4亿元, held against the plan. */
export function readBehind(stretch: string, known: Known): Read | undefined {
  return againstPlan(BEHIND.exec(stretch)?.[0], stretch, known, '比计划差');
}

/** 【税收收入·完成率】，超额0.46亿元: right behind a completion, what it comes to. */
export function behindCompletion(stretch: string, known: Known): Read | undefined {
  return (
    readBeyond(stretch, known) ??
    readBehind(stretch, known) ??
    readPlan(stretch, known) ??
    againstPlan(EXCESS.exec(stretch)?.[0], stretch, known, '超计划') ??
    againstPlan(SHORT.exec(stretch)?.[0], stretch, known, '比计划差')
  );
}

/** 超10亿元的企业, 目标8亿元的下年任务: the number says of what sort another thing is. */
const namesOthers = (stretch: string, { at, quantity }: Claim) =>
  /^(?:以[上下])?的(?!(?:全年|年度|年初|当年|年)?(?:计划|目标|任务|预算))/u.test(
    stretch.slice(at + quantity.unitSpan.end - quantity.start),
  );

function againstPlan(
  words: string | undefined,
  stretch: string,
  known: Known,
  said: '超计划' | '比计划差',
): Read | undefined {
  const claim = words === undefined ? undefined : claimAt(stretch, words.length);
  if (!claim || namesOthers(stretch, claim)) return undefined;
  const { plan, value, unit } = known;
  const { kind, digits } = claim.quantity;
  const isShort = said !== '超计划';
  if (plan === undefined || plan.value.lte(ZERO) || (isShort && kind === 'percent'))
    return { claim };
  const isPercent = kind === 'percent' || (kind === 'points' && !isRate(unit));
  const beyond = isPercent ? growthRange(plan, value, unit) : differenceRange(plan, value, unit);
  const typed = isPercent || kind === 'points' ? claimed(claim) : claimedIn(claim, unit);
  const allowed = beyond && isShort ? turned(beyond) : beyond;
  if (allowed === undefined || typed === undefined || overlap(allowed, typed)) return { claim };
  const by = value.value.minus(plan.value);
  const amount = isPercent ? percentOf(by, plan, claim.number) : trimmed(by.toFixed());
  const sign = kind === 'points' ? '个百分点' : isPercent ? '%' : unit;
  const computed = amount.startsWith('-')
    ? `比计划差${amount.slice(1)}${sign}`
    : `超计划${amount}${sign}`;
  return { claim, problem: differs(known, `${said}${digits}${unitOf(claim.quantity)}`, computed) };
}

const turned = ({ low, high }: Interval): Interval => ({
  low: high.times(-1),
  high: low.times(-1),
});

/** 【税收收入】（计划7.20亿元） where 指标 has 7.00. */
export function readPlan(stretch: string, known: Known): Read | undefined {
  const match = PLANNED.exec(stretch);
  const claim = match && claimAt(stretch, match[0].length);
  if (!claim || /^(?:percent|points|times)$/u.test(claim.quantity.kind)) return undefined;
  if (namesOthers(stretch, claim)) return undefined;
  // 年初计划6.8亿元，年中调整为7亿元
  if (/调整|调[增减]|追加|修正/u.test(stretch)) return { claim };
  return { claim, ...planProblem(claim, known) };
}

const MET =
  /^[，,]\s*(?<how>超额|提前超额|未|没有|尚未)?完成(?:了)?(?=\d[^，。；]{1,8}的(?:全年|年度|年初|当年|年)?(?:计划|目标|任务)(?!数?的|数?\d))/u;

/** 【1299】人，超额完成1300人的年度目标. */
export function readMet(stretch: string, known: Known): Read | undefined {
  const match = MET.exec(stretch);
  const claim = match && claimAt(stretch, match[0].length);
  const aim = claim ? claimedIn(claim, known.unit) : undefined;
  if (!match || !claim || aim === undefined || unitOf(claim.quantity) === '') return undefined;
  const { value, unit } = known;
  const now = rangeOf(value, unit);
  const how = match.groups?.how ?? '';
  const isShort = /[未没]/u.test(how);
  const isRight = isShort
    ? now.low.lt(aim.high)
    : /超额/u.test(how)
      ? now.high.gt(aim.low) && !value.value.eq(claim.number.value)
      : now.high.gte(aim.low);
  if (isRight) return { claim };
  const written = `${how}完成${claim.quantity.digits}${unitOf(claim.quantity)}`;
  return { claim, problem: differs(known, written, `完成${value.digits}${unit}`) };
}

/** The plan, given otherwise than the form has it. */
export function planProblem(claim: Claim, known: Known): Pick<Read, 'problem'> {
  const { plan, unit } = known;
  const typed = claimedIn(claim, unit);
  if (!plan || !typed || overlap(rangeOf(plan, unit), typed)) return {};
  const written = `计划${claim.quantity.digits}${unitOf(claim.quantity)}`;
  return { problem: differs(known, written, `计划${trimmed(plan.digits)}${unit}`) };
}
