/** Idioms, and signs that sound alike: src/checks/lexicon/idiom-list.ts and sound-list.ts. */
import { dictionary, readings, usualSigns, wrapped } from './dictionary.mjs';

const COLUMN = 800;
/** Parts of speech: idioms and set phrases; other words only where they do not fall into two, those of persons see below. */
const IDIOMS = new Set(['i', 'l']);
const NAMES = /^(?:n[st]|nrt|nrfg|m|mq|t|x|eng)$/u;
/** Names of persons: idioms that begin with a surname are among them (任重道远), foreign names are left out. */
const FOREIGN = /[尔斯夫拉克利伊诺特菲莱维格兰狐孙官亚娜蒂]/u;
const PERSONS_FROM = 10;
/** Words of two signs count from this frequency on. */
const USUAL = 20;
/** Of two idioms that sound the same but for one sign, the one so many times rarer is a slip. */
const RARER = 4;

/** Readings with what typists mix up (zh and z, ing and in, eng and en) as one. */
function sounds(sign) {
  const found = readings(sign);
  return [
    ...new Set(found.map((one) => one.replace(/^([zcs])h/u, '$1').replace(/([ie]n)g$/u, '$1'))),
  ];
}

/** The idioms of the dictionary with how often they are met. */
function idiomsOf(lines) {
  const pairs = new Set(
    lines.flatMap(({ word, frequency }) => (word.length === 2 && frequency >= USUAL ? [word] : [])),
  );
  const frequencies = new Map();
  for (const { word, frequency, kind } of lines) {
    if (!/^[\u4e00-\u9fff]{4}$/u.test(word) || frequency < 3 || NAMES.test(kind)) continue;
    if (kind === 'nr' && (FOREIGN.test(word) || frequency < PERSONS_FROM)) continue;
    const isPhrase = pairs.has(word.slice(0, 2)) && pairs.has(word.slice(2));
    if (IDIOMS.has(kind) || kind === 'nr' || !isPhrase) frequencies.set(word, frequency);
  }
  return frequencies;
}

/** Slips are in the dictionary, too: 走头无路 beside 走投无路. */
function slipsAmong(frequencies) {
  const found = new Set();
  const bySkeleton = new Map();
  for (const word of frequencies.keys()) {
    for (let at = 0; at < 4; at++) {
      const key = `${word.slice(0, at)}_${word.slice(at + 1)}`;
      bySkeleton.set(key, [...(bySkeleton.get(key) ?? []), [word, word[at]]]);
    }
  }
  for (const words of bySkeleton.values()) {
    for (const [word, sign] of words) {
      for (const [other, otherSign] of words) {
        const isRarer = frequencies.get(word) * RARER <= frequencies.get(other);
        if (!isRarer || !sounds(sign).some((one) => sounds(otherSign).includes(one))) continue;
        found.add(word);
      }
    }
  }
  return found;
}

/** The texts of both files. */
export function idiomLists() {
  const lines = dictionary();
  const frequencies = idiomsOf(lines);
  const wrong = slipsAmong(frequencies);
  const byFirst = new Map();
  const signs = new Set();
  for (const word of frequencies.keys()) {
    if (wrong.has(word)) continue;
    byFirst.set(word[0], `${byFirst.get(word[0]) ?? ''}${word.slice(1)}`);
    for (const sign of word) signs.add(sign);
  }
  for (const sign of usualSigns()) signs.add(sign);
  for (const { word, frequency } of lines)
    if (/^[\u4e00-\u9fff]{2}$/u.test(word) && frequency >= USUAL)
      for (const sign of word) signs.add(sign);
  const bySound = new Map();
  for (const sign of signs) {
    for (const sound of sounds(sign)) bySound.set(sound, `${bySound.get(sound) ?? ''}${sign}`);
  }
  return { idioms: idiomText(byFirst), sounds: soundText(bySound) };
}

function idiomText(byFirst) {
  return `/**
 * Idioms of four signs. An entry is the first sign and, one after another, what follows it in each of its idioms. From
 * the dictionary of jieba (Copyright (c) 2013 Sun Junyi, MIT), by \`npm run lists\` (src/tools/lists/idioms.mjs).
 */
export const IDIOM_LIST = \`
${wrapped(
  [...byFirst].map(([first, rest]) => first + rest),
  COLUMN,
)}
\`;
`;
}

function soundText(bySound) {
  return `/**
 * Signs that sound alike without their tones, group by group; zh and z, ing and in, eng and en count as one. By the
 * readings of pinyin-pro (MIT), by \`npm run lists\` (src/tools/lists/idioms.mjs).
 */
export const SOUND_LIST = \`
${wrapped(
  [...bySound.values()].filter((group) => group.length > 1),
  COLUMN,
)}
\`;
`;
}
