import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VARIANTS } from '../../src/cli/commands/render.ts';
import { variantNames } from '../../src/document/variants.ts';
import { folderWith, hongtou } from './command.ts';

const SUMMARY = `文种: 工作总结
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 【年度】年工作总结
正文:
  - 标题: 主要工作
    导语: 开工项目【29｜25】个。
`;
const NOTICE = `文种: 通知
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
发文字号: 青禾园管发〔2024〕3号
密级: 机密
保密期限: 1年
标题: 关于做好节前工作的通知
主送机关: 各部、局、中心
成文日期: 2024-01-16
抄送机关: 市级有关部门
正文:
  - 请认真做好各项工作。
`;
const BROKEN = SUMMARY.replace('标题: 【年度】', '题目: 【年度】');
const EMPTY_BOX = SUMMARY.replace('29｜', '｜');

describe('hongtou render', () => {
  it('writes a Word file beside the form and says so', () => {
    const cwd = folderWith({ '总结.yaml': SUMMARY });
    const { code, out, err } = hongtou(['render', '总结.yaml'], { cwd });
    expect([code, out, err]).toEqual([
      0,
      '',
      '已生成 总结.docx\n下一步：hongtou merge 总结.yaml 总结.docx（别人在 Word 里改过以后，并回表单）\n',
    ]);
    expect(readFileSync(join(cwd, '总结.docx')).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(cwd).sort()).toEqual(['总结.docx', '总结.yaml']);
  });

  it.each([
    ['text', 'txt', '开工项目29个。'],
    ['html', 'html', '<html'],
  ])('writes %s', (format, extension, content) => {
    const cwd = folderWith({ '总结.yaml': SUMMARY });
    expect(hongtou(['render', '总结.yaml', '--format', format], { cwd }).code).toBe(0);
    expect(readFileSync(join(cwd, `总结.${extension}`), 'utf8')).toContain(content);
  });

  it('writes to the file that -o names, making its folders', () => {
    const cwd = folderWith({ '总结.yaml': SUMMARY });
    expect(hongtou(['render', '总结.yaml', '-o', '成品/年终.docx'], { cwd }).code).toBe(0);
    expect(existsSync(join(cwd, '成品/年终.docx'))).toBe(true);
  });

  it('shows progress on several forms and writes the good ones', () => {
    const cwd = folderWith({ '甲.yaml': SUMMARY, '乙.yaml': BROKEN, '丙.yaml': SUMMARY });
    const { code, err } = hongtou(
      ['render', '甲.yaml', '乙.yaml', '丙.yaml', '--format', 'text', '-o', '成品'],
      { cwd },
    );
    expect(code).toBe(1);
    expect(err).toContain('[1/3] 甲.yaml');
    expect(err).toContain('[3/3] 丙.yaml');
    expect(readdirSync(join(cwd, '成品')).sort()).toEqual(['丙.txt', '甲.txt']);
  });

  it('reads standard input and writes standard output', () => {
    const cwd = folderWith({});
    const { code, out, err } = hongtou(['render', '-', '--format', 'text'], {
      cwd,
      input: SUMMARY,
    });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('2024年工作总结\n');
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('hongtou render, where something is wrong', () => {
  it('leaves no file for a broken form, and an old result alone', () => {
    const cwd = folderWith({ '总结.yaml': BROKEN, '总结.docx': 'old' });
    const { code, err } = hongtou(['render', '总结.yaml'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain('没有“题目”这一项');
    expect(err).toContain('没有生成文件');
    expect(readFileSync(join(cwd, '总结.docx'), 'utf8')).toBe('old');
    expect(readdirSync(cwd).sort()).toEqual(['总结.docx', '总结.yaml']);
  });

  it('refuses an empty box, and takes it for a draft', () => {
    const cwd = folderWith({ '总结.yaml': EMPTY_BOX });
    const refused = hongtou(['render', '总结.yaml', '--format', 'text'], { cwd });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('要看草稿，请加 --draft');
    expect(existsSync(join(cwd, '总结.txt'))).toBe(false);
    const draft = hongtou(['render', '总结.yaml', '--format', 'text', '--draft'], { cwd });
    expect(draft.code).toBe(0);
    expect(readFileSync(join(cwd, '总结（草稿）.txt'), 'utf8')).toContain('【待填');
  });

  it('never writes over a form', () => {
    const cwd = folderWith({ '总结.yaml': SUMMARY });
    const { code, err } = hongtou(['render', '总结.yaml', '-o', '总结.yaml'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('总结.docx');
    expect(readFileSync(join(cwd, '总结.yaml'), 'utf8')).toBe(SUMMARY);
  });

  it('names a form that does not exist', () => {
    const { code, err } = hongtou(['render', '没有.yaml'], { cwd: folderWith({}) });
    expect(code).toBe(1);
    expect(err).toContain('没有.yaml');
    expect(err).not.toMatch(/\bat .*:\d+/);
  });

  it('says in one sentence where it cannot write', () => {
    const cwd = folderWith({ '总结.yaml': SUMMARY });
    mkdirSync(join(cwd, '总结.docx'));
    const { code, err } = hongtou(['render', '总结.yaml', '-o', '总结.docx/'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('已生成');
    const blocked = hongtou(['render', '总结.yaml'], { cwd });
    expect(blocked.code).toBe(1);
    expect(blocked.err).toMatch(/^写不了文件“.*总结\.docx”/);
    expect(readdirSync(cwd).sort()).toEqual(['总结.docx', '总结.yaml']);
  });

  it('says plainly where there is no LibreOffice for PDF', () => {
    const cwd = folderWith({ '总结.yaml': SUMMARY });
    const { code, err } = hongtou(['render', '总结.yaml', '--format', 'pdf'], {
      cwd,
      env: { PATH: cwd },
    });
    expect(code).toBe(1);
    expect(err).toContain('生成 PDF 要用 LibreOffice');
  });
});

describe('hongtou render, as the office wants it', () => {
  it('takes templates of the office’s own from the folder 模板', () => {
    const template =
      '<document kind="工作总结" format="plain"><title>{{标题}}（本单位）</title><body></body></document>';
    const cwd = folderWith({ '总结.yaml': SUMMARY, '模板/工作总结.hbs': template });
    const { out } = hongtou(['render', '总结.yaml', '--format', 'text', '-o', '-'], { cwd });
    expect(out).toContain('2024年工作总结（本单位）');
  });

  it('points at the line of a broken template', () => {
    const template =
      '<document kind="工作总结" format="plain">\n<titel>{{标题}}</titel>\n</document>';
    const cwd = folderWith({ '总结.yaml': SUMMARY, '模板/工作总结.hbs': template });
    const { code, err } = hongtou(['render', '总结.yaml'], { cwd });
    expect(code).toBe(1);
    expect(err).toMatch(/模板[/\\]工作总结\.hbs:2:/);
    expect(err).toContain('titel');
  });

  it('writes the version that is asked for: the public one has no letterhead and no copies', () => {
    const cwd = folderWith({ '通知.yaml': NOTICE });
    const text = (variant: string) =>
      hongtou(['render', '通知.yaml', '--variant', variant, '--format', 'text', '-o', '-'], { cwd })
        .out;
    expect(text('正式版')).toMatch(/青禾园管发〔2024〕3号[\s\S]*抄送：/u);
    expect(text('公开版')).not.toMatch(/机密|抄送/u);
    expect(text('公开版')).toContain('请认真做好各项工作。');
    expect(text('白纸')).not.toContain('管理委员会文件');
  });

  it('knows each version that a document can be printed as', () => {
    expect([...VARIANTS]).toEqual(Object.values(variantNames));
  });
});
