import { type CommandDefinition, forms, json } from '../command.ts';

export interface CheckOptions {
  json: boolean;
}

export const checkCommand: CommandDefinition = {
  name: 'check',
  words: { zh: '检查表单，列出全部问题和没填的空', en: 'list all that is wrong in forms' },
  parameters: [forms],
  options: [json],
  examples: [
    ['hongtou check 2024/工作总结.yaml', { zh: '检查一份表单', en: 'check one form' }],
    ['hongtou check 2024/*.yaml', { zh: '检查一年的表单', en: "check a year's forms" }],
  ],
  async run([names], options: CheckOptions, terminal) {
    const { check } = await import('../actions/check.ts');
    return check(names as string[], options, terminal);
  },
};
