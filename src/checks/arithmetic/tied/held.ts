/** A claim against what was reckoned for it. */
import { Big } from 'big.js';
import type { Mistake } from '../../rule.ts';
import { reckonedMistake } from '../reckoned/reckon.ts';
import type { Fig, Span } from './figures.ts';

interface Held {
  exact: Span;
  /** What the digits as typed give. */
  typed: number;
  from: readonly Fig[];
  zh: string;
}

/** The mistake of a claim that nothing in its paragraph explains. */
export function heldAgainst(claim: Fig, { exact, typed, from, zh }: Held): Mistake[] {
  if (![exact.low, exact.high, typed].every(Number.isFinite)) return [];
  const mistake = reckonedMistake(
    {
      claim: claim.quantity,
      exact: { low: new Big(exact.low), high: new Big(exact.high) },
      typed: new Big(typed),
      from: from.map(({ quantity }) => quantity),
    },
    { zh, en: 'The figures before' },
    'warning',
  );
  return mistake ? [mistake] : [];
}
