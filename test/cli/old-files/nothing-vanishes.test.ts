/**
 * What of a Word file no form and no line of text has a place for: each command that reads such files names it with its
 * place; `format` keeps it. That the text is the file's is said only where nothing of the kind is there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/roads/read.ts';
import { type Parts, paragraph, wordFile, wordPart } from '../../readers/word-file.ts';
import { partsOf } from '../../reformat/formatted.ts';
import { folderWith, hongtou } from '../command.ts';

const run = (text: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const field = (instruction: string) =>
  `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${mark('end')}`;
const drawn = (inside: string, kind = 'wp:inline') =>
  `<w:r><w:drawing><${kind}><wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="图 1"/><a:graphic>${inside}</a:graphic></${kind}></w:drawing></w:r>`;
const data = (uri: string, inside = '') =>
  drawn(
    `<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${uri}">${inside}</a:graphicData>`,
  );
const shape = (inside: string) =>
  drawn(
    `<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>${inside}</wps:wsp></a:graphicData>`,
    'wp:anchor',
  );
const object = (program: string) =>
  `<w:r><w:object><v:shape style="width:9pt;height:9pt"><v:imagedata r:id="x"/></v:shape><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ProgID="${program}" r:id="y"/></w:object></w:r>`;
const control = (kind: string, words: string) =>
  `<w:sdt><w:sdtPr>${kind}</w:sdtPr><w:sdtContent>${words}</w:sdtContent></w:sdt>`;
const note = (kind: string, text: string) => `<w:${kind} w:id="2">${paragraph(text)}</w:${kind}>`;
const cells = (...inside: string[]) =>
  `<w:tr>${inside.map((each) => `<w:tc>${each}</w:tc>`).join('')}</w:tr>`;
const FORMULA = '<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>';

const PARTS: Parts = {
  footnotes: wordPart('footnotes', note('footnote', '值班表另发。')),
  endnotes: wordPart('endnotes', note('endnote', '数据截至六月。')),
  comments: wordPart('comments', note('comment', '请核对人数。')),
  header1: wordPart('hdr', paragraph('青禾园区内部资料')),
  styles: wordPart(
    'styles',
    '<w:style w:type="character" w:styleId="unseen"><w:name w:val="不印"/><w:rPr><w:vanish/></w:rPr></w:style>',
  ),
};

interface Thing {
  body: string;
  /** Said by the commands that make a form or an outline. */
  said: RegExp;
  /** Said by `format`. */
  left: RegExp;
  /** Stands in the file before and after. */
  kept: string;
}
const thing = (body: string, said: RegExp, left: RegExp, kept: string): Thing => ({
  body: `<w:p>${body}</w:p>`,
  said,
  left,
  kept,
});

