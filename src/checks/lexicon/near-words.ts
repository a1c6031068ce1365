/**
 * Words with one sign typed for another: what is typed falls into single signs, and a sign that sounds or looks alike
 * makes a frequent word of them. The likeliest way to cut the signs into words is found as it is typed and with the
 * word put right (a noisy channel over the frequencies of words, and of signs that follow each other).
 */
import { areConfused } from './confused.ts';
import { pairWeight } from './pairs.ts';
import { alikeTo } from './sounds.ts';
import { NONE } from './trie.ts';
import { LONGEST, lexicon } from './words.ts';

/** The cost of a word of the lowest class, what each class is cheaper by, and the cost of a sign that no list has. */
const RAREST = 14.4;
const CHEAPER = 1.1;
const UNKNOWN = 16;
/** A word is thought of from this class on; rarer ones are as likely meant otherwise. */
const USUAL_CLASS = 1;
/** Signs that lists of slips name are so much likelier typed for each other. */
const USUAL_SLIP = 4;

export interface NearWord {
  start: number;
  end: number;
  /** Where the sign stands that is put right. */
  at: number;
  right: string;
  /** How much likelier the right word is, as the difference of logarithms: 15 is beyond doubt. */
  gain: number;
  /** Its neighbours are words of several signs, particles, or marks: no name or abbreviation is cut in two. */
  isApart: boolean;
}

interface Cut {
  /** The least cost of the signs before each place, and from it on. */
  before: Float64Array;
  after: Float64Array;
  /** 1 where a sign is a word by itself in the best way to cut. */
  alone: Uint8Array;
}

const costOf = (value: number) => RAREST - CHEAPER * value;

/** The cost of each word by where it begins and how long it is; 0 where there is none. */
function costsOf(codes: Uint16Array): Float64Array {
  const words = lexicon();
  const costs = new Float64Array(codes.length * LONGEST);
  for (let start = 0; start < codes.length; start++) {
    const limit = Math.min(LONGEST, codes.length - start);
    let node = 0;
    for (let size = 1; size <= limit; size++) {
      node = words.step(node, codes[start + size - 1] as number);
      const value = node === NONE ? NONE : words.valueAt(node);
      if (value !== NONE) costs[start * LONGEST + size - 1] = costOf(value);
      else if (size === 1) costs[start * LONGEST] = UNKNOWN;
      if (node === NONE) break;
    }
  }
  return costs;
}

function cut(codes: Uint16Array): Cut {
  const { length } = codes;
  const costs = costsOf(codes);
  const before = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const after = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(length + 1);
  before[0] = 0;
  after[length] = 0;
  const each = (start: number, take: (end: number, cost: number) => void) => {
    for (let size = 1; size <= LONGEST && start + size <= length; size++) {
      const cost = costs[start * LONGEST + size - 1] as number;
      if (cost > 0) take(start + size, cost);
    }
  };
  for (let start = 0; start < length; start++) {
    each(start, (end, cost) => {
      const sum = (before[start] as number) + cost;
      if (sum >= (before[end] as number)) return;
      before[end] = sum;
      from[end] = start;
    });
  }
  for (let start = length - 1; start >= 0; start--) {
    each(start, (end, cost) => {
      after[start] = Math.min(after[start] as number, cost + (after[end] as number));
    });
  }
  const alone = new Uint8Array(length);
  for (let end = length; end > 0; end = from[end] as number)
    if (end - (from[end] as number) === 1) alone[end - 1] = 1;
  return { before, after, alone };
}

/**
 * The words that are likelier meant than what is typed, for each sign the likeliest one.
 * @param run signs of Chinese only, without marks
 * @param least the smallest gain that counts
 */
export function nearWords(run: string, least: number): NearWord[] {
  const codes = Uint16Array.from(run, (sign) => sign.charCodeAt(0));
  const ways = cut(codes);
  const found: NearWord[] = [];
  for (let at = 0; at < codes.length; at++) {
    if (ways.alone[at] !== 1) continue;
    const best = bestAt(codes, ways, at, least);
    if (best) found.push({ ...best, isApart: isApart(codes, ways, best) });
  }
  return found;
}

/** Signs that are words by themselves more often than parts of others. */
const PARTICLES = new Set(
  Array.from(
    '的地得了着过和与及或在对为是把被将从向以于由到至并等已未不有也都还更要就各该请使让',
    (sign) => sign.charCodeAt(0),
  ),
);

function isApart(
  codes: Uint16Array,
  { alone }: Cut,
  { start, end }: { start: number; end: number },
) {
  const isBorder = (at: number) =>
    at < 0 || at >= codes.length || alone[at] === 0 || PARTICLES.has(codes[at] as number);
  return isBorder(start - 1) && isBorder(end);
}

type Near = Omit<NearWord, 'isApart'>;

/** The likeliest word with another sign at a place. */
function bestAt(codes: Uint16Array, ways: Cut, at: number, least: number): Near | undefined {
  const typed = codes[at] as number;
  let best: Near | undefined;
  for (const sign of alikeTo(typed)) {
    const prior = areConfused(typed, sign) ? USUAL_SLIP : 0;
    const weight = weightOf(codes, at, sign) + prior;
    for (let start = Math.max(0, at - LONGEST + 1); start <= at; start++) {
      const word = bestFrom(codes, ways, start, at, sign);
      const gain = word.gain + weight;
      if (gain < least || (best !== undefined && gain <= best.gain)) continue;
      best = { start, end: word.end, at, right: rightOf(codes, start, word.end, at, sign), gain };
    }
  }
  return best;
}

/** Of the words that begin at a place and have another sign further on, the one that makes the text the likeliest. */
function bestFrom(
  codes: Uint16Array,
  { before, after }: Cut,
  start: number,
  at: number,
  sign: number,
): { end: number; gain: number } {
  const words = lexicon();
  const whole = before[codes.length] as number;
  const limit = Math.min(codes.length, start + LONGEST);
  let best = { end: start, gain: Number.NEGATIVE_INFINITY };
  let node = 0;
  for (let end = start; end < limit; end++) {
    node = words.step(node, end === at ? sign : (codes[end] as number));
    if (node === NONE) break;
    const value = words.valueAt(node);
    if (end < at || end === start || value < USUAL_CLASS) continue;
    const cost = (before[start] as number) + costOf(value) + (after[end + 1] as number);
    if (whole - cost > best.gain) best = { end: end + 1, gain: whole - cost };
  }
  return best;
}

/** How much more usual the neighbours make a sign than the one that is typed. */
function weightOf(codes: Uint16Array, at: number, sign: number): number {
  const typed = codes[at] as number;
  let weight = 0;
  if (at > 0) {
    const left = codes[at - 1] as number;
    weight += pairWeight(left, sign) - pairWeight(left, typed);
  }
  if (at + 1 < codes.length) {
    const right = codes[at + 1] as number;
    weight += pairWeight(sign, right) - pairWeight(typed, right);
  }
  return weight;
}

function rightOf(codes: Uint16Array, start: number, end: number, at: number, sign: number): string {
  let word = '';
  for (let place = start; place < end; place++)
    word += String.fromCharCode(place === at ? sign : (codes[place] as number));
  return word;
}
