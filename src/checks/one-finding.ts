/** One mistake, one finding, also where several rules see it. */
import type { Finding, Rule } from './rule.ts';

/** Rules that doubt words: silent where another rule knows. */
const ECHOES = new Set([
  'check/likely-word',
  'check/homophone',
  'check/word-context',
  'check/near-phrase',
]);

/** Rules that see one slip of the pen from several sides: what meets is told once. */
const TWINS: readonly ReadonlySet<string>[] = [
  // said twice, built two ways at once
  setOf(
    'hedge double-hedge mixed-sentence doubled-meaning negation collocation word-order missing-part decrease-times number-sign digit-form',
  ),
  // numerals, digits, dates, units
  setOf(
    'number-sign digit-form decrease-times mixed-numerals size-form numeral-style number-style some-numbers two date-form date-zero chinese-date short-year time-form impossible-date unit-name percentage-points fixed-number',
  ),
  // the words of a phrase
  setOf(
    'wrong-word likely-word word-pair word-context homophone idiom formulation phrase-end phrase-words phrase-count phrase-members fixed-phrase fixed-list short-phrase near-phrase quoted-name two',
  ),
  // marks
  setOf(
    'mark-form ellipsis-dash mark-in-about mark-place question-mark colon book-marks quotation unpaired-mark quotation-end label-order',
  ),
];

function setOf(codes: string): ReadonlySet<string> {
  return new Set(codes.split(' ').map((code) => `check/${code}`));
}

const RANKS = { error: 2, warning: 1, note: 0 } as const;

/** Of two that see one slip: what is surer is told, else what can be mended, else what another rule sees in fewer words. */
function isBetter(one: Finding, other: Finding): boolean {
  const rank = (finding: Finding) => [
    RANKS[finding.severity],
    finding.fixes ? 2 : finding.proposal ? 1 : 0,
    one.code === other.code ? 0 : finding.start - finding.end,
  ];
  const theirs = rank(other);
  const [difference = 0] = rank(one)
    .map((value, at) => value - (theirs[at] ?? 0))
    .filter((value) => value !== 0);
  return difference > 0;
}

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
  const kept: Finding[] = [];
  findings.forEach((finding, index) => {
    const before = kept.slice(-NEIGHBOURS);
    const after = findings.slice(index + 1, index + 1 + NEIGHBOURS);
    if (!isEcho(finding, before, after) && !hasTwin(finding, before, after, sums))
      kept.push(finding);
  });
  return kept;
}

/** A doubt where another rule knows, or what would write the same as another. */
function isEcho(finding: Finding, before: readonly Finding[], after: readonly Finding[]): boolean {
  const knows = (other: Finding) => other.severity === 'error' && isAboutTheSame(other, finding);
  return (
    before.some((other) => !isFainter(other, finding) && writesTheSame(other, finding)) ||
    after.some((other) => isFainter(finding, other) && writesTheSame(other, finding)) ||
    // what --fix may write outlives what is only proposed
    (!finding.fixes && after.some((other) => other.fixes && writesTheSame(other, finding))) ||
    (ECHOES.has(finding.code) && (before.some(knows) || after.some(knows)))
  );
}

/** Whether a better finding of the same kind meets it; of two sums the first stands, unless the second is surer. */
function hasTwin(
  finding: Finding,
  before: readonly Finding[],
  after: readonly Finding[],
  sums: ReadonlySet<string>,
): boolean {
  if (finding.code === LAST_RESORT) {
    const isNear = (other: Finding) =>
      sums.has(other.code) && other.code !== LAST_RESORT && isBeside(other, finding);
    if (before.some(isNear) || after.some(isNear)) return true;
  }
  if (sums.has(finding.code)) {
    const isTold = (other: Finding) => sums.has(other.code) && meets(other, finding);
    const isSurer = (other: Finding) => RANKS[other.severity] > RANKS[finding.severity];
    return (
      before.some(
        (other) => isTold(other) && (other.code !== finding.code || isSame(other, finding)),
      ) || after.some((other) => isTold(other) && other.code !== finding.code && isSurer(other))
    );
  }
  const sets = TWINS.filter((twins) => twins.has(finding.code));
  const isTwin = (other: Finding) =>
    meets(other, finding) && sets.some((twins) => twins.has(other.code));
  return (
    before.some((other) => isTwin(other) && !isBetter(finding, other)) ||
    after.some((other) => isTwin(other) && isBetter(other, finding))
  );
}

/** What reads figures by their ties alone: silent beside what another rule says of them. */
const LAST_RESORT = 'check/tied-figures';
/** Signs between two figures of one claim. */
const BESIDE = 30;

const isBeside = (one: Finding, other: Finding) =>
  one.paragraph === other.paragraph &&
  one.start < other.end + BESIDE &&
  one.end > other.start - BESIDE;

const isSum = ({ family }: Rule) => family === 'arithmetic' || family === 'counts';

/** A doubt where the other one knows. */
const isFainter = (one: Finding, other: Finding) => ECHOES.has(one.code) && !ECHOES.has(other.code);

function meets(one: Finding, other: Finding): boolean {
  const overlap = one.start < other.end && one.end > other.start;
  return one.paragraph === other.paragraph && overlap;
}

const isAboutTheSame = (one: Finding, other: Finding) =>
  one.code !== other.code && meets(one, other);

/** One rule that reckons in two ways finds the same figure wrong twice. */
const isSame = (one: Finding, other: Finding) => one.start === other.start && one.end === other.end;

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
