/**
 * `node src/tools/word-list.mjs dict.txt`: writes the list of words that proofreading knows from the dictionary of
 * jieba (word, frequency, part of speech, one a line). Needed only to renew the list.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const TARGET = new URL('../checks/lexicon/word-list.ts', import.meta.url);
/** Words of so many signs are taken from this frequency on; names of persons never. */
const FROM = { 2: 20, 3: 30, 4: 20 };
const NAMES = new Set(['nr', 'nrt', 'nrfg']);
const COLUMN = 400;

const HEAD = `/**
 * Words of two, three and four signs. An entry is the first sign and, one after another, what follows it in each of
 * its words: 试点图行 are 试点, 试图 and 试行. From the dictionary of jieba (Copyright (c) 2013 Sun Junyi, MIT), by
 * \`src/tools/word-list.mjs\`.
 */
`;

const byLength = { 2: new Map(), 3: new Map(), 4: new Map() };
for (const line of readFileSync(process.argv[2] ?? 'dict.txt', 'utf8').split('\n')) {
  const [word = '', frequency, kind] = line.split(' ');
  const words = byLength[word.length];
  if (words === undefined || !/^[\u4e00-\u9fff]+$/u.test(word) || NAMES.has(kind)) continue;
  if (Number(frequency) < FROM[word.length]) continue;
  words.set(word[0], `${words.get(word[0]) ?? ''}${word.slice(1)}`);
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

const texts = Object.entries(byLength).map(
  ([length, words]) =>
    `  ${length}: \`\n${wrapped([...words].map(([first, rest]) => first + rest))}\n\`,`,
);
writeFileSync(
  TARGET,
  `${HEAD}export const WORD_LIST: Readonly<Record<2 | 3 | 4, string>> = {\n${texts.join('\n')}\n};\n`,
);
