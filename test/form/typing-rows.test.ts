/** Rows pasted from tables, and ends of lines of every sort: read as what they were meant to be. */
import { describe, expect, it } from 'vitest';
import { brief, fill, read } from './forms.ts';
import { HEAD, understood } from './understood.ts';

describe('rows pasted from Excel', () => {
  it('are figures below 指标, with or without indentation and “|”', () => {
    for (const [mark, lead] of [
      ['', ''],
      ['', '  '],
      [' |', '  '],
      [' |', ''],
    ]) {
      const { data, problems } = understood(
        `${HEAD}指标:${mark}\n${lead}名称\t值\t去年\n${lead}财政收入\t7.46亿元\t6.59\n${lead}安置房\t1,426\n正文: [乙]\n`,
      );
      expect(data.指标).toEqual({
        财政收入: { 值: '7.46亿元', 上年: '6.59' },
        安置房: { 值: '1,426' },
      });
      expect(problems[0]).toMatch(/^form\/pasted 5:/);
    }
  });

  it('may have a column for the unit', () => {
    const { data } = understood(
      `${HEAD}指标:\n财政收入\t亿元\t7.46\t6.59\n安置房\t426\t套\t164\n正文: [乙]\n`,
    );
    expect(data.指标).toEqual({
      财政收入: { 单位: '亿元', 值: '7.46', 上年: '6.59' },
      安置房: { 值: '426', 单位: '套', 上年: '164' },
    });
  });

  it('point at the right cell when one is wrong', () => {
    const { problems } = read(`${HEAD}指标:\n财政收入\t7.46\t约6亿\n正文: [乙]\n`);
    expect(brief(problems)).toEqual(['form/pasted-columns 5:1+13', 'form/number 5:11+3']);
  });

  it('are rows of a table', () => {
    const { data, problems } = fill(
      `${HEAD}正文:\n  - 表格:\n      表头: [指标, 本年, 上年]\n      行: |\n        财政收入\t7.46\t6.59\n        安置房\t\t426\n`,
    );
    expect(data?.正文).toEqual([
      {
        类型: '表格',
        表头: ['指标', '本年', '上年'],
        行: [
          ['财政收入', '7.46', '6.59'],
          ['安置房', '', '426'],
        ],
      },
    ]);
    expect(problems).toEqual([]);
  });
});

describe('ends of lines', () => {
  const lines = ['文种: 工作总结', '标题: 关于工作的总结', '正文:', '  - 甲。', '  - 乙。', ''];

  it.each(['\r', '\r\n', '\u2028', '\u2029', '\u0085'])(
    'are those that the file has: %j',
    (end) => {
      const { data, problems } = understood(lines.join(end));
      expect(data).toEqual({ 文种: '工作总结', 标题: '关于工作的总结', 正文: ['甲。', '乙。'] });
      expect(problems).toEqual([]);
    },
  );

  it('of several sorts are read where an entry or item begins', () => {
    const { data, problems } = understood(
      '文种: 工作总结\r标题: 关于工作的总结\u2028正文:\n  - 甲。\u2029  - 乙。\n',
    );
    expect(data).toEqual({ 文种: '工作总结', 标题: '关于工作的总结', 正文: ['甲。', '乙。'] });
    expect(problems).toEqual([]);
  });

  it('that nobody sees are told where they stand within a text', () => {
    const { data, problems } = understood('文种: 工作总结\n标题: 甲的\u2028总结\n正文: [乙。]\n');
    expect(data.标题).toBe('甲的总结');
    expect(problems).toEqual(['form/line-separator 2:7+1']);
  });

  it('of the old Mac have their places', () => {
    expect(understood('文种: 工作总结\r标题: 甲\r正文: [乙。]\r错: 1\r').problems).toEqual([
      'form/unknown-key 4:1+1',
    ]);
  });
});
