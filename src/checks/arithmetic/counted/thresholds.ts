/** Numbers of firms above two marks: above the higher one there are no more than above the lower. */
import type { Mistake, Rule } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { STATISTICS } from '../sources.ts';

const MARK = (name: string) =>
  `(?<${name}Number>\\d{1,4}(?:\\.\\d+)?)?(?<${name}Scale>[十百千]?[万亿])元`;
const THINGS = '(?<what>企业|项目|园区|品牌|集群|产业集群|单位)';
const HAS = '[\\p{Script=Han}]{0,4}?(?:达到?|有|为|共)?';
/** 超10亿元企业达到4家、超亿元企业42家; 亿元以上项目12个，其中10亿元以上项目3个. */
const PAIR = new RegExp(
  `(?:超过?${MARK('a')}(?:的)?|(?<!\\d)${MARK('b')}(?:及)?以上(?:的)?)${THINGS}${HAS}(?<one>\\d{1,5})(?<unit>[家个户])[、，；](?:其中)?(?:有)?(?:超过?${MARK('c')}(?:的)?|(?<!\\d)${MARK('d')}(?:及)?以上(?:的)?)\\k<what>${HAS}(?<other>\\d{1,5})\\k<unit>`,
  'dgu',
);

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 亿元, 10亿元, 百亿元. */
function markOf(groups: Record<string, string | undefined>, names: readonly string[]): number {
  for (const name of names) {
    const scale = groups[`${name}Scale`];
    if (scale === undefined) continue;
    const unit = SCALES[scale.slice(-1)] ?? 1;
    const tens = scale.length > 1 ? (TENS[scale.slice(0, 1)] ?? 1) : 1;
    return Number(groups[`${name}Number`] ?? 1) * tens * unit;
  }
  return 0;
}

function checkThresholds(text: Text): Mistake[] {
  return [...text.matches(PAIR)].flatMap((match): Mistake[] => {
    const groups = match.groups ?? {};
    const [first, second] = [markOf(groups, ['a', 'b']), markOf(groups, ['c', 'd'])];
    const [one, other] = [Number(groups.one), Number(groups.other)];
    if (first === 0 || second === 0 || first === second) return [];
    if (first > second ? one <= other : one >= other) return [];
    const place = match.indices?.groups?.[first > second ? 'one' : 'other'];
    if (place === undefined) return [];
    return [
      {
        start: place[0],
        end: place[1],
        message: {
          zh: '门槛高的比门槛低的还多',
          en: 'More above the higher mark than above the lower',
        },
        hint: { zh: '核对两个数', en: 'Check both numbers' },
      },
    ];
  });
}

export const thresholdRules: Rule[] = [
  {
    code: 'check/thresholds',
    severity: 'warning',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '超10亿元的企业比超亿元的还多。',
      en: 'More firms are above the higher mark than above the lower one.',
    },
    examples: {
      bad: [
        '年产值超10亿元企业达到「44」家、超亿元企业42家。',
        '亿元以上项目12个，其中10亿元以上项目「15」个。',
      ],
      good: [
        '年产值超10亿元企业达到4家、超亿元企业42家。',
        '亿元以上项目12个，其中10亿元以上项目3个。',
        '5000万元以上项目12个、亿元以上项目8个。',
      ],
    },
    inText: checkThresholds,
  },
];
