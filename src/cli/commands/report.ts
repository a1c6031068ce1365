import type { ReportOptions } from '../actions/report.ts';
import { type CommandDefinition, force, part } from '../command.ts';

export const reportCommand: CommandDefinition = {
  name: 'report',
  words: {
    zh: '做一页给领导看的网页：主要指标、还没填的、可疑的、和上年相比',
    en: 'make a page for the leader: figures, empty boxes, doubts, changes since last year',
  },
  parameters: [{ name: '<form>', words: { zh: '表单文件', en: 'form' }, one: 'form' }],
  options: [
    {
      flags: '--last <file>',
      words: {
        zh: '上年的表单或旧文件，用来比较标题、文字和数',
        en: "last year's form or file, to compare headings, words and figures",
      },
    },
    {
      flags: '--years <files...>',
      words: {
        zh: '往年的表单或旧文件，几个都行：加一节历年数据，带图和原句',
        en: 'forms or files of prior years: adds their figures as series',
      },
    },
    part,
    {
      flags: '-o, --output <file>',
      words: {
        zh: '写到哪个文件；默认放在表单旁边；- 表示标准输出',
        en: 'file to write; by default beside the form; - is standard output',
      },
    },
    force,
  ],
  examples: [
    ['hongtou report 2024/工作总结.yaml', { zh: '做出来，用浏览器打开或打印', en: 'make it' }],
    [
      'hongtou report 2024/工作总结.yaml --last 2023/工作总结.docx -o 参阅.html',
      { zh: '和上年的文件比', en: "compare with last year's file" },
    ],
  ],
  async run([name], options: ReportOptions, terminal) {
    const { report } = await import('../actions/report.ts');
    return report(name as string, options, terminal);
  },
};
