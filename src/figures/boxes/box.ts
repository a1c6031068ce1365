/** What became of the boxes of a text: what was printed, what is empty, what is wrong. */
import type { Problem } from '../../problem.ts';
import type { Figure } from '../figure.ts';
import type { Interval, Numeral } from '../numeral.ts';
import type { Quantity } from '../quantities/quantity.ts';

/** A problem at characters of the text that was resolved. */
export interface BoxProblem extends Omit<Problem, 'place' | 'related'> {
  offset: number;
  length: number;
}

export interface Blank {
  offset: number;
  length: number;
  /** Last year's value, where the form knows it. */
  last?: string;
  /** The figure that has no value yet: the one that the box names, or one that it is computed from. */
  name?: string;
  /** An error has said why there is none. */
  explained?: boolean;
}

/** A box that was printed: what it names or holds, and what came of it. */
export interface BoxUse {
  offset: number;
  length: number;
  /** Absent in a box that was filled by hand. */
  figure?: Figure;
  aspect?: string;
  /** This year's and last year's value of a box filled by hand. */
  now?: string;
  last?: string;
  text: string;
}

/** A stretch of a finished text, and the stretch of the typed text that it comes from. */
export interface Span extends At {
  /** As printed. */
  text: string;
  isBox: boolean;
}

export interface Resolved {
  text: string;
  /** The finished text in its stretches, in order. */
  spans: Span[];
  blanks: Blank[];
  problems: BoxProblem[];
  uses: BoxUse[];
}

/** Where a box stands in a text, UTF-16. */
export interface At {
  offset: number;
  length: number;
}

/** A number typed beside a box, and what it is said to be. */
export interface Claim {
  quantity: Quantity;
  number: Numeral;
  /** Where the quantity begins in the text, UTF-16. */
  at: number;
  /** All that a number in words can stand for, in percent; and the words. */
  allowed?: Interval;
  words?: string;
}
