/**
 * Words with one sign typed for another: a sign that sounds or looks alike makes a word that is far likelier there than
 * what is typed, because it is more usual in official prose, because the words beside it are its usual neighbours, or
 * because what is typed falls into single signs (a noisy channel over words and pairs of words).
 */
import { areConfused } from './confused.ts';
import { BEGIN, bondOf, END, NO_SIGNS, usageOf, withSign } from './followers.ts';
import { mostOf, oddsOf, oddsOfTyped, type Typed } from './learnt/odds.ts';
import { type Signs, WEIGHTS } from './learnt/weights.ts';
import { type Other, othersThan } from './others.ts';
import {
  costOfWord,
  eachEndingAt,
  eachStartingAt,
  type Reading,
  read,
  savedBy,
  startOf,
} from './reading.ts';
import { alikeTo, areAlike, lookAlike } from './sounds.ts';
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
 * The words that are likelier meant than what is typed, for each sign the likeliest one.
 * @param run signs of Chinese only, without marks
 */
export function nearWords(run: string, least: number): NearWord[] {
  const codes = Uint16Array.from(run, (sign) => sign.charCodeAt(0));
  const reading = read(codes);
  const found: NearWord[] = [];
  reading.words.forEach((word, index) => {
    const size = (word % LONGEST) + 1;
    const typed = signsOfTyped(reading, index);
    const floor = least - oddsOfTyped(typed) - MOST_AROUND - ROUNDING;
    const start = startOf(word);
    const best =
      size === 1
        ? bestAround(reading, start, floor)
        : bestInstead(reading, start, run.slice(start, start + size), floor);
    if (!best) return;
    const signs = signsOf(reading, typed, best);
    const odds = oddsOf(signs);
    if (odds < least) return;
    const { start: from, end, at } = best;
    const right = rightOf(codes, best);
    found.push({ start: from, end, at, right, isAlone: size === 1, odds, signs });
  });
  return found;
}

function rightOf(codes: Uint16Array, { start, end, at, sign }: Candidate): string {
  let word = '';
  for (let place = start; place < end; place++)
    word += String.fromCharCode(place === at ? sign : (codes[place] as number));
  return word;
}

/** The likeliest word with another sign at a place where a sign stands by itself. */
function bestAround(reading: Reading, at: number, floor: number): Candidate | undefined {
  const words = lexicon();
  const { codes } = reading;
  const search: Search = { reading, floor, best: undefined };
  const signs = alikeTo(codes[at] as number);
  for (let start = Math.max(0, at - LONGEST + 1); start <= at; start++) {
    const before = prefixOf(codes, start, at);
    if (before.node === NONE) continue;
    const limit = Math.min(codes.length, start + LONGEST);
    for (const sign of signs) {
      const isMade =
        start < at
          ? words.mayMeet(codes[at - 1] as number, sign)
          : at + 1 < limit && words.mayMeet(sign, codes[at + 1] as number);
      if (isMade) weighAll(search, before, { start, at, sign, limit });
    }
  }
  return search.best;
}

/** Weighs the words that begin with what stands before a sign and go on with it, up to a limit. */
function weighAll(
  search: Search,
  before: { node: number; hash: number },
  { start, at, sign, limit }: { start: number; at: number; sign: number; limit: number },
): void {
  const words = lexicon();
  const { codes } = search.reading;
  let node = words.step(before.node, sign);
  let hash = withSign(before.hash, sign);
  for (let place = at + 1; node !== NONE; place++) {
    const value = words.valueAt(node);
    if (value !== NONE && place - start > 1) weigh(search, start, place, { at, sign, hash, value });
    if (place >= limit) return;
    node = words.step(node, codes[place] as number);
    hash = withSign(hash, codes[place] as number);
  }
}

/** The node and the hash of the signs from one place to another. */
function prefixOf(codes: Uint16Array, start: number, end: number) {
  let node = 0;
  let hash = NO_SIGNS;
  for (let place = start; place < end && node !== NONE; place++) {
    node = lexicon().step(node, codes[place] as number);
    hash = withSign(hash, codes[place] as number);
  }
  return { node, hash };
}

/** The likeliest word that may be meant instead of a word. */
function bestInstead(
  reading: Reading,
  start: number,
  typed: string,
  floor: number,
): Candidate | undefined {
  const search: Search = { reading, floor, best: undefined };
  for (const other of othersThan(typed))
    weigh(search, start, start + typed.length, other, start + other.at);
  return search.best;
}

/** The likeliest word so far. One for which less than the floor can speak would not be told, and is not weighed. */
interface Search {
  readonly reading: Reading;
  readonly floor: number;
  best: Candidate | undefined;
}

