import type { CheckCommandOptions } from '../actions/check.ts';
import { type CommandDefinition, json } from '../command.ts';

export const checkCommand: CommandDefinition = {
  name: 'check',
  words: {
    zh: '检查表单或文件：没填的空、算错的数、写错的字、不合国标的版式',
    en: 'list all that is wrong or doubtful in forms and files: blanks, figures, words, layout',
  },
  parameters: [
    {
      name: '[file...]',
      words: {
        zh: '表单，或 Word、文本、网页文件；- 表示标准输入（表单）',
        en: 'forms, or Word, text and web files; - is standard input (a form)',
      },
    },
  ],
  options: [
    json,
    {
      flags: '--fix',
      words: {
        zh: '改正有把握的错误（改之前先问一声）；表单的注释和排列不动；Word 文件里只去掉看不见的字符',
        en: 'mend what is certain (asks first); comments and order stay; of Word files only invisible characters go',
      },
      default: false,
    },
    {
      flags: '--yes',
      words: { zh: '和 --fix 一起用：不再询问', en: 'with --fix: do not ask' },
      default: false,
    },
    {
      flags: '--public',
      words: {
        zh: '按上网公开来查：电话、身份证号、密级、批注、修订、隐藏文字、作者',
        en: 'before publishing: numbers of persons, classifications, comments, revisions, hidden text, authors',
      },
      default: false,
    },
    {
      flags: '--all',
      words: {
        zh: '同一类问题很多时也逐条列出，不合并',
        en: 'show every finding, also where one kind repeats itself',
      },
      default: false,
    },
    {
      flags: '--rules',
      words: { zh: '列出校对的全部规则', en: 'list all rules of proofreading' },
      default: false,
    },
  ],
  examples: [
    ['hongtou check 2024/工作总结.yaml', { zh: '检查一份表单', en: 'check one form' }],
    ['hongtou check 2024/*.yaml', { zh: '检查一年的表单', en: "check a year's forms" }],
    ['hongtou check 旧通知.docx', { zh: '校对一份 Word 文件和它的版式', en: 'a Word file' }],
    [
      'hongtou check 通知.docx --public',
      { zh: '上网公开前再查一遍', en: 'once more before it is published' },
    ],
    ['hongtou check 2024/工作总结.yaml --fix', { zh: '顺手改正', en: 'mend as you go' }],
  ],
  async run([names], options: CheckCommandOptions, terminal) {
    const { check } = await import('../actions/check.ts');
    return check(names as string[], options, terminal);
  },
};
