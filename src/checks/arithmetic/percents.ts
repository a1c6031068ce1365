/** Percentages against the figures they are made of, in one sentence or over two. */
import type { Quantity } from '../../figures/index.ts';
import type { Mistake } from '../rule.ts';
import type { Text } from '../text.ts';
import {
  type Interval,
  intervalOf,
  isCutOff,
  likeTyped,
  overlap,
  percentOf,
  stated,
} from './interval.ts';
import { rolesIn, type Said, sameUnit } from './roles.ts';

export function wrongPercent(
  percent: Quantity,
  exact: Interval,
  how: { zh: string; en: string },
): Mistake {
  const right = likeTyped(exact, percent);
  return {
    start: percent.start,
    end: percent.end,
    severity: isCutOff(percent, exact) ? 'warning' : 'error',
    message: {
      zh: `${how.zh}应为${right}%，文中写的是${percent.digits}%`,
      en: `${how.en} give ${right}%, the text says ${percent.digits}%`,
    },
    hint: {
      zh: `核对原始数；若无误，写${right}%`,
      en: `Check the figures; if right, write ${right}%`,
    },
  };
}

export function fits(part: Quantity, whole: Quantity, percent: Interval): boolean {
  const exact = percentOf(intervalOf(part), intervalOf(whole));
  return exact === undefined || overlap(exact, percent);
}

/** Told only where another share of the sentence says which figure before is the whole. */
export function sharesOfBefore(text: Text, number: number): Mistake[] {
  const sentence = text.sentences[number];
  if (sentence === undefined) return [];
  const said = rolesIn(text, sentence);
  const pairs = said.flatMap((share, index) => {
    const part = said[index - 1];
    const isPair = share.role === 'share' && part?.role === 'value' && !share.quantity.approximate;
    return isPair && part ? [{ part: part.quantity, share: share.quantity }] : [];
  });
  const before = text.sentences.slice(0, number).flatMap((one) => rolesIn(text, one));
  const wholes = before.filter(
    ({ role, quantity }) => role === 'value' && pairs.every(({ part }) => sameUnit(quantity, part)),
  );
  const fitting = (whole: Said) =>
    pairs.filter(({ part, share }) => fits(part, whole.quantity, stated(share)));
  const [best] = wholes.sort((a, b) => fitting(b).length - fitting(a).length);
  if (best === undefined || fitting(best).length === 0) return [];
  return pairs.flatMap(({ part, share }): Mistake[] => {
    const exact = percentOf(intervalOf(part), intervalOf(best.quantity));
    if (exact === undefined || exact.low.gt(100) || overlap(exact, stated(share))) return [];
    return [wrongPercent(share, exact, { zh: '按前面两个数计算，占比', en: 'The two figures' })];
  });
}