/** Takes a word for the best where more speaks for it; `at`: where its sign stands in the run. */
function weigh(search: Search, start: number, end: number, other: Other, at = other.at): void {
  const { reading, floor, best } = search;
  const { sign, hash, value } = other;
  const usage = usageOf(hash);
  const own = costOfWord(value, usage);
  const least = (reading.leastBefore[start] as number) + (reading.leastBehind[end] as number);
  const most = reading.cost - least - own + MOST_SAVED;
  if (most <= LEAST_GAIN) return;
  const mostAround = MOST_OF_GAIN * most + MOST_BONDS;
  if (mostAround + MOST_BY_ITSELF < floor) return;
  const apartFromGain = scoreOf(reading.codes[at] as number, sign, end - start, usage);
  const mostScore = apartFromGain + mostAround;
  if (mostScore < floor || (best && mostScore <= best.score)) return;
  let before = start === 0 ? -savedBy(bondOf(BEGIN, hash)) : Number.POSITIVE_INFINITY;
  let behind =
    end === reading.codes.length ? -savedBy(bondOf(hash, END)) : Number.POSITIVE_INFINITY;
  let left = 0;
  let right = 0;
  eachEndingAt(reading, start, (other) => {
    const bond = bondOf(reading.hashes[other] as number, hash);
    const cost = (reading.before[other] as number) - savedBy(bond);
    if (cost >= before) return;
    before = cost;
    left = bond;
  });
  eachStartingAt(reading, end, (other) => {
    const bond = bondOf(hash, reading.hashes[other] as number);
    const cost = (reading.behind[other] as number) - savedBy(bond);
    if (cost >= behind) return;
    behind = cost;
    right = bond;
  });
  const gain = reading.cost - (before + own + behind);
  if (gain <= LEAST_GAIN) return;
  const score =
    apartFromGain + WEIGHTS.gain * gain + WEIGHTS.leftBond * left + WEIGHTS.rightBond * right;
  if (!best || score > best.score)
    search.best = { start, end, at, sign, usage, gain, left, right, score };
}

/** Signs that are words by themselves more often than parts of others. */
const PARTICLES = new Set(
  Array.from(
    '的地得了着过和与及或在对为是把被将从向以于由到至并等已未不有也都还更要就各该请使让',
    (sign) => sign.charCodeAt(0),
  ),
);

/** Bonds speak for a word so much at most, it for itself, and the words around it. */
const MOST_BONDS = 3 * mostOf('leftBond', 'rightBond');
const MOST_BY_ITSELF =
  8 * mostOf('usage') + mostOf('isOfTwo', 'isOfFour', 'isConfused', 'isAlike', 'looksAlike');
const MOST_OF_GAIN = mostOf('gain');
const MOST_AROUND = mostOf('isApart', 'isAll', 'isParticle');

/** What speaks for a word by itself, without what it gains among its neighbours. */
function scoreOf(typed: number, sign: number, length: number, usage: number): number {
  let score = WEIGHTS.usage * usage;
  if (length === 2) score += WEIGHTS.isOfTwo;
  if (length === 4) score += WEIGHTS.isOfFour;
  if (areConfused(typed, sign)) score += WEIGHTS.isConfused;
  if (areAlike(String.fromCharCode(typed), String.fromCharCode(sign))) score += WEIGHTS.isAlike;
  if (lookAlike(typed, sign)) score += WEIGHTS.looksAlike;
  return score;
}

/** What is known of the word that the reading has at an index, whatever may be meant. */
function signsOfTyped({ words, hashes, codes }: Reading, index: number): Typed {
  const word = words[index] as number;
  const size = (word % LONGEST) + 1;
  const hash = hashes[word] as number;
  const before = words[index - 1];
  const after = words[index + 1];
  return {
    typedLeftBond: before === undefined ? 0 : bondOf(hashes[before] as number, hash),
    typedRightBond: after === undefined ? 0 : bondOf(hash, hashes[after] as number),
    typedUsage: size === 1 ? 0 : usageOf(hash),
    typedClass: size === 1 ? 0 : classOf(codes, word, size),
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
    isAll: Number(length === codes.length),
    isParticle: Number(PARTICLES.has(typed)),
  };
}

/** Its neighbours are words of several signs, particles, or marks: no name or abbreviation is cut in two. */
function isApart({ words, codes }: Reading, { start, end }: Candidate): boolean {
  const isBorder = (at: number) =>
    at < 0 ||
    at >= codes.length ||
    PARTICLES.has(codes[at] as number) ||
    !words.includes(at * LONGEST);
  return isBorder(start - 1) && isBorder(end);
}

function classOf(codes: Uint16Array, word: number, size: number): number {
  const words = lexicon();
  let node = 0;
  for (let place = startOf(word); place < startOf(word) + size; place++)
    node = words.step(node, codes[place] as number);
  return node === NONE ? 0 : words.valueAt(node);
}
