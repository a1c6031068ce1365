/** Ranks: 由第8位上升到第5位, 前移3位. */

import { readCount } from '../../text/index.ts';
import { mistakeAt } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';

const NUMERAL = '(\\d{1,3}|[一二三四五六七八九十]{1,3})';
const RISE = '上升|提升|前移|前进|跃升|跃居|晋升|升|进';
const FALL = '下降|下滑|后移|后退|退|跌|降';
const FROM_TO = new RegExp(
  `(?:由|从)[^，。；]{0,10}?第${NUMERAL}(?:位|名)?[^，。；第]{0,8}?(${RISE}|${FALL})(?:到|至|为)?[^，。；]{0,8}?第${NUMERAL}(?:位|名|(?=[，。；、]))(?:[，、][^，。；\\d]{0,6}?(?:${RISE}|${FALL})了?${NUMERAL}(?:个)?(?:位次|位|名))?`,
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

/** 居第4位，比上年第7位前移3位. */
const NOW_THEN = new RegExp(
  `第${NUMERAL}(?:位|名)?[，、]?(?:比|较)[^，。；第\\d]{1,6}[（(]?第${NUMERAL}(?:位|名)?[）)]?(${RISE}|${FALL})了?${NUMERAL}个?(?:位次|位|名)`,
  'gu',
);

function checkNowThen(text: Text): Mistake[] {
  return [...text.matches(NOW_THEN)].flatMap((match): Mistake[] => {
    const [all, first = '', second = '', word = '', by = ''] = match;
    const [now, then, steps] = [readCount(first), readCount(second), readCount(by)];
    if (now === undefined || then === undefined) return [];
    const rises = new RegExp(`^(?:${RISE})$`, 'u').test(word);
    const real = rises ? then - now : now - then;
    if (real === steps) return [];
    const start = match.index + all.lastIndexOf(by);
    return [
      {
        start,
        end: start + by.length,
        message:
          real < 0
            ? { zh: `第${second}位到第${first}位不是“${word}”`, en: `That is not ${word}` }
            : {
                zh: `两个位次相差${real}位，文中写的是${by}位`,
                en: `The ranks differ by ${real}`,
              },
        hint: { zh: '核对位次', en: 'Check the ranks' },
      },
    ];
  });
}

const AMONG = new RegExp(
  `${NUMERAL}个(?:同类|参评|参赛|成员|兄弟|重点|省级|国家级)?(?:[县市区州镇乡旗]|县区|县（市、区）|区县|市州|乡镇|镇街|街道|单位|部门|园区|开发区|企业|省份|城市|村|支部|学校|科室|代表队)(?<between>[^。；\\d第]{0,36}?)第${NUMERAL}(?:位|名)`,
  'gu',
);

/** 在13个县区中排第14位. */
function checkAmong(text: Text): Mistake[] {
  return [...text.matches(AMONG)].flatMap((match): Mistake[] => {
    const [all, first = '', , second = ''] = match;
    const [among, rank] = [readCount(first), readCount(second)];
    if (among === undefined || rank === undefined || rank <= among) return [];
    const between = match.groups?.between ?? '';
    // of another whole: 在12个县区中…，列全省第35位
    if (/全[国省市区县]|全球|世界/u.test(between)) return [];
    if (
      between.includes('，') &&
      !/(?:中|里|考核|评价|评比|排名|考评|竞赛|测评)，|(?:排|位|列|居)/u.test(between)
    )
      return [];
    const start = match.index + all.lastIndexOf(`第${second}`);
    return [
      {
        start,
        end: match.index + all.length,
        message: { zh: `总共${first}个，排不到第${second}`, en: `There are ${first} only` },
        hint: { zh: '核对总数和位次', en: 'Check the number and the rank' },
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
      bad: [
        '在全市12个县（市、区）营商环境评价中，青禾区综合得分排名「第13位」。',
        '总量「由全市第5位上升到第8位」。',
        '总量由全市第8位上升到第5位，前移「2」位。',
        '总量居全市第4位，比上年第7位前移「2」位。',
        '在13个县区中排名「第14位」。',
        '在全市12个园区的年度考核中，云园位列「第13位」。',
      ],
      good: [
        '总量由全市第8位上升到第5位，前移3位。',
        '由第5位下降到第8位。',
        '总量居全市第4位，比上年第7位前移3位。',
        '在13个县区中排名第3位。',
      ],
    },
    inText: (text) => [...checkRanks(text), ...checkNowThen(text), ...checkAmong(text)],
  },
];
