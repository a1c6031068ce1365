/**
 * One type for everything that can be wrong. Rooms return problems as values and go on, so that a
 * person sees all of them in one run; `throw` is for our own bugs only.
 */

import type { ProblemCode } from './codes/index.ts';

export type { CodeOf, ProblemCode } from './codes/index.ts';

/**
 * error: no document is written, or nobody would sign it; warning: doubtful, a person should look; note: 可看可不看, for
 * information.
 */
export type Severity = 'error' | 'warning' | 'note';

/** The same words in the languages the product speaks; Chinese is what office staff see. */
export interface Words {
  zh: string;
  en: string;
}

/** A stretch of characters on one line of a file. */
export interface Place {
  /** As the person named it: relative to the folder the command was run in. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units of the line. */
  column: number;
  /** In UTF-16 units, never past the line's end; 0 marks a point. */
  length: number;
  /** The whole line, without its line end. */
  lineText: string;
}

export interface Problem {
  severity: Severity;
  /** Stable, `room/what-is-wrong`, e.g. `form/unknown-key`. */
  code: ProblemCode;
  /** What is wrong, in one sentence. */
  message: Words;
  place?: Place;
  /** The one name that it speaks of: a key that is missing, a figure that has no value. */
  about?: string;
  /** What to write instead. */
  hint?: Words;
  /** The very text for its place, where the hint speaks of one: for a person to say yes to, never for a program. */
  instead?: string;
  /** Where the same stands again in its file: one cause is told once. */
  again?: readonly Place[];
  /** Other places that belong to it: the first of two equal keys, the files of a chain of references. */
  related?: { place: Place; message: Words }[];
}

/** A value, as far as one could be made, and everything found wrong on the way. */
export interface Checked<T> {
  value?: T;
  problems: Problem[];
}

/**
 * Whether any of the problems forbids going on.
 * @example
 * hasErrors(startForm('通告示').problems) // => true
 */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/**
 * What tells a problem from others: its code, its place, what it is about. undefined for what is missing at some point
 * and does not say what: two such may well be two.
 */
export function identityOf({ code, place, about }: Problem): string | undefined {
  if (about === undefined && (place === undefined || place.length === 0)) return undefined;
  const { file, line, column, length } = place ?? {};
  return [code, file, line, column, length, about].join('\n');
}

/**
 * What is wrong now and was not before: told by its code, what it is about and the very words it stands at, wherever
 * these are by now; of two alike that were one, one is new.
 * @example
 * const { problems } = startForm('通告示');
 * newProblems([], problems) // => problems
 * newProblems(problems, problems) // => []
 */
export function newProblems(before: readonly Problem[], now: readonly Problem[]): Problem[] {
  const known = new Map<string, number>();
  for (const problem of before) known.set(faultOf(problem), (known.get(faultOf(problem)) ?? 0) + 1);
  return now.filter((problem) => {
    const left = known.get(faultOf(problem)) ?? 0;
    known.set(faultOf(problem), left - 1);
    return left <= 0;
  });
}

function faultOf({ code, place, about }: Problem): string {
  const { file = '', lineText = '', column = 1, length = 0 } = place ?? {};
  return [code, about, file, lineText.slice(column - 1, column - 1 + length)].join('\n');
}

/**
 * Orders problems by file (in order of first appearance), then line, then column.
 * @example
 * const { problems } = startForm('通告示');
 * sortProblems(problems) // => problems
 */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const fileOrder = new Map<string, number>();
  for (const { place } of problems) {
    if (place && !fileOrder.has(place.file)) fileOrder.set(place.file, fileOrder.size);
  }
  const rank = (problem: Problem) =>
    problem.place ? (fileOrder.get(problem.place.file) ?? 0) : Number.MAX_SAFE_INTEGER;
  return [...problems].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}
