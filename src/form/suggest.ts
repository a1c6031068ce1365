/** Near misses of a name. */
import { distance } from 'fastest-levenshtein';

/** Longer words are not names that a person mistyped. */
const LONGEST = 40;

/**
 * The candidate nearest to a word, or undefined where none is near: a half or more of the longer of the two has
 * to agree, and of two equally near ones the one that shares a first or last character wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  let best: string | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const longer = Math.max(word.length, candidate.length);
    if (candidate.length > LONGEST || Math.abs(word.length - candidate.length) * 2 > longer)
      continue;
    const changes = distance(word, candidate);
    if (changes * 2 > longer || (changes * 2 === longer && longer < 4)) {
      // Two characters of which one agrees are a match only where one is missing or added.
      if (!(longer <= 3 && changes === 1)) continue;
    }
    const sameEdge = word[0] === candidate[0] || word.at(-1) === candidate.at(-1);
    const score = changes / longer - (sameEdge ? 0.01 : 0);
    if (score < bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}
