/** The likeliest way to cut signs into words, by how usual words are and which stand side by side. */
import { BEGIN, bondOf, END, NO_SIGNS, usageOf, withSign } from './followers.ts';
import { NONE } from './trie.ts';
import { LONGEST, lexicon } from './words.ts';

/** The cost (negative logarithm) of a word of the dictionary's lowest class, and what each class is cheaper by. */
const RAREST = 14.4;
const CHEAPER = 1.1;
/** The dictionary's share in how usual a word is; official prose has the rest. */
const SHARE = 0.3;
/** Words of the lowest class of usage stand so often among all words counted, and each class three times as often. */
const LEAST_USED = (20 * Math.sqrt(3)) / 13_200_000;
const USED_STEP = 3;
const USAGES = 9;
/** What no list knows. */
const UNKNOWN = 16;
const SELDOM_ALONE = 1e-7;
const SELDOM = 1e-9;
/** What each class of bond saves; words that no list has side by side cost a little. */
const SAVED = [-0.7, 1.5, 3.5, 6] as const;

/** The cost of a word between two others. */
export const savedBy = (bond: number): number => SAVED[bond] as number;

/** The cost of a word of several signs by the dictionary's class and its usage. */
const COSTS: readonly Float64Array[] = Array.from({ length: 24 }, (_, value) =>
  Float64Array.from({ length: USAGES }, (__, usage) => {
    const known = SHARE * Math.exp(CHEAPER * value - RAREST);
    const used = usage === 0 ? 0 : (1 - SHARE) * LEAST_USED * USED_STEP ** (usage - 1);
    return -Math.log(known + used + SELDOM);
  }),
);

export function costOfWord(value: number, usage: number): number {
  return COSTS[value]?.[usage] ?? UNKNOWN;
}

const costOfSign = (value: number) =>
  -Math.log(SHARE * Math.exp(CHEAPER * value - RAREST) + SELDOM_ALONE);

/** The words that may stand in a run of signs, each at `start * LONGEST + length - 1`. */
export interface Reading {
  readonly codes: Uint16Array;
  /** 0 where no word stands. */
  readonly costs: Float64Array;
  readonly hashes: Int32Array;
  /** The least cost of all before a word and of it; and of it and all behind it. */
  readonly before: Float64Array;
  readonly behind: Float64Array;
  /** The words of the likeliest way, in order: their places. */
  readonly words: readonly number[];
  readonly cost: number;
}

/** The places of the words that end where a word begins, or begin where one ends. */
export function eachEndingAt(reading: Reading, end: number, take: (word: number) => void): void {
  for (let size = 1; size <= LONGEST && size <= end; size++) {
    const word = (end - size) * LONGEST + size - 1;
    if ((reading.costs[word] as number) > 0) take(word);
  }
}

export function eachStartingAt(reading: Reading, start: number, take: (word: number) => void) {
  for (let size = 1; size <= LONGEST && start + size <= reading.codes.length; size++) {
    const word = start * LONGEST + size - 1;
    if ((reading.costs[word] as number) > 0) take(word);
  }
}

export const startOf = (word: number): number => Math.floor(word / LONGEST);
const endOf = (word: number): number => startOf(word) + (word % LONGEST) + 1;

/** Which words may stand where, and what each costs by itself. */
function wordsIn(codes: Uint16Array): { costs: Float64Array; hashes: Int32Array } {
  const words = lexicon();
  const costs = new Float64Array(codes.length * LONGEST);
  const hashes = new Int32Array(codes.length * LONGEST);
  for (let start = 0; start < codes.length; start++) {
    const limit = Math.min(LONGEST, codes.length - start);
    let node = 0;
    let hash = NO_SIGNS;
    for (let size = 1; size <= limit; size++) {
      const code = codes[start + size - 1] as number;
      const place = start * LONGEST + size - 1;
      hash = withSign(hash, code);
      node = words.step(node, code);
      const value = node === NONE ? NONE : words.valueAt(node);
      hashes[place] = hash;
      if (value !== NONE)
        costs[place] = size === 1 ? costOfSign(value) : costOfWord(value, usageOf(hash));
      else if (size === 1) costs[place] = UNKNOWN;
      if (node === NONE) break;
    }
  }
  return { costs, hashes };
}

/** Reads a run of signs of Chinese. */
export function read(codes: Uint16Array): Reading {
  const { length } = codes;
  const { costs, hashes } = wordsIn(codes);
  const before = new Float64Array(costs.length).fill(Number.POSITIVE_INFINITY);
  const behind = new Float64Array(costs.length).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(costs.length).fill(-1);
  const reading = { codes, costs, hashes, before, behind };
  const saved = new Float64Array(costs.length * LONGEST);
  let cost = Number.POSITIVE_INFINITY;
  let last = -1;
  for (let start = 0; start < length; start++) {
    eachStartingAt(reading as unknown as Reading, start, (word) => {
      const hash = hashes[word] as number;
      const own = costs[word] as number;
      if (start === 0) before[word] = own - savedBy(bondOf(BEGIN, hash));
      eachEndingAt(reading as unknown as Reading, start, (left) => {
        const saves = savedBy(bondOf(hashes[left] as number, hash));
        saved[word * LONGEST + (left % LONGEST)] = saves;
        const sum = (before[left] as number) + own - saves;
        if (sum >= (before[word] as number)) return;
        before[word] = sum;
        from[word] = left;
      });
      if (endOf(word) !== length) return;
      const saves = savedBy(bondOf(hash, END));
      behind[word] = own - saves;
      if ((before[word] as number) - saves >= cost) return;
      cost = (before[word] as number) - saves;
      last = word;
    });
  }
  for (let start = length - 1; start > 0; start--) {
    eachStartingAt(reading as unknown as Reading, start, (word) => {
      eachEndingAt(reading as unknown as Reading, start, (left) => {
        const saves = saved[word * LONGEST + (left % LONGEST)] as number;
        const sum = (behind[word] as number) + (costs[left] as number) - saves;
        if (sum < (behind[left] as number)) behind[left] = sum;
      });
    });
  }
  const words: number[] = [];
  for (let word = last; word >= 0; word = from[word] as number) words.unshift(word);
  return { ...reading, words, cost };
}
