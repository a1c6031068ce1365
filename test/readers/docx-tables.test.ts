/** Tables of Word files. */
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/readers/index.ts';
import { paragraph, readWord, wordFile, wordPart } from './word-file.ts';

const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (cells: string, properties = '') =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const table = (rows: string) => `<w:tbl>${rows}</w:tbl>`;
const text = (words: string, properties = '') => cell(paragraph(words), properties);

describe('a table', () => {
  it('gives a line for each row, with a cell for each column', () => {
    const body =
      table(
        row(text('指标') + text('数值'), '<w:tblHeader/>') + row(text('产值') + text('12亿元')),
      ) + paragraph('以上。');
    const { lines } = readWord(body);
    expect(
      lines.map(({ cells, table, headRow, region }) => [cells, table, headRow, region]),
    ).toEqual([
      [['指标', '数值'], 1, true, 'table'],
      [['产值', '12亿元'], 1, undefined, 'table'],
      [undefined, undefined, undefined, 'body'],
    ]);
    expect(lines[1]?.text).toBe('产值\t12亿元');
  });

  it('has merged cells in their first place', () => {
    const start = '<w:vMerge w:val="restart"/>';
    const body = table(
      row(text('甲', start) + text('乙', '<w:gridSpan w:val="2"/>')) +
        row(text('', '<w:vMerge/>') + text('丙') + text('丁')) +
        row(text('戊') + text('己'), '<w:gridBefore w:val="1"/>'),
    );
    expect(readWord(body).lines.map(({ cells }) => cells)).toEqual([
      ['甲', '乙', ''],
      ['', '丙', '丁'],
      ['', '戊', '己'],
    ]);
  });

  it('tells of merged cells that make no rectangle, and of no others', () => {
    const start = '<w:vMerge w:val="restart"/>';
    const told = (body: string) =>
      readLines(wordFile(body), { name: 'a.docx' }).problems.map(({ code }) => code);
    const upright = table(
      row(text('甲', start) + text('乙')) + row(text('', '<w:vMerge/>') + text('丙')),
    );
    const old = table(
      row(text('甲', '<w:hMerge w:val="restart"/>') + text('', '<w:hMerge/>')) +
        row(text('乙') + text('丙')),
    );
    const wider = '<w:gridSpan w:val="2"/>';
    const crooked = table(
      row(text('甲', wider + start) + text('乙')) +
        row(text('', '<w:vMerge/>') + text('丙') + text('丁')),
    );
    expect([told(upright), told(old), told(crooked)]).toEqual([[], [], ['readers/merged-cells']]);
  });

  it('parts the paragraphs of a cell, and flattens tables in it', () => {
    const inner = table(row(text('内甲') + text('内乙')));
    const body = table(row(cell(paragraph('甲') + paragraph('乙')) + cell(inner + paragraph(''))));
    expect(readWord(body).lines.map(({ cells }) => cells)).toEqual([['甲\n乙', '内甲\t内乙']]);
  });

  it('of one column only frames its paragraphs', () => {
    const body = table(row(cell(paragraph('甲') + paragraph('乙'))));
    const { lines } = readWord(body);
    expect(lines.map(({ text, cells, region }) => [text, cells, region])).toEqual([
      ['甲', undefined, 'table'],
      ['乙', undefined, 'table'],
    ]);
  });

  it('has automatic numbers in its cells', () => {
    const numbers = wordPart(
      'numbering',
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    );
    const number = cell(paragraph('', '<w:numPr><w:numId w:val="1"/></w:numPr>'));
    const body = table(row(number + text('甲')) + row(number + text('乙')));
    expect(readWord(body, { numbering: numbers }).lines.map(({ cells }) => cells)).toEqual([
      ['1', '甲'],
      ['2', '乙'],
    ]);
  });

  it('loses rows that a tracked change took out', () => {
    const body = table(row(text('甲') + text('乙')) + row(text('丙') + text('丁'), '<w:del/>'));
    expect(readWord(body).lines.map(({ cells }) => cells)).toEqual([['甲', '乙']]);
  });

  it('does not grow beyond what Word allows', () => {
    const body = table(row(text('甲', '<w:gridSpan w:val="100000000"/>') + text('乙')));
    expect(readWord(body).lines[0]?.cells?.length).toBeLessThan(70);
  });
});
