/** Whether signs make a word, and where words meet: 累计化解 holds 累计 and 化解, not 计化. */

import { once } from '../../text/index.ts';
import { MEANT_LIST, USED_LIST, WORD_LIST } from './lists.ts';
import { OFFICE_WORDS } from './office-words.ts';
import { NONE, type Trie, trieBuilder } from './trie.ts';

/** The longest words that the list knows. */
export const LONGEST = 4;
/** Words of official prose that the list of the dictionary lacks are taken to be of this class. */
const OFFICE_CLASS = 3;
/** Of the dictionary's seldom words that are used there, their usage says more. */
const USED_CLASS = 0;
/** Twice as many as there are steps in the tree. */
const SLOTS = 1 << 18;

/**
 * All words, each with its class of frequency; every sign by itself counts as one. Made when it is first asked for: most
 * commands never do.
 */
export const lexicon = once((): Trie => {
  const words = trieBuilder(SLOTS);
  for (const length of [2, 3, 4] as const) words.addEntries(length, USED_LIST[length], USED_CLASS);
  for (const length of [1, 2, 3, 4] as const)
    WORD_LIST[length].forEach((list, value) => {
      words.addEntries(length, list, value);
    });
  for (const word of officeWords()) {
    if (word.length > 1 && !isIn(words, word)) words.add(word, OFFICE_CLASS);
  }
  return words;
});

/** The words of a list: each entry is a first sign and what follows it in each of its words. */
function* wordsOf(length: number, list: string): Generator<string> {
  const step = Math.max(1, length - 1);
  for (const entry of list.trim().split(/\s+/u)) {
    const first = entry.slice(0, 1);
    if (length === 1 && first !== '') yield first;
    for (let at = 1; at < entry.length; at += step) yield first + entry.slice(at, at + step);
  }
}

/** The words of four signs of the list of used words. */
const usedWords = once(() => new Set(wordsOf(4, USED_LIST[4])));

const officeWords = once(() => new Set(OFFICE_WORDS.trim().split(/\s+/u)));

/** Whether the signs are a word that official prose has and dictionaries have seldom or not. */
export function isOfficeWord(signs: string): boolean {
  return officeWords().has(signs);
}

const meantWords = once(() => new Set(MEANT_LIST.trim().split(/\s+/u)));

/** Whether the signs stand in print, though they look like a slip for another word. */
export function isMeantWord(signs: string): boolean {
  return meantWords().has(signs);
}

function isIn(words: Trie, signs: string): boolean {
  let node = 0;
  for (let at = 0; at < signs.length; at++) {
    node = words.step(node, signs.charCodeAt(at));
    if (node === NONE) return false;
  }
  return words.valueAt(node) !== NONE;
}

/** Whether the signs are a word of two to four signs that the list knows. */
export function isWord(signs: string): boolean {
  return signs.length >= 2 && signs.length <= LONGEST && isIn(lexicon(), signs);
}

/** Whether the signs are a word that is usual in the dictionary, too. */
export function isUsualWord(signs: string): boolean {
  return isWord(signs) && !usedWords().has(signs);
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

/** Whether two words meet inside a stretch, one from before it and one that goes on behind it: 服|务需|求. */
export function isAcross(text: string, start: number, end: number): boolean {
  for (let border = start + 1; border < end; border++) {
    const ends = wordEndingAt(text, border, start) !== undefined;
    if (ends && wordStartingAt(text, border, end) !== undefined) return true;
  }
  return false;
}
