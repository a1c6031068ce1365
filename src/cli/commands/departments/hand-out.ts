import type { HandOutCommandOptions } from '../../actions/departments/hand-out.ts';
import { type CommandDefinition, force } from '../../command.ts';

export const handOutCommand: CommandDefinition = {
  name: 'hand-out',
  words: {
    zh: '把表单按“填报”分给各部门：每个部门一个网页（双击就填）、一份表单、一张表、一份 Word',
    en: 'for each department under 填报: a page to fill in, a form, a table, a Word file',
  },
  parameters: [{ name: '<form>', words: { zh: '总表', en: 'the form' }, one: 'form' }],
  options: [
    {
      flags: '-o, --output <folder>',
      words: { zh: '写到哪个文件夹', en: 'the folder to write to' },
      default: '分发',
    },
    {
      flags: '--until <date>',
      words: { zh: '交稿日期，如 2025-01-10', en: 'when it is due' },
    },
    {
      flags: '--only <departments...>',
      words: { zh: '只发给这些部门', en: 'for these departments only' },
    },
    force,
  ],
  examples: [
    [
      'hongtou hand-out 2024/工作总结.yaml -o 分发 --until 2025-01-10',
      { zh: '发给各部门，1月10日前交', en: 'hand it out, due on 10 January' },
    ],
  ],
  async run([form], options: HandOutCommandOptions, terminal) {
    const { handOutForm } = await import('../../actions/departments/hand-out.ts');
    return handOutForm(form as string, options, terminal);
  },
};
