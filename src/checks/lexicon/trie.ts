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
  /** Gives a word its value: a whole number from 0 on. */
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
/** The node before it and the sign that leads from there; one more than the value of the word, 0 where none ends there. */
const [PARENT, CODE, VALUE] = [0, 1, 2];

/** Pairs of signs as bits; several share one. */
const PAIRS = 1 << 20;
const pairOf = (first: number, second: number) =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 12;

/** @param slots a power of two, about twice as many as there will be nodes */
export function trieBuilder(slots: number): TrieBuilder {
  const mask = slots - 1;
  // a node is its slot; the one before all others is the root's, which no step leads to
  const table = new Int32Array((slots + 1) * FIELDS);
  const pairs = new Uint32Array(PAIRS / 32);
  let nodes = 0;

  /** The slot that holds a step, or the free one where it would stand: the parent is one more than the node, 0 is free. */
  const slotOf = (node: number, code: number): number => {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 7;
    for (;;) {
      const at = (slot & mask) + 1;
      const parent = table[at * FIELDS + PARENT] as number;
      if (parent === 0 || (parent === node + 1 && table[at * FIELDS + CODE] === code)) return at;
      slot += 1;
    }
  };
  const step = (node: number, code: number): number => {
    const slot = slotOf(node, code);
    return table[slot * FIELDS + PARENT] === 0 ? NONE : slot;
  };
  const made = (node: number, code: number): number => {
    const slot = slotOf(node, code);
    if (table[slot * FIELDS + PARENT] === 0) {
      nodes += 1;
      if (nodes >= slots) throw new Error('more nodes than slots');
      table[slot * FIELDS + PARENT] = node + 1;
      table[slot * FIELDS + CODE] = code;
    }
    return slot;
  };
  const give = (node: number, value: number): void => {
    table[node * FIELDS + VALUE] = value + 1;
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
    give(node, value);
  };
  const addEntries = (length: number, entries: string, value: number): void => {
    for (let at = 0; at < entries.length; at++) {
      const sign = entries.charCodeAt(at);
      if (sign <= BLANK) continue;
      const first = made(0, sign);
      if (length === 1) give(first, value);
      while (entries.charCodeAt(at + 1) > BLANK) {
        let node = first;
        for (let rest = 1; rest < Math.max(2, length); rest++) {
          at += 1;
          node = made(node, entries.charCodeAt(at));
          meet(rest === 1 ? sign : entries.charCodeAt(at - 1), entries.charCodeAt(at));
        }
        give(node, value);
      }
    }
  };
  const valueAt = (node: number) => (table[node * FIELDS + VALUE] as number) - 1;
  return { step, mayMeet, add, addEntries, valueAt };
}
