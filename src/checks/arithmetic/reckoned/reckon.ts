/** A stated figure held against what other figures of the text give. */
import { Big } from 'big.js';
import { type Quantity, scalePower } from '../../../figures/index.ts';
import type { Severity, Words } from '../../../problem.ts';
import type { Mistake } from '../../rule.ts';
import { amount, type Interval, intervalOf, likeTyped, overlap } from '../interval.ts';

/** What is stated, what it should be within rounding, and what a reader makes of the digits as they stand. */
export interface Reckoned {
  claim: Quantity;
  exact: Interval;
  typed: Big;
  /** The figures it was reckoned from. */
  from: readonly Quantity[];
}

/** A gap of so many last digits is seen by every reader, even where rounding could explain it. */
const VISIBLE = 3;

/**
 * The mistake, where there is one: none where the claim is right or off by its last digits only; a note where rounding
 * explains it and every reader would still stumble.
 * @param how what it was reckoned from, to follow 按…计算
 */
export function reckonedMistake(
  { claim, exact, typed, from }: Reckoned,
  how: Words,
  severity: Severity = 'error',
): Mistake | undefined {
  const is = intervalOf(claim);
  const explained = overlap(is, exact);
  if (explained && (holds(is, typed) || !isVisible(claim, typed, from))) return undefined;
  const { start, end, digits, scale, unit } = claim;
  const scaleOf = new Big(10).pow(scalePower(scale));
  const found = explained ? point(typed, scaleOf) : divided(exact, scaleOf);
  const rounded = likeTyped(found, claim);
  // half a time each month, beside once: rounded it would be what is typed
  const right =
    rounded === claim.value ? found.low.plus(found.high).div(2).abs().round(2).toFixed() : rounded;
  return {
    start,
    end,
    severity: explained ? 'note' : severity,
    message: {
      zh: `${how.zh}${explained ? '' : '应'}为${right}${scale}${unit}，文中写的是${digits}${scale}${unit}${explained ? EXPLAINED : ''}`,
      en: `${how.en} give ${right}${scale}${unit}, the text says ${digits}${scale}${unit}`,
    },
    hint: explained
      ? {
          zh: '读者会算；把数写到小数后一两位，或加注说明',
          en: 'Rounding explains it, but readers will reckon',
        }
      : { zh: '核对这几个数', en: 'Check these figures' },
  };
}

/** What a note adds: it may be no mistake. */
export const EXPLAINED = '，只有四舍五入可以解释';

const point = (value: Big, scale: Big): Interval => ({
  low: value.div(scale),
  high: value.div(scale),
});

const divided = ({ low, high }: Interval, scale: Big): Interval => ({
  low: low.div(scale),
  high: high.div(scale),
});

const holds = ({ low, high }: Interval, value: Big) => low.lte(value) && value.lte(high);

function isVisible(claim: Quantity, typed: Big, from: readonly Quantity[]): boolean {
  if ([claim, ...from].every(({ value }) => !value.includes('.'))) return true;
  const is = intervalOf(claim);
  const step = is.high.minus(is.low);
  return step.gt(0) && typed.minus(amount(claim)).abs().gte(step.times(VISIBLE));
}
