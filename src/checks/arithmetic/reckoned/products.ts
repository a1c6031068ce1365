/** A price for each, a number and what they make together: 每人500元，共300人，合计15万元. */

import { Big } from 'big.js';
import type { Quantity } from '../../../figures/index.ts';
import type { Mistake, Rule } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { amount, intervalOf, times } from '../interval.ts';
import { rolesIn, type Said } from '../roles.ts';
import { STATISTICS } from '../sources.ts';
import { reckonedMistake } from './reckon.ts';

const EACH =
  /每(人次|平方米|立方米|公里|人|名|户|家|个|栋|亩|套|台|吨|件|村|场|期|次|间|辆|只|头|株|册|份|本|米)[^，。；\d]{0,12}$/u;
const UNIT_PRICE = /单价[^，。；\d]{0,4}$/u;
const TOTAL =
  /(?:共计?|合计|总计|总额|总价|金额|资金|租金|费|款|需要?|成本|造价|补贴|补助|奖金|发放|支付|支出|投资|产值|用地|总面积|累计|总共)[^，。；\d]{0,8}$/u;
const PEOPLE = new Set(['人', '名', '位']);

function checkProducts(text: Text): Mistake[] {
  if (!/每|单价/u.test(text.text)) return [];
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence).filter(({ quantity }) => isPlain(quantity));
    return said.flatMap((price, index): Mistake[] => {
      const each = EACH.exec(price.lead)?.[1];
      if (each === undefined && !UNIT_PRICE.test(price.lead)) return [];
      if (/平均/u.test(price.lead)) return [];
      const counts = said.filter(
        (one) => one !== price && one.quantity.unit !== price.quantity.unit && isCounted(one, each),
      );
      const totals = said
        .slice(index + 1)
        .filter(({ quantity, lead }) => quantity.unit === price.quantity.unit && TOTAL.test(lead));
      const [count, total] = [counts[0], totals[0]];
      if (counts.length !== 1 || totals.length !== 1 || !count || !total) return [];
      // a third figure in the same unit may well be part of what is added up
      const others = said.filter(({ quantity }) => quantity.unit === price.quantity.unit);
      if (others.length !== 2) return [];
      const paid = timesPaid(text.text.slice(sentence.start, sentence.end), price.lead, each);
      if (paid === undefined) return [];
      const factor = { low: new Big(paid), high: new Big(paid) };
      const mistake = reckonedMistake(
        {
          claim: total.quantity,
          exact: times(times(intervalOf(price.quantity), intervalOf(count.quantity)), factor),
          typed: amount(price.quantity).times(amount(count.quantity)).times(paid),
          from: [price.quantity, count.quantity],
        },
        { zh: '按单价和数量', en: 'The price for each and the number' },
      );
      return mistake ? [mistake] : [];
    });
  });
}

/** 每人每月…全年, 每人每天…5天: how often it is paid; undefined where that is not certain. */
function timesPaid(words: string, lead: string, each: string | undefined): number | undefined {
  const period = /每个?(月|天|日|年|学期|季度|次|期|批)/u.exec(lead)?.[1];
  if (period === '月') {
    const months = /(\d{1,2})个月/u.exec(words)?.[1];
    if (months !== undefined) return Number(months);
    if (/月(?:租金|支出|费用|工资|补贴)/u.test(words)) return 1;
    return /全年|一年|年度/u.test(words) ? 12 : undefined;
  }
  if (period === '天' || period === '日') {
    const days = [...words.matchAll(/(\d{1,3})[天日]/gu)];
    return days.length === 1 ? Number(days[0]?.[1]) : undefined;
  }
  if (period !== undefined && period !== each) return undefined;
  return /分[两二三四五六七八九十\d]+[次批期]|\d(?:个月|天)|[两二三四五六]个?[次月年]/u.test(words)
    ? undefined
    : 1;
}

const isPlain = ({ kind, approximate, range, quoted }: Quantity) =>
  ['count', 'money', 'measure'].includes(kind) && !approximate && range === undefined && !quoted;

function isCounted({ quantity, lead }: Said, each: string | undefined): boolean {
  if (each === undefined) return /(?:数量|采购|购置|共)[^，。；\d]{0,6}$/u.test(lead);
  return quantity.unit === each || (PEOPLE.has(quantity.unit) && PEOPLE.has(each));
}

export const productRules: Rule[] = [
  {
    code: 'check/product',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '单价（每人、每户、每栋的数）与数量相乘，不等于写出的总数。',
      en: 'So much for each and the number do not make the total.',
    },
    examples: {
      bad: [
        '每人发放500元，共发放300人，合计「18」万元。',
        '建设厂房10栋，每栋5000平方米，共「6」万平方米。',
        '按每人每月200元的标准，为65名护林员发放全年补贴「1.3」万元。',
        '清淤36万立方米，按每立方米25元计算，需工程费「9000」万元。',
      ],
      good: [
        '每人发放500元，共发放300人，合计15万元。',
        '按每人每月200元的标准，为65名护林员发放全年补贴15.6万元。',
        '每户补助500元，共补助320户，全年分两次发放32万元。',
        '每人每天补助120元，30人参加培训5天，共需补助1.8万元。',
        '每户补贴3000元，共发放补贴和奖金38万元。',
      ],
    },
    inText: checkProducts,
  },
];
