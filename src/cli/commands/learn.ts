import type { LearnOptions } from '../actions/office/learn.ts';
import type { CommandDefinition } from '../command.ts';

export const learnCommand: CommandDefinition = {
  name: 'learn',
  words: {
    zh: '从一份排得好的 Word 文件学本单位的版式，写成单位.yaml 里的“版式”',
    en: "the office's own layout, read from a good Word file of it",
  },
  parameters: [
    {
      name: '<file>',
      words: { zh: '本单位排得好的文件（.docx、.doc、.wps）', en: 'a good file of the office' },
      one: 'file',
    },
  ],
  options: [
    {
      flags: '--write <file>',
      words: {
        zh: '写进这个单位.yaml；里面已有的不动，注释不动',
        en: "write it into this office's file; what stands there stays",
      },
    },
    {
      flags: '--force',
      words: { zh: '已有的几项也照文件改', en: 'change entries that stand there, too' },
      default: false,
    },
  ],
  examples: [
    ['hongtou learn 通知.docx', { zh: '看看版式有哪些', en: 'show the layout' }],
    [
      'hongtou learn 通知.docx --write 单位.yaml',
      { zh: '写进单位.yaml', en: 'write it into 单位.yaml' },
    ],
  ],
  async run([file], options: LearnOptions, terminal) {
    const { learn } = await import('../actions/office/learn.ts');
    return learn(file as string, options, terminal);
  },
};
