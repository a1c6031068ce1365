/** Characters of a form that nobody sees: in names, texts, figures, departments' files and tables. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openForm } from '../../src/roads/open.ts';
import { fixTexts } from '../../src/roads/proofread/file.ts';
import { checkForm, type Proofread } from '../../src/roads/proofread/form.ts';
import { writeXlsx } from '../../src/sheets/index.ts';
import { filesOf, folder } from '../form/forms.ts';
import { diskFiles, templatesFolder } from '../support/project.ts';

type Files = Record<string, string | Uint8Array>;
const withTemplates = (files: Files) => {
  const own = filesOf(files);
  return { read: (path: string) => own.read(path) ?? diskFiles.read(path) };
};
const check = (name: string, files: Files) =>
  checkForm(
    openForm(resolve(folder, name), { files: withTemplates(files), templatesFolder, cwd: folder }),
  );

const told = ({ problems, findings }: Proofread) =>
  [...problems, ...findings]
    .filter(({ code }) => /unseen-character|private-use|unknown/u.test(code))
    .map(({ code, message, place }) =>
      [`${place?.file}:${place?.line}:${place?.column}`, code, message.zh].join(' '),
    );

const [ZERO, MARK, HYPHEN, PRIVATE] = ['\u200b', '\ufeff', '\u00ad', '\ue863'];
const NOTICE = `文种: 通知
发文机关: 云溪市青禾产业园区管理委员会
标题: 关于报送年度材料的通知
主送机关: 各科室
成文日期: 2026-03-05
正文:
  - 请于3月31日前报送年度材料，园区企业由产业发展部汇总。
`;
const SUMMARY = `文种: 工作总结
年度: 2025
发文机关: 云溪市青禾产业园区管理委员会
标题: 2025年工作总结
指标:
  财政收入: {值: 7.46, 单位: 亿元}
正文:
  - 完成【财政收入】。
`;

describe('characters of a form that nobody sees', () => {
  it.each([
    ['a zero width space', ZERO, '零宽空格（U+200B）'],
    ['a byte order mark', MARK, '字节序标记（U+FEFF）'],
    ['a soft hyphen', HYPHEN, '软连字符（U+00AD）'],
  ])(
    'in a name are told once, by name and place, and the name is known: %s',
    async (_, sign, called) => {
      const text = NOTICE.replace('主送机关', `主送${sign}机关`);
      const found = await check('表.yaml', { '表.yaml': text });
      expect(told(found)).toEqual([
        `表.yaml:4:3 form/unseen-character “主送”和“机关”中间有看不见的字符：${called}，已当作没有。`,
      ]);
      expect(found.paragraphs.map((each) => each.text)).toContain('各科室');
      expect((await fixTexts(found)).changed).toEqual([{ file: '表.yaml', text: NOTICE }]);
    },
  );

  it('in the name of a figure and in the box that names it are told, and the figure is found', async () => {
    const text = SUMMARY.replace('财政收入:', `财政${HYPHEN}收入:`).replace(
      '【财政',
      `【财政${MARK}`,
    );
    const found = await check('表.yaml', { '表.yaml': text });
    expect(told(found)).toEqual([
      '表.yaml:6:5 form/unseen-character “财政”和“收入”中间有看不见的字符：软连字符（U+00AD），已当作没有。',
      '表.yaml:8:10 form/unseen-character “财政”和“收入”中间有看不见的字符：字节序标记（U+FEFF），已当作没有。',
    ]);
    expect(found.paragraphs.some((each) => each.text.includes('完成7.46亿元'))).toBe(true);
    expect((await fixTexts(found)).changed).toEqual([{ file: '表.yaml', text: SUMMARY }]);
  });

  it('are told and taken out of texts while the form has errors', async () => {
    const wrong = NOTICE.replace('成文日期: 2026-03-05', '成文日期: 后天');
    const text = wrong
      .replace('年度材料，', `年度${ZERO}材料${ZERO}${MARK}，`)
      .replace('产业发展部', `产${PRIVATE}业发展部`);
    const found = await check('表.yaml', { '表.yaml': text });
    expect(found.problems.some(({ severity }) => severity === 'error')).toBe(true);
    expect(told(found)).toEqual([
      '表.yaml:7:17 form/unseen-character “报送年度”和“材料”中间有看不见的字符：零宽空格（U+200B），已当作没有。',
      '表.yaml:7:20 form/unseen-character “年度材料”和“，”中间有看不见的字符：零宽空格（U+200B）等2个，已当作没有。',
      `表.yaml:7:29 check/private-use “${PRIVATE}”（U+E863）是某种字体自造的字，换一台电脑就显示不出来`,
    ]);
    expect((await fixTexts(found)).changed).toEqual([
      { file: '表.yaml', text: wrong.replace('产业发展部', `产${PRIVATE}业发展部`) },
    ]);
  });

  it('are told and taken out of what cannot be read as a form at all', async () => {
    const text = (sign: string) => `文种: 通知\n正文: {甲: [年${sign}度\n  - 一\n`;
    const found = await check('表.yaml', { '表.yaml': text(ZERO) });
    expect(found.problems.some(({ code }) => code === 'form/yaml')).toBe(true);
    expect(told(found)).toHaveLength(1);
    expect((await fixTexts(found)).changed).toEqual([{ file: '表.yaml', text: text('') }]);
  });

  it('are told with all other mistakes of their line, which keep their places', async () => {
    const text = NOTICE.replace('请于3月31日前', `请于${ZERO}3月32日前`);
    const { findings } = await check('表.yaml', { '表.yaml': text });
    const { lineText = '', column = 0, length = 0 } = findings[0]?.place ?? {};
    expect(lineText.slice(column - 1, column - 1 + length)).toContain('32日');
  });

  it('in a remark of the writer, and where they shape emoji, are nobody’s concern', async () => {
    const text = `# 备${ZERO}注\n${NOTICE.replace('各科室', '各科室、ئۇ\u200dي')}`;
    expect(told(await check('表.yaml', { '表.yaml': text }))).toEqual([]);
  });
});

describe('the same in the files that a form refers to', () => {
  it('are told and taken out of the files of departments and of the office', async () => {
    const part = `文种: 部门稿\n部门: 安全监管部\n标题: 安全生产\n导语: 检查企业【12】家次。\n`;
    const office = `文种: 单位\n发文机关: 云溪市青禾产业园区管理委员会\n`;
    const files = {
      '表.yaml': `${SUMMARY.replace('文种: 工作总结\n', '文种: 工作总结\n单位: 单位.yaml\n')}  - 引用: 安全.yaml\n`,
      '安全.yaml': part.replace('标题', `标${ZERO}题`).replace('企业', `企${ZERO}业`),
      '单位.yaml': office.replace('发文', `发${ZERO}文`),
    };
    const places = ({ problems }: Proofread) =>
      problems
        .filter(({ code }) => code === 'form/unseen-character')
        .map(({ place }) => `${place?.file}:${place?.line}:${place?.column}`);
    const whole = await check('表.yaml', files);
    expect(places(whole).sort()).toEqual(['单位.yaml:2:2', '安全.yaml:3:2', '安全.yaml:4:8']);
    expect((await fixTexts(whole)).changed).toEqual(
      expect.arrayContaining([
        { file: '安全.yaml', text: part },
        { file: '单位.yaml', text: office },
      ]),
    );
    const alone = await check('安全.yaml', files);
    expect(places(alone)).toEqual(['安全.yaml:3:2', '安全.yaml:4:8']);
    expect((await fixTexts(alone)).changed).toEqual([{ file: '安全.yaml', text: part }]);
    const settings = await check('单位.yaml', files);
    expect(places(settings)).toEqual(['单位.yaml:2:2']);
    expect((await fixTexts(settings)).changed).toEqual([{ file: '单位.yaml', text: office }]);
  });

  it.each(['统计.xlsx', '统计.csv'])(
    'in a table are told once, and the figure is found: %s',
    async (name) => {
      const rows = [
        ['名称', '本年', '上年'],
        [`财政${ZERO}收入`, `7.${ZERO}46`, '6.59'],
      ];
      const table = name.endsWith('csv')
        ? rows.map((row) => row.join(',')).join('\n')
        : writeXlsx([{ name: '表', rows }]);
      const text = SUMMARY.replace('指标:', `数据: ${name}\n指标:`).replace(
        '{值: 7.46,',
        '{来自: 财政收入,',
      );
      const found = await check('表.yaml', { '表.yaml': text, [name]: table });
      expect(told(found)).toEqual([
        `表.yaml:5:5 form/unseen-character “${name}”的 A2 格等 2 格里有看不见的字符：零宽空格（U+200B），已当作没有。`,
      ]);
      expect(found.paragraphs.some((each) => each.text.includes('完成7.46亿元'))).toBe(true);
      expect((await fixTexts(found)).changed).toEqual([]);
    },
  );
});

describe('a sign of one font only', () => {
  it('in a name is named by the message that the name is unknown', async () => {
    const text = NOTICE.replace('主送机关', `主送机${PRIVATE}关`);
    const { problems } = await check('表.yaml', { '表.yaml': text });
    const [unknown] = problems.filter(({ code }) => code === 'form/unknown-key');
    expect([unknown?.message.zh, unknown?.hint?.zh]).toEqual([
      `没有“主送机${PRIVATE}关”这一项：名称里有一个字（U+E863）是某种字体自造的，看上去可能是空的。`,
      '改成“主送机关”。',
    ]);
  });

  it('in the name of a figure is named where the figure is asked for', async () => {
    const text = SUMMARY.replace('财政收入:', `财政${PRIVATE}收入:`);
    const { problems } = await check('表.yaml', { '表.yaml': text });
    expect(problems.map(({ code, hint }) => [code, hint?.zh])).toEqual([
      [
        'figures/unknown-name',
        '“指标”里的名称多一个字（U+E863），是某种字体自造的，看上去可能是空的：删去它。',
      ],
    ]);
  });
});
