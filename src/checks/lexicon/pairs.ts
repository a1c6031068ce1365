/** How usual it is that one sign follows another in official texts. */
import { once } from '../../text/index.ts';
import { PAIR_LIST } from './lists.ts';
import { NONE, type Trie, trieBuilder } from './trie.ts';

const SLOTS = 1 << 18;
/** The logarithm of how often pairs of the lowest class stand in the laws that were counted, and of each class more. */
const LOWEST = 2.8;
const MORE = 1.4;
/** Of a pair that was seen seldom or never. */
const UNSEEN = 0.3;

const pairs = once((): Trie => {
  const tree = trieBuilder(SLOTS);
  PAIR_LIST.forEach((list, value) => {
    for (const entry of list.split(/\s+/u)) {
      for (let at = 1; at < entry.length; at++)
        tree.add(entry.slice(0, 1) + entry.slice(at, at + 1), value);
    }
  });
  return tree;
});

/** The logarithm of how often one sign (its code) follows another. */
export function pairWeight(first: number, second: number): number {
  const tree = pairs();
  const node = tree.step(0, first);
  const last = node === NONE ? NONE : tree.step(node, second);
  const value = last === NONE ? NONE : tree.valueAt(last);
  return value === NONE ? UNSEEN : LOWEST + MORE * value;
}
