import type { FiguresOptions } from '../actions/figures.ts';
import { type CommandDefinition, force, forms } from '../command.ts';

const FIGURE_FORMATS = ['text', 'csv', 'xlsx', 'json'] as const;

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
    force,
  ],
  examples: [
    ['hongtou figures 2024/工作总结.yaml', { zh: '看全部指标', en: 'all figures' }],
    [
      'hongtou figures 2024/工作总结.yaml --format xlsx -o 指标.xlsx',
      { zh: '得到一张 Excel 表，交各部门核对', en: 'a table for the departments to check' },
    ],
  ],
  async run([names], options: FiguresOptions, terminal) {
    const { figures } = await import('../actions/figures.ts');
    return figures(names as string[], options, terminal);
  },
};
