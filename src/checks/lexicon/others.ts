/** The words that are made of a word by one sign that is easily typed for another. */
import { once } from '../../text/index.ts';
import { areConfused } from './confused.ts';
import { NO_SIGNS, usageOf, withSign } from './followers.ts';
import { WEIGHTS } from './learnt/weights.ts';
import { costOfWord } from './reading.ts';
import { alikeTo, areAlike, lookAlike } from './sounds.ts';
import { NONE } from './trie.ts';
import { lexicon } from './words.ts';

/** The signs that are easily typed for a sign, and how much each speaks for itself, of the odds. */
export interface Alikes {
  readonly signs: Uint16Array;
  readonly odds: Float64Array;
}

/** Another sign at a place, and the word that it makes. */
export interface Other {
  readonly at: number;
  readonly sign: number;
  readonly hash: number;
  readonly usage: number;
  /** What it costs by itself. */
  readonly cost: number;
  /** What speaks for it by itself, of the odds: without what it gains among its neighbours. */
  readonly odds: number;
  /** The same, less what it costs: by this it is known which words can be meant at all. */
  readonly promise: number;
}

const alikes = once(() => new Map<number, Alikes>());

/** The signs that are easily typed for a sign (its code). */
export function alikesOf(code: number): Alikes {
  const known = alikes().get(code);
  if (known) return known;
  const signs = Uint16Array.from(alikeTo(code));
  const odds = Float64Array.from(signs, (sign) => oddsOfSigns(code, sign));
  const found = { signs, odds };
  alikes().set(code, found);
  return found;
}

/** Which of the signs may stand in a word behind another. */
export function meetingBefore(before: number, { signs }: Alikes): number[] {
  const words = lexicon();
  const meeting: number[] = [];
  for (let index = 0; index < signs.length; index++)
    if (words.mayMeet(before, signs[index] as number)) meeting.push(index);
  return meeting;
}

/** Which of them may stand before one. */
export function meetingBehind({ signs }: Alikes, behind: number): number[] {
  const words = lexicon();
  const meeting: number[] = [];
  for (let index = 0; index < signs.length; index++)
    if (words.mayMeet(signs[index] as number, behind)) meeting.push(index);
  return meeting;
}

function oddsOfSigns(typed: number, sign: number): number {
  let odds = 0;
  if (areConfused(typed, sign)) odds += WEIGHTS.isConfused;
  if (areAlike(String.fromCharCode(typed), String.fromCharCode(sign))) odds += WEIGHTS.isAlike;
  if (lookAlike(typed, sign)) odds += WEIGHTS.looksAlike;
  return odds;
}

/**
 * @param odds what speaks for the sign
 * @param value the class of the word that the sign makes at a place
 */
export function otherWord(
  sign: number,
  odds: number,
  at: number,
  { hash, value, size }: { hash: number; value: number; size: number },
): Other {
  const usage = usageOf(hash);
  const cost = costOfWord(value, usage);
  const ofSize = size === 2 ? WEIGHTS.isOfTwo : size === 4 ? WEIGHTS.isOfFour : 0;
  const all = WEIGHTS.usage * usage + ofSize + odds;
  return { at, sign, hash, usage, cost, odds: all, promise: all - WEIGHTS.gain * cost };
}

const others = once(() => new Map<number, readonly Other[]>());

/**
 * Words that differ from one, by its node, in a sign that sounds or looks alike, the most promising first; kept, since
 * words come again and again.
 */
export function othersThan(node: number, word: string): readonly Other[] {
  const known = others().get(node);
  if (known) return known;
  const found = Array.from(word)
    .flatMap((_, at) => othersAt(word, at))
    .sort((a, b) => b.promise - a.promise);
  others().set(node, found);
  return found;
}

function othersAt(word: string, at: number): Other[] {
  const words = lexicon();
  const { signs, odds } = alikesOf(word.charCodeAt(at));
  const [before, after] = [word.charCodeAt(at - 1), word.charCodeAt(at + 1)];
  const found: Other[] = [];
  for (let index = 0; index < signs.length; index++) {
    const sign = signs[index] as number;
    if (at > 0 && !words.mayMeet(before, sign)) continue;
    if (at + 1 < word.length && !words.mayMeet(sign, after)) continue;
    const made = wordWith(word, at, sign);
    if (made) found.push(otherWord(sign, odds[index] as number, at, made));
  }
  return found;
}

function wordWith(word: string, at: number, sign: number) {
  const words = lexicon();
  let node = 0;
  let hash = NO_SIGNS;
  for (let place = 0; place < word.length && node !== NONE; place++) {
    const code = place === at ? sign : word.charCodeAt(place);
    node = words.step(node, code);
    hash = withSign(hash, code);
  }
  const value = node === NONE ? NONE : words.valueAt(node);
  return value === NONE ? undefined : { hash, value, size: word.length };
}

/** The signs from a place to another, one of them put right. */
export function rightOf(
  codes: Uint16Array,
  { start, end, at, sign }: { start: number; end: number; at: number; sign: number },
): string {
  let word = '';
  for (let place = start; place < end; place++)
    word += String.fromCharCode(place === at ? sign : (codes[place] as number));
  return word;
}
