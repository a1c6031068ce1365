/** Idioms with one sign wrong. */
import { isIdiom, mayBeIdiom, nearIdiom } from '../lexicon/idioms.ts';
import { isUsualWord, isWord, wordEndingAt, wordStartingAt } from '../lexicon/words.ts';
import { write } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';

const HAN_FOUR = /^\p{Script=Han}{4}$/u;

/** A word of the neighbours takes in some of the four signs: 取长补|短板. */
function isCutByNeighbours(line: string, at: number): boolean {
  const end = at + 4;
  return [1, 2, 3].some(
    (signs) =>
      wordEndingAt(line, at + signs, at) !== undefined ||
      wordStartingAt(line, end - signs, end) !== undefined,
  );
}

/** Four signs that fall into words as they are typed may be meant so: only usual idioms are then thought of. */
function isMadeOfWords(line: string, at: number): boolean {
  const end = at + 4;
  return (
    isWord(line.slice(at, end)) ||
    isWord(line.slice(at, at + 3)) ||
    isWord(line.slice(at + 1, end)) ||
    (isWord(line.slice(at, at + 2)) && isWord(line.slice(at + 2, end)))
  );
}

/** 拒不自行治理 governs a verb, 不稳定的根源 is a clause, 因地因事制宜 two idioms in one. */
function isNoIdiom(typed: string, before: string): boolean {
  return (
    (typed.startsWith('拒不') && isWord(typed.slice(2))) ||
    /[的了]$/u.test(typed) ||
    (/^因.制宜/u.test(typed) && /因.$/u.test(before))
  );
}

/** “云园灯火” alone in quotation marks, with a usual sign changed, is a pun and the name of something. */
const isCoined = (line: string, at: number) => line[at - 1] === '“' && line[at + 4] === '”';

function checkIdioms(text: Text): Mistake[] {
  if (text.part === 'number' || text.part === 'issuer') return [];
  const { text: line } = text;
  const mistakes: Mistake[] = [];
  for (let at = 0; at + 4 <= line.length; at++) {
    if (!mayBeIdiom(line, at)) continue;
    const typed = line.slice(at, at + 4);
    const right = nearIdiom(typed);
    if (right === undefined || !HAN_FOUR.test(typed)) continue;
    if (isNoIdiom(typed, line.slice(0, at)) || isCoined(line, at)) continue;
    if (isIdiom(line.slice(at - 1, at + 3)) || isIdiom(line.slice(at + 1, at + 5))) continue;
    const isDoubtful = isMadeOfWords(line, at);
    if (
      (isDoubtful && (!isUsualWord(right) || /[及和与的在自由从向对等为]/u.test(typed))) ||
      isCutByNeighbours(line, at)
    )
      continue;
    mistakes.push({
      start: at,
      end: at + 4,
      message: { zh: `“${typed}”应为“${right}”`, en: `${typed} should be ${right}` },
      hint: write(right),
      fixes: [{ start: at, end: at + 4, text: right }],
      strong: !isDoubtful,
      ...(isDoubtful ? { severity: 'warning' as const } : {}),
    });
    at += 3;
  }
  return mistakes;
}

export const idiomRules: Rule[] = [
  {
    code: 'check/idiom',
    severity: 'error',
    family: 'words',
    basis: 'practice',
    source: '《现代汉语词典》；成语词典',
    words: {
      zh: '成语写错一个字：与正字同音或形近。',
      en: 'An idiom with one sign wrong that sounds or looks like the right one.',
    },
    examples: {
      bad: [
        '发展「任重到远→任重道远」。',
        '园区企业「鳞次栉毕→鳞次栉比」。',
        '整改要「有的放失→有的放矢」。',
        '企业发展要「审时夺势→审时度势」。',
      ],
      good: [
        '发展任重道远。',
        '坚持因地制宜、分类施策。',
        '取长补短，补齐短板。',
        '坚持以生为本。',
        '开展“园家灯火”促销活动。',
      ],
    },
    inText: checkIdioms,
  },
];
