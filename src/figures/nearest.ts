/** Near misses of a name. */
import { distance } from 'fastest-levenshtein';

/** Longer words are not names that a person mistyped. */
const LONGEST = 40;

/**
 * The candidate nearest to a word, or undefined where none is near enough to be meant: one character of four or
 * fewer may differ, a third of longer words. Of equally near ones, one that shares the first or last character wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length < 2 || word.length > LONGEST) return undefined;
  let best: string | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const longer = Math.max(word.length, candidate.length);
    if (candidate.length < 2 || candidate.length > LONGEST) continue;
    const allowed = longer <= 4 ? 1 : Math.floor(longer / 3);
    if (Math.abs(word.length - candidate.length) > allowed) continue;
    const changes = distance(word, candidate);
    if (changes > allowed) continue;
    const sharesEdge = word[0] === candidate[0] || word.at(-1) === candidate.at(-1);
    const score = changes - (sharesEdge ? 0.5 : 0);
    if (score < bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}
