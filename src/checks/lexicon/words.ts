/** Whether signs make a word, and where words meet: 累计化解 holds 累计 and 化解, not 计化. */

import { once } from '../../text/index.ts';
import { WORD_LIST } from './lists.ts';
import { OFFICE_WORDS } from './office-words.ts';

type Length = 2 | 3 | 4;
const LONGEST = 4;

/** What follows a first sign in its words of one length, one after another. */
type Followers = Map<string, string>;

const lexicon = once(readLexicon);

/** Read when it is first asked for: most commands never do. */
function readLexicon(): Record<Length, Followers> {
  const read = (length: Length): Followers => {
    const followers: Followers = new Map();
    for (const entry of WORD_LIST[length].split(/\s+/u)) {
      if (entry !== '') followers.set(entry.slice(0, 1), entry.slice(1));
    }
    return followers;
  };
  const lists = { 2: read(2), 3: read(3), 4: read(4) };
  for (const word of OFFICE_WORDS.trim().split(/\s+/u)) {
    const list = lists[word.length as Length];
    list?.set(word.slice(0, 1), `${list.get(word.slice(0, 1)) ?? ''}${word.slice(1)}`);
  }
  return lists;
}

/** Whether the signs are a word of two to four signs that the list knows. */
export function isWord(signs: string): boolean {
  const length = signs.length as Length;
  if (length < 2 || length > LONGEST) return false;
  const rest = lexicon()[length].get(signs.slice(0, 1));
  if (rest === undefined) return false;
  const wanted = signs.slice(1);
  for (let at = rest.indexOf(wanted); at >= 0; at = rest.indexOf(wanted, at + 1)) {
    if (at % wanted.length === 0) return true;
  }
  return false;
}

/** The longest word that ends at a place and begins before `before`; undefined where there is none. */
export function wordEndingAt(text: string, end: number, before = end): string | undefined {
  for (let start = Math.max(0, end - LONGEST); start < Math.min(before, end - 1); start++) {
    const signs = text.slice(start, end);
    if (isWord(signs)) return signs;
  }
  return undefined;
}

/** The longest word that begins at a place and ends after `after`; undefined where there is none. */
export function wordStartingAt(text: string, start: number, after = start): string | undefined {
  for (let end = Math.min(text.length, start + LONGEST); end > Math.max(after, start + 1); end--) {
    const signs = text.slice(start, end);
    if (isWord(signs)) return signs;
  }
  return undefined;
}

/**
 * Whether a stretch is where words meet: a word that begins before it ends inside it, or one that begins inside it
 * ends after it. Only a few signs on either side are looked at.
 */
export function isMeeting(text: string, start: number, end: number): boolean {
  for (let border = start + 1; border < end; border++) {
    if (wordEndingAt(text, border, start) !== undefined) return true;
    if (wordStartingAt(text, border, end) !== undefined) return true;
  }
  return false;
}

const HAN = /\p{Script=Han}/u;
/** Signs that stand between words: particles, prepositions, auxiliaries. */
const BETWEEN_WORDS = /[的地得了着过和与及或在对为是把被将从向以于由到至并等已未不有]/u;

/** Whether the signs on both sides of a stretch belong to other words for sure: it stands alone. */
export function standsAlone(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  const left =
    !HAN.test(before) || BETWEEN_WORDS.test(before) || wordEndingAt(text, start) !== undefined;
  const right =
    !HAN.test(after) || BETWEEN_WORDS.test(after) || wordStartingAt(text, end) !== undefined;
  return left && right && !isMeeting(text, start, end);
}
