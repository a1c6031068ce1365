/**
 * `node src/tools/word-list.mjs dict.txt laws`: writes the words that proofreading knows, the more frequent the later in
 * the list, from the dictionary of jieba (word, frequency, part of speech, one a line), and how often two signs follow
 * each other from a folder of laws and regulations (.md). Needed only to renew the lists.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = new URL('../checks/lexicon/', import.meta.url);
/** Words of so many signs are taken from this frequency on; names of persons never, but what only looks like one. */
const FROM = { 1: 1, 2: 20, 3: 30, 4: 20 };
const NAMES = new Set(['nr', 'nrt', 'nrfg']);
const NAMES_FROM = 100;
/** Each class is so many times as frequent as the one before. */
const STEP = 3;
/** Two signs count as followers of each other when the laws have them so often; each class is so many times the last. */
const PAIRS_FROM = 8;
const PAIRS_STEP = 4;
const PAIRS_CLASSES = 5;
const COLUMN = 720;

const HAN = /^[\u4e00-\u9fff]+$/u;

/** Words by their class, each class a map from a first sign to what follows it. */
function wordClasses(length, lines) {
  const classes = [];
  for (const line of lines) {
    const [word = '', frequency, kind] = line.split(' ');
    if (word.length !== length || !HAN.test(word)) continue;
    if (NAMES.has(kind) && (length > 2 || Number(frequency) < NAMES_FROM)) continue;
    const count = Number(frequency);
    if (count < FROM[length]) continue;
    const rank = Math.floor(Math.log(count / 20) / Math.log(STEP));
    const at = Math.max(0, rank);
    classes[at] ??= new Map();
    classes[at].set(word[0], `${classes[at].get(word[0]) ?? ''}${word.slice(1)}`);
  }
  return [...classes].map((words) => words ?? new Map());
}

/** Every text below a folder. */
function* texts(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* texts(path);
    else if (name.endsWith('.md')) yield readFileSync(path, 'utf8');
  }
}

function pairClasses(folder) {
  const counts = new Map();
  for (const text of texts(folder)) {
    let before = '';
    for (const sign of text) {
      if (!HAN.test(sign)) before = '';
      else {
        if (before !== '') counts.set(before + sign, (counts.get(before + sign) ?? 0) + 1);
        before = sign;
      }
    }
  }
  const classes = Array.from({ length: PAIRS_CLASSES }, () => new Map());
  for (const [pair, count] of [...counts].sort()) {
    if (count < PAIRS_FROM) continue;
    const rank = Math.floor(Math.log(count / PAIRS_FROM) / Math.log(PAIRS_STEP));
    const words = classes[Math.min(PAIRS_CLASSES - 1, rank)];
    words.set(pair[0], `${words.get(pair[0]) ?? ''}${pair[1]}`);
  }
  return classes;
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

const literal = (words) => `\`\n${wrapped([...words].map(([first, rest]) => first + rest))}\n\``;

const lines = readFileSync(process.argv[2] ?? 'dict.txt', 'utf8').split('\n');
const lengths = [1, 2, 3, 4].map((length) => {
  const classes = wordClasses(length, lines);
  return `  ${length}: [\n    ${classes.map(literal).join(',\n    ')},\n  ],`;
});
writeFileSync(
  new URL('word-list.ts', FOLDER),
  `/**
 * Words of one to four signs, a list for each class of frequency, each class ${STEP} times as frequent as the one before. An
 * entry is the first sign and, one after another, what follows it in each of its words: 试点图行 are 试点, 试图 and 试行.
 * From the dictionary of jieba (Copyright (c) 2013 Sun Junyi, MIT), by \`src/tools/word-list.mjs\`.
 */
export const WORD_LIST: Readonly<Record<1 | 2 | 3 | 4, readonly string[]>> = {
${lengths.join('\n')}
};
`,
);

const pairs = pairClasses(process.argv[3] ?? 'laws');
writeFileSync(
  new URL('pair-list.ts', FOLDER),
  `/**
 * Which sign follows which in laws and regulations of China, a list for each class of frequency: from ${PAIRS_FROM} times on, each
 * class ${PAIRS_STEP} times as frequent as the one before. An entry is the first sign and all that follow it. Counted in twenty
 * million signs of laws, which are in the public domain, by \`src/tools/word-list.mjs\`.
 */
export const PAIR_LIST: readonly string[] = [
  ${pairs.map(literal).join(',\n  ')},
];
`,
);
