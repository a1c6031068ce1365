/** The words that are made of a word by one sign that is easily typed for another. */
import { rememberedTexts } from '../../text/index.ts';
import { NO_SIGNS, withSign } from './followers.ts';
import { alikeTo } from './sounds.ts';
import { NONE } from './trie.ts';
import { lexicon } from './words.ts';

/** Most texts have fewer words. */
const MOST_KNOWN = 50_000;

/** Another sign at a place, and the word that it makes. */
export interface Other {
  readonly at: number;
  readonly sign: number;
  readonly hash: number;
  readonly value: number;
}

/** Words that differ from one by a sign that sounds or looks alike; kept, since words come again and again. */
export const othersThan = rememberedTexts(MOST_KNOWN, (word: string) => {
  const words = lexicon();
  const size = word.length;
  const found: Other[] = [];
  for (let at = 0; at < size; at++) {
    for (const sign of alikeTo(word.charCodeAt(at))) {
      let node = 0;
      let hash = NO_SIGNS;
      for (let place = 0; place < size && node !== NONE; place++) {
        const code = place === at ? sign : word.charCodeAt(place);
        node = words.step(node, code);
        hash = withSign(hash, code);
      }
      const value = node === NONE ? NONE : words.valueAt(node);
      if (value !== NONE) found.push({ at, sign, hash, value });
    }
  }
  return found;
});
