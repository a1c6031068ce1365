/** A register that was opened and saved in Excel or LibreOffice, or typed there by hand. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSheets, writeXlsx } from '../../../src/sheets/index.ts';
import { notice, office } from './register-office.ts';
import { keptInExcel, throughCalc } from './spreadsheets.ts';

const VALUES = '关于做好假日值班工作的通知';
const hasCalc =
  throughCalc(writeXlsx([{ name: '表', rows: [['甲']] }]), 'xlsx', 'xlsx') !== undefined;
if (!hasCalc) console.warn('LibreOffice Calc is not here: left out registers that it saves');

function sheetsOf(bytes: Uint8Array) {
  const read = readSheets(bytes);
  if ('trouble' in read) throw new Error(read.trouble);
  return read.sheets;
}

describe('a register kept in Excel', () => {
  it('is read: texts in one list, in pieces, dates as numbers, hidden sheets, filtered rows', () => {
    const { run, put } = office(keptInExcel());
    put('2024/防火.yaml', notice('1'));
    expect(run('check', '2024/防火.yaml').out).not.toContain('登记簿');
    const { code, out } = run('check', '2024/值班.yaml');
    expect([code, out]).toEqual([
      1,
      expect.stringContaining('1号已经用过，登记簿里是《关于做好春季防火工作的通知》。'),
    ]);
    put('2024/值班.yaml', notice('2', VALUES));
    expect(run('register', '2024/值班.yaml').err).toContain(
      '2号已经用过，登记簿里是《关于召开座谈会的通知》',
    );
    expect(run('check', '2024/放假.yaml').out).toContain('下一个是青禾园管发〔2024〕3号');
  });

  it('gets a row below the others on this year’s sheet, in its columns; all else stays', () => {
    const { run, put, path } = office(keptInExcel());
    put('2024/值班.yaml', notice('3', VALUES));
    expect(run('register', '2024/值班.yaml').code).toBe(0);
    const [before, after] = [sheetsOf(keptInExcel()), sheetsOf(readFileSync(path))];
    expect(after.map(({ name }) => name)).toEqual(['说明', '2023年', '2024年']);
    const row = ['', '青禾园管发〔2024〕3号', VALUES, '2024-03-05'];
    expect(after[2]?.rows.slice(0, 4)).toEqual(before[2]?.rows.slice(0, 4));
    expect(after[2]?.rows[4]?.slice(0, 4)).toEqual(row);
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(run('check', '2024/放假.yaml').out).toContain('下一个是青禾园管发〔2024〕4号');
  });
});

describe('a register typed by hand', () => {
  it('counts every number in whatever signs, and tells a cell that is none', () => {
    const rows = [
      ['文号', '标题'],
      ['青禾园管发（2024）第1号', '关于做好春季防火工作的通知'],
      ['青禾园管发2024年2号（作废）', '关于开会的通知'],
      ['3', '关于放假的通知'],
      ['2024-4', '关于调休的通知'],
    ];
    const { run, put } = office(writeXlsx([{ name: '2024年', rows }]));
    const { out } = run('check', '2024/放假.yaml');
    expect(out).toContain('下一个是青禾园管发〔2024〕4号');
    expect(out).toContain('登记簿“2024年”第5行的“2024-4”看不出是哪个号');
    put('2024/值班.yaml', notice('3', VALUES));
    expect(run('register', '2024/值班.yaml').err).toContain('登记簿里是《关于放假的通知》');
  });
});

describe.skipIf(!hasCalc)('a register that LibreOffice has saved', () => {
  const again = (bytes: Uint8Array, from: 'xlsx' | 'csv', to: 'xlsx' | 'csv') =>
    throughCalc(bytes, from, to) ?? new Uint8Array();

  it('is read again, refuses a number used twice, and takes the next; LibreOffice opens that too', () => {
    const first = office();
    first.run('register', '2024/防火.yaml');
    const { run, put, path } = office(again(readFileSync(first.path), 'xlsx', 'xlsx'));
    expect(run('register', '2024/防火.yaml').err).toContain('已经登记');
    expect(run('register', '2024/值班.yaml').err).toContain('1号已经用过');
    put('2024/值班.yaml', notice('2', VALUES));
    expect(run('register', '2024/值班.yaml').code).toBe(0);
    const lines = new TextDecoder().decode(again(readFileSync(path), 'xlsx', 'csv')).split('\n');
    expect(lines.slice(1, 3)).toEqual([
      expect.stringMatching(/^青禾园管发〔2024〕1号,关于做好春季防火工作的通知,2024-03-05/u),
      expect.stringMatching(/^青禾园管发〔2024〕2号,关于做好假日值班工作的通知,2024-03-05/u),
    ]);
  });

  it('keeps one from Excel: its sheets, its filter, what is hidden', () => {
    const { run } = office(again(keptInExcel(), 'xlsx', 'xlsx'));
    expect(run('check', '2024/值班.yaml').out).toContain('1号已经用过');
    expect(run('check', '2024/放假.yaml').out).toContain('下一个是青禾园管发〔2024〕3号');
  });

  it('has what was typed into it: days become dates, serials become numbers', () => {
    const typed =
      '文号,标题,成文日期\n青禾园管发〔2024〕6号,关于开会的通知,2024/3/1\n7,关于放假的通知,2024年3月2日\n';
    const { run, put, path } = office(again(new TextEncoder().encode(typed), 'csv', 'xlsx'));
    expect(run('check', '2024/放假.yaml').out).toContain('下一个是青禾园管发〔2024〕8号');
    put('2024/值班.yaml', notice('8', VALUES));
    expect(run('register', '2024/值班.yaml').code).toBe(0);
    expect(sheetsOf(readFileSync(path))[0]?.rows[1]?.[2]).toBe('2024-03-01');
    const csv = new TextDecoder().decode(again(readFileSync(path), 'xlsx', 'csv'));
    expect(csv.split('\n')[3]).toContain(`青禾园管发〔2024〕8号,${VALUES},2024-03-05`);
  });
});
