/** How certain a slip is by what is known of it. */
import { type Signs, WEIGHTS } from './weights.ts';

/** What is known of what is typed. */
export type Typed = Pick<
  Signs,
  'typedLeftBond' | 'typedRightBond' | 'typedUsage' | 'typedClass' | 'isAlone' | 'isTypedOfTwo'
>;

const NAMES = Object.keys(WEIGHTS) as (keyof Signs)[];

/** How certain the signs make a slip: a logarithm of odds. */
export function oddsOf(signs: Signs): number {
  let odds = 0;
  for (const name of NAMES) odds += WEIGHTS[name] * signs[name];
  return odds;
}

/** What the signs that are known of what is typed add to the odds. */
export function oddsOfTyped(typed: Typed): number {
  return (
    WEIGHTS.none +
    WEIGHTS.typedLeftBond * typed.typedLeftBond +
    WEIGHTS.typedRightBond * typed.typedRightBond +
    WEIGHTS.typedUsage * typed.typedUsage +
    WEIGHTS.typedClass * typed.typedClass +
    WEIGHTS.isAlone * typed.isAlone +
    WEIGHTS.isTypedOfTwo * typed.isTypedOfTwo
  );
}

/** What signs may add to the odds at most, each once. */
export const mostOf = (...names: (keyof Signs)[]) =>
  names.reduce((sum, name) => sum + Math.max(0, WEIGHTS[name]), 0);
