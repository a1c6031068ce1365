import type { BoardCommandOptions } from '../../actions/departments/board.ts';
import { type CommandDefinition, json } from '../../command.ts';

export const boardCommand: CommandDefinition = {
  name: 'board',
  words: {
    zh: '看各部门交了没有：已交、有错、没交、交后改过，附催稿的话',
    en: 'who has handed in: taken, with errors, missing, changed since; with texts to remind',
  },
  parameters: [{ name: '<form>', words: { zh: '总表', en: 'the form' }, one: 'form' }],
  options: [
    {
      flags: '--reminder',
      words: { zh: '只要发到群里的话', en: 'nothing but the text for the group' },
      default: false,
    },
    {
      flags: '--decide <figure=department>',
      words: {
        zh: '两家报的数不一样时，定用哪个部门的，如 到位内资=招商合作部（本办的写“本办”）',
        en: 'whose number counts where two differ; 本办 is the office itself',
      },
    },
    {
      flags: '--because <reason>',
      words: { zh: '为什么这样定，和裁定一起留在表单里', en: 'why; kept in the form' },
    },
    {
      flags: '--undo',
      words: { zh: '撤回上一次裁定', en: 'take back the last decision' },
      default: false,
    },
    json,
  ],
  examples: [
    ['hongtou board 2024/工作总结.yaml', { zh: '看收稿情况', en: 'see the board' }],
    [
      'hongtou board 2024/工作总结.yaml --reminder',
      { zh: '催稿的话，贴到群里', en: 'the text to paste into the group' },
    ],
    [
      'hongtou board 2024/工作总结.yaml --decide 到位内资=招商合作部 --because 含续建项目',
      { zh: '裁定报得不一样的数', en: 'decide a contradiction' },
    ],
  ],
  async run([form], options: BoardCommandOptions, terminal) {
    const { board } = await import('../../actions/departments/board.ts');
    return board(form as string, options, terminal);
  },
};
