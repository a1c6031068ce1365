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
  /** The least of all that end at a place, and of all that begin there; 0 where the run itself begins or ends. */
  readonly leastBefore: Float64Array;
  readonly leastBehind: Float64Array;
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

/** What is worked out on the way through a run. */
interface Way extends Pick<Reading, 'codes' | 'costs' | 'hashes' | 'before' | 'behind'> {
  /** The word before each on its likeliest way. */
  readonly from: Int32Array;
  /** What the bond of a word with the one that ends before it saves, by the size of that one. */
  readonly saved: Float64Array;
  cost: number;
  last: number;
}

/** Reads a run of signs of Chinese. */
export function read(codes: Uint16Array): Reading {
  const { length } = codes;
  const { costs, hashes } = wordsIn(codes);
  const way: Way = {
    codes,
    costs,
    hashes,
    before: new Float64Array(costs.length).fill(Number.POSITIVE_INFINITY),
    behind: new Float64Array(costs.length).fill(Number.POSITIVE_INFINITY),
    from: new Int32Array(costs.length).fill(-1),
    saved: new Float64Array(costs.length * LONGEST),
    cost: Number.POSITIVE_INFINITY,
    last: -1,
  };
  for (let start = 0; start < length; start++)
    for (let size = 1; size <= LONGEST && start + size <= length; size++) comeTo(way, start, size);
  for (let start = length - 1; start > 0; start--)
    for (let size = 1; size <= LONGEST && start + size <= length; size++) goBack(way, start, size);
  const words: number[] = [];
  for (let word = way.last; word >= 0; word = way.from[word] as number) words.push(word);
  words.reverse();
  const { before, behind, cost } = way;
  return { codes, costs, hashes, before, behind, words, cost, ...leastOf(length, way) };
}

/** The likeliest way to a word; words that end where it begins are known. */
function comeTo(way: Way, start: number, size: number): void {
  const { costs, hashes, before, saved } = way;
  const word = start * LONGEST + size - 1;
  const own = costs[word] as number;
  if (own <= 0) return;
  const hash = hashes[word] as number;
  let least = start === 0 ? own - savedBy(bondOf(BEGIN, hash)) : Number.POSITIVE_INFINITY;
  for (let back = 1; back <= LONGEST && back <= start; back++) {
    const left = (start - back) * LONGEST + back - 1;
    if ((costs[left] as number) <= 0) continue;
    const saves = savedBy(bondOf(hashes[left] as number, hash));
    saved[word * LONGEST + back - 1] = saves;
    const sum = (before[left] as number) + own - saves;
    if (sum >= least) continue;
    least = sum;
    way.from[word] = left;
  }
  before[word] = least;
  if (start + size !== way.codes.length) return;
  const saves = savedBy(bondOf(hash, END));
  way.behind[word] = own - saves;
  if (least - saves >= way.cost) return;
  way.cost = least - saves;
  way.last = word;
}

/** What comes behind the words that end where a word begins may be that word; what comes behind it is known. */
function goBack({ costs, behind, saved }: Way, start: number, size: number): void {
  const word = start * LONGEST + size - 1;
  if ((costs[word] as number) <= 0) return;
  for (let back = 1; back <= LONGEST && back <= start; back++) {
    const left = (start - back) * LONGEST + back - 1;
    if ((costs[left] as number) <= 0) continue;
    const saves = saved[word * LONGEST + back - 1] as number;
    const sum = (behind[word] as number) + (costs[left] as number) - saves;
    if (sum < (behind[left] as number)) behind[left] = sum;
  }
}

function leastOf(length: number, { costs, before, behind }: Way) {
  const leastBefore = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const leastBehind = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  leastBefore[0] = 0;
  leastBehind[length] = 0;
  for (let word = 0; word < costs.length; word++) {
    if ((costs[word] as number) <= 0) continue;
    const [start, end] = [startOf(word), endOf(word)];
    leastBefore[end] = Math.min(leastBefore[end] as number, before[word] as number);
    leastBehind[start] = Math.min(leastBehind[start] as number, behind[word] as number);
  }
  return { leastBefore, leastBehind };
}
