/** Ranks: 由第8位上升到第5位, 前移3位. */

import { readCount } from '../../text/index.ts';
import { mistakeAt } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';

const NUMERAL = '(\\d{1,3}|[一二三四五六七八九十]{1,3})';
const RISE = '上升|提升|前移|前进|跃升|跃居|晋升|升|进';
const FALL = '下降|下滑|后移|后退|退|跌|降';
const FROM_TO = new RegExp(
  `(?:由|从)[^，。；]{0,10}?第${NUMERAL}(?:位|名)[^，。；第]{0,8}?(${RISE}|${FALL})(?:到|至|为)?[^，。；]{0,8}?第${NUMERAL}(?:位|名)(?:[，、][^，。；\\d]{0,6}?(?:${RISE}|${FALL})了?${NUMERAL}(?:个)?(?:位次|位|名))?`,
  'gu',
);

function checkRanks(text: Text): Mistake[] {
  return [...text.matches(FROM_TO)].flatMap((match): Mistake[] => {
    const [all, first = '', word = '', second = '', by] = match;
    const [from, to] = [readCount(first), readCount(second)];
    if (from === undefined || to === undefined) return [];
    const rises = new RegExp(`^(?:${RISE})$`, 'u').test(word);
    if (from === to || to < from !== rises) {
      return [
        mistakeAt(match, {
          message: {
            zh: `第${first}位到第${second}位不是“${word}”`,
            en: `From rank ${first} to ${second} is not ${word}`,
          },
          hint: { zh: '核对两个位次和升降', en: 'Check both ranks and the direction' },
        }),
      ];
    }
    const steps = by === undefined ? undefined : readCount(by);
    const right = Math.abs(from - to);
    if (by === undefined || steps === right) return [];
    const start = match.index + all.lastIndexOf(by);
    return [
      {
        start,
        end: start + by.length,
        message: {
          zh: `两个位次相差${right}位，文中写的是${by}位`,
          en: `The ranks differ by ${right}`,
        },
        hint: { zh: '核对位次', en: 'Check the ranks' },
      },
    ];
  });
}

export const rankRules: Rule[] = [
  {
    code: 'check/ranks',
    severity: 'error',
    family: 'arithmetic',
    basis: 'practice',
    source: '按位次含义：位次数字变小为上升',
    words: {
      zh: '位次的升降或升降的位数不对。',
      en: 'A rank moves the other way, or by another number.',
    },
    examples: {
      bad: ['总量「由全市第5位上升到第8位」。', '总量由全市第8位上升到第5位，前移「2」位。'],
      good: ['总量由全市第8位上升到第5位，前移3位。', '由第5位下降到第8位。'],
    },
    inText: checkRanks,
  },
];
