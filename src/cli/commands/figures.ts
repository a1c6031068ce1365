import type { FiguresOptions } from '../actions/figures.ts';
import { type CommandDefinition, force, forms, part } from '../command.ts';

const FIGURE_FORMATS = ['text', 'csv', 'xlsx', 'json', 'html'] as const;

export const figuresCommand: CommandDefinition = {
  name: 'figures',
  words: {
    zh: '列出表单里的每一个数：今年、上年、同比、写在哪里、用在哪里',
    en: "list every figure of forms: this year's, last year's, change, where it is used",
  },
  parameters: [forms],
  options: [
    {
      flags: '--format <format>',
      words: { zh: '输出成哪一种', en: 'kind of output' },
      choices: FIGURE_FORMATS,
    },
    {
      flags: '-o, --output <file>',
      words: {
        zh: '写到哪个文件；不写就显示出来（xlsx 要写文件名）',
        en: 'file to write; shown by default (xlsx needs a file)',
      },
    },
    {
      flags: '--years',
      words: {
        zh: '几个年度的表单、文件一起写：列出每个数历年是多少、出自哪句话',
        en: 'of forms and files of several years: each figure through the years, with its sentences',
      },
      default: false,
    },
    part,
    force,
  ],
  examples: [
    [
      'hongtou figures --years 2021.docx 2022.txt 2023/工作总结.yaml -o 历年数据.html',
      { zh: '每个数历年是多少，带图和原句；口径变了的会说明', en: 'each figure through the years' },
    ],
    ['hongtou figures 2024/工作总结.yaml', { zh: '看全部指标', en: 'all figures' }],
    [
      'hongtou figures 2024/工作总结.yaml --format xlsx -o 指标.xlsx',
      { zh: '得到一张 Excel 表，交各部门核对', en: 'a table for the departments to check' },
    ],
  ],
  async run([names], options: FiguresOptions & { years: boolean }, terminal) {
    const { figures, figuresOfYears } = await import('../actions/figures.ts');
    if (options.years) return figuresOfYears(names as string[], options, terminal);
    return figures(names as string[], options, terminal);
  },
};
