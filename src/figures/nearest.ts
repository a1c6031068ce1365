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

/** So far before a box its name may stand. */
const REACH = 24;
const MARKS = /[，。；：、！？\n]/u;

/**
 * The longest name of a figure in the clause before a place; undefined where there is none, or more than one.
 * @param within whether names in boxes count, and the whole sentence: what is asked is said of the box before
 */
export function namedBefore(
  text: string,
  offset: number,
  names: Iterable<string>,
  within: 'clause' | 'sentence' = 'clause',
): string | undefined {
  const window = text.slice(
    Math.max(0, offset - (within === 'clause' ? REACH : 3 * REACH)),
    offset,
  );
  const marks = within === 'clause' ? MARKS : /[。！？\n]/u;
  const said = window.split(marks).at(-1) ?? '';
  if (within === 'clause' && said.includes('【')) return undefined;
  let best: { name: string; at: number } | undefined;
  for (const name of names) {
    const label = name.slice(name.lastIndexOf('/') + 1);
    const at = label.length > 1 ? subjectAt(said, label) : -1;
    if (at < 0) continue;
    const isNearer = best === undefined || at > best.at;
    const isLonger = best !== undefined && at === best.at && label.length > best.name.length;
    if (isNearer || isLonger) best = { name: label, at };
  }
  return best?.name;
}

/** Where a name stands last, but for a whole that something is a share of: 占入园企业的. */
function subjectAt(said: string, label: string): number {
  let at = said.lastIndexOf(label);
  while (at > 0 && said[at - 1] === '占') at = said.lastIndexOf(label, at - 1);
  return at;
}
