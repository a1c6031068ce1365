/**
 * `npm run lists`: makes the long lists of words that proofreading knows from the packages they come from;
 * `npm run lists -- laws jar news` those of neighbouring and of used words, too, from a folder of laws (.md), the jar of
 * Lucene's smartcn (Debian: liblucene8-java) and a folder of transcripts of news (.md); `npm run lists -- shapes` that of
 * signs that look alike, drawn by Chromium; `npm run lists -- contexts laws news` that
 * of words told apart by their neighbours.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../prepare.mjs';
import { contextList } from './contexts.mjs';
import { followLists } from './followers.mjs';
import { idiomLists } from './idioms.mjs';
import { shapeList } from './shapes.mjs';
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [laws, jar, news] = process.argv.slice(2);
  const isContexts = laws === 'contexts';
  const counted = news === undefined || isContexts ? undefined : followLists(laws, jar, news);
  const all = {
    ...lists(),
    ...(counted && {
      'src/checks/lexicon/follow-list.ts': counted.follow,
      'src/checks/lexicon/used-list.ts': counted.used,
    }),
    ...(isContexts && { 'src/checks/lexicon/context-list.ts': await contextList(jar, news) }),
    ...(laws === 'shapes' && { 'src/checks/lexicon/shape-list.ts': await shapeList() }),
  };
  for (const [path, text] of Object.entries(all)) writeFileSync(join(projectFolder, path), text);
}
