/** Percentages held against another's: 增速8.5%，比全市（6.2%）高2.3个百分点. */
import type { Mistake, Rule } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { amount, intervalOf, minus } from '../interval.ts';
import { rolesIn, type Said } from '../roles.ts';
import { STATISTICS } from '../sources.ts';
import { reckonedMistake } from './reckon.ts';

const MORE = '加快|提高|上升|回升|高出?|快于?|多|领先';
const LESS = '回落|放缓|下降|减慢|降低|低于?|慢于?|少|落后';
/** 比全市（6.2%）高, 比全市平均6.1%快, and 高于全省平均（6.0%）, 高于年度目标8%. */
const NAMED =
  /(?:比|较|(高于|快于|高出|超过|超出|领先于?)|(低于|慢于|落后于?))[^，。；;\d]{1,16}[（(]?$/u;
const STEP = new RegExp(
  `^[）)]?(?:的)?(?:平均|总体|整体)?(?:水平|增速|目标)?(?:(${MORE})|(${LESS}))?(?:了|约)?$`,
  'u',
);

function checkAgainst(text: Text): Mistake[] {
  if (!text.text.includes('百分点')) return [];
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    return said.flatMap((points, index): Mistake[] => {
      const [now, other] = [said[index - 2], said[index - 1]];
      if (points.quantity.kind !== 'points' || points.quantity.approximate) return [];
      if (!isPercent(now) || !isPercent(other)) return [];
      const named = NAMED.exec(other.lead);
      const step = STEP.exec(points.lead);
      if (named === null || step === null) return [];
      const less = named[2] !== undefined || step[2] !== undefined;
      const more = named[1] !== undefined || step[1] !== undefined;
      // a level against last year's is told of as a change
      if (less === more || (/去年|上年|同期/u.test(other.lead) && now.role !== 'changeRate'))
        return [];
      const way = wayAt(points, other.quantity.whole.start - named[0].length, step);
      return differs({ points, way, less }, less ? [other, now] : [now, other]);
    });
  });
}

/** Where the word of the direction stands: 回落 before the figure, or else 快于 before the other one. */
function wayAt(points: Said, before: number, step: RegExpExecArray): number {
  const word = step[1] ?? step[2];
  const { start } = points.quantity.whole;
  return word === undefined ? before : start - points.lead.length + points.lead.lastIndexOf(word);
}

interface Step {
  points: Said;
  /** Where 快于, 低于 or 比 stands. */
  way: number;
  less: boolean;
}

/** @param pair the greater of the two percentages, and the other */
function differs({ points, way, less }: Step, [a, b]: readonly [Said, Said]): Mistake[] {
  if (amount(a.quantity).lt(amount(b.quantity))) return [otherWay(points, way, less)];
  const mistake = reckonedMistake(
    {
      claim: points.quantity,
      exact: minus(intervalOf(a.quantity), intervalOf(b.quantity)),
      typed: amount(a.quantity).minus(amount(b.quantity)),
      from: [a.quantity, b.quantity],
    },
    { zh: '按两个百分数相减', en: 'The two percentages' },
  );
  return mistake ? [mistake] : [];
}

/** 8.2%比6.5%回落1.7个百分点: the number may be right, the way is not. */
function otherWay({ quantity }: Said, way: number, less: boolean): Mistake {
  return {
    start: way,
    end: quantity.whole.end,
    message: {
      zh: `前面的百分数比后面的${less ? '高' : '低'}，文中却写${less ? '低' : '高'}了${quantity.digits}个百分点`,
      en: `The first percentage is ${less ? 'higher' : 'lower'}, the text says the opposite`,
    },
    hint: { zh: '核对升降的方向和两个百分数', en: 'Check the direction and both percentages' },
  };
}

const isPercent = (said: Said | undefined): said is Said =>
  said?.quantity.unit === '%' && !said.quantity.approximate && said.quantity.range === undefined;

export const againstRules: Rule[] = [
  {
    code: 'check/points-against',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '“比全市（目标）高（低）几个百分点”与两个百分数不符。',
      en: 'So many points above or below another percentage is not their difference.',
    },
    examples: {
      bad: [
        '增速8.5%，比全市（6.2%）高「3.3」个百分点。',
        '增长9.1%，高于全省平均增速（6.0%）「2.1」个百分点。',
        '一季度同比增长6.5%，比去年同期的5.8%加快「1.7」个百分点。',
        '增速为7.6%，低于年度目标8.0%「0.6」个百分点。',
        '收入增长8.2%，增速比去年同期的6.5%「回落1.7个百分点」。',
      ],
      good: ['增速8.5%，比全市（6.2%）高2.3个百分点。', '增速8.5%，比全市高3.3个百分点。'],
    },
    inText: checkAgainst,
  },
];
