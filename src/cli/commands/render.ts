import { outputEndings } from '../../roads/formats.ts';
import type { RenderOptions } from '../actions/render.ts';
import { type CommandDefinition, force, forms } from '../command.ts';

const RENDER_FORMATS = [...Object.keys(outputEndings), 'pdf'];

/** As `variantNames` of the documents, which is too far to load for a help page. */
export const VARIANTS = ['正式版', '公开版', '套红', '草稿', '白纸'] as const;

export const renderCommand: CommandDefinition = {
  name: 'render',
  words: {
    zh: '由表单生成公文（Word、网页、文本、PDF）',
    en: 'make documents from forms',
  },
  parameters: [forms],
  options: [
    {
      flags: '-o, --output <out>',
      words: {
        zh: '生成到哪个文件或文件夹；- 表示标准输出。不写就放在表单旁边',
        en: 'file or folder to write; - is standard output. Default: beside the form',
      },
    },
    {
      flags: '--format <format>',
      words: {
        zh: '生成哪一种文件；不写就看 -o 的文件名，再就是 docx',
        en: 'kind of file to make; by default what the name behind -o says, or docx',
      },
      choices: RENDER_FORMATS,
    },
    {
      flags: '--draft',
      words: {
        zh: '生成草稿：允许有空没填，每页注明“草稿”',
        en: 'make a draft: empty boxes are allowed and every page says so',
      },
      default: false,
    },
    {
      flags: '--variant <variant>',
      words: {
        zh: '生成哪一版：公开版不含份号、密级、版头和抄送；套红用于印好红头的纸；白纸没有版头',
        en: 'which version: 公开版 for a web site, 套红 for pre-printed paper, 白纸 without letterhead',
      },
      choices: VARIANTS,
    },
    {
      flags: '--watch',
      words: { zh: '表单一保存就重新生成', en: 'make it again whenever a form is saved' },
      default: false,
    },
    force,
  ],
  examples: [
    ['hongtou render 2024/印发工作总结.yaml', { zh: '生成 Word 文件', en: 'make a Word file' }],
    ['hongtou render 2024/*.yaml -o 成品/', { zh: '生成一批', en: 'make several' }],
    [
      'hongtou render 2024/印发工作要点.yaml --variant 公开版 -o 公开.docx',
      { zh: '上网公开的一份', en: 'a copy for the web site' },
    ],
    ['hongtou render 总结.yaml --draft --watch', { zh: '边填边看草稿', en: 'see the draft grow' }],
  ],
  async run([names], options: RenderOptions, terminal) {
    const { render } = await import('../actions/render.ts');
    return render(names as string[], options, terminal);
  },
};
