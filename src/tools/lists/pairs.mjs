/** Which sign follows which in laws: src/checks/lexicon/pair-list.ts. No package brings the laws: name their folder. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { literal } from './dictionary.mjs';

/** Two signs count as followers of each other when the laws have them so often; each class is so many times the last. */
const PAIRS_FROM = 8;
const PAIRS_STEP = 4;
const PAIRS_CLASSES = 5;
const COLUMN = 720;

const HAN = /^[\u4e00-\u9fff]+$/u;

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

/** The text of the list, counted in the .md files below a folder. */
export function pairList(folder) {
  const pairs = pairClasses(folder);
  return `/**
 * Which sign follows which in laws and regulations of China, a list for each class of frequency: from ${PAIRS_FROM} times on, each
 * class ${PAIRS_STEP} times as frequent as the one before. An entry is the first sign and all that follow it. Counted in twenty
 * million signs of laws, which are in the public domain, by \`npm run lists -- laws\` (src/tools/lists/pairs.mjs).
 */
export const PAIR_LIST: readonly string[] = [
  ${pairs.map((words) => literal(words, COLUMN)).join(',\n  ')},
];
`;
}
