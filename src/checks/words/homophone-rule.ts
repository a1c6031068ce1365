/** Words mistyped by sound or shape that no list knows: 请况 for 情况. */
import { write } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { COMMON_WORDS } from './common-words.ts';
import { CERTAIN } from './confusable.ts';
import { HOMOPHONES } from './homophones.ts';
import { SLIP_ROWS } from './slips.ts';

interface Lexicon {
  /** The right word of a slip. */
  rightOf: Map<string, string>;
  words: Set<string>;
}

let lexicon: Lexicon | undefined;

/** Made when it is first asked for: most commands never do. */
function readLexicon(): Lexicon {
  const rightOf = new Map<string, string>();
  const words = new Set<string>();
  for (const row of HOMOPHONES.trim().split(/\s+/u)) {
    const word = row.slice(0, 2);
    const [first = '', second = ''] = row.slice(2).split('|');
    words.add(word);
    for (const sign of first) rightOf.set(`${sign}${word[1]}`, word);
    for (const sign of second) rightOf.set(`${word[0]}${sign}`, word);
  }
  const common = COMMON_WORDS.replace(/\s/gu, '');
  for (let at = 0; at + 1 < common.length; at += 2) words.add(common.slice(at, at + 2));
  for (const [wrong] of [...CERTAIN, ...SLIP_ROWS]) rightOf.delete(wrong);
  return { rightOf, words };
}

function checkHomophones(text: Text): Mistake[] {
  if (text.part === 'number' || text.part === 'issuer') return [];
  lexicon ??= readLexicon();
  const { rightOf, words } = lexicon;
  const mistakes: Mistake[] = [];
  const { text: line } = text;
  for (let at = 0; at + 1 < line.length; at++) {
    const typed = line.slice(at, at + 2);
    const right = rightOf.get(typed);
    if (right === undefined) continue;
    // the end of one word and the beginning of the next
    if (words.has(line.slice(at - 1, at + 1)) || words.has(line.slice(at + 1, at + 3))) continue;
    // a play on words: “青心办”
    if (/[“《][^”》]{0,6}$/u.test(line.slice(Math.max(0, at - 8), at))) continue;
    mistakes.push({
      start: at,
      end: at + 2,
      message: { zh: `“${typed}”疑为“${right}”`, en: `${typed} may be meant as ${right}` },
      hint: write(right),
    });
  }
  return mistakes;
}

export const homophoneRules: Rule[] = [
  {
    code: 'check/homophone',
    severity: 'warning',
    family: 'words',
    source: '《现代汉语词典》',
    words: {
      zh: '两个字不成词，却与一个常用词同音或形近，多半是打错了。',
      en: 'Two signs that make no word sound or look like a frequent one; most likely it was mistyped.',
    },
    examples: {
      bad: ['对重点工作推进「请况」进行督查。', '大部分单位思想「重示」。', '「遂项」整改。'],
      good: ['对重点工作推进情况进行督查。', '注重示范引领。', '推行“青心办”服务。'],
    },
    inText: checkHomophones,
  },
];
