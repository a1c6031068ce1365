import type { ImportOptions } from '../actions/import.ts';
import { type CommandDefinition, force, oldFile, part } from '../command.ts';

export const importCommand: CommandDefinition = {
  name: 'import',
  words: {
    zh: '把旧文件（Word、WPS、文本、网页）变成表单，生成出来和原文一样',
    en: 'make a form of an old file; it renders back to the same text',
  },
  parameters: [oldFile],
  options: [
    {
      flags: '-o, --output <form>',
      words: {
        zh: '表单的文件名；不写就按文种取名',
        en: "the form's file; by default named after its kind",
      },
    },
    part,
    force,
  ],
  examples: [
    [
      'hongtou import 2023年工作总结.docx -o 2023/工作总结.yaml',
      { zh: '由旧的 Word 文件得到表单', en: 'a form from an old Word file' },
    ],
  ],
  async run([file], options: ImportOptions, terminal) {
    const { importFile } = await import('../actions/import.ts');
    return importFile(file as string, options, terminal);
  },
};
