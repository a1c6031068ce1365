import type { DiffOptions } from '../actions/diff.ts';
import { type CommandDefinition, force, part } from '../command.ts';

const DIFF_FORMATS = ['text', 'html', 'json', 'docx'] as const;

export const diffCommand: CommandDefinition = {
  name: 'diff',
  words: {
    zh: '两年对照：标题增减和改动、文字、指标，逐项列出',
    en: 'two years side by side: headings, text, figures',
  },
  parameters: [
    {
      name: '<before>',
      words: { zh: '上一年的表单或文件', en: "the earlier year's form or file" },
      one: 'form',
    },
    {
      name: '<after>',
      words: { zh: '这一年的表单或文件', en: "the later year's form or file" },
      one: 'form',
    },
  ],
  options: [
    {
      flags: '--format <format>',
      words: { zh: '输出成哪一种', en: 'kind of output' },
      choices: DIFF_FORMATS,
    },
    {
      flags: '-o, --output <file>',
      words: { zh: '写到哪个文件；不写就显示出来', en: 'file to write; shown by default' },
    },
    {
      flags: '--author <name>',
      words: {
        zh: '花脸稿（docx）里修订的作者；默认“红头”',
        en: 'author of the tracked changes of a docx; default "红头"',
      },
    },
    part,
    force,
  ],
  examples: [
    [
      'hongtou diff 2023/工作总结.yaml 2024/工作总结.yaml',
      { zh: '看两年的总结有什么不同', en: 'what differs between two years' },
    ],
    [
      'hongtou diff 2023年工作总结.docx 2024/工作总结.yaml --format html -o 对照.html',
      {
        zh: '和去年的 Word 文件对照，得到一张网页',
        en: "against last year's Word file, as a page",
      },
    ],
    [
      'hongtou diff 初稿.yaml 送审稿.yaml --format docx -o 花脸稿.docx',
      {
        zh: '两稿合成一份带修订的 Word 文件，送领导看改了哪里',
        en: 'two drafts as one Word file with tracked changes',
      },
    ],
  ],
  async run([before, after], options: DiffOptions, terminal) {
    const { diff } = await import('../actions/diff.ts');
    return diff(before as string, after as string, options, terminal);
  },
};
