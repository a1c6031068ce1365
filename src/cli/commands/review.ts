import type { ReviewCommandOptions } from '../actions/review.ts';
import type { CommandDefinition } from '../command.ts';
import { force } from '../command.ts';

export const reviewCommand: CommandDefinition = {
  name: 'review',
  words: {
    zh: '校对一份 Word 文件：问题写成批注，有把握的改成修订，别的一概不动',
    en: 'proofread a Word file into comments and tracked changes, nothing else touched',
  },
  parameters: [
    {
      name: '<file>',
      words: { zh: 'Word 文件（.docx、.doc、.wps）', en: 'Word file (.docx, .doc, .wps)' },
      one: 'file',
    },
  ],
  options: [
    {
      flags: '-o, --output <file>',
      words: {
        zh: '带批注的文件；不写就在原名后面加“（校对）”',
        en: 'the file with comments; by default named after the old one',
      },
    },
    force,
  ],
  examples: [
    [
      'hongtou review 送审稿.docx -o 送审稿校对.docx',
      { zh: '得到一份带批注和修订的 Word 文件', en: 'a Word file with comments and changes' },
    ],
  ],
  async run([file], options: ReviewCommandOptions, terminal) {
    const { review } = await import('../actions/review.ts');
    return review(file as string, options, terminal);
  },
};
