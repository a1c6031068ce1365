/** How much of a plan was done, where both are told: 完成投资46.3亿元，完成年度计划45亿元的102.9%. */
import type { Quantity } from '../../../figures/index.ts';
import type { Mistake, Rule } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { amount, type Interval, intervalOf, overlap, percentOf, stated } from '../interval.ts';
import { wrongPercent } from '../percents.ts';
import { rolesIn, type Said, sameUnit } from '../roles.ts';
import { STATISTICS } from '../sources.ts';

/** 完成投资46.3亿元，完成年度计划（45亿元）的102.9%. */
function checkCompletion(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence, number) => {
    const said = rolesIn(text, sentence);
    return said.flatMap(({ role, quantity }, index): Mistake[] => {
      if (role !== 'completion' || quantity.approximate) return [];
      const plan = planBefore(text, said, index);
      if (plan === undefined || plan.approximate) return [];
      const isDone = ({ role: was, quantity: value, lead }: Said) =>
        was === 'value' && !lead.includes('超') && value !== plan && sameUnit(value, plan);
      const values = said.slice(0, index).filter(isDone);
      const here = values.at(-1);
      // 累计完成32亿元，其中本月完成4亿元，完成年度计划45亿元的71.1%: of the whole or of its part
      if (here?.lead.includes('其中') && values.length > 1) return [];
      // 完成投资46.3亿元，…。完成年度计划45亿元的102.9%: what was done is said at the start of the sentence before
      const before = here ? undefined : text.sentences[number - 1];
      const done = (here ?? (before && rolesIn(text, before).find(isDone)))?.quantity;
      if (done === undefined || done.approximate || amount(plan).lte(0)) return [];
      const mistake = completionMistake(quantity, { done, plan }, isBeyond(said[index - 1]));
      return mistake ? [mistake] : [];
    });
  });
}

interface Done {
  done: Quantity;
  plan: Quantity;
}

function completionMistake(
  claim: Quantity,
  { done, plan }: Done,
  isMore: boolean,
): Mistake | undefined {
  const of = (whole: Interval) => {
    const share = percentOf(intervalOf(done), whole);
    return share && isMore ? { low: share.low.minus(100), high: share.high.minus(100) } : share;
  };
  // a plan is set, not measured: 13亿元 are 13亿元
  const exact = of({ low: amount(plan), high: amount(plan) });
  const explained = of(intervalOf(plan));
  const is = stated(claim);
  if (exact === undefined || explained === undefined || overlap(exact, is)) return undefined;
  const mistake = wrongPercent(claim, exact, {
    zh: '按完成数和计划数计算',
    en: 'Done and planned',
  });
  return overlap(explained, is) ? { ...mistake, severity: 'note' } : mistake;
}

/** 超年度目标4亿元的15%. */
const isBeyond = (plan: Said | undefined) =>
  /超(?:额完成|出|过|额)?[^，。；]{0,6}$/u.test(plan?.lead ?? '');

function planBefore(text: Text, said: readonly Said[], index: number): Quantity | undefined {
  const before = said[index - 1];
  const percent = said[index];
  if (!before || !percent) return undefined;
  const gap = text.text.slice(before.quantity.whole.end, percent.quantity.whole.start);
  if (before.role === 'plan' && gap.length <= 6) return before.quantity;
  const isPlan = /(?:计划|目标|任务|预算)(?:的|为|数)?[（(]?$/u.test(before.lead);
  return isPlan && gap.length <= 6 ? before.quantity : undefined;
}

export const completionRules: Rule[] = [
  {
    code: 'check/completion',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '完成计划的百分比与完成数、计划数不符。',
      en: 'A completion does not follow from done and planned.',
    },
    examples: {
      bad: [
        '完成固定资产投资46.3亿元，完成年度计划45亿元的「109.2」%。',
        '完成工业总产值30.85亿元，完成全年任务（95亿元）的「38」%。',
        '税收收入完成12.09亿元，为调整预算数13亿元的「95」%。',
        '新增就业4268人，完成全年4000人目标任务的「160.7」%。',
      ],
      good: [
        '累计完成投资32亿元，其中本月完成4亿元，完成年度计划45亿元的71.1%。',
        '完成入库税收32亿元，其中增值税20亿元，完成全年任务45亿元的71.1%。',
        '完成固定资产投资46.3亿元，完成年度计划45亿元的102.9%。',
        '完成固定资产投资15270万元，完成年度计划的69.41%。',
      ],
    },
    inText: checkCompletion,
  },
];
