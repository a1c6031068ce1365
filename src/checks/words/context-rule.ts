/** Words that are typed for each other, told apart by the words near them: 及时反应群众意见. */

import { once } from '../../text/index.ts';
import { FirstSigns } from '../lexicon/first-signs.ts';
import { CONTEXT_LIST } from '../lexicon/lists.ts';
import { read, sizeOf, startOf } from '../lexicon/reading.ts';
import { write } from '../pattern.ts';
import type { Mistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import { isRightHere } from './right-here.ts';

/** So much must speak for the other word (a logarithm), and a word beside it so much by itself. */
const LEAST = 4.5;
const STRONG = 1.5;
/** So many words on either side are looked at. */
const REACH = 3;
const RUN = /\p{Script=Han}{2,}/gu;
/** Stands for the end of a stretch. */
const END = '#';
/** What is quoted stands as it is. */
const QUOTED = /[“《‘][^”》’]{0,10}$/u;

interface Other {
  meant: string;
  odds: number;
  /** How much each neighbour speaks for it, in halves of a logarithm. */
  neighbours: ReadonlyMap<string, number>;
}

/** For each word those that it is typed for. */
const others = once(() => {
  const byTyped = new Map<string, Other[]>();
  let neighbours = new Map<string, number>();
  for (const entry of CONTEXT_LIST.trim().split(/\s+/u)) {
    const head = /^(..)=(..)=(-?\d+)$/u.exec(entry);
    if (head) {
      const [, typed = '', meant = '', odds = ''] = head;
      neighbours = new Map();
      const some = byTyped.get(typed) ?? [];
      byTyped.set(typed, [...some, { meant, odds: Number(odds) / 2, neighbours }]);
      continue;
    }
    const value = Number.parseInt(entry, 10) / 2;
    for (const [neighbour] of entry.matchAll(/[<>][^<>]+/gu)) neighbours.set(neighbour, value);
  }
  return byTyped;
});

const typedWords = once(() => new FirstSigns(others()));

/** The word that is meant instead of the one at a place in a row of words; undefined where that one may stand. */
function meantAt(words: readonly string[], at: number): string | undefined {
  const found = (others().get(words[at] ?? '') ?? []).flatMap(({ meant, odds, neighbours }) => {
    let sum = odds;
    let strongest = 0;
    for (let place = at - REACH; place <= at + REACH; place++) {
      const word = words[place] ?? (Math.abs(place - at) === 1 ? END : undefined);
      if (place === at || word === undefined) continue;
      const value = neighbours.get(`${place < at ? '<' : '>'}${word}`) ?? 0;
      sum += value;
      // what stands farther off, or the end of a stretch, tells nothing by itself
      if (word !== END && Math.abs(place - at) === 1) strongest = Math.max(strongest, value);
    }
    return sum >= LEAST && strongest >= STRONG ? [{ meant, sum }] : [];
  });
  return found.toSorted((one, other) => other.sum - one.sum)[0]?.meant;
}

function checkNeighbours(text: Text, whole: Whole): Mistake[] {
  return neighbours(text).filter(
    ({ start, end }) =>
      !isRightHere(text.text, start, end, whole) &&
      !SET.test(text.text.slice(Math.max(0, start - 2), end + 2)),
  );
}

/** Set words: 启动响应, 开发开放. */
const SET = /启动响应|响应启动|开发开放|应急响应|响应级别|响应的/u;

function neighbours(text: Text): Mistake[] {
  if (text.part === 'number' || text.part === 'issuer') return [];
  const { text: line } = text;
  if (!hasTyped(line)) return [];
  const known = others();
  return [...line.matchAll(RUN)].flatMap((match) => {
    const [run] = match;
    if (!hasTyped(run)) return [];
    const places = [...read(run).words];
    const words = places.map((word) => run.slice(startOf(word), startOf(word) + sizeOf(word)));
    return words.flatMap((typed, index): Mistake[] => {
      if (!known.has(typed)) return [];
      const start = match.index + startOf(places[index] as number);
      const meant = meantAt(words, index);
      if (meant === undefined || QUOTED.test(line.slice(Math.max(0, start - 12), start))) return [];
      const end = start + typed.length;
      return [
        {
          start,
          end,
          message: { zh: `“${typed}”在这里疑为“${meant}”`, en: `${meant} may be meant here` },
          hint: write(meant),
          fixes: [{ start, end, text: meant }],
        },
      ];
    });
  });
}

function hasTyped(run: string): boolean {
  const known = typedWords();
  for (let at = 0; at + 2 <= run.length; at++) if (known.at(run, at)) return true;
  return false;
}

export const contextRules: Rule[] = [
  {
    code: 'check/word-context',
    severity: 'warning',
    family: 'words',
    basis: 'practice',
    source: '《现代汉语词典》（第7版）；法律法规和新闻中前后词语的用例',
    words: {
      zh: '音同、音近的两个词，看前后的词应是另一个。',
      en: 'Of two words that sound alike, the words near it tell that the other one is meant.',
    },
    examples: {
      bad: ['及时向上级「反应→反映」群众意见。'],
      good: [
        '支持非标准就业形式下的用工管理。',
        '及时反映群众意见，应急反应迅速。',
        '生活必需品供应充足，必须在3月底前完成。',
      ],
    },
    inText: checkNeighbours,
  },
];
