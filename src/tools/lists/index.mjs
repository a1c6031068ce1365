/**
 * `npm run lists`: makes the long lists of words that proofreading knows from the packages they come from;
 * `npm run lists -- laws jar` that of neighbouring words, too, from a folder of laws (.md) and the jar of Lucene's smartcn
 * (Debian: liblucene8-java).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../prepare.mjs';
import { followList } from './followers.mjs';
import { idiomLists } from './idioms.mjs';
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
  const [laws, jar] = process.argv.slice(2);
  const all = {
    ...lists(),
    ...(jar !== undefined && { 'src/checks/lexicon/follow-list.ts': followList(laws, jar) }),
  };
  for (const [path, text] of Object.entries(all)) writeFileSync(join(projectFolder, path), text);
}
