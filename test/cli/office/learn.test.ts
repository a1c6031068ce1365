/** `hongtou learn` on files that other programs made, as a clerk makes them by hand there. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PYTHON, programWorks } from '../../support/programs.ts';
import { folderWith, hongtou } from '../command.ts';

const OFFICE = `文种: 单位
名称: 云溪市青禾产业园区   # 注释
发文机关: 云溪市青禾产业园区管理委员会
代字: 青园管
`;
const TEXT = [
  '为保障汛期安全，现就有关事项通知如下。',
  '一、压实工作责任',
  '各部门要按照职责分工，逐项排查风险隐患，建立台账，落实整改责任人和整改时限，汛期每周调度一次。',
  '（一）开展全面排查',
  '对厂房、仓库、边坡、地下空间逐一排查，不留死角，重大情况及时报告，不得迟报漏报。',
  '二、严格值班值守',
  '汛期实行领导带班和二十四小时值班制度，遇有险情立即处置并报告。',
];

/** Every look set by hand, paragraph by paragraph; the page number a field in the footer. */
const BY_PYTHON_DOCX = `
import sys, json, docx
from docx.shared import Pt, Mm, RGBColor
from docx.enum.text import WD_ALIGN_PARAGRAPH as Align, WD_LINE_SPACING as Rule
from docx.oxml.ns import qn
from docx.oxml import OxmlElement
how = json.loads(sys.argv[2])
file = docx.Document()
page = file.sections[0]
page.page_width, page.page_height = Mm(210), Mm(297)
page.top_margin, page.bottom_margin = Mm(how['top']), Mm(35)
page.left_margin, page.right_margin = Mm(28), Mm(26)

def add(text, font, size, align=None, red=False, line=how['line'], first=0):
    paragraph = file.add_paragraph()
    form = paragraph.paragraph_format
    form.space_before = form.space_after = Pt(0)
    if line: form.line_spacing_rule, form.line_spacing = Rule.EXACTLY, Pt(line)
    if align is not None: paragraph.alignment = align
    if first: form.first_line_indent = Pt(first)
    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    run.font.name = 'Times New Roman'
    run._element.rPr.rFonts.set(qn('w:eastAsia'), font)
    if red: run.font.color.rgb = RGBColor(255, 0, 0)

add('云溪市青禾产业园区管理委员会文件', '方正小标宋简体', 32, Align.CENTER, True, None)
add('青园管〔2025〕7号', how['body'], how['size'], Align.CENTER)
add('关于做好汛期安全生产工作的通知', how['title'], 22, Align.CENTER)
add('各部门、各企业：', how['body'], how['size'])
for text in json.loads(sys.argv[3]):
    font = '黑体' if text[1] == '、' else '楷体_GB2312' if text[0] == '（' else how['body']
    add(text, font, how['size'], first=2 * how['size'])
add('云溪市青禾产业园区管理委员会', how['body'], how['size'], Align.RIGHT)
add('2025年6月3日', how['body'], how['size'], Align.RIGHT)
footer = page.footer.paragraphs[0]
for kind, text in (('text', how['number'][0]), ('begin', ''), ('instr', 'PAGE'), ('end', ''), ('text', how['number'][1])):
    run = footer.add_run(text if kind == 'text' else '')
    run.font.size, run.font.name = Pt(14), '宋体'
    run._element.rPr.rFonts.set(qn('w:eastAsia'), '宋体')
    if kind in ('begin', 'end'):
        char = OxmlElement('w:fldChar'); char.set(qn('w:fldCharType'), kind); run._element.append(char)
    if kind == 'instr':
        instr = OxmlElement('w:instrText'); instr.text = text; run._element.append(instr)
file.save(sys.argv[1])
`;

interface How {
  top: number;
  line: number;
  size: number;
  body: string;
  title: string;
  number: [string, string];
}
const GOOD: How = {
  top: 33,
  line: 28,
  size: 16,
  body: '仿宋_GB2312',
  title: '华文中宋',
  number: ['- ', ' -'],
};

const hasPython = programWorks(PYTHON, ['-c', 'import docx'], 'making Word files with python-docx');
const hasOffice = programWorks('soffice', ['--version'], 'making Word files with LibreOffice');

