import { type CommandDefinition, forms } from '../command.ts';

export const registerCommand: CommandDefinition = {
  name: 'register',
  words: {
    zh: '把发文字号登记到“登记簿.xlsx”：用过的号不再给，没有登记簿就新建一个',
    en: 'enter the number of forms in the register, 登记簿.xlsx; no number is given twice',
  },
  parameters: [forms],
  options: [],
  examples: [
    ['hongtou register 2024/通知.yaml', { zh: '登记这份文件的号', en: 'enter its number' }],
  ],
  async run([names], _options, terminal) {
    const { registerForms } = await import('../actions/records/register.ts');
    return registerForms(names as string[], terminal);
  },
};
