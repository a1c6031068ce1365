/** What must not get out with a public copy, and how it is told. */
import type { CodeOf, Problem, Severity, Words } from '../problem.ts';

/** A stretch of a line that should not be public. */
export interface Leak {
  code: CodeOf<'leaks'>;
  severity: Severity;
  /** UTF-16 units of the line. */
  start: number;
  end: number;
  message: Words;
  hint: Words;
}

/** A line of text to look through, and where it stands. */
export interface Line {
  text: string;
  place(start: number, end: number): Problem['place'];
}

/** @returns the leak as a problem at its place */
export function problemOf(
  { code, severity, start, end, message, hint }: Leak,
  line: Line,
): Problem {
  const place = line.place(start, end);
  return { severity, code: `leaks/${code}`, message, hint, ...(place && { place }) };
}
