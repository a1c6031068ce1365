/** The words that proofreading knows: src/checks/lexicon/word-list.ts. */
import { dictionary, literal } from './dictionary.mjs';

/** Words of so many signs are taken from this frequency on; names of persons never, but what only looks like one. */
const FROM = { 1: 1, 2: 20, 3: 30, 4: 20 };
const NAMES = new Set(['nr', 'nrt', 'nrfg']);
const NAMES_FROM = 100;
/** Each class is so many times as frequent as the one before. */
const STEP = 3;
const COLUMN = 720;

const HAN = /^[\u4e00-\u9fff]+$/u;

/** Words by their class, each class a map from a first sign to what follows it. */
function wordClasses(length, lines) {
  const classes = [];
  for (const { word, frequency: count, kind } of lines) {
    if (word.length !== length || !HAN.test(word)) continue;
    if (NAMES.has(kind) && (length > 2 || count < NAMES_FROM)) continue;
    if (count < FROM[length]) continue;
    const rank = Math.floor(Math.log(count / 20) / Math.log(STEP));
    const at = Math.max(0, rank);
    classes[at] ??= new Map();
    classes[at].set(word[0], `${classes[at].get(word[0]) ?? ''}${word.slice(1)}`);
  }
  return [...classes].map((words) => words ?? new Map());
}

/** The words of two to four signs that the list has. */
export function usualWords() {
  const lines = dictionary();
  return [2, 3, 4].flatMap((length) =>
    wordClasses(length, lines).flatMap((words) =>
      [...words].flatMap(([first, rest]) =>
        Array.from(
          { length: rest.length / (length - 1) },
          (_, at) => first + rest.slice(at * (length - 1), (at + 1) * (length - 1)),
        ),
      ),
    ),
  );
}

/** The text of the list, the more frequent words the later in it. */
export function wordList() {
  const lines = dictionary();
  const lengths = [1, 2, 3, 4].map((length) => {
    const classes = wordClasses(length, lines);
    return `  ${length}: [\n    ${classes.map((words) => literal(words, COLUMN)).join(',\n    ')},\n  ],`;
  });
  return `/**
 * Words of one to four signs, a list for each class of frequency, each class ${STEP} times as frequent as the one before. An
 * entry is the first sign and, one after another, what follows it in each of its words: 试点图行 are 试点, 试图 and 试行.
 * From the dictionary of jieba (Copyright (c) 2013 Sun Junyi, MIT), by \`npm run lists\` (src/tools/lists/words.mjs).
 */
export const WORD_LIST: Readonly<Record<1 | 2 | 3 | 4, readonly string[]>> = {
${lengths.join('\n')}
};
`;
}
