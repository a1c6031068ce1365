import { type CommandDefinition, force } from '../command.ts';

export interface NewOptions {
  output?: string;
  from?: string;
  year?: string;
  force: boolean;
}

export const newCommand: CommandDefinition = {
  name: 'new',
  words: {
    zh: '新建一份表单：从空白开始，或沿用上一年的表单',
    en: "start a form: from scratch, or from last year's",
  },
  parameters: [
    {
      name: '<kind>',
      words: { zh: '文种，如 工作总结、印发通知', en: 'kind, e.g. 工作总结' },
    },
  ],
  options: [
    {
      flags: '-o, --output <file>',
      words: {
        zh: '新表单的文件名；- 表示标准输出',
        en: "the new form's file; - is standard output",
      },
    },
    {
      flags: '--from <form>',
      words: { zh: '沿用哪一份上年的表单', en: "last year's form" },
    },
    { flags: '--year <year>', words: { zh: '新表单的年度', en: "the new form's year" } },
    force,
  ],
  examples: [
    ['hongtou new 工作总结 --year 2024', { zh: '新建一份空白表单', en: 'an empty form' }],
    [
      'hongtou new 印发通知 --from 2023/印发工作总结.yaml --year 2024',
      { zh: '沿用上年的表单，连同各部门的分表单', en: "last year's form and all it refers to" },
    ],
  ],
  async run([kind], options: NewOptions, terminal) {
    const { create } = await import('../actions/new.ts');
    return create(kind as string, options, terminal);
  },
};
