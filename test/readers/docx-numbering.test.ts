/** Automatic numbering: labels that Word counts by itself. */
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/readers/docx/number-formats.ts';
import { paragraph, readWord, texts, wordPart } from './word-file.ts';

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const OFFICIAL = [
  level(0, 'chineseCounting', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimalEnclosedCircle', '%4'),
].join('');

function numbering(
  levels: string,
  lists = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
): string {
  return wordPart(
    'numbering',
    `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${lists}`,
  );
}

const item = (text: string, at = 0, list = 1) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

function labels(body: string, part: string, styles?: string): string[] {
  return texts(readWord(body, { numbering: part, ...(styles && { styles }) }).lines);
}

describe('automatic numbering', () => {
  it('counts four levels of official documents, each anew under the one above', () => {
    const body = [
      item('甲'),
      item('乙', 1),
      item('丙', 2),
      item('丁', 2),
      item('戊', 1),
      item('己', 2),
      item('庚', 3),
      item('辛'),
      item('壬', 1),
    ];
    expect(labels(body.join(''), numbering(OFFICIAL))).toEqual([
      '[一、]甲',
      '[（一）]乙',
      '[1.]丙',
      '[2.]丁',
      '[（二）]戊',
      '[1.]己',
      '[①]庚',
      '[二、]辛',
      '[（一）]壬',
    ]);
  });

  it('shows numbers of the levels above, in plain digits where the level says so', () => {
    const levels =
      level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2', '<w:isLgl/>');
    expect(labels(item('甲') + item('乙', 1) + item('丙', 1), numbering(levels))).toEqual([
      '[第一章]甲',
      '[1.1]乙',
      '[1.2]丙',
    ]);
  });

  it('starts where a list says, and goes on where lists share a definition', () => {
    const lists =
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    const body = item('甲', 0, 1) + item('乙', 0, 2) + item('丙', 0, 3) + item('丁', 0, 3);
    expect(labels(body, numbering(OFFICIAL, lists))).toEqual([
      '[一、]甲',
      '[二、]乙',
      '[五、]丙',
      '[六、]丁',
    ]);
  });

  it('counts through where a level never restarts', () => {
    const levels =
      level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>');
    expect(
      labels(item('甲') + item('乙', 1) + item('丙') + item('丁', 1), numbering(levels)),
    ).toEqual(['[一、]甲', '[1.]乙', '[二、]丙', '[2.]丁']);
  });

  it('comes with a style, at the level that names the style', () => {
    const levels =
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>') +
      level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>');
    const style = (id: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const styles = wordPart('styles', style('H1') + style('H2'));
    const styled = (text: string, id: string, more = '') =>
      paragraph(text, `<w:pStyle w:val="${id}"/>${more}`);
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body =
      styled('甲', 'H1') + styled('乙', 'H2') + styled('丙', 'H1', none) + styled('丁', 'H1');
    expect(labels(body, numbering(levels), styles)).toEqual([
      '[一、]甲',
      '[（一）]乙',
      '丙',
      '[二、]丁',
    ]);
  });

  it('does not count paragraphs that a tracked change took away', () => {
    const gone = item('', 0).replace('</w:pPr>', '<w:rPr><w:del/></w:rPr></w:pPr>');
    expect(labels(item('甲') + gone + item('乙'), numbering(OFFICIAL))).toEqual([
      '[一、]甲',
      '[二、]乙',
    ]);
  });

  it('survives lists and levels that are missing', () => {
    expect(labels(item('甲', 0, 9) + item('乙', 7), numbering(OFFICIAL))).toEqual(['甲', '乙']);
  });
});

describe('number formats', () => {
  it.each([
    ['chineseCounting', [1, 10, 11, 20, 21, 101, 110], '一 十 十一 二十 二十一 一百零一 一百一十'],
    ['chineseCountingThousand', [10, 99, 1002], '十 九十九 一千零二'],
    ['japaneseCounting', [3, 12], '三 十二'],
    ['ideographDigital', [1, 10, 12], '一 一〇 一二'],
    ['chineseLegalSimplified', [1, 10, 11], '壹 壹拾 壹拾壹'],
    ['ideographTraditional', [1, 10], '甲 癸'],
    ['decimalEnclosedCircle', [1, 20, 21], '① ⑳ ㉑'],
    ['decimalEnclosedParen', [1, 20], '⑴ ⒇'],
    ['decimalEnclosedFullstop', [1, 9], '⒈ ⒐'],
    ['decimalFullWidth', [1, 12], '１ １２'],
    ['decimalZero', [3, 12], '03 12'],
    ['upperRoman', [4, 9, 14], 'IV IX XIV'],
    ['lowerLetter', [1, 26, 27], 'a z aa'],
    ['aFormatOfTheFuture', [7], '7'],
  ] as const)('%s', (format, numbers, expected) => {
    expect(numbers.map((number) => formatNumber(number, format)).join(' ')).toBe(expected);
  });
});
