/**
 * `node src/tools/idiom-list.mjs dict.txt pinyin-pro.cjs`: writes the idioms that proofreading knows from the dictionary
 * of jieba (word, frequency, part of speech, one a line), and the signs that sound alike by the readings of pinyin-pro.
 * Needed only to renew the lists.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const FOLDER = new URL('../checks/lexicon/', import.meta.url);
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

const { pinyin } = createRequire(import.meta.url)(resolve(process.argv[3] ?? 'pinyin-pro'));

/** The readings of a sign without tones; what typists mix up (zh and z, ing and in, eng and en) is one. */
function readings(sign) {
  const found = pinyin(sign, { toneType: 'none', type: 'array', multiple: true });
  return [
    ...new Set(found.map((one) => one.replace(/^([zcs])h/u, '$1').replace(/([ie]n)g$/u, '$1'))),
  ];
}

const lines = readFileSync(process.argv[2] ?? 'dict.txt', 'utf8')
  .split('\n')
  .map((line) => line.split(' '));
const pairs = new Set(
  lines.flatMap(([word = '', frequency]) =>
    word.length === 2 && Number(frequency) >= USUAL ? [word] : [],
  ),
);
const frequencies = new Map();
for (const [word = '', frequency, kind] of lines) {
  if (!/^[\u4e00-\u9fff]{4}$/u.test(word) || Number(frequency) < 3 || NAMES.test(kind)) continue;
  if (kind === 'nr' && (FOREIGN.test(word) || Number(frequency) < PERSONS_FROM)) continue;
  const isPhrase = pairs.has(word.slice(0, 2)) && pairs.has(word.slice(2));
  if (IDIOMS.has(kind) || kind === 'nr' || !isPhrase) frequencies.set(word, Number(frequency));
}

/** Slips are in the dictionary, too: 走头无路 beside 走投无路. */
function slips() {
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
        if (!isRarer || !readings(sign).some((one) => readings(otherSign).includes(one))) continue;
        found.add(word);
      }
    }
  }
  return found;
}

/** Entries a space apart, in lines that an editor can show. */
function wrapped(entries) {
  const lines = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + entry.length < COLUMN)
      lines.push(`${lines.pop()} ${entry}`);
    else lines.push(entry);
  }
  return lines.join('\n');
}

const wrong = slips();
const byFirst = new Map();
const signs = new Set();
for (const word of frequencies.keys()) {
  if (wrong.has(word)) continue;
  byFirst.set(word[0], `${byFirst.get(word[0]) ?? ''}${word.slice(1)}`);
  for (const sign of word) signs.add(sign);
}
writeFileSync(
  new URL('idiom-list.ts', FOLDER),
  `/**
 * Idioms of four signs. An entry is the first sign and, one after another, what follows it in each of its idioms. From
 * the dictionary of jieba (Copyright (c) 2013 Sun Junyi, MIT), by \`src/tools/idiom-list.mjs\`.
 */
export const IDIOM_LIST = \`
${wrapped([...byFirst].map(([first, rest]) => first + rest))}
\`;
`,
);

/** GB 2312, first level: the signs that people type. */
const decoder = new TextDecoder('gb2312');
for (let high = 0xb0; high <= 0xd7; high++) {
  for (let low = 0xa1; low <= 0xfe; low++) {
    const sign = decoder.decode(new Uint8Array([high, low]));
    if (/^\p{Script=Han}$/u.test(sign)) signs.add(sign);
  }
}
const bySound = new Map();
for (const sign of signs) {
  for (const sound of readings(sign)) bySound.set(sound, `${bySound.get(sound) ?? ''}${sign}`);
}
writeFileSync(
  new URL('sound-list.ts', FOLDER),
  `/**
 * Signs that sound alike without their tones, group by group; zh and z, ing and in, eng and en count as one. By the
 * readings of pinyin-pro (MIT), by \`src/tools/idiom-list.mjs\`.
 */
export const SOUND_LIST = \`
${wrapped([...bySound.values()].filter((group) => group.length > 1))}
\`;
`,
);
