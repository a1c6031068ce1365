/** What stands in a Word file besides plain text: kept, or named with its place, never passed over. */
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { type ReadFile, readLines } from '../../src/readers/index.ts';
import { paragraph, texts, wordFile, wordPart } from './word-file.ts';

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const field = (type: string, data = '') =>
  `<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const picture = (uri: string, description: string) =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图 1" descr="${description}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${uri}"/></a:graphic></wp:inline></w:drawing></w:r>`;
const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

function readBoth(body: string, parts?: Record<string, string>) {
  const { value, problems } = readLines(wordFile(body, parts), { name: '文件.docx' });
  if (value === undefined) throw new Error('nothing was read');
  return { value, problems };
}

const codes = ({ problems }: { problems: readonly Problem[] }) => problems.map(({ code }) => code);
const listed = ({ value }: { value: ReadFile }) =>
  value.leftOut.map(({ text, reason, number }) => [number, reason, text]);

describe('an element that no table knows', () => {
  it('is told once for each kind, with its number and the text where it stands', () => {
    const odd = '<w:newThing/>';
    const read = readBoth(
      `${paragraph('第一处在这里')}<w:p>${run('第二处')}${odd}</w:p><w:p>${run('第三处')}${odd}<w:r><w:otherThing/></w:r></w:p>`,
    );
    expect(codes(read)).toEqual(['readers/unknown-element', 'readers/unknown-element']);
    const [first, second] = read.problems;
    expect(first?.severity).toBe('warning');
    expect(first?.message.zh).toBe(
      '有 2 处本程序不认识的内容（w:newThing），没有读出来（第 2、3 段）。',
    );
    expect(first?.place).toMatchObject({ line: 2, lineText: '第二处' });
    expect(second?.message.zh).toContain('w:otherThing');
  });

  it.each([
    ['among paragraphs', `<w:odd/>${paragraph('甲')}`],
    ['in a paragraph', `<w:p>${run('甲')}<w:odd/></w:p>`],
    ['in a run', '<w:p><w:r><w:t>甲</w:t><w:odd/></w:r></w:p>'],
    ['among properties of a paragraph', paragraph('甲', '<w:odd/>')],
    ['among properties of a run', paragraph('甲', '', '<w:odd/>')],
    [
      'among rows',
      `${paragraph('甲')}<w:tbl><w:odd/>${row(cell(paragraph('乙')), cell(paragraph('丙')))}</w:tbl>`,
    ],
    [
      'among cells',
      `${paragraph('甲')}<w:tbl>${row(cell(paragraph('乙')), '<w:odd/>', cell(paragraph('丙')))}</w:tbl>`,
    ],
    ['of another vocabulary', `<w:p>${run('甲')}<x:p xmlns:x="urn:made-up">乙</x:p></w:p>`],
  ])('is told %s', (_where, body) => {
    expect(codes(readBoth(body))).toEqual(['readers/unknown-element']);
  });

  it('is not among the marks that every program writes', () => {
    const body = `<w:p><w:pPr><w:tabs/><w:shd/><w:rPr><w:lang/></w:rPr></w:pPr><w:bookmarkStart w:id="0"/><w:proofErr/><w:commentRangeStart/><w:permStart/>${run('甲', '<w:kern/><w:szCs/><w:lang/>')}<w:r><w:lastRenderedPageBreak/></w:r><w:bookmarkEnd/></w:p><w:sectPr/>`;
    expect(codes(readBoth(body))).toEqual([]);
  });
});

describe('what has no text', () => {
  it('is listed with its place: pictures, charts, drawings of shapes', () => {
    const read = readBoth(
      `${paragraph('位置如下')}<w:p>${picture('picture', '')}</w:p><w:p>${run('走势如下')}${picture('chart', '产值')}${picture('diagram', '')}</w:p>`,
    );
    expect(listed(read)).toEqual([
      [2, 'picture', ''],
      [3, 'chart', '产值'],
      [3, 'diagram', ''],
    ]);
  });

  it('also objects of other programs and words that are drawn', () => {
    const shape = (inner: string) => `<v:shape style="width:10pt;height:10pt">${inner}</v:shape>`;
    const read = readBoth(
      `<w:p>${run('甲')}<w:r><w:object>${shape('<v:imagedata/>')}</w:object></w:r><w:r><w:pict>${shape('<v:textpath string="内部资料"/>')}</w:pict></w:r></w:p>`,
    );
    expect(listed(read)).toEqual([
      [1, 'object', ''],
      [1, 'wordArt', '内部资料'],
    ]);
  });
});