/** Each with words of its own, to be found by. */
const THINGS: Record<string, Thing> = {
  'a footnote': thing(
    `${run('值班人员不得离岗')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
    /第\d+行（脚注）：值班表另发。/u,
    /脚注（第 \d+ 段）：值班表另发。/u,
    '<w:footnoteReference w:id="2"/>',
  ),
  'an endnote': thing(
    `${run('隐患台账每日更新')}<w:r><w:endnoteReference w:id="2"/></w:r>`,
    /第\d+行（尾注）：数据截至六月。/u,
    /尾注（第 \d+ 段）：数据截至六月。/u,
    '<w:endnoteReference w:id="2"/>',
  ),
  'a comment': thing(
    `${run('抢险队伍已经编好')}<w:r><w:commentReference w:id="2"/></w:r>`,
    /第\d+行（批注）：请核对人数。/u,
    /批注（第 \d+ 段）：请核对人数。/u,
    '<w:commentReference w:id="2"/>',
  ),
  'a formula': thing(
    `${run('排水量按下式计算')}${FORMULA}`,
    /1 处公式.*（第 \d+ 段）/u,
    /公式（第 \d+ 段）/u,
    FORMULA,
  ),
  'a formula of an older program': thing(
    `${run('蓄水量按旧式计算')}${object('Equation.3')}`,
    /第\d+行（别的程序做的对象），在“蓄水量按旧式计算”处/u,
    /别的程序做的对象（第 \d+ 段）：蓄水量按旧式计算/u,
    'ProgID="Equation.3"',
  ),
  'a chart': thing(
    `${run('雨量走势见图表')}${data('chart')}`,
    /第\d+行（图表），在“雨量走势见图表”处/u,
    /图表（第 \d+ 段）：雨量走势见图表/u,
    'drawingml/2006/chart',
  ),
  SmartArt: thing(
    `${run('处置流程见示意')}${data('diagram')}`,
    /第\d+行（SmartArt 图），在“处置流程见示意”处/u,
    /SmartArt 图（第 \d+ 段）：处置流程见示意/u,
    'drawingml/2006/diagram',
  ),
  'a picture that is not there': thing(
    `${run('现场情况见照片')}${data('picture')}`,
    /第\d+行（图片），在“现场情况见照片”处/u,
    /图片（第 \d+ 段）：现场情况见照片/u,
    'drawingml/2006/picture',
  ),
  'a drawn shape': thing(
    `${run('撤离方向见箭头')}${shape('<wps:spPr><a:prstGeom prst="rightArrow"/></wps:spPr>')}`,
    /第\d+行（画的图形），在“撤离方向见箭头”处/u,
    /画的图形（第 \d+ 段）：撤离方向见箭头/u,
    'prst="rightArrow"',
  ),
  'words drawn as a picture': thing(
    `${run('园区标语如下')}<w:r><w:pict><v:shape style="width:9pt;height:9pt"><v:textpath string="安全第一"/></v:shape></w:pict></w:r>`,
    /第\d+行（艺术字或水印）：安全第一/u,
    /艺术字或水印（第 \d+ 段）：安全第一/u,
    '<v:textpath string="安全第一"/>',
  ),
  'a text box': thing(
    `${run('联系方式见右侧')}${shape(`<wps:txbx><w:txbxContent>${paragraph('值班室设在二楼东侧')}</w:txbxContent></wps:txbx>`)}`,
    /1 个文本框（值班室设在二楼东侧），框没有保留.*（第 \d+ 段）/u,
    /文本框（第 \d+ 段）：值班室设在二楼东侧/u,
    '<wps:txbx>',
  ),
  'an underlined blank': thing(
    `${run('联系人：')}${run('        ', '<w:u w:val="single"/>')}`,
    /1 处加了下划线的空白.*（第 \d+ 段）/u,
    /加了下划线的空白（第 \d+ 段）/u,
    '<w:u w:val="single"/>',
  ),
  'a content control': thing(
    `${run('企业类别为')}${control('<w:dropDownList><w:listItem w:value="甲类"/><w:listItem w:value="乙类"/></w:dropDownList>', run('甲类'))}`,
    /1 处内容控件（下拉列表）.*（第 \d+ 段）/u,
    /内容控件（第 \d+ 段）：下拉列表/u,
    '<w:listItem w:value="乙类"/>',
  ),
  'a content control that nobody has filled in': {
    ...thing(
      '',
      /1 处还没有填写的提示（单击此处输入文字），读成了下划线（____）（第 \d+ 段）/u,
      /没有填写的提示（第 \d+ 段）：单击此处输入文字/u,
      '<w:showingPlcHdr/>',
    ),
    body: control('<w:showingPlcHdr/>', paragraph('单击此处输入文字')),
  },
  'a circled number by a field, beyond those that are signs': thing(
    `${run('按第')}${field('eq \\o\\ac(○,百)')}${run('项要求办理')}`,
    /1 处用域叠印的字（百?○?），读成了最上面的一个（第 \d+ 段）/u,
    /叠印的字（第 \d+ 段）/u,
    'eq \\o\\ac(○,百)',
  ),
  pinyin: thing(
    `${run('地点在')}<w:r><w:ruby><w:rubyPr/><w:rt>${run('yún')}</w:rt><w:rubyBase>${run('云')}</w:rubyBase></w:ruby></w:r>${run('溪市')}`,
    /第\d+行（拼音）：yún/u,
    /拼音（第 \d+ 段）：yún/u,
    '<w:ruby>',
  ),
  'hidden text': thing(
    `${run('物资按清单储备')}${run('口径待定', '<w:vanish/>')}`,
    /第\d+行（隐藏文字）：口径待定/u,
    /隐藏文字 2 处（第 \d+、\d+ 段）：口径待定/u,
    '<w:vanish/>',
  ),
  'text that a style hides': thing(
    `${run('沙袋码放在北门')}${run('数字未核', '<w:rStyle w:val="unseen"/>')}`,
    /第\d+行（隐藏文字）：数字未核/u,
    /隐藏文字 2 处（第 \d+、\d+ 段）/u,
    '<w:rStyle w:val="unseen"/>',
  ),
  'what a tracked change took out': thing(
    `${run('每日报送')}<w:del w:id="3" w:author="甲"><w:r><w:delText>两次</w:delText></w:r></w:del>${run('情况')}`,
    /第\d+行（修订中删去的文字）：两次/u,
    /修订中删去的文字（第 \d+ 段）：两次/u,
    '<w:delText>两次</w:delText>',
  ),
  'words above the line': thing(
    `${run('排放量减少')}${run('估', '<w:vertAlign w:val="superscript"/>')}`,
    /1 处上标或下标（估）.*（第 \d+ 段）/u,
    /上标或下标（第 \d+ 段）：估/u,
    '<w:vertAlign w:val="superscript"/>',
  ),
  'words struck through': thing(
    `${run('检查频次为')}${run('每旬', '<w:strike/>')}${run('每周')}`,
    /1 处划了删除线的字（每旬）.*（第 \d+ 段）/u,
    /删除线（第 \d+ 段）：每旬/u,
    '<w:strike/>',
  ),
  'a table within a table': {
    ...thing(
      '',
      /1 个表格套在别的表格里.*（第 \d+ 段）/u,
      /套在表格里的表格（第 \d+ 段）/u,
      '内一',
    ),
    body: `<w:tbl>${cells(paragraph('左格'), `<w:tbl>${cells(paragraph('内一'), paragraph('内二'))}</w:tbl>${paragraph('')}`)}${cells(paragraph('丙格'), paragraph('丁格'))}</w:tbl>`,
  },
  'a field without a result': thing(
    `${run('详见')}${field('REF 甲')}${run('所列要求')}`,
    /1 处域（REF）没有结果.*（第 \d+ 段）/u,
    /没有结果的域（第 \d+ 段）：REF/u,
    'REF 甲',
  ),
};

/** Made by the first who asks. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const START = [paragraph('关于做好2024年园区防汛工作的通知'), paragraph('园区各企业：')].join('');
const END = [paragraph('云溪市青禾产业园区管理委员会'), paragraph('2024年6月3日')].join('');
const EDGE = '<w:sectPr><w:headerReference w:type="default" r:id="rId-header1"/></w:sectPr>';
const fileOf = (body: string, edge = '') => wordFile(START + body + END + edge, PARTS);

const COMMANDS = {
  outline: ['outline', '旧通知.docx'],
  import: ['import', '旧通知.docx', '-o', '通知.yaml'],
  new: ['new', '通知', '--from', '旧通知.docx', '--year', '2025', '-o', '新.yaml'],
  format: ['format', '旧通知.docx', '-o', '排版.docx'],
} as const;

describe('a Word file with everything that no form has a place for', () => {
  const made = once(() => {
    const cwd = folderWith({});
    const all = Object.values(THINGS).map(({ body }) => body);
    const bytes = fileOf(all.join(''), EDGE);
    writeFileSync(join(cwd, '旧通知.docx'), bytes);
    const said = Object.fromEntries(
      Object.entries(COMMANDS).map(([name, args]) => {
        const { out, err } = hongtou(args, { cwd });
        return [name, out + err];
      }),
    );
    const after = partsOf(readFileSync(join(cwd, '排版.docx')));
    return { said, before: partsOf(bytes)['word/document.xml'], after: after['word/document.xml'] };
  });

  describe.each(Object.entries(THINGS))('%s', (_name, { said: words, left, kept }) => {
    it.each(['outline', 'import', 'new'])('is named with its place by %s', (command) => {
      expect(made().said[command]).toMatch(words);
    });

    it('is named with its place by format, and stays', () => {
      expect(made().said.format).toMatch(left);
      expect(made().before).toContain(kept);
      expect(made().after).toContain(kept);
    });
  });

  it('has a header with words: that is named, too', () => {
    for (const command of ['outline', 'import', 'new'])
      expect(made().said[command]).toMatch(/第\d+行（页眉）：青禾园区内部资料/u);
    expect(made().said.format).toMatch(/页眉（第 \d+ 段）：青禾园区内部资料/u);
  });
});

describe('that the text is the file’s', () => {
  it('is said of a file of plain text', () => {
    const cwd = folderWith({});
    writeFileSync(join(cwd, '旧通知.docx'), fileOf(paragraph('值班人员不得离岗。')));
    expect(hongtou(COMMANDS.import, { cwd }).err).toContain('文字和原文一致');
  });

  it.each(Object.entries(THINGS))('is not said where there is %s', async (_name, { body }) => {
    const { value, problems } = await readDocument(fileOf(body), '旧通知.docx');
    const isWhole =
      value?.recognition.leftovers.length === 0 &&
      !problems.some(({ code }) => code.startsWith('readers/'));
    expect(isWhole).toBe(false);
  });

  it('is not said by the command, then', () => {
    const cwd = folderWith({});
    writeFileSync(join(cwd, '旧通知.docx'), fileOf(THINGS['a text box']?.body ?? ''));
    const { err } = hongtou(COMMANDS.import, { cwd });
    expect(err).not.toContain('文字和原文一致');
    expect(err).toContain('只读出一部分的，上面都列出了');
  });
});
