/** Rates that by their nature never exceed 100%. */
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { rolesIn } from './roles.ts';

const BOUNDED =
  /(?:满意度|知晓度|(?:执行|覆盖|满意|合格|整改|办结|入学|参保|签约|达标|建档|知晓|利用|处理|处置|回收|绿化|上线|入库|办理|整治|排查|持证|普及|出席|到课|优良|开工|投产|出租|入住|按时)率)/u;

function checkOverHundred(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) =>
    rolesIn(text, sentence).flatMap(({ role, quantity, lead }): Mistake[] => {
      const bounded = role === 'share' || (role === 'rate' && BOUNDED.test(lead));
      if (!bounded || Number(quantity.value) <= 100) return [];
      return [
        {
          start: quantity.start,
          end: quantity.end,
          message: {
            zh: `这类比率不会超过100%，文中写的是${quantity.digits}%`,
            en: 'Such a rate never exceeds 100%',
          },
          hint: {
            zh: '核对小数点和分子分母',
            en: 'Check the decimal point and what is divided by what',
          },
        },
      ];
    }),
  );
}

export const boundRules: Rule[] = [
  {
    code: 'check/over-hundred',
    severity: 'error',
    family: 'arithmetic',
    basis: 'practice',
    source: '按指标含义',
    words: {
      zh: '覆盖率、满意率、占比等不可能超过100%。',
      en: 'A coverage, a satisfaction or a share above 100%.',
    },
    examples: {
      bad: ['群众满意率达「985」%。', '税收收入占财政收入的「106.2」%。'],
      good: ['群众满意率达98.5%。', '完成年度计划的106.2%。'],
    },
    inText: checkOverHundred,
  },
];
