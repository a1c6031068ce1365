/**
 * Words that stand in print and look to the proofreader like slips of others: src/checks/lexicon/learnt/meant-list.ts. Its doubts
 * about laws and news, which are right, counted. `npm run lists -- meant laws news`; takes about an hour.
 */

import { bundled } from './bundled.mjs';
import { wrapped } from './dictionary.mjs';
import { newsTexts, texts } from './followers.mjs';

/** So certain must a doubt be to count (a logarithm of odds; what is less certain is told nowhere); in so many texts. */
const LEAST = -2.2;
const SEEN = 2;
/** Lists and tables without marks are no prose; short stretches are counted each time. */
const LONGEST = 200;
const SHORT = 6;
const COLUMN = 720;

const RUN = /[\u4e00-\u9fff]{2,}/gu;

/** In how many texts each word is doubted. */
function counted(wordsInDoubt, folder, all) {
  const seen = new Set();
  for (const text of all) {
    const here = new Set();
    for (const [run] of text.replace(/<[^>]+>/gu, '\n').matchAll(RUN)) {
      if (run.length > LONGEST || seen.has(run)) continue;
      if (run.length > SHORT) seen.add(run);
      for (const { start, end } of wordsInDoubt(run, LEAST).near) here.add(run.slice(start, end));
    }
    for (const word of here) folder.set(word, (folder.get(word) ?? 0) + 1);
  }
}

/** The text of the list, from words and in how many texts they stand. */
export function meantListOf(counts) {
  const words = [...counts].filter(([, count]) => count >= SEEN).map(([word]) => word);
  return `/**
 * Words that stand in laws and news (in ${SEEN} texts or more) and look like slips of others: they are meant. By
 * \`npm run lists -- meant laws news\` (src/tools/lists/meant.mjs).
 */
export const MEANT_LIST = \`
${wrapped(words.sort(), COLUMN)}
\`;
`;
}

/** The text of the list. */
export async function meantList(laws, news) {
  const { wordsInDoubt } = await bundled('src/checks/lexicon/near-words.ts', 'wordsInDoubt');
  const counts = new Map();
  counted(wordsInDoubt, counts, newsTexts(news));
  counted(wordsInDoubt, counts, texts(laws));
  return meantListOf(counts);
}
