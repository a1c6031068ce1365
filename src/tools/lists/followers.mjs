/**
 * Which word follows which in official prose: src/checks/lexicon/follow-list.ts, and words that the dictionary has for
 * seldom ones: used-list.ts. Counted in laws (in the public domain), in the news that Lucene's smartcn has counted
 * (Apache-2.0) and in transcripts of the evening news (MIT). No npm package brings them: name the folder of the laws (.md:
 * github.com/LawRefBook/Laws at 2f4cd9f), lucene-analyzers-smartcn-8.7.0.jar, which Debian's liblucene8-java installs, and
 * the folder of the transcripts (.md: news/ of github.com/DuckBurnIncense/xin-wen-lian-bo at ae8d591).
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Jieba } from '@node-rs/jieba';
import { unzipSync } from 'fflate';
import { literal } from './dictionary.mjs';
import { newsPairs } from './news.mjs';
import { usualWords } from './words.mjs';

/** Words count as neighbours when they stand side by side so often, and so much oftener than by chance (logarithms). */
const SEEN = 8;
const BONDS = [1, 3.5, 6];
/** The usage of a word: so often, and each class so many times as often. */
const USED = 20;
const USED_STEP = 3;
/** Words that the dictionary has for seldom ones are taken when they are used so often. */
const OFTEN = 20;
/** Pairs that a folder has only once are not kept while counting. */
const KEPT = 2;
const LONGEST = 4;
const COLUMN = 720;

const RUN = /[\u4e00-\u9fff]{2,}/gu;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** What stands for the beginning and the end of a stretch between marks. */
const BEGIN = '<';
const END = '>';

/** Every text below a folder. */
export function* texts(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* texts(path);
    else if (name.endsWith('.md')) yield readFileSync(path, 'utf8');
  }
}

/** Every tenth paper of the news is kept apart: the weights of the proofreader's doubts are learnt from it (weights.mjs). */
export const isHeldOut = (index) => index % 10 === 4;

/** The texts of the news that lists are made of. */
export function newsTexts(folder) {
  return [...texts(folder)].filter((_, index) => !isHeldOut(index));
}

/** How often each word follows each in texts: left and right with a tab between. */
function textPairs(all) {
  const dictionary = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  const jieba = Jieba.withDict(readFileSync(dictionary));
  const pairs = new Map();
  for (const text of all) {
    for (const [run] of text.matchAll(RUN)) {
      let left = BEGIN;
      for (const word of [...jieba.cut(run, false), END]) {
        const pair = `${left}\t${word}`;
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
        left = word;
      }
    }
  }
  return [...pairs].filter(([, count]) => count >= KEPT);
}

/** A word as a number; src/checks/lexicon/followers.ts reckons the same. */
function hashOf(word) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** The place of two words in the table: 24 bits. */
function placeOf(left, right) {
  let mixed = Math.imul(left, 0x9e3779b1) ^ right;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 8;
}

/** Numbers in order, each as the difference from the one before, five bits a digit, the lowest first. */
function packed(numbers) {
  let text = '';
  let last = 0;
  for (const number of [...numbers].sort((a, b) => a - b)) {
    let rest = number - last;
    last = number;
    for (; rest >= 32; rest = Math.floor(rest / 32)) text += DIGITS[32 + (rest % 32)];
    text += DIGITS[rest];
  }
  return text.replace(/.{1,2000}/gu, '$&\n').trim();
}

function summed(pairs) {
  const counts = { pairs: new Map(), left: new Map(), right: new Map(), all: 0 };
  const add = (map, key, count) => map.set(key, (map.get(key) ?? 0) + count);
  for (const [pair, count] of pairs) {
    const [left, right] = pair.split('\t');
    add(counts.pairs, pair, count);
    add(counts.left, left, count);
    add(counts.right, right, count);
    counts.all += count;
  }
  return counts;
}

/** The bonds: place times four, and the class of how much oftener than by chance two words stand together. */
function bondsOf({ pairs, left, right, all }) {
  const bonds = new Map();
  for (const [pair, count] of pairs) {
    const [a, b] = pair.split('\t');
    if (
      count < SEEN ||
      (a.length === 1 && b.length === 1) ||
      Math.max(a.length, b.length) > LONGEST
    )
      continue;
    const oftener = Math.log((count * all) / (left.get(a) * right.get(b)));
    const bond = BONDS.filter((least) => oftener >= least).length;
    const place = placeOf(hashOf(a), hashOf(b));
    if (bond > 0) bonds.set(place, Math.max(bond, bonds.get(place) ?? 0));
  }
  return [...bonds].map(([place, bond]) => place * 4 + bond);
}

/** How usual words of several signs are: place times eight, and the class. */
function usageOf({ right }) {
  const usage = new Map();
  for (const [word, count] of right) {
    if (count < USED || word.length < 2 || word.length > LONGEST) continue;
    const rank = Math.floor(Math.log(count / USED) / Math.log(USED_STEP));
    usage.set(placeOf(0, hashOf(word)), Math.min(7, rank));
  }
  return [...usage].map(([place, rank]) => place * 8 + rank);
}

/** The texts of both lists, by their files. */
export function followLists(laws, jar, news) {
  const pairs = [...textPairs(texts(laws)), ...textPairs(newsTexts(news))];
  const smart = newsPairs(unzipSync(readFileSync(jar)));
  return { follow: listOf([...pairs, ...smart]), used: usedList(pairs) };
}

/** Numerals, and counts of what laws count. */
const NUMERAL = /^[第一二三四五六七八九十百千万亿零〇两元条款]+$/u;

/** Words of two to four signs that are used often and that the list of the dictionary's words lacks. */
function usedList(pairs) {
  const known = new Set(usualWords());
  const counts = new Map();
  for (const [pair, count] of pairs) {
    const word = pair.split('\t')[1];
    counts.set(word, (counts.get(word) ?? 0) + count);
  }
  const byLength = { 2: new Map(), 3: new Map(), 4: new Map() };
  for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const words = byLength[word.length];
    if (!words || count < OFTEN || known.has(word) || NUMERAL.test(word)) continue;
    words.set(word[0], `${words.get(word[0]) ?? ''}${word.slice(1)}`);
  }
  return `/**
 * Words of official prose that the dictionary has for seldom ones: used ${OFTEN} times or more in laws and news. Laid out like
 * word-list.ts. By \`npm run lists -- followers laws jar news\` (src/tools/lists/followers.mjs).
 */
export const USED_LIST: Readonly<Record<2 | 3 | 4, string>> = {
${[2, 3, 4].map((length) => `  ${length}: ${literal(byLength[length], COLUMN)},`).join('\n')}
};
`;
}

/** The text of the list of pairs (left, tab, right) with their counts. */
export function listOf(pairs) {
  const counts = summed(pairs);
  return `/**
 * Which word stands beside which in official prose, and how usual words are there: hashes in order, read by followers.ts.
 * Two words are in it when they stand side by side ${SEEN} times or more, and oftener than by chance, in thirty million signs of
 * laws (in the public domain) and news, and in the pairs of words of Apache Lucene's smartcn (Apache License 2.0), by
 * \`npm run lists -- followers laws jar news\` (src/tools/lists/followers.mjs).
 */
export const FOLLOW_LIST = \`
${packed(bondsOf(counts))}
\`;

/** Words of several signs that stand there ${USED} times or more. */
export const USAGE_LIST = \`
${packed(usageOf(counts))}
\`;
`;
}
