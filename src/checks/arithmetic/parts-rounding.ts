/** Parts that add up to another figure than their whole although rounding can explain it. */
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { intervalOf, overlap, sumOf } from './interval.ts';
import { divisions, listLength, looksComplete, termsOf, totalLike } from './parts.ts';

/** 32亿元，其中18、10、6: rounding may explain it, yet a reader who adds up finds 34. */
function checkRounding(text: Text): Mistake[] {
  return divisions(text).flatMap(({ whole, parts }): Mistake[] => {
    const quantities = parts.map(({ quantity }) => quantity);
    if (parts.length < 2 || quantities.some(({ approximate }) => approximate)) return [];
    if (!overlap(sumOf(quantities), intervalOf(whole.quantity))) return [];
    if (listLength(parts) !== parts.length && !looksComplete(parts)) return [];
    const { start, end, value, digits, scale, unit } = whole.quantity;
    const total = totalLike(quantities, whole.quantity);
    if (!isSeen(value, total, parts.length)) return [];
    return [
      {
        start,
        end,
        message: {
          zh: `各项${termsOf(quantities)}相加为${total}${scale}${unit}，总数写的是${digits}${scale}${unit}，四舍五入可以解释，读者会算`,
          en: `The parts add up to ${total}${scale}${unit}; rounding may explain it, but readers will add`,
        },
        hint: {
          zh: '必要时注明“因四舍五入，分项之和与总数略有差异”',
          en: 'Say so where it is rounding',
        },
        related: quantities.map((part) => ({
          text,
          start: part.start,
          end: part.end,
          message: { zh: '分项', en: 'a part' },
        })),
      },
    ];
  });
}

/** Whole numbers are added up in the head; of decimals a gap is seen that rounding hardly ever makes. */
function isSeen(typed: string, sum: string, parts: number): boolean {
  if (!`${typed}${sum}`.includes('.')) return Number(sum) !== Number(typed);
  const step = 10 ** -(typed.split('.')[1]?.length ?? 0);
  const gap = Math.round(Math.abs(Number(sum) - Number(typed)) / step);
  return gap >= 2 && gap * 4 > parts + 1;
}

export const partRoundingRules: Rule[] = [
  {
    code: 'check/rounded-sum',
    severity: 'note',
    family: 'arithmetic',
    basis: 'practice',
    source: '统计资料通例：因四舍五入使分项之和与总数不等的，加注说明；四舍五入按GB/T 8170',
    words: {
      zh: '“其中”各项之和与总数不等，四舍五入可以解释，读者却会算。',
      en: 'The parts do not make up their whole, though rounding can explain it.',
    },
    examples: {
      bad: [
        '完成投资「32」亿元，其中工业18亿元、农业10亿元、服务业6亿元。',
        '三年累计投入「9.3」亿元，其中2023年2.8亿元，2024年3.1亿元，2025年3.6亿元。',
      ],
      good: [
        '完成投资34亿元，其中工业18亿元、农业10亿元、服务业6亿元。',
        '完成投资46.3亿元，其中工业投资33.2亿元、基础设施投资9.4亿元、服务业投资3.8亿元。',
      ],
    },
    inText: checkRounding,
  },
];
