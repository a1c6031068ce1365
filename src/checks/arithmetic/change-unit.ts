/** A change is counted in the unit of its figure. */
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { rolesIn } from './roles.ts';

/** 30件，较去年同期下降15起: a change is counted in the unit of its figure. */
function checkChangeUnit(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    return said.flatMap(({ role, quantity, lead }, index): Mistake[] => {
      const before = said[index - 1];
      if (role !== 'change' || quantity.kind !== 'count' || before?.role !== 'value') return [];
      const close =
        /^[，,]\s*(?:同比|较去年|比去年|较上年|比上年|与去年|与上年)[^，。；]{0,8}$/u.test(lead);
      // 240家次，96个，较上年分别增加25家次、8个
      if (
        !close ||
        lead.includes('分别') ||
        before.quantity.kind !== 'count' ||
        before.quantity.unit === quantity.unit
      )
        return [];
      const plain = (unit: string) => unit.replace(/[（(].*$/u, '');
      if (plain(before.quantity.unit) === plain(quantity.unit)) return [];
      return [
        {
          start: quantity.start,
          end: quantity.unitSpan.end,
          message: {
            zh: `前面以“${before.quantity.unit}”计，增减却以“${quantity.unit}”计`,
            en: `The figure is counted in ${before.quantity.unit}, its change in ${quantity.unit}`,
          },
          hint: { zh: '单位前后一致', en: 'Use one unit' },
        },
      ];
    });
  });
}

export const changeUnitRules: Rule[] = [
  {
    code: 'check/change-unit',
    severity: 'warning',
    family: 'arithmetic',
    basis: 'standard',
    source: 'GB/T 15835—2011；按语法：单位前后一致',
    words: {
      zh: '增减数的单位与本期数的单位不同。',
      en: 'A change is counted in another unit than its figure.',
    },
    examples: {
      bad: ['调解矛盾纠纷30件，较去年同期下降「15起」。'],
      good: [
        '走访240家次，解决96个，较上年分别增加25家次、8个。',
        '调解矛盾纠纷30件（次），较去年同期下降15件。',
        '培育企业30家，同比增加5家。',
      ],
    },
    inText: checkChangeUnit,
  },
];
