import type { FormatOptions } from '../actions/format.ts';
import { type CommandDefinition, force, oldFile, part } from '../command.ts';

export const formatCommand: CommandDefinition = {
  name: 'format',
  words: {
    zh: '把旧文件重新排成国标版式（旁边的单位.yaml写有版式的，照它），文字不动',
    en: "an old document in the official layout, or the office's own, its text untouched",
  },
  parameters: [oldFile],
  options: [
    {
      flags: '-o, --output <file>',
      words: { zh: '新的 Word 文件（.docx）', en: 'the new Word file (.docx)' },
    },
    part,
    force,
  ],
  examples: [
    [
      'hongtou format 旧通知.docx -o 新通知.docx',
      { zh: '重新排版一份旧的 Word 文件', en: 'lay an old Word file out anew' },
    ],
  ],
  async run([file], options: FormatOptions, terminal) {
    const { format } = await import('../actions/format.ts');
    return format(file as string, options, terminal);
  },
};
