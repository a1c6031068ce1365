/**
 * Words with one sign typed for another: a sign that sounds or looks alike makes a word that is far likelier there than
 * what is typed, because it is more usual in official prose, because the words beside it are its usual neighbours, or
 * because what is typed falls into single signs (a noisy channel over words and pairs of words).
 */
import { areConfused } from './confused.ts';
import { BEGIN, bondOf, END, NO_SIGNS, usageOf, withSign } from './followers.ts';
import { type EditedWord, editsIn, weighEdits } from './learnt/edited-words.ts';
import { mostOf, oddsOf, oddsOfTyped, type Typed } from './learnt/odds.ts';
import { type Signs, WEIGHTS } from './learnt/weights.ts';
import {
  type Alikes,
  alikesOf,
  meetingBefore,
  meetingBehind,
  type Other,
  othersThan,
  otherWord,
  rightOf,
} from './others.ts';
import { type Reading, read, savedBy, sizeOf, startOf } from './reading.ts';
import { areAlike, lookAlike } from './sounds.ts';
import { NONE } from './trie.ts';
import { LONGEST, lexicon } from './words.ts';

export interface NearWord {
  start: number;
  end: number;
  /** Where the sign stands that is put right. */
  at: number;
  right: string;
  /** The typed sign is no part of a word. */
  isAlone: boolean;
  /** How certain it is, as a logarithm of odds: learnt from mistakes and right prose of strangers. */
  odds: number;
  /** What the odds are made of. */
  signs: Signs;
}

/** A word that might be meant. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly sign: number;
  readonly usage: number;
  /** How much likelier the whole becomes. */
  readonly gain: number;
  /** The bonds with its neighbours. */
  readonly left: number;
  readonly right: number;
  /** What speaks for it, of the odds. */
  readonly score: number;
}

/** What might be gained by bonds at most. */
const MOST_SAVED = 2 * (savedBy(3) - savedBy(0));
const LEAST_GAIN = 3;
/** What sums of the same numbers in another order may differ by. */
const ROUNDING = 1e-6;

/**
 * The words that are likelier meant than what is typed, for each sign the likeliest one, and what else may be mended in
 * the run: it is read once for both.
 * @param run signs of Chinese only, without marks
 */
export function wordsInDoubt(
  run: string,
  least: number,
): { near: NearWord[]; edited: EditedWord[] } {
  const reading = read(run);
  const { cost } = reading;
  const near = nearIn(reading, run, least);
  const edits = editsIn(reading, run);
  return { near, edited: edits.length > 0 ? weighEdits(run, cost, edits) : [] };
}

function nearIn(reading: Reading, run: string, least: number): NearWord[] {
  const found: NearWord[] = [];
  for (let index = 0; index < reading.words.length; index++) {
    const isAlone = sizeOf(reading.words[index] as number) === 1;
    const best = isAlone
      ? bestAround(reading, index, least)
      : bestInstead(reading, run, index, least);
    if (!best) continue;
    const signs = signsOf(reading, signsOfTyped(reading, index), best);
    const odds = oddsOf(signs);
    if (odds < least) continue;
    const { start, end, at } = best;
    const right = rightOf(reading.codes, best);
    found.push({ start, end, at, right, isAlone, odds, signs });
  }
  return found;
}

/** What must speak for a word by itself, that it is told instead of the one that the reading has at an index. */
function floorAt(reading: Reading, index: number, least: number): number {
  return least - oddsOfTyped(signsOfTyped(reading, index)) - MOST_AROUND - ROUNDING;
}

