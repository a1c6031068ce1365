import type { CommandDefinition } from '../command.ts';

export const explainCommand: CommandDefinition = {
  name: 'explain',
  words: {
    zh: '说明一个代号：什么意思、怎么办、例子；不写代号就列出全部',
    en: 'explain a code: what it means, what to do, examples; all of them without one',
  },
  parameters: [
    {
      name: '[code]',
      words: {
        zh: '提示里的代号，如 form/colon',
        en: 'the code of a message, e.g. form/colon',
      },
    },
  ],
  options: [],
  examples: [
    ['hongtou explain check/change-rate', { zh: '看一个代号的说明', en: 'one code at length' }],
    ['hongtou explain', { zh: '列出全部代号', en: 'all codes' }],
  ],
  async run([code], _options: object, terminal) {
    const { explain } = await import('../actions/explain.ts');
    return explain(code as string | undefined, terminal);
  },
};
