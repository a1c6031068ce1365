/** Tables as spreadsheets save them, read as a person sees them. */

import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSheets, writeCsv, writeXlsx } from '../../src/sheets/index.ts';
import { workbook } from './workbook.ts';

function rowsOf(bytes: Uint8Array): string[][] | string {
  const read = readSheets(bytes);
  return 'trouble' in read ? read.trouble : (read.sheets[0]?.rows ?? []);
}

describe('an xlsx file', () => {
  it('has shared, rich, direct and computed texts, and numbers', () => {
    const texts = [
      '<t>财政收入</t>',
      '<r><t>规上</t></r><r><t xml:space="preserve"> 企业</t></r><rPh><t>guishang</t></rPh>',
    ];
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
      '<row r="3"><c r="A3" t="inlineStr"><is><t>直接</t></is></c><c r="C3" t="str"><f>A1</f><v>算出</v></c><c r="D3"><f>1+1</f><v>2</v></c></row>';
    expect(rowsOf(workbook(rows, { texts }))).toEqual([
      ['财政收入', '规上 企业'],
      [],
      ['直接', '', '算出', '2'],
    ]);
  });

  it.each([
    ['0.00', '7.4', '7.40'],
    ['0.00', '7.4600000000000009', '7.46'],
    ['0.00', '7.455', '7.46'],
    ['#,##0.0', '1292', '1292.0'],
    ['0.0%', '0.132', '13.2%'],
    ['0%', '1', '100%'],
    ['0.##', '7.5', '7.5'],
    ['0.##', '7', '7'],
    ['0.00&quot;亿元&quot;', '7.4', '7.40亿元'],
    ['[红色]0.0;[蓝色]-0.0', '-1.25', '-1.3'],
    ['0', '-0.2', '0'],
    ['yyyy年m月d日', '45657', '2024-12-31'],
    ['0.00E+00', '12345.678', '12345.678'],
    ['0!.0,', '123456', '123456'],
    ['@', '7.46', '7.46'],
    ['', '0.1', '0.1'],
    ['', '1E-7', '0.0000001'],
    ['', '12345678901', '12345678901'],
  ])('shows with the format %s the number %s as %s', (format, stored, shown) => {
    const row = `<row r="1"><c r="A1" s="1"><v>${stored}</v></c></row>`;
    expect(rowsOf(workbook(row, { formats: [format] }))).toEqual([[shown]]);
  });

  it('says in every merged cell what the first says', () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>收入</t></is></c></row><row r="2"><c r="A2"><v>1</v></c><c r="C2"><v>2</v></c></row>';
    expect(rowsOf(workbook(rows, { merged: ['A1:C1'] }))).toEqual([
      ['收入', '收入', '收入'],
      ['1', '', '2'],
    ]);
  });

  it('may have prefixed names and cells without addresses', () => {
    const rows =
      '<x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row>';
    expect(rowsOf(workbook(rows, { prefix: 'x' }))).toEqual([['1', '2'], ['3']]);
  });

  it('that is none is told as such', () => {
    expect(rowsOf(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toBe('not-a-table');
    expect(rowsOf(workbook('<row><c></row>'))).toBe('damaged');
    expect(rowsOf(workbook('').slice(0, 200))).toBe('damaged');
    expect(rowsOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toBe('old-excel');
    expect(rowsOf(Uint8Array.of(1, 0, 2))).toBe('not-a-table');
    const wide = Array.from(
      { length: 200 },
      (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`,
    );
    const read = readSheets(workbook(wide.join('')));
    expect('trouble' in read && read.trouble).toBe('too-large');
  });
});

describe('a csv file', () => {
  const text = '指标,单位,本年\r\n财政收入,亿元,7.46\r\n"规上企业，含""四上""",家,"1,292"\r\n';
  const rows = [
    ['指标', '单位', '本年'],
    ['财政收入', '亿元', '7.46'],
    ['规上企业，含"四上"', '家', '1,292'],
  ];
  const gb = Uint8Array.from([0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xb1, 0xbe, 0xc4, 0xea]);

  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16', new Uint8Array(Uint16Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0)).buffer)],
    ['semicolons', new TextEncoder().encode(text.replace(/,(?!292)/g, ';'))],
    ['sep=', new TextEncoder().encode(`sep=;\n${text.replace(/,(?!292)/g, ';')}`)],
    ['tabs', new TextEncoder().encode(text.replace(/,(?!292)/g, '\t'))],
  ])('is read in %s', (_, bytes) => {
    expect(rowsOf(bytes)).toEqual(rows);
  });

  it('is read in GB 18030', () => {
    expect(rowsOf(gb)).toEqual([['指标', '本年']]);
  });

  it('with a quote that is not closed ends where the file ends', () => {
    expect(rowsOf(new TextEncoder().encode('甲,"乙\n丙'))).toEqual([['甲', '乙\n丙']]);
  });
});

const cell = fc.oneof(
  fc.constantFrom(
    '财政收入',
    '7.46',
    '12.80',
    '-1.5',
    '007',
    '1,292',
    '"引号"',
    '甲\n乙',
    '<&>',
    '',
  ),
  fc.stringMatching(/^[0-9a-z,;"一二]{0,6}$/),
);
const table = fc
  .array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 })
  .map((rows) => rows.map((row, at) => ['名称', `行${at}`].concat(row)));

describe('what is written', () => {
  it('to xlsx is read back', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const width = (row: readonly string[]) =>
          row.reduce((end, text, at) => (text === '' ? end : at + 1), 0);
        const read = rowsOf(writeXlsx([{ name: '指标', rows }]));
        expect(read).toEqual(
          rows.map((row) => row.slice(0, width(row)).map((text) => text.trim())),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('to csv keeps marks that other tables part their cells with', () => {
    const rows = [
      ['名称', '行0', ';;;;', '财政收入'],
      ['名称', '行1', '甲，乙，丙，丁', ''],
    ];
    expect(rowsOf(new TextEncoder().encode(writeCsv(rows)))).toEqual(rows);
  });

  it('to csv gives a spreadsheet nothing to run; numbers stay numbers', () => {
    const formulas = ['=1+1', '+1+1', '-2+3', '-cmd|x', '@SUM(A1)', ' =1', '\t=1', '－2+3', '-5个'];
    expect(writeCsv([formulas])).not.toMatch(/(?:^|,|")[\s\ufeff]*[=+@－-]/u);
    const numbers = ['-3.5', '+4.2%', '-1,200', '-0.5%'];
    expect(writeCsv([numbers])).toContain('-3.5,+4.2%,"-1,200",-0.5%');
  });

  it('to csv is read back', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const read = rowsOf(new TextEncoder().encode(writeCsv(rows)));
        expect(read).toEqual(rows.map((row) => row.map((text) => text.trim())));
      }),
    );
  });

  it('is the same bytes every time', () => {
    const sheets = [
      {
        name: '指标',
        rows: [
          ['名称', '值'],
          ['收入', '12.80'],
        ],
      },
    ];
    expect(writeXlsx(sheets)).toEqual(writeXlsx(sheets));
  });

  it('is no formula, whatever a form says', () => {
    expect(writeCsv([['=HYPERLINK("x")', '@a', '-1.5', '-x']])).toBe(
      `\ufeff"'=HYPERLINK(""x"")",'@a,-1.5,'-x\r\n`,
    );
  });
});

it('any bytes are a table or a reason why not', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(600), fc.nat(255), (bytes, at, value) => {
      expect(typeof rowsOf(bytes)).toMatch(/string|object/);
      const broken = workbook('<row r="1"><c r="A1"><v>1</v></c></row>').slice();
      broken[at] = value;
      expect(typeof rowsOf(broken)).toMatch(/string|object/);
    }),
  );
});
