/** Words mistyped by sound or shape that no list knows: 请况 for 情况. */
import type { NearWord } from '../lexicon/near-words.ts';
import { write } from '../pattern.ts';
import type { PlacedMistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import { doubtsIn } from './doubts.ts';

/**
 * So certain must it be (a logarithm of odds): a sign that is known to be typed for the other is believed sooner. Where
 * the same stands in a paper twice, its writer means it, unless it is nearly certain.
 */
const LEAST = { confused: -0.9, other: 0.2, repeated: 1.5, strong: 2 };

/** What a paper writes so often is a word of its trade. */
const TERM = 4;

interface Doubt extends NearWord {
  text: Text;
  typed: string;
}

function doubtsOf(text: Text): Doubt[] {
  if (text.part === 'number' || text.part === 'issuer') return [];
  return doubtsIn(text.text, LEAST.confused)
    .filter(({ odds, signs }) => odds >= (signs.isConfused ? LEAST.confused : LEAST.other))
    .map((doubt) => ({ ...doubt, text, typed: text.text.slice(doubt.start, doubt.end) }));
}

function checkHomophones({ texts }: Whole): PlacedMistake[] {
  const doubts = texts.flatMap(doubtsOf);
  const times = new Map<string, number>();
  for (const { typed } of doubts) times.set(typed, (times.get(typed) ?? 0) + 1);
  return doubts
    .filter(({ odds, typed }) => odds >= LEAST.repeated || times.get(typed) === 1)
    .map(({ text, start, end, typed, right, odds }) => ({
      text,
      start,
      end,
      strong: odds >= LEAST.strong && (times.get(typed) ?? 0) < TERM,
      message: { zh: `“${typed}”疑为“${right}”`, en: `${typed} may be meant as ${right}` },
      hint: write(right),
      fixes: [{ start, end, text: right }],
    }));
}

export const homophoneRules: Rule[] = [
  {
    code: 'check/homophone',
    severity: 'warning',
    family: 'words',
    basis: 'practice',
    source: '《现代汉语词典》',
    words: {
      zh: '几个字不成词，换一个同音或形近的字却成常用词，多半是打错了。',
      en: 'Signs that make no word make a frequent one with another sign that sounds or looks alike; most likely it was mistyped.',
    },
    examples: {
      bad: ['对重点工作推进「请况→情况」进行督查。', '大部分单位思想「重示→重视」。'],
      good: [
        '开展病媒生物防制，统一药物消杀。',
        '对重点工作推进情况进行督查。',
        '注重示范引领。',
        '推行“青心办”服务。',
      ],
    },
    inWhole: checkHomophones,
  },
];
