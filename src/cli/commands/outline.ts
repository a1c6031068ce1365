import type { OutlineOptions } from '../actions/outline.ts';
import { type CommandDefinition, json, oldFile } from '../command.ts';

export const outlineCommand: CommandDefinition = {
  name: 'outline',
  words: {
    zh: '列出旧文件（Word、WPS、文本、网页）的标题、机关、日期和各级小标题',
    en: 'show what is in an old file: title, issuers, date, headings',
  },
  parameters: [oldFile],
  options: [
    json,
    {
      flags: '--why [line]',
      words: {
        zh: '逐行说明当作什么、凭什么；加行号只看那一行',
        en: 'what each line, or one line, was taken for, and why',
      },
    },
  ],
  examples: [
    ['hongtou outline 2023年工作总结.docx', { zh: '看一份旧文件的结构', en: "a file's outline" }],
    ['hongtou outline 公开网页.html --json', { zh: '供程序使用', en: 'for machines' }],
    [
      'hongtou outline 2023年工作总结.docx --why 12',
      { zh: '第12行为什么这样认', en: 'why line 12' },
    ],
  ],
  async run([file], options: OutlineOptions, terminal) {
    const { outline } = await import('../actions/outline.ts');
    return outline(file as string, options, terminal);
  },
};
