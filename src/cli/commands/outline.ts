import type { OutlineOptions } from '../actions/outline.ts';
import { type CommandDefinition, json, oldFile } from '../command.ts';

export const outlineCommand: CommandDefinition = {
  name: 'outline',
  words: {
    zh: '列出旧文件（Word、WPS、文本、网页）的标题、机关、日期和各级小标题',
    en: 'show what is in an old file: title, issuers, date, headings',
  },
  parameters: [oldFile],
  options: [json],
  examples: [
    ['hongtou outline 2023年工作总结.docx', { zh: '看一份旧文件的结构', en: "a file's outline" }],
    ['hongtou outline 公开网页.html --json', { zh: '供程序使用', en: 'for machines' }],
  ],
  async run([file], options: OutlineOptions, terminal) {
    const { outline } = await import('../actions/outline.ts');
    return outline(file as string, options, terminal);
  },
};