describe('what lines can hold only in part', () => {
  it('a formula, also one that stands between paragraphs', () => {
    const formula = '<m:oMathPara><m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath></m:oMathPara>';
    const read = readBoth(paragraph('式中') + formula);
    expect(texts(read.value.lines)).toEqual(['式中', 'a=b']);
    expect(codes(read)).toEqual(['readers/formula']);
  });

  it('digits above the line become signs of their own; other characters are told', () => {
    const above = '<w:vertAlign w:val="superscript"/>';
    const below = '<w:vertAlign w:val="subscript"/>';
    const read = readBoth(
      `<w:p>${run('绿地120m')}${run('2', above)}${run('，CO')}${run('2', below)}${run('减少')}${run('（估）', above)}</w:p>`,
    );
    expect(texts(read.value.lines)).toEqual(['绿地120m²，CO₂减少（估）']);
    expect(codes(read)).toEqual(['readers/raised-text']);
  });

  it('words that are struck through', () => {
    expect(codes(readBoth(`<w:p>${run('甲')}${run('乙', '<w:strike/>')}</w:p>`))).toEqual([
      'readers/struck-text',
    ]);
  });

  it('underlined blanks become underscores as wide as they are', () => {
    const line = '<w:u w:val="single"/>';
    const read = readBoth(
      `<w:p>${run('姓名：')}${run('    ', line)}${run('日期：')}${run('　　', line)}${run('甲 乙', line)}</w:p>`,
    );
    expect(texts(read.value.lines)).toEqual(['姓名：____日期：____甲 乙']);
    expect(codes(read)).toEqual(['readers/blank']);
  });

  it('tables in tables; cells that are merged are told cell by cell', () => {
    const inner = `<w:tbl>${row(cell(paragraph('内一')), cell(paragraph('内二')))}</w:tbl>`;
    const table = `<w:tbl>${row(cell(paragraph('合'), '<w:gridSpan w:val="2"/>'))}${row(cell(paragraph('左')), cell(inner + paragraph('右')))}</w:tbl>`;
    const read = readBoth(table);
    expect(read.value.lines.map(({ cells }) => cells)).toEqual([
      ['合', ''],
      ['左', '内一\t内二\n右'],
    ]);
    expect(read.value.lines[0]?.joins).toEqual(['', '←']);
    expect(codes(read)).toEqual(['readers/nested-table']);
  });
});

describe('form fields', () => {
  const box = (checked: string) =>
    `<w:ffData><w:checkBox><w:sizeAuto/><w:default w:val="${checked}"/></w:checkBox></w:ffData>`;

  it('show their boxes, and the chosen entry of their lists', () => {
    const list =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="东区"/><w:listEntry w:val="西区"/></w:ddList></w:ffData>';
    const read = readBoth(
      `<w:p>${field('begin', box('1'))}${instruction('FORMCHECKBOX')}${field('end')}${run('同意')}${field('begin', box('0'))}${instruction('FORMCHECKBOX')}${field('end')}${run('不同意，')}${field('begin', list)}${instruction('FORMDROPDOWN')}${field('end')}</w:p>`,
    );
    expect(texts(read.value.lines)).toEqual(['☑同意☐不同意，西区']);
    expect(codes(read)).toEqual([]);
  });

  it('that ask to be typed over are blanks, and fields without a result are told', () => {
    const read = readBoth(
      `<w:p>${run('主送：')}${field('begin')}${instruction('MACROBUTTON NoMacro 请填写')}${field('end')}${field('begin')}${instruction('DATE')}${field('end')}</w:p>`,
    );
    expect(texts(read.value.lines)).toEqual(['主送：____']);
    expect(codes(read)).toEqual(['readers/prompt', 'readers/empty-field']);
  });
});

describe('tracked changes', () => {
  it('list what they took out', () => {
    const read = readBoth(
      `<w:p>${run('完成')}<w:del><w:r><w:delText>九</w:delText></w:r></w:del><w:ins>${run('十')}</w:ins></w:p><w:tbl><w:tr><w:trPr><w:del/></w:trPr>${cell(paragraph('旧行'))}${cell(paragraph('旧格'))}</w:tr>${row(cell(paragraph('新行')), cell(paragraph('新格')))}</w:tbl>`,
    );
    expect(listed(read)).toEqual([
      [1, 'deleted', '九'],
      [2, 'deleted', '旧行旧格'],
    ]);
    expect(codes(read)).toEqual(['readers/tracked-changes']);
  });
});

describe('another file in the file', () => {
  it('is told with its place', () => {
    const read = readBoth(`${paragraph('见下')}<w:altChunk r:id="x"/>`, {
      styles: wordPart('styles', ''),
    });
    expect(codes(read)).toEqual(['readers/embedded-document']);
    expect(read.problems[0]?.place?.lineText).toBe('见下');
  });
});