function madeByPython(how: How, name: string, files: Record<string, string> = {}): string {
  const cwd = folderWith({ '单位.yaml': OFFICE, ...files });
  const args = ['-c', BY_PYTHON_DOCX, join(cwd, name), JSON.stringify(how), JSON.stringify(TEXT)];
  const { status, stderr } = spawnSync(PYTHON, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return cwd;
}

describe.skipIf(!hasPython)('hongtou learn, of a file made with python-docx', () => {
  it('shows 版式 as it stands in 单位.yaml, and what differs from the standard with its clause', () => {
    const cwd = madeByPython(GOOD, '旧通知.docx');
    const { code, out, err } = hongtou(['learn', '旧通知.docx'], { cwd });
    expect(code).toBe(0);
    expect(out).toBe(
      [
        '版式:',
        '  每行字数: 27',
        '  行距: 固定值28磅',
        '  天头: 33毫米',
        '  红头: 32磅',
        '  标题: 华文中宋',
        '  页码: "- 1 -"',
        '',
      ].join('\n'),
    );
    expect(err).toContain('天头：33毫米，国标37毫米（5.2.2.1）');
    expect(err).toContain('行距：固定值28磅，国标固定值28.95磅（5.2.2.3）');
    expect(err).not.toContain('没有学');
  });

  it('writes it into 单位.yaml, comments kept, and the next paper has it', () => {
    const form =
      '文种: 通知\n单位: 单位.yaml\n标题: 关于开会的通知\n主送机关: 各部门\n成文日期: 2025年6月3日\n正文: 现将有关事项通知如下。\n';
    const cwd = madeByPython(GOOD, '旧通知.docx', { '通知.yaml': form });
    expect(hongtou(['learn', '旧通知.docx', '--write', '单位.yaml'], { cwd }).code).toBe(0);
    const office = readFileSync(join(cwd, '单位.yaml'), 'utf8');
    expect(office.startsWith(OFFICE)).toBe(true);
    expect(office).toContain('  行距: 固定值28磅\n');
    const made = hongtou(['render', '通知.yaml', '-o', '新通知.docx'], { cwd });
    expect(made.code).toBe(0);
    const again = hongtou(['learn', '新通知.docx'], { cwd });
    expect(again.out).toContain('  每行字数: 27\n  行距: 固定值28磅\n  天头: 33毫米\n');
    const twice = hongtou(['learn', '旧通知.docx', '--write', '单位.yaml'], { cwd });
    expect(twice.err).toContain('没有要改的');
  });

  it('never writes what 版式 may not be: it is told, and what is written can be used', () => {
    const small = { ...GOOD, size: 10.5, line: 15.6, body: '宋体', top: 5 };
    const cwd = madeByPython(small, '小字.docx');
    const { code, out, err } = hongtou(['learn', '小字.docx', '--write', '单位.yaml'], { cwd });
    expect(code).toBe(0);
    expect(out).toBe('');
    expect(err).toContain('没有学：版式的“行距”看不懂或超出范围：固定值15.6磅');
    expect(err).toContain('没有学：版式的“正文”看不懂或超出范围：宋体 五号');
    expect(err).toContain('没有学：版式的“天头”看不懂或超出范围：5毫米');
    const office = readFileSync(join(cwd, '单位.yaml'), 'utf8');
    expect(office).not.toMatch(/行距|正文|天头|每行字数/u);
    expect(hongtou(['check', '单位.yaml'], { cwd }).code).toBe(0);
  });

  it('says that lines without a fixed distance teach none', () => {
    const cwd = madeByPython({ ...GOOD, line: 0 }, '单倍行距.docx');
    const { out, err } = hongtou(['learn', '单倍行距.docx'], { cwd });
    expect(out).not.toContain('行距');
    expect(err).toContain('没有学：正文的行距不是固定值，也没有行网格');
  });
});

/** A text document of LibreOffice's own, with named styles, as its flat XML. */
function flatOdt(): string {
  const style = (name: string, font: string, size: number, extra = '') =>
    `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:line-height="30pt" ${extra}/><style:text-properties style:font-name-asian="${font}" fo:font-size="${size}pt" style:font-size-asian="${size}pt" ${name === 'Head' ? 'fo:color="#ff0000"' : ''}/></style:style>`;
  const fonts = ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312'];
  const p = (name: string, text: string) => `<text:p text:style-name="${name}">${text}</text:p>`;
  const styleOf = (text: string) => (text[1] === '、' ? 'One' : text[0] === '（' ? 'Two' : 'Body');
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls>${fonts.map((name) => `<style:font-face style:name="${name}" svg:font-family="${name}"/>`).join('')}</office:font-face-decls>
<office:styles>${style('Head', '方正小标宋简体', 36, 'fo:text-align="center"')}${style('Title1', '黑体', 20, 'fo:text-align="center"')}${style('Body', '仿宋_GB2312', 15, 'fo:text-indent="30pt"')}${style('Flush', '仿宋_GB2312', 15)}${style('One', '黑体', 15, 'fo:text-indent="30pt"')}${style('Two', '楷体_GB2312', 15, 'fo:text-indent="30pt"')}${style('Sign', '仿宋_GB2312', 15, 'fo:text-align="right"')}</office:styles>
<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="35mm" fo:margin-bottom="30mm" fo:margin-left="26mm" fo:margin-right="26mm"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>
<office:body><office:text>${p('Head', '云溪市青禾产业园区管理委员会文件')}${p('Flush', '青园管〔2025〕7号')}${p('Title1', '关于做好汛期安全生产工作的通知')}${p('Flush', '各部门、各企业：')}${TEXT.map((text) => p(styleOf(text), text)).join('')}${p('Sign', '云溪市青禾产业园区管理委员会')}${p('Sign', '2025年6月3日')}</office:text></office:body></office:document>`;
}

describe.skipIf(!hasOffice)('hongtou learn, of a file that LibreOffice wrote', () => {
  it('reads margins, distance of lines, fonts and sizes from its styles', () => {
    const cwd = folderWith({ '通知.fodt': flatOdt() });
    const profile = `-env:UserInstallation=${pathToFileURL(join(cwd, 'profile')).href}`;
    const args = [
      profile,
      '--headless',
      '--convert-to',
      'docx',
      '--outdir',
      cwd,
      join(cwd, '通知.fodt'),
    ];
    expect(spawnSync('soffice', args).status).toBe(0);
    const { code, out } = hongtou(['learn', '通知.docx'], { cwd });
    expect(code).toBe(0);
    expect(out).toBe(
      [
        '版式:',
        '  每行字数: 29',
        '  行距: 固定值30磅',
        '  天头: 35毫米',
        '  订口: 26毫米',
        '  地脚: 30毫米',
        '  标题: 黑体 20磅',
        '  正文: 小三',
        '',
      ].join('\n'),
    );
  });
});

describe('hongtou learn', () => {
  it('has nothing to learn from text, and says so', () => {
    const cwd = folderWith({ '通知.txt': '关于开会的通知\n\n各部门：\n现通知如下。\n' });
    const { code, err } = hongtou(['learn', '通知.txt'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain('“通知.txt”不是 Word 文件，没有页面和字体可学');
  });

  it('writes into no file that is not there, and none that is no form', () => {
    const form =
      '文种: 通知\n标题: 关于开会的通知\n主送机关: 各部门\n发文机关: 云溪市青禾产业园区管理委员会\n成文日期: 2025年6月3日\n正文: 现将有关事项通知如下。\n';
    const cwd = folderWith({
      '通知.yaml': form,
      '单位.yaml': `${OFFICE}版式:\n  行距: 固定值30磅\n`,
    });
    expect(hongtou(['render', '通知.yaml', '-o', '通知.docx'], { cwd }).code).toBe(0);
    const missing = hongtou(['learn', '通知.docx', '--write', '没有.yaml'], { cwd });
    expect(missing.code).toBe(1);
    expect(missing.err).toContain('没有“没有.yaml”这个文件');
    writeFileSync(join(cwd, '坏.yaml'), '文种: [单位\n');
    expect(hongtou(['learn', '通知.docx', '--write', '坏.yaml'], { cwd }).code).not.toBe(2);
    expect(readFileSync(join(cwd, '坏.yaml'), 'utf8')).toBe('文种: [单位\n');
  });
});
