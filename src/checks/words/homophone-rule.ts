/** Words mistyped by sound or shape that no list knows: 请况 for 情况. */
import type { Words } from '../../problem.ts';
import { write } from '../pattern.ts';
import type { PlacedMistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import { type Doubt, doubtsIn } from './doubts.ts';
import { isRightHere } from './right-here.ts';

/**
 * So certain must it be (a logarithm of odds): a sign that is known to be typed for the other is believed sooner. Where
 * the same stands in a paper twice, its writer means it, unless it is nearly certain.
 */
const LEAST = { confused: -1.3, other: -0.6, repeated: 1.5, strong: 2 };

/** What a paper writes so often is a word of its trade. */
const TERM = 4;

/** So much likelier must the whole read that a lost sign, or two exchanged ones, are told aloud. */
const STRONG_GAIN = { lost: 9, exchanged: 13, mixed: 32, changed: 8 };

/** Two signs by themselves may be a name, or a column that was read across. */
const SHORT = 4;

type Told = Doubt & { text: Text; typed: string };

function doubtsOf(text: Text): Told[] {
  if (text.part === 'number' || text.part === 'issuer') return [];
  return doubtsIn(text.text, LEAST.confused)
    .filter((one) => 'gain' in one || one.odds >= leastOf(one))
    .map((doubt) => ({ ...doubt, text, typed: text.text.slice(doubt.start, doubt.end) }));
}

const leastOf = ({ signs }: { signs: { isConfused: number } }) =>
  signs.isConfused ? LEAST.confused : LEAST.other;

function checkHomophones(whole: Whole): PlacedMistake[] {
  const { texts } = whole;
  const doubts = texts
    .flatMap(doubtsOf)
    .filter(({ text, start, end }) => !isRightHere(text.text, start, end, whole));
  const times = new Map<string, number>();
  for (const { typed } of doubts) times.set(typed, (times.get(typed) ?? 0) + 1);
  return doubts
    .filter((one) => times.get(one.typed) === 1 || ('odds' in one && one.odds >= LEAST.repeated))
    .map((one) => {
      const { text, start, end, typed, right } = one;
      const fixes = [{ start, end, text: right }];
      const isStrong = 'gain' in one ? isFar(one, text) : one.odds >= LEAST.strong;
      const strong = isStrong && (times.get(typed) ?? 0) < TERM;
      return { text, start, end, strong, message: messageOf(one), hint: write(right), fixes };
    });
}

function isFar({ gain, kind }: Extract<Told, { gain: number }>, { text }: Text): boolean {
  return gain >= STRONG_GAIN[kind] && text.length > SHORT;
}

function messageOf(one: Told): Words {
  const { typed, right } = one;
  if (!('gain' in one) || one.kind === 'changed')
    return { zh: `“${typed}”疑为“${right}”`, en: `${typed} may be meant as ${right}` };
  return one.kind === 'lost'
    ? { zh: `“${typed}”疑少一个字，应为“${right}”`, en: `A sign of ${right} seems to be lost` }
    : { zh: `“${typed}”疑为“${right}”，字的次序颠倒了`, en: `The signs of ${right} are exchanged` };
}

export const homophoneRules: Rule[] = [
  {
    code: 'check/homophone',
    severity: 'warning',
    family: 'words',
    basis: 'practice',
    source: '《现代汉语词典》',
    words: {
      zh: '几个字不成词，换一个同音或形近的字、补一个字或者把两个字对调，就成常用词，多半是打错了。',
      en: 'Signs that make no word make a frequent one with another sign that sounds or looks alike, with one more, or with two exchanged; most likely it was mistyped.',
    },
    examples: {
      bad: [
        '对重点工作推进「请况→情况」进行督查。',
        '大部分单位思想「重示→重视」。',
        '全园完成「固定资投资→固定资产投资」12.3亿元。',
        '干部职工的法治「识意→意识」明显增强。',
      ],
      good: [
        '开展病媒生物防制，统一药物消杀。',
        '对重点工作推进情况进行督查。',
        '注重示范引领。',
        '推行“青心办”服务。',
        '园区经济量质齐升。',
      ],
    },
    inWhole: checkHomophones,
  },
];