/** The likeliest word with another sign instead of a sign that stands by itself, at an index of the reading. */
function bestAround(reading: Reading, index: number, least: number): Candidate | undefined {
  const { codes, nodes, hashes, length } = reading;
  const at = startOf(reading.words[index] as number);
  const alikes = alikesOf(codes[at] as number);
  const search: Search = { reading, floor: floorAt(reading, index, least), best: undefined };
  let inside: number[] | undefined;
  for (let start = Math.max(0, at - LONGEST + 1); start <= at; start++) {
    const prefix = start * LONGEST + at - start - 1;
    const node = start === at ? 0 : (nodes[prefix] as number);
    const hash = start === at ? NO_SIGNS : (hashes[prefix] as number);
    if (node === NONE || (start === at && at + 1 === length)) continue;
    if (start < at) inside ??= meetingBefore(codes[at - 1] as number, alikes);
    const meeting = start < at ? inside : meetingBehind(alikes, codes[at + 1] as number);
    for (const index of meeting ?? [])
      weighAll(search, otherAt(at, alikes, index), { start, node, hash });
  }
  return search.best;
}

/** Another sign at a place, and how much speaks for it. */
interface OtherSign {
  readonly at: number;
  readonly sign: number;
  readonly odds: number;
}

function otherAt(at: number, { signs, odds }: Alikes, index: number): OtherSign {
  return { at, sign: signs[index] as number, odds: odds[index] as number };
}

/** Where words begin, and what their signs before the one that is another lead to. */
interface Prefix {
  readonly start: number;
  readonly node: number;
  readonly hash: number;
}

/** Weighs the words that begin with what stands before a sign and go on with it. */
function weighAll(search: Search, { at, sign, odds }: OtherSign, prefix: Prefix): void {
  const words = lexicon();
  const { codes, length } = search.reading;
  const { start } = prefix;
  const limit = Math.min(length, start + LONGEST);
  let node = words.step(prefix.node, sign);
  let hash = withSign(prefix.hash, sign);
  for (let end = at + 1; node !== NONE; end++) {
    const value = words.valueAt(node);
    const size = end - start;
    if (value !== NONE && size > 1)
      weigh(search, start, end, otherWord(sign, odds, at - start, { hash, value, size }));
    if (end >= limit) return;
    node = words.step(node, codes[end] as number);
    hash = withSign(hash, codes[end] as number);
  }
}

/** The likeliest word that may be meant instead of the one at an index of the reading. */
function bestInstead(
  reading: Reading,
  run: string,
  index: number,
  least: number,
): Candidate | undefined {
  const word = reading.words[index] as number;
  const [start, end] = [startOf(word), startOf(word) + sizeOf(word)];
  const others = othersThan(reading.nodes[word] as number, run.slice(start, end));
  if (others.length === 0) return undefined;
  const search: Search = { reading, floor: floorAt(reading, index, least), best: undefined };
  const around = (reading.leastBefore[start] as number) + (reading.leastBehind[end] as number);
  const most = MOST_OF_GAIN * (reading.cost - around + MOST_SAVED) + MOST_BONDS + ROUNDING;
  for (const other of others)
    if (other.promise + most >= search.floor) weigh(search, start, end, other);
    else break;
  return search.best;
}

/** The likeliest word so far. One for which less than the floor can speak would not be told, and is not weighed. */
interface Search {
  readonly reading: Reading;
  readonly floor: number;
  best: Candidate | undefined;
}

/** Takes a word for the best where more speaks for it. */
function weigh(search: Search, start: number, end: number, other: Other): void {
  const { reading, floor, best } = search;
  const { sign, hash, usage, cost, odds } = other;
  const least = (reading.leastBefore[start] as number) + (reading.leastBehind[end] as number);
  const most = reading.cost - least - cost + MOST_SAVED;
  if (most <= LEAST_GAIN) return;
  const mostScore = odds + MOST_OF_GAIN * most + MOST_BONDS;
  if (mostScore < floor || (best && mostScore <= best.score)) return;
  const [before, left] = cheapestBefore(reading, start, hash);
  const [behind, right] = cheapestBehind(reading, end, hash);
  const gain = reading.cost - (before + cost + behind);
  if (gain <= LEAST_GAIN) return;
  const score = odds + WEIGHTS.gain * gain + WEIGHTS.leftBond * left + WEIGHTS.rightBond * right;
  if (best && score <= best.score) return;
  search.best = { start, end, at: start + other.at, sign, usage, gain, left, right, score };
}

type Cheapest = readonly [cost: number, bond: number];

