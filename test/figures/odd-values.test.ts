/** Values that are hardly meant: a point in the wrong place, below nothing, half a thing, without a unit. */
import { describe, expect, it } from 'vitest';
import { buildFigures } from '../../src/figures/index.ts';

const told = (name: string, source: Record<string, unknown>) =>
  buildFigures({ [name]: source })
    .check()
    .map(({ code, key }) => `${key} ${code}`);

describe('a point in the wrong place', () => {
  it.each([
    ['ten times last year', { 值: '74.6', 单位: '亿元', 上年: '6.59' }, ['值 figures/jump']],
    ['a tenth of last year', { 值: '0.75', 单位: '亿元', 上年: '6.59' }, ['值 figures/jump']],
    [
      'last year stands out from the plan, too',
      { 值: '7.46', 单位: '亿元', 上年: '65.9', 计划: '7.00' },
      ['上年 figures/jump'],
    ],
    [
      'the plan stands out',
      { 值: '7.46', 单位: '亿元', 上年: '6.59', 计划: '70' },
      ['计划 figures/jump'],
    ],
    ['a rate typed as a fraction', { 值: '0.912', 单位: '%', 上年: '89.8' }, ['值 figures/jump']],
    ['three times last year', { 值: '19.8', 单位: '亿元', 上年: '6.59' }, []],
    ['twelve things after one', { 值: '12', 单位: '家', 上年: '1' }, []],
    ['doubled and more', { 值: '90', 单位: '家', 上年: '37' }, []],
  ])('%s', (_, source, codes) =>
    expect(told(source.单位 === '家' ? '企业' : '税收', source)).toEqual(codes),
  );

  it('is told of the month that stands out from both its neighbours', () => {
    const 各季 = { '1季度': { 值: '1.83' }, '2季度': { 值: '19.6' }, '3季度': { 值: '2.10' } };
    expect(told('产值', { 单位: '亿元', 各季 })).toEqual(['各季 figures/jump']);
    const growing = { '1季度': { 值: '0.5' }, '2季度': { 值: '1.9' }, '3季度': { 值: '5.2' } };
    expect(told('产值', { 单位: '亿元', 各季: growing })).toEqual([]);
  });
});

describe('a number', () => {
  it.each([
    ['税收', { 值: '-7.46', 单位: '亿元', 上年: '6.59' }, ['值 figures/negative']],
    ['净利润', { 值: '-7.46', 单位: '亿元', 上年: '6.59' }, []],
    ['企业', { 值: '45.5', 单位: '家' }, ['值 figures/odd-value']],
    ['户均人数', { 值: '3.5', 单位: '人' }, []],
    ['常住人口', { 值: '45.5', 单位: '万人' }, []],
    ['税收', { 值: '7.46', 单位: '亿' }, ['单位 figures/no-unit']],
    ['景气指数', { 值: '101.2' }, []],
  ])('%s %o', (name, source, codes) => expect(told(name, source)).toEqual(codes));
});
