/** Words as a tree of signs: one step a sign, from the root 0. Small numbers in flat arrays, since every text walks it. */

/** No such step, no such word. */
export const NONE = -1;

export interface Trie {
  /** The node that a sign (its code) leads to; NONE where no word goes on with it. */
  step(node: number, code: number): number;
  /** What the word that ends at a node was given; NONE where none ends there. */
  valueAt(node: number): number;
}

/** Makes a tree of words. */
export interface TrieBuilder extends Trie {
  /** Gives a word its value: a whole number from 0 to 120. */
  add(word: string, value: number): void;
}

/** @param words about how many nodes there will be: a power of two, at least twice as many */
export function trieBuilder(slots: number): TrieBuilder {
  const mask = slots - 1;
  const parents = new Int32Array(slots).fill(NONE);
  const codes = new Uint16Array(slots);
  const nodes = new Int32Array(slots);
  const values = new Int8Array(slots).fill(NONE);
  let last = 0;

  /** The slot that holds a step, or the free one where it would stand. */
  const slotOf = (node: number, code: number): number => {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 7;
    slot &= mask;
    while (parents[slot] !== NONE && (parents[slot] !== node || codes[slot] !== code))
      slot = (slot + 1) & mask;
    return slot;
  };
  const step = (node: number, code: number): number => {
    const slot = slotOf(node, code);
    return parents[slot] === NONE ? NONE : (nodes[slot] as number);
  };
  const add = (word: string, value: number): void => {
    let node = 0;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      const slot = slotOf(node, code);
      if (parents[slot] === NONE) {
        parents[slot] = node;
        codes[slot] = code;
        last += 1;
        nodes[slot] = last;
      }
      node = nodes[slot] as number;
    }
    values[node] = value;
  };
  return { step, add, valueAt: (node) => values[node] as number };
}
