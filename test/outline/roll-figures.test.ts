/** One figure of 指标 rolls over, in every way that it may be typed. */
import { describe, expect, it } from 'vitest';
import { rolled, summary } from './rolling.ts';

/** What a figure of 2023 becomes in 2024; both as they stand below 指标. */
function afterwards(figure: string): string {
  const text = rolled(summary(`指标:\n${figure}正文: 好。\n`));
  return text.slice(text.indexOf('指标:\n') + 4, text.indexOf('正文'));
}

describe('a figure on one line', () => {
  it.each([
    ['{值: , 上年: 6.59}', '{值: , 上年: }'],
    ['{值: 7.46, 上年: }', '{值: , 上年: 7.46 }'],
    ['{上年: 6.59, 值: 7.46}', '{上年: 7.46, 值: }'],
    ['{单位: 亿元}', '{单位: 亿元}'],
    ['{数值未变: 是, 值: 3.80, 上年: 3.80}', '{ 值: , 上年: 3.80}'],
    ['{值: 3.80, 裁定: 以财政局为准}', '{值: , 上年: 3.80}'],
    [
      '{值: 7.46, 历年: {2021: 5.90, 2022: 6.59}}',
      '{值: , 上年: 7.46, 历年: {2021: 5.90, 2022: 6.59, 2023: 7.46}}',
    ],
    ['{值: 7.46, 历年: {2023: 7.46}}', '{值: , 上年: 7.46, 历年: {2023: 7.46}}'],
    ['{值: , 历年: {2022: 6.59}}', '{值: , 历年: {2022: 6.59}}'],
    ['{值: 7.46, 其中: {新坪: 4.80}}', '{值: , 上年: 7.46, 其中: {新坪: {值: , 上年: 4.80}}}'],
  ])('%s becomes %s', (before, after) => {
    expect(afterwards(`  收入: ${before}\n`)).toBe(`  收入: ${after}\n`);
  });
});

describe('a figure on lines of its own', () => {
  it.each([
    ['keeps what people remark', '    值: 7.46 # 财政局\n', '    值:  # 财政局\n    上年: 7.46\n'],
    [
      'loses what was looked at',
      '    值: 3.80\n    上年: 3.80\n    数值未变: 是\n',
      '    值:\n    上年: 3.80\n    数值未变:\n',
    ],
    [
      'gets another year, in step with the others',
      '    值: 7.46\n    历年:\n      2021: 5.90\n      2022: 6.59\n',
      '    值:\n    上年: 7.46\n    历年:\n      2021: 5.90\n      2022: 6.59\n      2023: 7.46\n',
    ],
    [
      'has its last value cleared where this one is empty',
      '    值:\n    上年: 6.59\n',
      '    值:\n    上年:\n',
    ],
    [
      'gets its last value where there was none',
      '    值: 7.46\n    上年:\n',
      '    值:\n    上年: 7.46\n',
    ],
  ])('%s', (_, before, after) => {
    expect(afterwards(`  收入:\n${before}`)).toBe(`  收入:\n${after}`);
  });
});

describe('a mere value', () => {
  it.each([
    ['7.46', '{值: , 上年: 7.46}'],
    ['7.46亿元   # 财政局', '{值: , 单位: 亿元, 上年: 7.46}   # 财政局'],
    ['【】', '【】'],
    ['', ''],
  ])('%s becomes %s', (before, after) => {
    expect(afterwards(`  收入: ${before}\n`)).toBe(`  收入: ${after}\n`);
  });
});

describe('figures of months', () => {
  it('beside those of the year before', () => {
    expect(
      afterwards('  收入:\n    各月: [0.62, 0.51]   # 财政局\n    上年各月: [0.58, 0.49]\n'),
    ).toBe('  收入:\n    各月: []   # 财政局\n    上年各月: [0.62, 0.51]\n');
  });

  it('without those of the year before', () => {
    expect(afterwards('  收入:\n    单位: 亿元\n    各季: [0.62, 0.51]\n')).toBe(
      '  收入:\n    单位: 亿元\n    上年各季: [0.62, 0.51]\n',
    );
  });

  it('with names', () => {
    expect(afterwards('  收入:\n    各月: {1月: 0.62, 2月: {值: 0.51, 上年: 0.49}}\n')).toBe(
      '  收入:\n    各月: {1月: {值: , 上年: 0.62}, 2月: {值: , 上年: 0.51}}\n',
    );
  });
});
