/** Which reading of signs is the simpler one: as they are typed, or with a word put right. */
import { isWord } from './words.ts';

/** Signs that are words by themselves: particles, prepositions, auxiliaries, numerals. */
const WORDS_OF_ONE =
  /[的地得了着过和与及或在对为是把被将从向以于由到至并等已未不有也都还更要就各该]/u;
const HAN = /\p{Script=Han}/u;
/** So many signs on either side are looked at. */
const REACH = 6;
const LONGEST = 4;
/** A sign that is no word by itself costs more than a word. */
const ORPHAN = 1.5;

/** The cost of the cheapest way to cut signs into words; `known` is a word, `apart` is none, whatever the list says. */
function cutCost(signs: string, { known = '', apart = '' }): number {
  const costs = [0];
  for (let end = 1; end <= signs.length; end++) {
    const last = signs[end - 1] ?? '';
    let best = (costs[end - 1] ?? 0) + (WORDS_OF_ONE.test(last) ? 1 : ORPHAN);
    for (let start = Math.max(0, end - LONGEST); start < end - 1; start++) {
      const word = signs.slice(start, end);
      const cost = (costs[start] ?? 0) + 1;
      if (cost < best && word !== apart && (word === known || isWord(word))) best = cost;
    }
    costs.push(best);
  }
  return costs[signs.length] ?? 0;
}

/**
 * Whether a text falls into fewer words when a stretch of it is put right: 做好材政工作 does with 财政, 累计化解 does
 * not with 计划. Looks no further than the next mark.
 */
export function readsBetter(text: string, start: number, end: number, right: string): boolean {
  let from = start;
  while (from > 0 && start - from < REACH && HAN.test(text[from - 1] ?? '')) from--;
  let to = end;
  while (to < text.length && to - end < REACH && HAN.test(text[to] ?? '')) to++;
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  const typed = text.slice(start, end);
  const mended = cutCost(before + right + after, { known: right });
  return mended < cutCost(before + typed + after, { apart: typed });
}
