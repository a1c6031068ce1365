/** Which heading of one year is which of the other: by 代号, by its words, by what it says. */
import type { SideSection } from './side.ts';
import type { Bigrams } from './similarity.ts';
import { bigramsOf, similarity } from './similarity.ts';

/** A heading in both years. */
export interface Pair {
  a: SideSection;
  b: SideSection;
  /** It stands below another heading, or at another place among its siblings. */
  moved: boolean;
  reworded: boolean;
}

export interface Matches {
  pairs: Map<SideSection, Pair>;
  /** Headings of the second year, to their pairs. */
  byNew: Map<SideSection, Pair>;
}

/**
 * Headings less alike than this are two headings. What two years say of one subject shares a quarter of its pairs of
 * characters and more; what they say of two subjects, hardly ever a sixth.
 */
const ALIKE = 0.24;
/** Below another parent, more is needed. */
const ALIKE_ELSEWHERE = 0.45;
/** Headings that are as alike as this need no texts that are. */
const SAME_WORDS = 0.5;
/** Of very long lists only neighbours are compared. */
const MOST_CANDIDATES = 60;

export function matchSections(a: SideSection, b: SideSection): Matches {
  const matches: Matches = { pairs: new Map(), byNew: new Map() };
  const words = new Map<SideSection, Words>();
  pair(matches, a, b, false);
  matchBelow(matches, words, a, b);
  const left = descendants(a).filter((section) => !matches.pairs.has(section));
  const right = descendants(b).filter((section) => !matches.byNew.has(section));
  for (const [one, other] of pairUp(left, right, words, ALIKE_ELSEWHERE)) {
    if (matches.pairs.has(one) || matches.byNew.has(other)) continue;
    pair(matches, one, other, true);
    matchBelow(matches, words, one, other);
  }
  return matches;
}

function matchBelow(
  matches: Matches,
  words: Map<SideSection, Words>,
  a: SideSection,
  b: SideSection,
): void {
  const free = (list: readonly SideSection[], taken: ReadonlyMap<SideSection, Pair>) =>
    list.filter((section) => !taken.has(section));
  const found = pairUp(
    free(a.children, matches.pairs),
    free(b.children, matches.byNew),
    words,
    ALIKE,
  );
  const placeIn = (list: readonly SideSection[]) =>
    new Map(list.map((section, index) => [section, index]));
  const [old, now] = [placeIn(a.children), placeIn(b.children)];
  found.sort((one, other) => (old.get(one[0]) ?? 0) - (old.get(other[0]) ?? 0));
  const kept = longestRise(found.map(([, section]) => now.get(section) ?? 0));
  for (const [index, [one, other]] of found.entries()) {
    pair(matches, one, other, !kept.has(index));
  }
  for (const [one, other] of found) matchBelow(matches, words, one, other);
}

function pair(matches: Matches, a: SideSection, b: SideSection, moved: boolean): void {
  const found: Pair = { a, b, moved, reworded: plainHeading(a) !== plainHeading(b) };
  matches.pairs.set(a, found);
  matches.byNew.set(b, found);
}

interface Words {
  heading: Bigrams;
  text: Bigrams;
}

/** Pairs of two lists: equal 代号 first, then equal headings, then the most alike. */
function pairUp(
  left: readonly SideSection[],
  right: readonly SideSection[],
  words: Map<SideSection, Words>,
  least: number,
): [SideSection, SideSection][] {
  const pairs: [SideSection, SideSection][] = [];
  const taken = new Set<SideSection>();
  const take = (one: SideSection, other: SideSection) => {
    pairs.push([one, other]);
    taken.add(one).add(other);
  };
  for (const key of [codeOf, plainHeading]) {
    const known = new Map<string, SideSection[]>();
    // Last ones first, so that the first is taken from the end.
    for (const section of [...right].reverse()) {
      const name = key(section);
      if (name === '' || taken.has(section)) continue;
      const same = known.get(name);
      if (same) same.push(section);
      else known.set(name, [section]);
    }
    for (const section of left) {
      const other = taken.has(section) ? undefined : known.get(key(section))?.pop();
      if (other) take(section, other);
    }
  }
  const scored = candidates(
    left.filter((section) => !taken.has(section)),
    right.filter((section) => !taken.has(section)),
    words,
  );
  for (const { one, other, score } of scored) {
    if (score >= least && !taken.has(one) && !taken.has(other)) take(one, other);
  }
  return pairs;
}

function candidates(
  left: readonly SideSection[],
  right: readonly SideSection[],
  words: Map<SideSection, Words>,
): { one: SideSection; other: SideSection; score: number }[] {
  const scored: { one: SideSection; other: SideSection; score: number }[] = [];
  left.forEach((one, index) => {
    const place = Math.round((index / Math.max(1, left.length)) * right.length);
    const from = Math.max(0, place - MOST_CANDIDATES / 2);
    for (const other of right.slice(from, from + MOST_CANDIDATES)) {
      // Different codes were given to tell two sections apart.
      if (one.code !== undefined && other.code !== undefined) continue;
      scored.push({ one, other, score: alike(wordsOf(words, one), wordsOf(words, other)) });
    }
  });
  return scored.sort((a, b) => b.score - a.score);
}

/** The texts say most, since headings are reworded for the sake of it. */
function alike(a: Words, b: Words): number {
  const heading = similarity(a.heading, b.heading);
  const together = similarity(a.text, b.text) + 0.3 * heading;
  return heading >= SAME_WORDS ? Math.max(heading, together) : together;
}

function wordsOf(words: Map<SideSection, Words>, section: SideSection): Words {
  const known = words.get(section);
  if (known) return known;
  const made = {
    heading: bigramsOf(section.heading),
    text: bigramsOf(`${section.heading}${textBelow(section)}`),
  };
  words.set(section, made);
  return made;
}

function textBelow({ paragraphs, children }: SideSection): string {
  return `${paragraphs.join('')}${children.map((child) => child.heading + child.paragraphs.join('')).join('')}`;
}

export function descendants(section: SideSection): SideSection[] {
  const found: SideSection[] = [];
  const queue = [...section.children].reverse();
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    found.push(next);
    queue.push(...[...next.children].reverse());
  }
  return found;
}

const codeOf = ({ code }: SideSection): string => code ?? '';

/** 2023年 and 2024年, and marks, make no other heading. */
function plainHeading({ heading }: SideSection): string {
  return heading.replace(/(?:19|20)\d\d(?=年)/gu, '').replace(/[\s\p{P}]/gu, '');
}

/** Indexes of a longest rising run: what is not among them has moved. */
function longestRise(numbers: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at);
  return kept;
}
