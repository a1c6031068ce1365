/**
 * Words with one sign typed for another: a sign that sounds or looks alike makes a word that is far likelier there than
 * what is typed, because it is more usual in official prose, because the words beside it are its usual neighbours, or
 * because what is typed falls into single signs (a noisy channel over words and pairs of words).
 */
import { rememberedTexts } from '../../text/index.ts';
import { areConfused } from './confused.ts';
import { BEGIN, bondOf, END, NO_SIGNS, usageOf, withSign } from './followers.ts';
import { type Signs, WEIGHTS } from './learnt/weights.ts';
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
  start: number;
  end: number;
  at: number;
  sign: number;
  hash: number;
  value: number;
  usage: number;
  /** How much likelier the whole becomes. */
  gain: number;
  /** The bonds with its neighbours. */
  left: number;
  right: number;
  /** What speaks for it, of the odds. */
  score: number;
}

/** What might be gained by bonds at most. */
const MOST_SAVED = 2 * (savedBy(3) - savedBy(0));
const LEAST_GAIN = 3;
/** Most texts have fewer words. */
const MOST_KNOWN = 50_000;

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
    const best = size === 1 ? bestAround(reading, startOf(word)) : bestInstead(reading, word, size);
    if (!best) return;
    const signs = signsOf(reading, index, best);
    const odds = oddsOf(signs);
    if (odds < least) return;
    const { start, end, at } = best;
    found.push({ start, end, at, right: rightOf(codes, best), isAlone: size === 1, odds, signs });
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
function bestAround(reading: Reading, at: number): Candidate | undefined {
  const words = lexicon();
  const { codes } = reading;
  let best: Candidate | undefined;
  for (let start = Math.max(0, at - LONGEST + 1); start <= at; start++) {
    const before = prefixOf(codes, start, at);
    if (before.node === NONE) continue;
    const limit = Math.min(codes.length, start + LONGEST);
    for (const sign of alikeTo(codes[at] as number)) {
      let node = words.step(before.node, sign);
      if (node === NONE) continue;
      let hash = withSign(before.hash, sign);
      for (let place = at + 1; ; place++) {
        const value = words.valueAt(node);
        if (value !== NONE && place - start > 1)
          best = likelier(reading, best, { start, end: place, at, sign, hash, value });
        if (place >= limit) break;
        node = words.step(node, codes[place] as number);
        if (node === NONE) break;
        hash = withSign(hash, codes[place] as number);
      }
    }
  }
  return best;
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

/** Words that differ from one by a sign that sounds or looks alike; kept, since words come again and again. */
const othersThan = rememberedTexts(MOST_KNOWN, (word: string) => {
  const words = lexicon();
  const size = word.length;
  const found: { at: number; sign: number; hash: number; value: number }[] = [];
  for (let at = 0; at < size; at++) {
    for (const sign of alikeTo(word.charCodeAt(at))) {
      let node = 0;
      let hash = NO_SIGNS;
      for (let place = 0; place < size && node !== NONE; place++) {
        const code = place === at ? sign : word.charCodeAt(place);
        node = words.step(node, code);
        hash = withSign(hash, code);
      }
      const value = node === NONE ? NONE : words.valueAt(node);
      if (value !== NONE) found.push({ at, sign, hash, value });
    }
  }
  return found;
});

/** The likeliest word that may be meant instead of a word. */
function bestInstead(reading: Reading, word: number, size: number): Candidate | undefined {
  const start = startOf(word);
  let best: Candidate | undefined;
  const typed = String.fromCharCode(...reading.codes.subarray(start, start + size));
  for (const other of othersThan(typed)) {
    const place = { ...other, start, end: start + size, at: start + other.at };
    best = likelier(reading, best, place);
  }
  return best;
}

type Place = Omit<Candidate, 'usage' | 'gain' | 'left' | 'right' | 'score'>;

/** The likelier of two words: the best so far, or another where more speaks for it. */
function likelier(reading: Reading, best: Candidate | undefined, place: Place) {
  const { start, end, hash, value } = place;
  const usage = usageOf(hash);
  const own = costOfWord(value, usage);
  let before = start === 0 ? -savedBy(bondOf(BEGIN, hash)) : Number.POSITIVE_INFINITY;
  let behind =
    end === reading.codes.length ? -savedBy(bondOf(hash, END)) : Number.POSITIVE_INFINITY;
  const least = leastAround(reading, start, end);
  const most = reading.cost - least - own + MOST_SAVED;
  if (most <= LEAST_GAIN) return best;
  const apartFromGain = scoreOf(reading.codes, { ...place, usage });
  if (best && apartFromGain + WEIGHTS.gain * most + MOST_BONDS <= best.score) return best;
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
  if (gain <= LEAST_GAIN) return best;
  const score =
    apartFromGain + WEIGHTS.gain * gain + WEIGHTS.leftBond * left + WEIGHTS.rightBond * right;
  return best && score <= best.score ? best : { ...place, usage, gain, left, right, score };
}

function leastAround(reading: Reading, start: number, end: number): number {
  let before = start === 0 ? 0 : Number.POSITIVE_INFINITY;
  let behind = end === reading.codes.length ? 0 : Number.POSITIVE_INFINITY;
  eachEndingAt(reading, start, (other) => {
    before = Math.min(before, reading.before[other] as number);
  });
  eachStartingAt(reading, end, (other) => {
    behind = Math.min(behind, reading.behind[other] as number);
  });
  return before + behind;
}

/** Signs that are words by themselves more often than parts of others. */
const PARTICLES = new Set(
  Array.from(
    '的地得了着过和与及或在对为是把被将从向以于由到至并等已未不有也都还更要就各该请使让',
    (sign) => sign.charCodeAt(0),
  ),
);

/** Bonds speak for a word so much at most. */
const MOST_BONDS = 3 * (WEIGHTS.leftBond + WEIGHTS.rightBond);

/** What speaks for a word by itself, without what it gains among its neighbours. */
function scoreOf(codes: Uint16Array, word: Place & { usage: number }): number {
  const length = word.end - word.start;
  const typed = codes[word.at] as number;
  let score = WEIGHTS.usage * word.usage;
  if (length === 2) score += WEIGHTS.isOfTwo;
  if (length === 4) score += WEIGHTS.isOfFour;
  if (areConfused(typed, word.sign)) score += WEIGHTS.isConfused;
  if (areAlike(String.fromCharCode(typed), String.fromCharCode(word.sign)))
    score += WEIGHTS.isAlike;
  if (lookAlike(typed, word.sign)) score += WEIGHTS.looksAlike;
  return score;
}

/** What speaks for and against a word instead of what the reading has at a place. */
function signsOf(reading: Reading, index: number, best: Candidate): Signs {
  const { words, hashes, codes } = reading;
  const word = words[index] as number;
  const size = (word % LONGEST) + 1;
  const hash = hashes[word] as number;
  const before = words[index - 1];
  const after = words[index + 1];
  const length = best.end - best.start;
  const typed = codes[best.at] as number;
  return {
    none: 1,
    gain: best.gain,
    leftBond: best.left,
    rightBond: best.right,
    typedLeftBond: before === undefined ? 0 : bondOf(hashes[before] as number, hash),
    typedRightBond: after === undefined ? 0 : bondOf(hash, hashes[after] as number),
    usage: best.usage,
    typedUsage: size === 1 ? 0 : usageOf(hash),
    typedClass: size === 1 ? 0 : classOf(codes, word, size),
    isAlone: Number(size === 1),
    isTypedOfTwo: Number(size === 2),
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

const NAMES = Object.keys(WEIGHTS) as (keyof Signs)[];

/** How certain the signs make a slip: a logarithm of odds. */
function oddsOf(signs: Signs): number {
  let odds = 0;
  for (const name of NAMES) odds += WEIGHTS[name] * signs[name];
  return odds;
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
