/** The likeliest way to cut signs into words, by how usual words are and which stand side by side. */
import { once } from '../../text/index.ts';
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
/** More than the dictionary has. */
const CLASSES = 24;
/** What no list knows. */
const UNKNOWN = 16;
const SELDOM_ALONE = 1e-7;
const SELDOM = 1e-9;
/** What each class of bond saves; words that no list has side by side cost a little. */
const SAVED = [-0.7, 1.5, 3.5, 6] as const;

/** The cost of a word between two others. */
export const savedBy = (bond: number): number => SAVED[bond] as number;

/** The cost of a word of several signs by the dictionary's class and its usage. */
const COSTS: readonly Float64Array[] = Array.from({ length: CLASSES }, (_, value) =>
  Float64Array.from({ length: USAGES }, (__, usage) => {
    const known = SHARE * Math.exp(CHEAPER * value - RAREST);
    const used = usage === 0 ? 0 : (1 - SHARE) * LEAST_USED * USED_STEP ** (usage - 1);
    return -Math.log(known + used + SELDOM);
  }),
);

export function costOfWord(value: number, usage: number): number {
  return COSTS[value]?.[usage] ?? UNKNOWN;
}

/** The same of a sign by itself, by the dictionary's class. */
const COSTS_OF_SIGNS = Float64Array.from(
  { length: CLASSES },
  (_, value) => -Math.log(SHARE * Math.exp(CHEAPER * value - RAREST) + SELDOM_ALONE),
);

/**
 * What a run of signs may be read as: the words that may stand in it, each at `start * LONGEST + length - 1`. There is one
 * for all runs: reading the next run writes over it.
 */
export interface Reading {
  readonly length: number;
  readonly codes: Uint16Array;
  /** The nodes of the lexicon that the signs lead to, and their hashes; NONE where no word goes on so. */
  readonly nodes: Int32Array;
  readonly hashes: Int32Array;
  /** 0 where no word stands. */
  readonly costs: Float64Array;
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

export const startOf = (word: number): number => Math.floor(word / LONGEST);
export const sizeOf = (word: number): number => (word % LONGEST) + 1;

const endOf = (word: number): number => startOf(word) + sizeOf(word);

/** What is worked out on the way through a run. */
class Way implements Reading {
  length = 0;
  readonly codes: Uint16Array;
  readonly nodes: Int32Array;
  readonly hashes: Int32Array;
  readonly costs: Float64Array;
  readonly before: Float64Array;
  readonly behind: Float64Array;
  readonly leastBefore: Float64Array;
  readonly leastBehind: Float64Array;
  /** The word before each on its likeliest way. */
  readonly from: Int32Array;
  /** What the bond of a word with the one that ends before it saves, by the size of that one. */
  readonly saved: Float64Array;
  readonly words: number[] = [];
  cost = 0;
  last = NONE;

  /** @param most so many signs a run may have */
  constructor(most: number) {
    this.codes = new Uint16Array(most);
    this.nodes = new Int32Array(most * LONGEST);
    this.hashes = new Int32Array(most * LONGEST);
    this.costs = new Float64Array(most * LONGEST);
    this.before = new Float64Array(most * LONGEST);
    this.behind = new Float64Array(most * LONGEST);
    this.leastBefore = new Float64Array(most + 1);
    this.leastBehind = new Float64Array(most + 1);
    this.from = new Int32Array(most * LONGEST);
    this.saved = new Float64Array(most * LONGEST * LONGEST);
  }
}

/** Longer runs are seldom, and get room of their own. */
const ROOM = 256;
const room = once(() => new Way(ROOM));

/** Reads a run of signs of Chinese. */
export function read(run: string): Reading {
  const { length } = run;
  const way = length <= ROOM ? room() : new Way(length);
  way.length = length;
  way.cost = Number.POSITIVE_INFINITY;
  way.last = NONE;
  for (let at = 0; at < length; at++) way.codes[at] = run.charCodeAt(at);
  findWords(way);
  for (let start = 0; start < length; start++)
    for (let size = 1; size <= LONGEST && start + size <= length; size++) comeTo(way, start, size);
  for (let start = length - 1; start > 0; start--)
    for (let size = 1; size <= LONGEST && start + size <= length; size++) goBack(way, start, size);
  way.words.length = 0;
  for (let word = way.last; word !== NONE; word = way.from[word] as number) way.words.push(word);
  way.words.reverse();
  findLeast(way);
  return way;
}

/** Which words may stand where, and what each costs by itself. */
function findWords({ length, codes, nodes, hashes, costs, behind }: Way): void {
  const words = lexicon();
  nodes.fill(NONE, 0, length * LONGEST);
  costs.fill(0, 0, length * LONGEST);
  behind.fill(Number.POSITIVE_INFINITY, 0, length * LONGEST);
  for (let start = 0; start < length; start++) {
    const limit = Math.min(LONGEST, length - start);
    costs[start * LONGEST] = UNKNOWN;
    let node = 0;
    let hash = NO_SIGNS;
    for (let size = 1; size <= limit; size++) {
      const at = start + size - 1;
      const code = codes[at] as number;
      if (size > 1 && !words.mayMeet(codes[at - 1] as number, code)) break;
      node = words.step(node, code);
      hash = withSign(hash, code);
      const place = start * LONGEST + size - 1;
      nodes[place] = node;
      hashes[place] = hash;
      if (node === NONE) break;
      const value = words.valueAt(node);
      if (value === NONE) continue;
      costs[place] =
        size === 1 ? (COSTS_OF_SIGNS[value] as number) : costOfWord(value, usageOf(hash));
    }
  }
}

/** The likeliest way to a word; words that end where it begins are known. */
function comeTo(way: Way, start: number, size: number): void {
  const { costs, hashes, before, saved } = way;
  const word = start * LONGEST + size - 1;
  const own = costs[word] as number;
  if (own <= 0) return;
  const hash = hashes[word] as number;
  let least = start === 0 ? own - savedBy(bondOf(BEGIN, hash)) : Number.POSITIVE_INFINITY;
  way.from[word] = NONE;
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
  if (start + size !== way.length) return;
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

function findLeast({ length, costs, before, behind, leastBefore, leastBehind }: Way): void {
  leastBefore.fill(Number.POSITIVE_INFINITY, 0, length + 1);
  leastBehind.fill(Number.POSITIVE_INFINITY, 0, length + 1);
  leastBefore[0] = 0;
  leastBehind[length] = 0;
  for (let word = 0; word < length * LONGEST; word++) {
    if ((costs[word] as number) <= 0) continue;
    const [start, end] = [startOf(word), endOf(word)];
    leastBefore[end] = Math.min(leastBefore[end] as number, before[word] as number);
    leastBehind[start] = Math.min(leastBehind[start] as number, behind[word] as number);
  }
}
