/** Claims that are read by what the figure cannot have: a fall behind its plan, a change from the month before. */
import { differenceRange, growthRange } from '../change.ts';
import { overlap, trimmed, ZERO } from '../numeral.ts';
import { isRate } from '../units.ts';
import { claimAt, claimed, claimedIn, type Read, unitOf } from './claim.ts';
import { differs } from './claim-problems.ts';
import type { Known } from './known.ts';

const BEHIND =
  /^[，,]?\s*[（(]?(?:距离?|离|比|较|与)(?:全年|年度|年初|当年|年)?(?:计划|目标|任务|预算){1,2}(?:数|值)?(?:还|尚|仍)?(?:相?差|少|欠|缺)(?:了)?/u;

/** 距年度计划还差1.4亿元, held against the plan. */
export function readBehind(stretch: string, known: Known): Read | undefined {
  const match = BEHIND.exec(stretch);
  const claim = match && claimAt(stretch, match[0].length);
  if (!match || !claim) return undefined;
  const { plan, value, unit } = known;
  const { kind, digits } = claim.quantity;
  if (plan === undefined || kind === 'percent') return { claim };
  const typed = kind === 'points' ? claimed(claim) : claimedIn(claim, unit);
  const short = differenceRange(value, plan, unit);
  if (typed === undefined || overlap(short, typed)) return { claim };
  const by = plan.value.minus(value.value);
  const shown = trimmed(by.abs().toFixed());
  return {
    claim,
    problem: differs(
      known,
      `比计划差${digits}${unitOf(claim.quantity)}`,
      `${by.lt(ZERO) ? '超计划' : '差'}${shown}${kind === 'points' ? '个百分点' : unit}`,
    ),
  };
}

const MONTHLY =
  /^[，,]?\s*[（(]?环比(?:(?:增长|增加|上升|提高)|(?<down>下降|减少|降低|回落))(?:了|幅度?)?[为达到]{0,2}/u;

/** 环比增长5% where 5% is the change from last year, and the figure has no months. */
export function readMonthly(stretch: string, known: Known): Read | undefined {
  const match = MONTHLY.exec(stretch);
  const claim = match && claimAt(stretch, match[0].length);
  if (!match || !claim) return undefined;
  const { last, value, unit, figure } = known;
  if (last === undefined || claim.quantity.kind !== 'percent') return { claim };
  if (isRate(unit) || (figure?.periods.length ?? 0) > 0) return { claim };
  const growth = growthRange(last, value, unit);
  const said = claimed(claim);
  const isDown = match.groups?.down !== undefined;
  const range = isDown ? { low: said.high.times(-1), high: said.low.times(-1) } : said;
  if (growth === undefined || !overlap(growth, range)) return { claim };
  const typed = `${claim.quantity.digits}%`;
  return { claim, problem: differs(known, `环比${typed}`, `同比${typed}`) };
}
