import { namedFiles } from '../../computer/index.ts';
import type { OutlineOptions } from '../actions/outline.ts';
import type { YearsOptions } from '../actions/years.ts';
import { type CommandDefinition, force, json, oldFile, part } from '../command.ts';
import { EXIT } from '../terminal.ts';

export const outlineCommand: CommandDefinition = {
  name: 'outline',
  words: {
    zh: '列出旧文件（Word、WPS、文本、网页）的标题、机关、日期和各级小标题；几个年度的一起写，就列成历年对照',
    en: 'show what is in an old file: title, issuers, date, headings; of several years, one table of headings',
  },
  parameters: [{ words: oldFile.words, name: '[file...]' }],
  options: [
    json,
    {
      flags: '--format <format>',
      words: { zh: '历年对照输出成哪一种', en: 'kind of output for several years' },
      choices: ['text', 'html', 'xlsx', 'csv', 'json'],
    },
    {
      flags: '-o, --output <file>',
      words: { zh: '写到哪个文件', en: 'file to write to' },
    },
    part,
    force,
    {
      flags: '--why [line]',
      words: {
        zh: '逐行说明当作什么、凭什么；加行号只看那一行',
        en: 'what each line, or one line, was taken for, and why',
      },
    },
  ],
  examples: [
    ['hongtou outline 2023年工作总结.docx', { zh: '看一份旧文件的结构', en: "a file's outline" }],
    ['hongtou outline 公开网页.html --json', { zh: '供程序使用', en: 'for machines' }],
    [
      'hongtou outline 2021.docx 2022.txt 2023/工作总结.yaml -o 历年标题.xlsx',
      {
        zh: '三年的标题列成一张表：哪些新增、没有了、换了位置、改了说法',
        en: 'the headings of three years',
      },
    ],
    [
      'hongtou outline 2023年工作总结.docx --why 12',
      { zh: '第12行为什么这样认', en: 'why line 12' },
    ],
  ],
  async run([names], options: OutlineOptions & YearsOptions, terminal) {
    const { outline, outlineYears } = await import('../actions/outline.ts');
    const said = withoutFile(names as string[], options.why);
    const { why } = said;
    const files = namedFiles(said.files);
    const asked = { ...options, ...(why !== undefined && { why }) };
    const [first, ...others] = files;
    if (first === undefined) {
      terminal.say({ zh: '请写上要看的文件。', en: 'Name the file to look at.' });
      return EXIT.usage;
    }
    return others.length > 0
      ? outlineYears(files, asked, terminal)
      : outline(first, asked, terminal);
  },
};

/** `--why 总结.docx`: what stands behind it is the file, where it is no number and no file is named otherwise. */
function withoutFile(
  files: readonly string[],
  why: OutlineOptions['why'],
): { files: readonly string[]; why: OutlineOptions['why'] } {
  const isFile = typeof why === 'string' && files.length === 0 && !/^[-+]?\d+$/u.test(why);
  return isFile ? { files: [why], why: true } : { files, why };
}
