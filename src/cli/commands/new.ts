import type { NewOptions } from '../actions/new/options.ts';
import { type CommandDefinition, force } from '../command.ts';

export const newCommand: CommandDefinition = {
  name: 'new',
  words: {
    zh: '新建一份表单：从空白开始，或沿用上一年的表单、文件',
    en: "start a form: from scratch, or from last year's",
  },
  parameters: [
    {
      name: '<kind>',
      words: { zh: '文种，如 工作总结、印发通知', en: 'kind, e.g. 工作总结' },
    },
  ],
  options: [
    {
      flags: '-o, --output <file>',
      words: {
        zh: '新表单的文件名；- 表示标准输出',
        en: "the new form's file; - is standard output",
      },
    },
    {
      flags: '--from <file...>',
      words: {
        zh: '沿用哪一份：上年的表单，或者上年的 Word、WPS、文本、网页文件；几个年度的一起写，往年有过的小节、历年的数也带上',
        en: "last year's form, or its Word, WPS, text or web file; of several years, the others' sections and figures, too",
      },
    },
    {
      flags: '--part <number>',
      words: { zh: '文件里有几份公文时，要第几份', en: 'which document of a file with several' },
    },
    { flags: '--year <year>', words: { zh: '新表单的年度', en: "the new form's year" } },
    {
      flags: '--apart',
      words: {
        zh: '上年的原文另放一个文件（新表单旁边的“…上年文字.txt”），表单里只写第几条',
        en: "last year's words in a file of their own beside the form",
      },
    },
    force,
  ],
  examples: [
    ['hongtou new 工作总结 --year 2024', { zh: '新建一份空白表单', en: 'an empty form' }],
    [
      'hongtou new 印发通知 --from 2023/印发工作总结.yaml --year 2024',
      { zh: '沿用上年的表单，连同各部门的分表单', en: "last year's form and all it refers to" },
    ],
    [
      'hongtou new 工作总结 --from 2023.docx 2022.txt 2021.html --year 2024',
      {
        zh: '照最近一年的结构，更早的小节和历年的数放在旁边',
        en: 'the latest, with what earlier years had',
      },
    ],
    [
      'hongtou new 工作总结 --from 2023年工作总结.docx --year 2024',
      { zh: '沿用上年的 Word 文件，去年的话和数放在旁边', en: "last year's Word file" },
    ],
  ],
  async more() {
    const { kindsThere } = await import('../actions/new/notes.ts');
    return kindsThere();
  },
  async run([kind], options: NewOptions, terminal) {
    const { create } = await import('../actions/new/new.ts');
    return create(kind as string, options, terminal);
  },
};