/** What all before a word costs at least, and the bond with the word that stands before it then. */
function cheapestBefore(reading: Reading, start: number, hash: number): Cheapest {
  if (start === 0) return [-savedBy(bondOf(BEGIN, hash)), 0];
  let least = Number.POSITIVE_INFINITY;
  let leastBond = 0;
  for (let size = 1; size <= LONGEST && size <= start; size++) {
    const word = (start - size) * LONGEST + size - 1;
    if ((reading.costs[word] as number) <= 0) continue;
    const bond = bondOf(reading.hashes[word] as number, hash);
    const cost = (reading.before[word] as number) - savedBy(bond);
    if (cost >= least) continue;
    least = cost;
    leastBond = bond;
  }
  return [least, leastBond];
}

/** The same of all behind it. */
function cheapestBehind(reading: Reading, end: number, hash: number): Cheapest {
  if (end === reading.length) return [-savedBy(bondOf(hash, END)), 0];
  let least = Number.POSITIVE_INFINITY;
  let leastBond = 0;
  for (let size = 1; size <= LONGEST && end + size <= reading.length; size++) {
    const word = end * LONGEST + size - 1;
    if ((reading.costs[word] as number) <= 0) continue;
    const bond = bondOf(hash, reading.hashes[word] as number);
    const cost = (reading.behind[word] as number) - savedBy(bond);
    if (cost >= least) continue;
    least = cost;
    leastBond = bond;
  }
  return [least, leastBond];
}

/** Signs that are words by themselves more often than parts of others. */
const PARTICLES = new Set(
  Array.from(
    '的地得了着过和与及或在对为是把被将从向以于由到至并等已未不有也都还更要就各该请使让',
    (sign) => sign.charCodeAt(0),
  ),
);

/** Bonds speak for a word so much at most, and the words around it. */
const MOST_BONDS = 3 * mostOf('leftBond', 'rightBond');
const MOST_OF_GAIN = mostOf('gain');
const MOST_AROUND = mostOf('isApart', 'isAll', 'isParticle');

/** What is known of the word that the reading has at an index, whatever may be meant. */
function signsOfTyped({ words, hashes, nodes }: Reading, index: number): Typed {
  const word = words[index] as number;
  const size = sizeOf(word);
  const hash = hashes[word] as number;
  const before = words[index - 1];
  const after = words[index + 1];
  return {
    typedLeftBond: before === undefined ? 0 : bondOf(hashes[before] as number, hash),
    typedRightBond: after === undefined ? 0 : bondOf(hash, hashes[after] as number),
    typedUsage: size === 1 ? 0 : usageOf(hash),
    typedClass: size === 1 ? 0 : lexicon().valueAt(nodes[word] as number),
    isAlone: Number(size === 1),
    isTypedOfTwo: Number(size === 2),
  };
}

/** What speaks for and against a word instead of what is typed. */
function signsOf(reading: Reading, typedSigns: Typed, best: Candidate): Signs {
  const { codes } = reading;
  const length = best.end - best.start;
  const typed = codes[best.at] as number;
  return {
    none: 1,
    gain: best.gain,
    leftBond: best.left,
    rightBond: best.right,
    usage: best.usage,
    ...typedSigns,
    isOfTwo: Number(length === 2),
    isOfFour: Number(length === 4),
    isApart: Number(isApart(reading, best)),
    isConfused: Number(areConfused(typed, best.sign)),
    isAlike: Number(areAlike(String.fromCharCode(typed), String.fromCharCode(best.sign))),
    looksAlike: Number(lookAlike(typed, best.sign)),
    isAll: Number(length === reading.length),
    isParticle: Number(PARTICLES.has(typed)),
  };
}

/** Its neighbours are words of several signs, particles, or marks: no name or abbreviation is cut in two. */
function isApart({ words, codes, length }: Reading, { start, end }: Candidate): boolean {
  const isBorder = (at: number) =>
    at < 0 || at >= length || PARTICLES.has(codes[at] as number) || !words.includes(at * LONGEST);
  return isBorder(start - 1) && isBorder(end);
}
