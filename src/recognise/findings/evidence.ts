/**
 * Evidence: why a line was taken for what it is. Rows that are weighed add up, and their sum decides; of tiers
 * the first that applies decides alone. Both name themselves, so that `hongtou outline --why` can print them.
 */

export interface Evidence {
  readonly name: string;
  /** What it says, in plain Chinese. */
  readonly reason: string;
  /** What it adds to the sum; absent where it decides alone. */
  readonly weight?: number;
}

/** A trait that speaks for or against something. */
export interface Row<Subject> {
  readonly name: string;
  readonly weight: number;
  readonly reason: string;
  /** Whether it applies, or how many times. */
  readonly when: (subject: Subject) => boolean | number;
}

/** A trait that decides alone, unless one above it does. */
export interface Tier<Subject, Result> {
  readonly name: string;
  readonly reason: string;
  readonly when: (subject: Subject) => boolean;
  readonly gives: Result;
}

/** Adds up the rows that apply. */
export function weigh<Subject>(
  rows: readonly Row<Subject>[],
  subject: Subject,
): { score: number; evidence: Evidence[] } {
  let score = 0;
  const evidence: Evidence[] = [];
  for (const { name, weight, reason, when } of rows) {
    const added = weight * Number(when(subject));
    if (added === 0) continue;
    score += added;
    evidence.push({ name, weight: added, reason });
  }
  return { score, evidence };
}

/** The first tier that applies. */
export function firstOf<Subject, Result>(
  tiers: readonly Tier<Subject, Result>[],
  subject: Subject,
): { gives: Result; evidence: Evidence } | undefined {
  const tier = tiers.find(({ when }) => when(subject));
  return tier && { gives: tier.gives, evidence: { name: tier.name, reason: tier.reason } };
}
