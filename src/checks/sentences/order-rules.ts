/** Words and acts that stand in the wrong order, or side by side where they cannot. */
import type { Rule } from '../rule.ts';
import { checkActs } from './acts.ts';
import { ORDER_OF_WORDS } from './clauses.ts';
import { checkKinds } from './kinds-and-members.ts';
import { checkRows, SOURCE } from './rows.ts';

export const orderRules: Rule[] = [
  {
    code: 'check/order-of-acts',
    severity: 'warning',
    family: 'sentences',
    basis: 'practice',
    source: SOURCE,
    words: {
      zh: '并列的动作次序颠倒：先发现，后解决。',
      en: 'Joined acts stand in the wrong order.',
    },
    examples: {
      bad: ['及时「解决和发现→发现和解决」问题。', '抓紧「落实并制定→制定并落实」方案。'],
      good: ['及时发现和解决问题。', '抓紧制定并落实方案。'],
    },
    inText: checkActs,
  },
  {
    code: 'check/kind-and-member',
    severity: 'warning',
    family: 'sentences',
    basis: 'practice',
    source: SOURCE,
    words: {
      zh: '并列不当：大类与它所包含的小类并列。',
      en: 'A kind and one of its own members stand side by side.',
    },
    examples: {
      bad: ['食堂采购了「蔬菜和土豆」。', '检查「消防器材、灭火器」是否完好。'],
      good: ['食堂采购了土豆等蔬菜。', '采购土豆、黄瓜和水果。'],
    },
    inText: checkKinds,
  },
  {
    code: 'check/word-order',
    severity: 'warning',
    family: 'sentences',
    basis: 'practice',
    source: SOURCE,
    words: {
      zh: '语序不当：状语放在了定语的位置，“不但”放错，主体与客体颠倒。',
      en: 'Words stand where they do not belong.',
    },
    examples: {
      bad: [
        '要「发挥干部职工的充分的积极性」。',
        '会前「征求了广泛的意见」。',
        '「不但管委会解决了用工问题，而且还」解决了住房问题。',
        '「这项制度对企业是陌生的」。',
      ],
      good: [
        '要充分发挥干部职工的积极性。',
        '会前广泛征求了意见。',
        '管委会不但解决了用工问题，而且还解决了住房问题。',
        '不但管委会解决了用工问题，而且企业也解决了住房问题。',
        '对于企业来说，这项制度是陌生的。',
      ],
    },
    inText: checkRows(ORDER_OF_WORDS),
  },
];
