/**
 * `npm run lists`: makes the long lists of words that proofreading knows from the packages they come from. The others are
 * made of what no package brings, one at a time, in this order, since each counts with the one before; followers.mjs says
 * where laws, jar and news come from, weights.mjs where pairs do:
 * `npm run lists -- followers laws jar news` those of neighbouring and of used words, `-- shapes` signs that look alike
 * (drawn by Chromium), `-- contexts laws news` words told apart by their neighbours, `-- meant laws news` words that look
 * like slips, `-- weights pairs news` how much each sign of a slip weighs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../prepare.mjs';
import { contextList } from './contexts.mjs';
import { followLists } from './followers.mjs';
import { idiomLists } from './idioms.mjs';
import { meantList } from './meant.mjs';
import { shapeList } from './shapes.mjs';
import { weightsFile } from './weights.mjs';
import { wordList } from './words.mjs';

/** The text of each list, by its path in the project. */
export function lists() {
  const { idioms, sounds } = idiomLists();
  return {
    'src/checks/lexicon/word-list.ts': wordList(),
    'src/checks/lexicon/idiom-list.ts': idioms,
    'src/checks/lexicon/sound-list.ts': sounds,
  };
}

const LEXICON = 'src/checks/lexicon';

/** The lists of one maker, by their paths; its folders are those that the command names. */
const MAKERS = {
  followers: (laws, jar, news) => {
    const { follow, used } = followLists(laws, jar, news);
    return { [`${LEXICON}/follow-list.ts`]: follow, [`${LEXICON}/used-list.ts`]: used };
  },
  shapes: async () => ({ [`${LEXICON}/shape-list.ts`]: await shapeList() }),
  contexts: async (laws, news) => ({
    [`${LEXICON}/context-list.ts`]: await contextList(laws, news),
  }),
  meant: async (laws, news) => ({
    [`${LEXICON}/learnt/meant-list.ts`]: await meantList(laws, news),
  }),
  weights: async (pairs, news) => {
    const path = `${LEXICON}/learnt/weights.ts`;
    const now = readFileSync(join(projectFolder, path), 'utf8');
    return { [path]: await weightsFile(pairs, news, now) };
  },
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [maker, ...folders] = process.argv.slice(2);
  if (maker !== undefined && !(maker in MAKERS))
    throw new Error(`One of ${Object.keys(MAKERS).join(', ')}, not ${maker}.`);
  const made = maker === undefined ? lists() : await MAKERS[maker](...folders);
  for (const [path, text] of Object.entries(made)) writeFileSync(join(projectFolder, path), text);
}
