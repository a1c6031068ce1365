/** A part in a unit ten thousand times smaller than that of its whole. */
import { type Quantity, scalePower } from '../../figures/index.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { divisions } from './parts.ts';

/** 人均可支配收入突破2万元、达到…: what falls to one person is no part of the whole. */
const PER_HEAD = /(?:[人户亩村]均|平均|每[人户亩村])[^，。；]*$/u;
const CLAUSE = 40;

/** 79万平方米，其中29.2平方米: a part in a unit 10,000 times smaller was most likely meant in the unit of its whole. */
function checkPartUnit(text: Text): Mistake[] {
  return divisions(text).flatMap(({ whole, parts }) =>
    parts.flatMap(({ quantity }): Mistake[] => {
      const gap = scalePower(whole.quantity.scale) - scalePower(quantity.scale);
      const isPocketMoney = gap >= 8 && quantity.scale === '' && Number(quantity.value) < 100_000;
      if (
        gap < 4 ||
        PER_HEAD.test(text.text.slice(Math.max(0, quantity.start - CLAUSE), quantity.start)) ||
        (Number(quantity.value) >= 1000 && !isPocketMoney) ||
        (Number(quantity.value) > Number(whole.quantity.value) && !isPocketMoney)
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

/** 4.9亿元、6.3亿元和6.5万元: one of a list in another scale than all others. */
function checkListUnit(text: Text): Mistake[] {
  if (!/[万亿]/u.test(text.text)) return [];
  return listsIn(text).flatMap((list): Mistake[] => {
    const scales = list.map(({ scale }) => scale);
    const odd = list.filter(({ scale }) => scales.filter((one) => one === scale).length === 1);
    const [only] = odd;
    const common = list.find(({ scale }) => scale !== only?.scale);
    if (odd.length !== 1 || !only || !common || new Set(scales).size !== 2) return [];
    const gap = Math.abs(scalePower(common.scale) - scalePower(only.scale));
    const alike =
      Number(only.value) * 20 > Number(common.value) &&
      Number(only.value) < Number(common.value) * 20;
    if (gap < 4 || !alike) return [];
    const { start, end } = only.unitSpan;
    return [
      {
        start: only.start,
        end,
        message: {
          zh: `其余各数以“${common.scale}${common.unit}”计，这个却是“${text.text.slice(start, end)}”`,
          en: `The others of the list are in ${common.scale}${common.unit}`,
        },
        hint: { zh: '核对单位', en: 'Check the unit' },
      },
    ];
  });
}

/** Three quantities or more of one unit with nothing but 、 or 和 between them. */
function listsIn({ quantities, text }: Text): Quantity[][] {
  const lists: Quantity[][] = [];
  for (const quantity of quantities) {
    const last = lists.at(-1)?.at(-1);
    const joined =
      last &&
      last.unit === quantity.unit &&
      /^(?:[、，和与及]|以及)$/u.test(text.slice(last.whole.end, quantity.whole.start));
    if (joined) lists.at(-1)?.push(quantity);
    else lists.push([quantity]);
  }
  return lists.filter(({ length }) => length >= 3);
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
      bad: [
        '建设标准厂房79万平方米，其中闲置土地建设「29.2平方米」。',
        '安排资金2.5亿元，其中区级1.7亿元、园区「8000元」。',
        '三期分别投资2.3亿元、3.1亿元和「2.8万元」。',
      ],
      good: [
        '建设标准厂房79万平方米，其中闲置土地建设29.2万平方米。',
        '园区总产值1.2万亿元，其中居民人均收入突破2万元、达到20793元。',
        '引资2.3亿元，其中外资5000万元。',
        '三期分别投资2.3亿元、3.1亿元和8000万元。',
      ],
    },
    inText: (text) => [...checkPartUnit(text), ...checkListUnit(text)],
  },
];
