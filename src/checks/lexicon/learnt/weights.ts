/**
 * How much each sign of a slip weighs, as logarithms of odds, learnt as src/tools/lists/weights.mjs does. These are of an
 * earlier run that read more texts; the thresholds are set for them, so a new run means setting those anew.
 */

/** What is known of a word that may be meant instead of another, in numbers. */
export interface Signs {
  /** Always 1: the odds of a slip where nothing speaks for one. */
  none: number;
  /** How much likelier the whole stretch becomes. */
  gain: number;
  /** The bonds with the words beside it, and those of what is typed. */
  leftBond: number;
  rightBond: number;
  typedLeftBond: number;
  typedRightBond: number;
  /** How usual it is in official prose, and what is typed; the dictionary's class of what is typed. */
  usage: number;
  typedUsage: number;
  typedClass: number;
  /** The typed sign is no part of a word; it is part of a word of two. */
  isAlone: number;
  isTypedOfTwo: number;
  /** The word meant has two signs, or four; its neighbours are whole words; it is all that stands there. */
  isOfTwo: number;
  isOfFour: number;
  isApart: number;
  isAll: number;
  /** The two signs are often confused, sound alike, look alike; the typed one is a particle. */
  isConfused: number;
  isAlike: number;
  looksAlike: number;
  isParticle: number;
}

export const WEIGHTS: Readonly<Signs> = {
  none: -6.98,
  gain: 0.29,
  leftBond: 0.32,
  rightBond: 0.38,
  typedLeftBond: 0.16,
  typedRightBond: -0.14,
  usage: 0.1,
  typedUsage: -0.17,
  typedClass: 0.05,
  isAlone: -0.14,
  isTypedOfTwo: 0.06,
  isOfTwo: -0.88,
  isOfFour: 0.49,
  isApart: 1.32,
  isAll: -1.86,
  isConfused: 1.39,
  isAlike: 1.34,
  looksAlike: 0.88,
  isParticle: -0.89,
};
