/**
 * One cause, one finding: what a rule says of the same words again and again in one file is told once, with all its
 * places. Nothing is lost: `unfolded` gives each place back, for what mends, writes comments or marks a field.
 */
import type { Place, Problem } from '../problem.ts';

/** A problem that may hold the others of its cause. */
type Foldable<T extends Problem> = T & { others?: readonly T[] };

/** How someone types throughout a paper: 1、 and 2、 are one habit. */
const HABITS = new Set(
  `label-style label-foreign half-width-mark full-width-digits spaces tab mark-between-titles issued-marks
    book-marks range-scale size-form number-brackets mixed-numerals time-form`
    .split(/\s+/u)
    .map((code) => `check/${code}`),
);

/** Of a single sign each place is a slip of its own: 更好的服务. */
const SHORTEST = 2;

const wordsAt = ({ lineText, column, length }: Place) =>
  lineText.slice(column - 1, column - 1 + length);

/** With every number alike: 1、 and 12、, （一） and （三）. */
const anyNumber = (words: string) =>
  words
    .replaceAll(/[\d０-９]+(?:[.．]\d+)?/gu, '0')
    .replaceAll(/[一二三四五六七八九十]+/gu, '一')
    .replaceAll(/[①-⑳]/gu, '①');

/** What is one cause in one file; undefined for what stands by itself. */
function causeOf({ code, severity, message, place }: Problem): string | undefined {
  if (place === undefined || !code.startsWith('check/')) return undefined;
  const words = wordsAt(place);
  if (HABITS.has(code))
    return [code, severity, place.file, anyNumber(message.zh), anyNumber(words).trim()].join('\n');
  if (words.length < SHORTEST) return undefined;
  return [code, severity, place.file, message.zh, words].join('\n');
}

/** The first finding of each cause, with the others in it. */
export function folded<T extends Problem>(findings: readonly T[]): Foldable<T>[] {
  const causes = new Map<string, T[]>();
  const firsts = findings.map((finding) => {
    const cause = causeOf(finding);
    const known = cause === undefined ? undefined : causes.get(cause);
    if (known) known.push(finding);
    const all = known ?? [finding];
    if (!known && cause !== undefined) causes.set(cause, all);
    return known ? undefined : all;
  });
  return firsts.flatMap((all): Foldable<T>[] => {
    const [first, ...others] = all ?? [];
    if (first === undefined || others.length === 0) return first ? [first] : [];
    return [{ ...first, again: others.flatMap(({ place }) => place ?? []), others }];
  });
}

/** Each place by itself again. */
export function unfolded<T extends Problem>(findings: readonly Foldable<T>[]): T[] {
  return findings.flatMap((finding) => {
    if (finding.others === undefined) return [finding];
    const { again: _, others, ...first } = finding;
    return [first as unknown as T, ...others];
  });
}
