/** Cells by the names of their row and column. */
import { describe, expect, it } from 'vitest';
import {
  cellAddress,
  columnName,
  columnNames,
  findColumn,
  findRow,
  rowNames,
  unitInName,
} from '../../src/sheets/index.ts';

const sheet = {
  name: '',
  rows: [
    ['青禾产业园主要指标', '青禾产业园主要指标', '', '', ''],
    ['序号', '指 标', '单位', '本年', '本年', '上年'],
    ['序号', '指 标', '单位', '当月', '累计', '累计'],
    ['1', '一、规上工业总产值', '亿元', '14.20', '168.90', '152.40'],
    ['2', '其中：绿色食品', '亿元', '6.5', '78.60', '69.80'],
    ['3', '　　精密制造', '亿元', '4.1', '51.70', '46.10'],
    ['4', '进出口总额（亿元）', '', '0.8', '9.26', '7.95'],
    ['5', '合计', '个', '1', '2', '3'],
    ['6', '合计', '家', '1', '2', '3'],
  ],
};

describe('a row', () => {
  it.each([
    ['规上工业总产值', 3],
    ['一、规上工业总产值', 3],
    ['绿色食品', 4],
    ['精密制造', 5],
    ['进出口总额', 6],
    ['进出口总额(亿元)', 6],
    ['合计/家', 8],
  ])('is found by the name %s', (name, at) => {
    expect(findRow(sheet, name)).toEqual({ at });
  });
  it('is not found by half a name, a number or a heading', () => {
    for (const name of ['规上工业', '168.90', '指标', '2', '']) {
      expect([name, findRow(sheet, name)]).toEqual([name, { none: true }]);
    }
  });
  it('is not guessed where there are several', () => {
    expect(findRow(sheet, '合计')).toEqual({ several: [7, 8] });
  });
  it('is told among all that there are', () => {
    expect(rowNames(sheet)).toContain('其中：绿色食品');
    expect(rowNames(sheet)).not.toContain('168.90');
  });
  it('below a merged head is found by head and name', () => {
    const rows = [
      ['类别', '名称', '数'],
      ['工业', '企业数', '9'],
      ['工业', '产值', '8'],
      ['农业', '企业数', '7'],
    ];
    expect(findRow({ name: '', rows }, '农业/企业数')).toEqual({ at: 3 });
    expect(findRow({ name: '', rows }, '企业数')).toEqual({ several: [1, 3] });
    expect(findRow({ name: '', rows }, '产值')).toEqual({ at: 2 });
  });
});

describe('a column', () => {
  it.each([
    ['当月', 3],
    ['上年', 5],
    ['本年/累计', 4],
    ['上年/累计', 5],
    ['指标', 1],
  ])('is found by the heading %s', (name, at) => {
    expect(findColumn(sheet, name)).toEqual({ at });
  });
  it('is not guessed where there are several', () => {
    expect(findColumn(sheet, '累计')).toEqual({ several: [4, 5] });
  });
  it('is told among all that there are', () => {
    expect(columnNames(sheet)).toEqual(expect.arrayContaining(['本年', '当月', '累计', '上年']));
  });
  it('of a year is a heading, not a number', () => {
    const rows = [
      ['指标', '2024', '2023'],
      ['收入', '7.46', '6.59'],
    ];
    expect(findColumn({ name: '', rows }, '2024')).toEqual({ at: 1 });
  });
});

it('a table without numbers, or without rows, has no answer', () => {
  expect(findRow({ name: '', rows: [] }, '收入')).toEqual({ none: true });
  expect(findColumn({ name: '', rows: [['甲', '乙']] }, '乙')).toEqual({ at: 1 });
});

it('units stand in brackets behind names, and cells have addresses', () => {
  expect(unitInName('进出口总额（亿元）')).toBe('亿元');
  expect(unitInName('收入（单位：万元）')).toBe('万元');
  expect(unitInName('收入')).toBeUndefined();
  expect([columnName(0), columnName(25), columnName(26), columnName(701), columnName(702)]).toEqual(
    ['A', 'Z', 'AA', 'ZZ', 'AAA'],
  );
  expect(cellAddress(4, 1)).toBe('B5');
});
