import type { CodeOf, Words } from '../../../problem.ts';

/** A sort of what is left behind. */
export interface Remains {
  code: CodeOf<'form'>;
  pattern: RegExp;
  /** One of these signs stands in whatever the pattern finds. */
  sign: RegExp;
  /** A cheap question before a dear pattern. */
  ask?: RegExp;
  /** What it is. */
  words: Words;
  hint: Words;
}
