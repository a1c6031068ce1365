/** Lines of text looked through for what must not be published. */
import type { Problem } from '../problem.ts';
import { type Line, problemOf } from './leak.ts';
import { markLeaks } from './marks.ts';
import { personalLeaks } from './personal.ts';

/** What must not be public, line after line. Linear in the text. */
export function leaksInLines(lines: Iterable<Line>): Problem[] {
  const found: Problem[] = [];
  for (const line of lines) {
    const leaks = [...personalLeaks(line.text), ...markLeaks(line.text)];
    for (const leak of leaks.sort((a, b) => a.start - b.start)) found.push(problemOf(leak, line));
  }
  return found;
}
