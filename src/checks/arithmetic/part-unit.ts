/** A part in a unit ten thousand times smaller than that of its whole. */
import { scalePower } from '../../figures/index.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { divisions } from './parts.ts';

/** 79万平方米，其中29.2平方米: a part in a unit 10,000 times smaller was most likely meant in the unit of its whole. */
function checkPartUnit(text: Text): Mistake[] {
  return divisions(text).flatMap(({ whole, parts }) =>
    parts.flatMap(({ quantity }): Mistake[] => {
      const gap = scalePower(whole.quantity.scale) - scalePower(quantity.scale);
      if (
        gap < 4 ||
        Number(quantity.value) >= 1000 ||
        Number(quantity.value) > Number(whole.quantity.value)
      )
        return [];
      const { start, end } = quantity.unitSpan;
      return [
        {
          start: quantity.start,
          end,
          message: {
            zh: `总数以“${whole.quantity.scale}${whole.quantity.unit}”计，分项却是${text.text.slice(quantity.start, end)}，相差过大`,
            en: `The whole is in ${whole.quantity.scale}${whole.quantity.unit}, this part in ${text.text.slice(start, end)}`,
          },
          hint: {
            zh: `是否漏了“${whole.quantity.scale}”？`,
            en: `Was ${whole.quantity.scale} left out?`,
          },
        },
      ];
    }),
  );
}

export const partUnitRules: Rule[] = [
  {
    code: 'check/part-unit',
    severity: 'warning',
    family: 'arithmetic',
    basis: 'standard',
    source: 'GB 3100、GB/T 15835关于计量单位前后一致的要求',
    words: {
      zh: '总数用“万”“亿”，分项却少了它，数值相差万倍以上。',
      en: 'A part lacks the 万 or 亿 of its whole.',
    },
    examples: {
      bad: ['建设标准厂房79万平方米，其中闲置土地建设「29.2平方米」。'],
      good: [
        '建设标准厂房79万平方米，其中闲置土地建设29.2万平方米。',
        '引资2.3亿元，其中外资5000万元。',
      ],
    },
    inText: checkPartUnit,
  },
];
