/** How alike two texts are, from 0 to 1: the pairs of neighbouring characters that they share. */
import { rememberedTexts } from '../../text/index.ts';

export type Bigrams = ReadonlyMap<string, number>;

/** More of a long text says nothing more about what it is about. */
const LONGEST = 2000;

/** Texts that are asked for again and again while a form is filled in; more than these are forgotten. */
const MOST_KNOWN = 4000;
export const bigramsOf: (text: string) => Bigrams = rememberedTexts(MOST_KNOWN, countedIn);

function countedIn(text: string): Bigrams {
  const plain = text.slice(0, LONGEST).replace(/[\s\p{P}\d]/gu, '');
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const pair = plain.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** The share of common pairs (Dice). */
export function similarity(a: Bigrams, b: Bigrams): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const [pair, count] of few) common += Math.min(count, many.get(pair) ?? 0);
  const total = sizeOf(a) + sizeOf(b);
  return total === 0 ? 0 : (2 * common) / total;
}

function sizeOf(bigrams: Bigrams): number {
  let size = 0;
  for (const count of bigrams.values()) size += count;
  return size;
}
