import type { CommandDefinition } from '../command.ts';

export const explainCommand: CommandDefinition = {
  name: 'explain',
  words: {
    zh: '说明一条校对规则：为什么、依据是什么、对和错的例子',
    en: 'explain a rule of proofreading: why, its source, examples',
  },
  parameters: [
    {
      name: '<code>',
      words: {
        zh: '规则的代号，如 check/change-rate',
        en: "the rule's code, e.g. check/change-rate",
      },
    },
  ],
  options: [],
  examples: [
    ['hongtou explain check/change-rate', { zh: '看一条规则的说明', en: 'one rule at length' }],
  ],
  async run([code], _options: object, terminal) {
    const { explain } = await import('../actions/explain.ts');
    return explain(code as string, terminal);
  },
};
