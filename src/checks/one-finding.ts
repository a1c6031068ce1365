/** One mistake, one finding, also where several rules see it. */
import type { Finding, Rule } from './rule.ts';

/** Rules that doubt words: silent where another rule knows. */
const ECHOES = new Set([
  'check/likely-word',
  'check/homophone',
  'check/word-context',
  'check/near-phrase',
]);

/** Rules that see one slip of the pen from two sides. */
const TWINS: readonly ReadonlySet<string>[] = [
  new Set(['check/hedge', 'check/double-hedge', 'check/mixed-sentence']),
  new Set(['check/number-sign', 'check/digit-form', 'check/decrease-times']),
  new Set(['check/mixed-numerals', 'check/digit-form', 'check/size-form']),
];

const RANKS = { error: 2, warning: 1, note: 0 } as const;

/** How many findings before and after one may be about the same words. */
const NEIGHBOURS = 4;

/**
 * Leaves out what says nothing new: a doubtful word inside words that are surely wrong, a second rule that would write
 * the same in the same place, a second sum that the same figure spoils.
 * @param findings in reading order
 * @param rules tell which findings are about what figures add up to
 */
export function withoutEchoes(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const sums = new Set(rules.filter(isSum).map(({ code }): string => code));
  const isTwin = ({ code: one }: Finding, { code: other }: Finding) =>
    (sums.has(one) && sums.has(other)) || TWINS.some((twins) => twins.has(one) && twins.has(other));
  const kept: Finding[] = [];
  findings.forEach((finding, index) => {
    const before = kept.slice(-NEIGHBOURS);
    const after = findings.slice(index + 1, index + 1 + NEIGHBOURS);
    const near = [...before, ...after];
    const isEcho =
      before.some((other) => !isFainter(other, finding) && writesTheSame(other, finding)) ||
      after.some((other) => isFainter(finding, other) && writesTheSame(other, finding)) ||
      // what --fix may write outlives what is only proposed
      (!finding.fixes && after.some((other) => other.fixes && writesTheSame(other, finding))) ||
      (ECHOES.has(finding.code) &&
        near.some((other) => other.severity === 'error' && isAboutTheSame(other, finding))) ||
      before.some((other) => isTwin(other, finding) && isAboutTheSame(other, finding)) ||
      (sums.has(finding.code) && before.some((other) => isSameTwice(other, finding))) ||
      after.some(
        (other) =>
          isTwin(other, finding) &&
          RANKS[other.severity] > RANKS[finding.severity] &&
          isAboutTheSame(other, finding),
      );
    if (!isEcho) kept.push(finding);
  });
  return kept;
}

const isSum = ({ family }: Rule) => family === 'arithmetic' || family === 'counts';

/** A doubt where the other one knows. */
const isFainter = (one: Finding, other: Finding) => ECHOES.has(one.code) && !ECHOES.has(other.code);

function isAboutTheSame(one: Finding, other: Finding): boolean {
  const meet = one.start < other.end && one.end > other.start;
  return one.code !== other.code && one.paragraph === other.paragraph && meet;
}

/** One rule that reckons in two ways finds the same figure wrong twice. */
function isSameTwice(one: Finding, other: Finding): boolean {
  const { code, paragraph, start, end } = other;
  return one.code === code && one.paragraph === paragraph && one.start === start && one.end === end;
}

function writesTheSame(one: Finding, other: Finding): boolean {
  const [ours, theirs] = [one.fixes ?? one.proposal, other.fixes ?? other.proposal];
  return (
    isAboutTheSame(one, other) &&
    ours !== undefined &&
    ours.length === theirs?.length &&
    ours.every(({ start, end, text }, at) => {
      const change = theirs[at];
      return change?.start === start && change.end === end && change.text === text;
    })
  );
}
