/** Words as a tree of signs: one step a sign, from the root 0. Small numbers in flat arrays, since every text walks it. */

/** No such step, no such word. */
export const NONE = -1;

export interface Trie {
  /** The node that a sign (its code) leads to; NONE where no word goes on with it. */
  step(node: number, code: number): number;
  /** What the word that ends at a node was given; NONE where none ends there. */
  valueAt(node: number): number;
  /** False where no word has the two signs side by side: a quick no before a step, which reads far and wide. */
  mayMeet(first: number, second: number): boolean;
}

/** Makes a tree of words. */
export interface TrieBuilder extends Trie {
  /** Gives a word its value: a whole number from 0 to 120. */
  add(word: string, value: number): void;
  /**
   * Gives words their value that begin with one sign: an entry is that sign and, one after another, the signs that follow
   * it in each word. Entries are parted by blanks. A sign by itself is a word where `length` is 1.
   */
  addEntries(length: number, entries: string, value: number): void;
}

const BLANK = 32;
/** What a slot holds side by side, so that one look at the memory brings all of it. */
const FIELDS = 4;
const [PARENT, CODE, NODE] = [0, 1, 2];

/** Pairs of signs as bits; several share one. */
const PAIRS = 1 << 20;
const pairOf = (first: number, second: number) =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 12;

/** @param slots a power of two, about twice as many as there will be nodes */
export function trieBuilder(slots: number): TrieBuilder {
  const mask = slots - 1;
  // the parent is one more than the node: 0 is a free slot
  const table = new Int32Array(slots * FIELDS);
  const values = new Int8Array(slots).fill(NONE);
  const pairs = new Uint32Array(PAIRS / 32);
  let last = 0;

  /** Where the slot begins that holds a step, or the free one where it would stand. */
  const slotOf = (node: number, code: number): number => {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 7;
    for (;;) {
      const at = (slot & mask) * FIELDS;
      const parent = table[at + PARENT] as number;
      if (parent === 0 || (parent === node + 1 && table[at + CODE] === code)) return at;
      slot += 1;
    }
  };
  const step = (node: number, code: number): number => {
    const at = slotOf(node, code);
    return table[at + PARENT] === 0 ? NONE : (table[at + NODE] as number);
  };
  const made = (node: number, code: number): number => {
    const at = slotOf(node, code);
    if (table[at + PARENT] === 0) {
      last += 1;
      if (last >= slots) throw new Error('more nodes than slots');
      table[at + PARENT] = node + 1;
      table[at + CODE] = code;
      table[at + NODE] = last;
    }
    return table[at + NODE] as number;
  };
  const meet = (one: number, other: number): void => {
    const place = pairOf(one, other);
    pairs[place >>> 5] = (pairs[place >>> 5] as number) | (1 << (place & 31));
  };
  const mayMeet = (one: number, other: number): boolean => {
    const place = pairOf(one, other);
    return (((pairs[place >>> 5] as number) >>> (place & 31)) & 1) === 1;
  };
  const add = (word: string, value: number): void => {
    let node = 0;
    for (let at = 0; at < word.length; at++) {
      node = made(node, word.charCodeAt(at));
      if (at > 0) meet(word.charCodeAt(at - 1), word.charCodeAt(at));
    }
    values[node] = value;
  };
  const addEntries = (length: number, entries: string, value: number): void => {
    for (let at = 0; at < entries.length; at++) {
      const sign = entries.charCodeAt(at);
      if (sign <= BLANK) continue;
      const first = made(0, sign);
      if (length === 1) values[first] = value;
      while (entries.charCodeAt(at + 1) > BLANK) {
        let node = first;
        for (let rest = 1; rest < Math.max(2, length); rest++) {
          at += 1;
          node = made(node, entries.charCodeAt(at));
          meet(rest === 1 ? sign : entries.charCodeAt(at - 1), entries.charCodeAt(at));
        }
        values[node] = value;
      }
    }
  };
  return { step, mayMeet, add, addEntries, valueAt: (node) => values[node] as number };
}
