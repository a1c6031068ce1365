/** Figures that cannot be, whatever stands beside them: less than nothing, more growth than there is, a month against itself. */
import type { Quantity } from '../../../figures/index.ts';
import type { Mistake, Rule } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { comparisons } from '../comparisons.ts';
import { intervalOf } from '../interval.ts';
import { sameUnit } from '../roles.ts';
import { STATISTICS } from '../sources.ts';

const THINGS =
  '(?:平方米|平方公里|立方米|公顷|公里|工位|人次|家次|[亩家户人名件项处场辆台套栋座条]|个(?!百分点|基点|单位|点|等级|标准差))';
const LESS_THAN_NOTHING = new RegExp(
  `(?<=[\\p{Script=Han}])[-－−]\\d+(?:\\.\\d+)?[万亿]?${THINGS}`,
  'gu',
);
/** What may be below nothing, and a dash between a name and its figure, or between two ends. */
const MAY_BE_LESS =
  /(?:增长?|减少?|升|降|变化|变动|相差|差额|差|净流入|率|温|度|层|负\d*|至|到|月|日|年|号|栋|幢|区|座|路|楼)$/u;

function checkNegative(text: Text): Mistake[] {
  if (!/[-－−]\d/u.test(text.text)) return [];
  return [...text.matches(LESS_THAN_NOTHING)].flatMap((match): Mistake[] => {
    const before = text.text.slice(Math.max(0, match.index - 8), match.index);
    if (MAY_BE_LESS.test(before)) return [];
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        message: {
          zh: `“${match[0]}”：这样的数量不会是负数`,
          en: 'There is no such number below nothing',
        },
        hint: { zh: '核对数；横线若是连接号，改用“：”或“为”', en: 'Check the figure' },
      },
    ];
  });
}

/** Profits and balances may have been below nothing. */
const MAY_TURN = /利润|盈|亏|顺差|逆差|结余|净|差额|收支|现金流/u;

/** 5.4万千瓦，比上年增加6万千瓦: it grew by more than it is. */
function checkGrowth(text: Text): Mistake[] {
  if (!/[增多]/u.test(text.text)) return [];
  return comparisons(text).flatMap(({ now, base, change }): Mistake[] => {
    if (!now || !change || base || change.down || MAY_TURN.test(now.lead + change.lead)) return [];
    if (!sameUnit(now.quantity, change.quantity) || isLoose(now.quantity)) return [];
    // what the change is of stands straight before it
    const follows =
      /^[，,（(](?:同比|[比较][^，。；\d]{0,3}(?:\d{4}年)?(?:\d{1,2}月)?[^，。；\d]{0,6})/u;
    if (isLoose(change.quantity) || !follows.test(change.lead)) return [];
    if (intervalOf(change.quantity).low.lte(intervalOf(now.quantity).high)) return [];
    const { start, unitSpan } = change.quantity;
    return [
      {
        start,
        end: unitSpan.end,
        message: {
          zh: `增加的${text.text.slice(start, unitSpan.end)}比现有的还多`,
          en: 'It grew by more than it is',
        },
        hint: { zh: '核对现有数、增加数和小数点', en: 'Check both figures and the decimal point' },
      },
    ];
  });
}

const isLoose = ({ approximate, range }: Quantity) => approximate || range !== undefined;

const ITSELF =
  /(?<!\d)(20\d\d年(?:\d{1,2}月|[一二三四]季度|上半年|下半年)?(?!\d))(?![^。；]{0,4}末|底|初)[^。；，\d]{1,14}\d[^。；，]{0,12}，(?:比|较|与)\1(?!末|底|初|\d|[^。；，]{0,4}(?:计划|目标|预算|预期|期初|年初))[^。；，\d]{0,6}(?:增加|增长|减少|下降|提高|降低|上升|回落|多|少|高|低)/gu;

/** 2026年1月为5.4万千瓦，比2026年1月增加: a time is held against itself. */
function checkItself(text: Text): Mistake[] {
  return [...text.matches(ITSELF)].map((match): Mistake => {
    const [all, time = ''] = match;
    const start = match.index + all.lastIndexOf(time);
    return {
      start,
      end: start + time.length,
      message: { zh: `${time}与它自己相比`, en: `${time} is held against itself` },
      hint: { zh: '核对对比的时间', en: 'Check the time it is compared with' },
    };
  });
}

export const impossibleRules: Rule[] = [
  {
    code: 'check/impossible-figure',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '这样的数不可能有：数量为负，增加的比现有的还多，一个时间与它自己相比。',
      en: 'Such a figure cannot be: less than nothing, growth beyond what there is, a time against itself.',
    },
    examples: {
      bad: [
        '园区现有空置厂房「-3栋」。',
        '在园职工1200人，比上年增加「1500人」。',
        '2026年2月用电量为310万千瓦时，比「2026年2月」增加20万千瓦时。',
      ],
      good: [
        '园区现有空置厂房3栋。',
        '在园职工1200人，比上年增加150人，1—3月招聘80人。',
        '利润2亿元，比上年增加3亿元。',
        '2026年2月用电量为310万千瓦时，比2025年2月增加20万千瓦时。',
        '位于产业大道-12号地块，进出口增速-3.2%。',
      ],
    },
    inText: (text) =>
      /\d/u.test(text.text)
        ? [...checkNegative(text), ...checkGrowth(text), ...checkItself(text)]
        : [],
  },
];
