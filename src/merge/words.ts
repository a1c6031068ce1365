/** Two wordings of one paragraph: which words were exchanged for which. */
import { diffArrays } from 'diff';

/** `removed` at `start` of the first wording became `text`. */
export interface WordChange {
  start: number;
  removed: string;
  text: string;
}

/** Numbers are exchanged whole; all else sign by sign. */
const TOKEN = /\d+(?:[.,]\d+)*|[A-Za-z]+|[\s\S]/gu;

/**
 * The changes in order, apart from each other.
 * @param seams places in the first wording over which no token reaches
 */
export function wordChanges(
  before: string,
  after: string,
  seams: readonly number[] = [],
): WordChange[] {
  if (before === after) return [];
  const changes: WordChange[] = [];
  let at = 0;
  let open: WordChange | undefined;
  for (const part of diffArrays(tokensOf(before, seams), tokensOf(after, []))) {
    const text = part.value.join('');
    if (part.added || part.removed) {
      open ??= { start: at, removed: '', text: '' };
      if (part.removed) {
        open.removed += text;
        at += text.length;
      } else open.text += text;
      continue;
    }
    if (open) changes.push(open);
    open = undefined;
    at += text.length;
  }
  if (open) changes.push(open);
  return changes;
}

/**
 * A stretch with the changes made that lie in it.
 * @param start where it begins in the wording that the changes count in
 */
export function applied(shown: string, changes: readonly WordChange[], start: number): string {
  return [...changes]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, change) =>
        text.slice(0, change.start - start) +
        change.text +
        text.slice(change.start - start + change.removed.length),
      shown,
    );
}

/** A text cut into what is compared. */
function tokensOf(text: string, seams: readonly number[]): string[] {
  const cuts = [0, ...seams.filter((seam) => seam > 0 && seam < text.length), text.length];
  return cuts.flatMap((cut, index) => {
    const next = cuts[index + 1];
    return next === undefined ? [] : (text.slice(cut, next).match(TOKEN) ?? []);
  });
}

/** How alike two texts are, 0 to 1: the share of pairs of signs that both have. Linear in their length. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < one.length; at += 1) {
    const pair = one.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < other.length; at += 1) {
    const pair = other.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    shared += 1;
  }
  const all = Math.max(1, one.length - 1 + other.length - 1);
  return (2 * shared) / all;
}

const LABELS = [
  /^[一二三四五六七八九十]{1,3}、/u,
  /^（[一二三四五六七八九十]{1,3}）/u,
  /^\d{1,2}[.．]\s*(?!\d)/u,
  /^（\d{1,2}）/u,
];

/** A heading's number and how deep it stands, from 0. */
export function labelOf(text: string): { label: string; level: number } | undefined {
  for (const [level, look] of LABELS.entries()) {
    const label = look.exec(text)?.[0];
    if (label !== undefined) return { label, level };
  }
  return undefined;
}
