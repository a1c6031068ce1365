/** Done against planned where the plan stands further off, and what is beyond it: 超计划2亿元, 超额完成10%. */
import type { Big } from 'big.js';
import type { Mistake, Rule } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { amount, type Interval, intervalOf, minus, over } from '../interval.ts';
import { rolesIn, type Said, sameUnit } from '../roles.ts';
import { STATISTICS } from '../sources.ts';
import { reckonedMistake } from './reckon.ts';

const IS_PLAN = /(?:计划|目标|任务|指标|预算)[^，。；,;]{0,12}$/u;
const OF_PLAN =
  /^[，,](?:[^，。；,;\d]{0,6})?(?:完成|占|达到?|为)(?:了)?(?:年度|全年|年初|既定|总)?(?:计划|目标|任务|预算)(?:目标|任务|数)?的(?:比例为)?$/u;
/** 目标200户，实际完成230户，完成125%. */
const DONE_OF_IT = /^[，,](?:完成(?:率|比例)?|占|达到?)(?:为|达到?)?$/u;
const BEYOND =
  /超(?:出|过|额)?(?:完成)?(?:了)?(?:年度|全年|年初|既定)?(?:计划|目标|任务|预算)?(?:目标|任务|数|完成)?[）)]?$/u;

/** The plan and what was done of it: two figures of one thing, the plan named as such. */
function planAndDone(before: readonly Said[]): { plan: Said; done: Said } | undefined {
  const plan = before.findLast(({ lead }) => IS_PLAN.test(lead) && !/的$/u.test(lead));
  if (plan === undefined) return undefined;
  const same = before.filter((one) => one !== plan && sameUnit(one.quantity, plan.quantity));
  const [done] = same;
  if (same.length !== 1 || !done) return undefined;
  return [plan, done].some(({ quantity }) => quantity.approximate || quantity.range)
    ? undefined
    : { plan, done };
}

function checkPlans(text: Text): Mistake[] {
  if (!/计划|目标|任务|预算/u.test(text.text)) return [];
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    return said.flatMap((claim, index): Mistake[] => {
      if (claim.quantity.approximate) return [];
      const mistake = beyondHundred(said[index - 1], claim) ?? claimMistake(said, index);
      return mistake ? [mistake] : [];
    });
  });
}

function claimMistake(said: readonly Said[], index: number): Mistake | undefined {
  const claim = said[index];
  if (claim === undefined) return undefined;
  const beyond = BEYOND.test(claim.lead) && claim.lead.includes('超');
  const isPercent = claim.quantity.unit === '%';
  if (!beyond && !(isPercent && (OF_PLAN.test(claim.lead) || DONE_OF_IT.test(claim.lead))))
    return undefined;
  const pair = planAndDone(said.slice(0, index));
  if (pair === undefined) return undefined;
  const [plan, done] = [intervalOf(pair.plan.quantity), intervalOf(pair.done.quantity)];
  const [typedPlan, typedDone] = [amount(pair.plan.quantity), amount(pair.done.quantity)];
  const from = [pair.plan.quantity, pair.done.quantity];
  const tell = (exact: Interval | undefined, typed: Big) =>
    exact &&
    reckonedMistake(
      { claim: claim.quantity, exact, typed, from },
      { zh: '按计划数和完成数', en: 'Done and planned' },
    );
  if (!isPercent)
    return sameUnit(claim.quantity, pair.plan.quantity)
      ? tell(minus(done, plan), typedDone.minus(typedPlan))
      : undefined;
  if (typedPlan.lte(0)) return undefined;
  const quotient = over(done, plan);
  const less = beyond ? 100 : 0;
  return tell(
    quotient && {
      low: quotient.low.times(100).minus(less),
      high: quotient.high.times(100).minus(less),
    },
    typedDone.div(typedPlan).times(100).minus(less),
  );
}

/** 完成年度目标的120%，超额完成15个百分点. */
function beyondHundred(before: Said | undefined, claim: Said): Mistake | undefined {
  const { kind, unit } = claim.quantity;
  if (before?.quantity.unit !== '%' || (kind !== 'points' && unit !== '%')) return undefined;
  if (!/(?:计划|目标|任务|预算)[^，。；,;]{0,4}$/u.test(before.lead)) return undefined;
  if (!/^[，,]超(?:额|出|过)?(?:完成)?(?:了)?(?:年度|全年)?(?:计划|目标|任务)?$/u.test(claim.lead))
    return undefined;
  const { low, high } = intervalOf(before.quantity);
  const typed = amount(before.quantity).minus(100);
  if (typed.lte(0) || before.quantity.approximate) return undefined;
  return reckonedMistake(
    {
      claim: claim.quantity,
      exact: { low: low.minus(100), high: high.minus(100) },
      typed,
      from: [before.quantity],
    },
    { zh: '按完成的百分比', en: 'The completion' },
  );
}

export const planRules: Rule[] = [
  {
    code: 'check/plan-claim',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '完成计划的百分比、超计划的数与计划数和完成数不符。',
      en: 'A completion, or what is beyond the plan, does not follow from done and planned.',
    },
    examples: {
      bad: [
        '全年目标为60个，实际完成54个，完成目标任务的「95」%。',
        '计划培训500人次，实际培训560人次，超出计划「50」人次。',
        '完成年度目标的120%，超额完成「15」个百分点。',
        '全年目标任务200户，实际完成230户，完成「125」%。',
      ],
      good: [
        '全年目标为60个，实际完成54个，完成目标任务的90%。',
        '计划培训500人次，实际培训560人次，超出计划60人次。',
        '完成年度目标的120%，超额完成20个百分点。',
      ],
    },
    inText: checkPlans,
  },
];
