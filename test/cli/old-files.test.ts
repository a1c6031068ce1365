import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paragraph, wordFile, wordPart } from '../readers/word-file.ts';
import { folderWith, hongtou } from './command.ts';

const NOTICE = `云溪市青禾产业园区管理委员会文件
青禾园管发〔2023〕7号
关于做好冬季消防安全工作的通知
各部、局、中心，园区各企业：
入冬以来，用火用电增多。现将有关事项通知如下。
一、加强排查
（一）查重点场所。检查企业38家，整改隐患52处。
（二）查消防通道。清理占道车辆16台。
二、加强值守
落实24小时值班制度。
附件：消防安全检查表
云溪市青禾产业园区管理委员会
2023年11月28日
（此件公开发布）
抄送：市消防救援支队。
`;

const TWO_PARTS = `园区上半年工作总结（两篇）
【篇一】
上半年，园区工作有序推进。
一、工作完成情况
引进项目12个。
【篇二】
上半年，服务中心工作有序推进。
一、工作完成情况
办结事项230件。
`;

describe('hongtou outline', () => {
  it('shows what an old file holds, line by line', () => {
    const cwd = folderWith({ '旧通知.txt': NOTICE });
    const { code, out } = hongtou(['outline', '旧通知.txt'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('标题：关于做好冬季消防安全工作的通知');
    expect(out).toContain('一、加强排查');
    expect(out).toContain('（一）查重点场所');
  });

  it('says with --why what each line, or one line, was taken for', () => {
    const cwd = folderWith({ '旧通知.txt': NOTICE });
    const whole = hongtou(['outline', '旧通知.txt', '--why'], { cwd });
    expect(whole.code).toBe(0);
    expect(whole.out).toContain('第3行　标题：关于做好冬季消防安全工作的通知');
    const one = hongtou(['outline', '旧通知.txt', '--why', '4', '--json'], { cwd });
    expect(JSON.parse(one.out)).toMatchObject([
      {
        line: 4,
        taken: 'recipients',
        evidence: [{ name: 'addressee' }, { name: 'all-addressees' }],
      },
    ]);
    expect(hongtou(['outline', '旧通知.txt', '--why', '四'], { cwd })).toMatchObject({ code: 2 });
  });

  it('prints JSON with fields that machines can read', () => {
    const cwd = folderWith({ '旧通知.txt': NOTICE });
    const outline = JSON.parse(hongtou(['outline', '旧通知.txt', '--json'], { cwd }).out);
    expect(outline).toMatchObject({
      kind: '通知',
      title: '关于做好冬季消防安全工作的通知',
      issuers: ['云溪市青禾产业园区管理委员会'],
      recipients: ['各部、局、中心', '园区各企业'],
      date: '2023-11-28',
      number: '青禾园管发〔2023〕7号',
      copiesTo: '市消防救援支队',
    });
    expect(outline.headings).toHaveLength(4);
    expect(outline.headings[1]).toEqual({
      level: 2,
      label: '（一）',
      text: '查重点场所',
      runIn: true,
      line: 7,
    });
  });

  it('gives the parts of a page that holds several documents', () => {
    const cwd = folderWith({ '两篇.txt': TWO_PARTS });
    const { parts } = JSON.parse(hongtou(['outline', '两篇.txt', '--json'], { cwd }).out);
    expect(parts.map(({ part }: { part: string }) => part)).toEqual(['篇一', '篇二']);
  });

  it('reads standard input', () => {
    const { code, out } = hongtou(['outline', '-'], { cwd: folderWith({}), input: NOTICE });
    expect(code).toBe(0);
    expect(out).toContain('加强值守');
  });

  it('says in plain words why a file cannot be read', () => {
    const cwd = folderWith({ '图.docx': '\u0089PNG\r\n\u001a\n', '空.txt': '' });
    for (const name of ['图.docx', '空.txt', '没有.txt']) {
      const { code, err } = hongtou(['outline', name], { cwd });
      expect(code).toBe(1);
      expect(err).toMatch(/[\u4e00-\u9fff]/u);
      expect(err).not.toMatch(/\bat .*:\d+:\d+/);
    }
  });
});

describe('hongtou import', () => {
  it('makes a form that renders back to the same text', () => {
    const cwd = folderWith({ '旧通知.txt': NOTICE });
    const { code, err } = hongtou(['import', '旧通知.txt', '-o', '2023/通知.yaml'], { cwd });
    expect(err).toContain('文字和原文一致');
    expect(code).toBe(0);
    const form = readFileSync(join(cwd, '2023/通知.yaml'), 'utf8');
    expect(form).toContain('落实24小时值班制度');
    expect(form).toContain('检查企业【38】家，整改隐患【52】处。');
    expect(form).not.toMatch(/^[^#]*一、/mu);
    const rendered = hongtou(['render', '2023/通知.yaml', '--format', 'text', '-o', '-'], { cwd });
    expect(rendered.code).toBe(0);
    expect(rendered.out).toContain('（一）查重点场所。检查企业38家，整改隐患52处。');
  });

  it('never writes over a form unless told to', () => {
    const cwd = folderWith({ '旧通知.txt': NOTICE, '通知.yaml': '文种: 通知\n' });
    const first = hongtou(['import', '旧通知.txt', '-o', '通知.yaml'], { cwd });
    expect(first.code).toBe(2);
    expect(first.err).toContain('--force');
    expect(readFileSync(join(cwd, '通知.yaml'), 'utf8')).toBe('文种: 通知\n');
    expect(hongtou(['import', '旧通知.txt', '-o', '通知.yaml', '--force'], { cwd }).code).toBe(0);
  });

  it('writes the form also where the file holds what no form may, and says what to mend in it', () => {
    const pasted = NOTICE.replace('清理占道车辆', '详见HYPERLINK \\l checks');
    const cwd = folderWith({ '旧通知.txt': pasted });
    const { code, err } = hongtou(['import', '旧通知.txt', '-o', '通知.yaml'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain('通知.yaml 写出来了，但上面说的错误要先在表单里改好');
    expect(readFileSync(join(cwd, '通知.yaml'), 'utf8')).toContain('HYPERLINK');
  });

  it('names the form after its kind, or 公文 where that is unknown', () => {
    const cwd = folderWith({ '旧通知.txt': NOTICE, '杂.txt': '园区见闻\n今天天气很好。\n' });
    expect(hongtou(['import', '旧通知.txt'], { cwd }).err).toContain('已新建 通知.yaml');
    hongtou(['import', '杂.txt'], { cwd });
    expect(existsSync(join(cwd, '.yaml'))).toBe(false);
  });

  it('asks which document is meant where a file holds several', () => {
    const cwd = folderWith({ '两篇.txt': TWO_PARTS });
    const asked = hongtou(['import', '两篇.txt', '-o', '总结.yaml'], { cwd });
    expect(asked.code).toBe(2);
    expect(asked.err).toContain('--part');
    expect(existsSync(join(cwd, '总结.yaml'))).toBe(false);
    hongtou(['import', '两篇.txt', '-o', '总结.yaml', '--part', '2'], { cwd });
    expect(readFileSync(join(cwd, '总结.yaml'), 'utf8')).toContain('办结事项【230】件');
  });
});

describe('hongtou format', () => {
  it('lays an old document out anew, its text untouched, the old file too', () => {
    const cwd = folderWith({ '旧通知.txt': NOTICE });
    const { code, err } = hongtou(['format', '旧通知.txt'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('旧通知（国标版式）.docx');
    expect(readFileSync(join(cwd, '旧通知.txt'), 'utf8')).toBe(NOTICE);
    const back = hongtou(['outline', '旧通知（国标版式）.docx', '--json'], { cwd });
    const before = hongtou(['outline', '旧通知.txt', '--json'], { cwd });
    const texts = (out: string) =>
      JSON.parse(out).headings.map(
        ({ label, text }: { label: string; text: string }) => label + text,
      );
    expect(texts(back.out)).toEqual(texts(before.out));
    expect(JSON.parse(back.out).copiesTo).toBe('市消防救援支队');
  });

  it('lays a Word file out in the file itself, and lists what stays as it is', () => {
    const cwd = folderWith({ '旧通知.txt': NOTICE });
    hongtou(['format', '旧通知.txt', '-o', '通知.docx'], { cwd });
    const { code, err } = hongtou(['format', '通知.docx', '-o', '再排.docx'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('已生成 再排.docx');
    expect(err).not.toContain('没有放进公文');
  });

  it('does not take the place of the old file, or of another', () => {
    const cwd = folderWith({ '旧通知.txt': NOTICE, '新.docx': 'x' });
    expect(hongtou(['format', '旧通知.txt', '-o', '旧通知.txt'], { cwd }).code).toBe(2);
    expect(hongtou(['format', '旧通知.txt', '-o', '新.docx'], { cwd }).code).toBe(2);
    expect(readFileSync(join(cwd, '新.docx'), 'utf8')).toBe('x');
  });
});

describe('what a form has no place for', () => {
  const run = (text: string, look = '') =>
    `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const CHART =
    '<w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="图表 1"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></wp:inline></w:drawing></w:r>';
  const body = [
    paragraph('关于做好2024年园区防汛工作的通知'),
    paragraph('园区各企业：'),
    `<w:p>${run('值班人员不得离岗')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}</w:p>`,
    '<w:p><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>',
    `<w:p>${run('联系人：')}${run('        ', '<w:u w:val="single"/>')}${run('。')}</w:p>`,
    `<w:p>${run('见图')}${CHART}</w:p>`,
    paragraph('云溪市青禾产业园区管理委员会'),
    paragraph('2024年6月3日'),
  ].join('');
  const note = '<w:footnote w:id="2"><w:p><w:r><w:t>值班表另发。</w:t></w:r></w:p></w:footnote>';

  it.each([
    [['outline', '旧通知.docx']],
    [['import', '旧通知.docx', '-o', '通知.yaml']],
    [['new', '通知', '--from', '旧通知.docx', '--year', '2025', '-o', '新.yaml']],
  ])('is named with its place by %s, and nothing is called the same that is not', (args) => {
    const cwd = folderWith({});
    const parts = { footnotes: wordPart('footnotes', note) };
    writeFileSync(join(cwd, '旧通知.docx'), wordFile(body, parts));
    const { out, err } = hongtou(args, { cwd });
    for (const said of [
      /第3行（脚注）：值班表另发。/u,
      /1 处公式.*第 4 段/u,
      /1 处加了下划线的空白.*第 5 段/u,
      /第6行（图表），在“见图”处/u,
    ])
      expect(out + err).toMatch(said);
    expect(err).not.toContain('文字和原文一致');
  });
});
