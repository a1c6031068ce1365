/** Where words stand in a long text: looked up by those of their signs that stand in fewest places. */

/** Words are looked up by so many signs in a row; shorter ones are searched for. */
const SIGNS = 4;
const SLOTS = 1 << 16;

/** Gives the places of words in the text, in order. The work once: linear in the text. */
export function occurrencesIn(text: string): (words: string) => Generator<number> {
  const counts = new Int32Array(SLOTS);
  // Of each slot the first place, and of each place the next one of its slot; -1 where there is none.
  const first = new Int32Array(SLOTS).fill(-1);
  const next = new Int32Array(text.length);
  for (let at = text.length - SIGNS; at >= 0; at--) {
    const slot = slotOf(text, at);
    next[at] = first[slot] as number;
    first[slot] = at;
    (counts[slot] as number)++;
  }
  return function* (words) {
    if (words.length < SIGNS) {
      let at = text.indexOf(words);
      while (at >= 0) {
        yield at;
        at = at < text.length ? text.indexOf(words, at + 1) : -1;
      }
      return;
    }
    let rarest = 0;
    for (let at = 1; at <= words.length - SIGNS; at++) {
      const count = (one: number) => counts[slotOf(words, one)] as number;
      if (count(at) < count(rarest)) rarest = at;
    }
    for (let at = first[slotOf(words, rarest)] as number; at >= 0; at = next[at] as number) {
      if (at >= rarest && text.startsWith(words, at - rarest)) yield at - rarest;
    }
  };
}

function slotOf(text: string, at: number): number {
  let sum = 0;
  for (let end = at + SIGNS; at < end; at++) sum = Math.imul(sum, 0x1f35d) + text.charCodeAt(at);
  return (sum ^ (sum >>> 16)) & (SLOTS - 1);
}
