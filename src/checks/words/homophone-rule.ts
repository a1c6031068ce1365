/** Words mistyped by sound or shape that no list knows: 请况 for 情况. */
import { once } from '../../text/index.ts';
import { readsBetter } from '../lexicon/cut.ts';
import { HOMOPHONE_LIST } from '../lexicon/lists.ts';
import { isWord, standsAlone } from '../lexicon/words.ts';
import { write } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { CERTAIN } from './confusable.ts';
import { SLIP_ROWS } from './slips.ts';

/** The right word of each slip. */
const lexicon = once(readLexicon);

/** Made when it is first asked for: most commands never do. */
function readLexicon(): Map<string, string> {
  const rightOf = new Map<string, string>();
  for (const row of HOMOPHONE_LIST.trim().split(/\s+/u)) {
    const word = row.slice(0, 2);
    const [first = '', second = ''] = row.slice(2).split('|');
    for (const sign of first) rightOf.set(`${sign}${word[1]}`, word);
    for (const sign of second) rightOf.set(`${word[0]}${sign}`, word);
  }
  for (const [wrong] of [...CERTAIN, ...SLIP_ROWS]) rightOf.delete(wrong);
  return rightOf;
}

function checkHomophones(text: Text): Mistake[] {
  if (text.part === 'number' || text.part === 'issuer') return [];
  const rightOf = lexicon();
  const mistakes: Mistake[] = [];
  const { text: line } = text;
  for (let at = 0; at + 1 < line.length; at++) {
    const typed = line.slice(at, at + 2);
    const right = rightOf.get(typed);
    if (right === undefined) continue;
    if (isWord(typed) || !standsAlone(line, at, at + 2)) continue;
    if (!readsBetter(line, at, at + 2, right)) continue;
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
    basis: 'practice',
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
