import type { BoardCommandOptions } from '../../actions/departments/board.ts';
import { type CommandDefinition, json } from '../../command.ts';

export const boardCommand: CommandDefinition = {
  name: 'board',
  words: {
    zh: '看各部门交了没有：已交、有错、没交、交后改过，附催稿的话',
    en: 'who has handed in: taken, with errors, missing, changed since; with texts to remind',
  },
  parameters: [{ name: '<form>', words: { zh: '总表', en: 'the form' } }],
  options: [
    {
      flags: '--reminder',
      words: { zh: '只要发到群里的话', en: 'nothing but the text for the group' },
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
  ],
  async run([form], options: BoardCommandOptions, terminal) {
    const { showBoard } = await import('../../actions/departments/board.ts');
    return showBoard(form as string, options, terminal);
  },
};
