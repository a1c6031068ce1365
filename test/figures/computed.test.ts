/** Figures that come from other figures and from months. */
import { describe, expect, it } from 'vitest';
import { buildFigures } from '../../src/figures/index.ts';
import { print, problemsOf } from './figures.ts';

describe('a figure computed from others', () => {
  const sources = {
    内资: { 值: '28.70', 单位: '亿元', 上年: '25.30', 计划: '28.00' },
    外资: { 值: '3120', 单位: '万元', 上年: '2980' },
    人员: { 值: '1.52', 单位: '万人', 上年: '1.49' },
    税收: { 值: '5.98', 单位: '亿元' },
    用地: { 值: '3.30', 单位: '万亩' },
    资金: { 计算: { operation: '之和' as const, operands: ['内资', '外资'] } },
    内外差: { 计算: { operation: '之差' as const, operands: ['内资', '外资'] } },
    内资比重: { 计算: { operation: '占比' as const, operands: ['内资', '资金'] } },
    内资完成: { 计算: { operation: '完成率' as const, operands: ['内资'] } },
    人均资金: { 单位: '万元', 计算: { operation: '人均' as const, operands: ['资金', '人员'] } },
    亩均税收: { 单位: '万元/亩', 计算: { operation: '亩均' as const, operands: ['税收', '用地'] } },
    月均: { 计算: { operation: '平均' as const, operands: ['内资', '税收'] } },
    户均: { 小数: 1, 计算: { operation: '之比' as const, operands: ['内资', '人员'] } },
  };
  it.each([
    ['资金', '29.012亿元'],
    ['资金·同比', '同比增长13.3%'],
    ['内外差', '28.388亿元'],
    ['内资比重', '98.9%'],
    ['内资比重·同比', '同比提高0.1个百分点'],
    ['内资完成', '102.5%'],
    ['人均资金', '19.09万元'],
    ['人均资金·上年', '17.18万元'],
    ['亩均税收', '1.81万元/亩'],
    ['月均', '17.34亿元'],
    ['户均', '18.9亿元/万人'],
  ])('%s is %s', (name, printed) => {
    expect(print(`【${name}】`, sources)).toBe(printed);
    expect(problemsOf(sources)).toEqual([]);
  });

  it.each([
    ['之和', ['甲', '丙'], '丁 计算 figures/unknown-name'],
    ['之和', ['甲', '乙'], '丁 计算 figures/unit'],
    ['占比', ['甲'], '丁 计算 figures/formula'],
    ['占比', ['甲', '零'], '丁 计算 figures/zero-divisor'],
    ['人均', ['甲', '零'], '丁 计算 figures/zero-divisor'],
    ['之和', ['丁', '甲'], '丁 计算 figures/circle'],
    ['之和', ['戊'], '戊 计算 figures/circle'],
  ] as const)('by %s of %s is refused', (operation, operands, problem) => {
    expect(
      problemsOf({
        甲: { 值: '5', 单位: '亿元' },
        乙: { 值: '5', 单位: '人' },
        零: { 值: '0', 单位: '亿元' },
        丁: { 计算: { operation, operands: [...operands] } },
        戊: { 计算: { operation: '之和', operands: ['丁'] } },
      }),
    ).toContain(problem);
  });

  it('may be typed too, if it is what rounding allows', () => {
    const with值 = (值: string) =>
      problemsOf({
        甲: { 值: '28.70', 单位: '亿元' },
        乙: { 值: '0.31', 单位: '亿元' },
        和: { 值, 单位: '亿元', 计算: { operation: '之和', operands: ['甲', '乙'] } },
      });
    expect(with值('29.01')).toEqual([]);
    expect(with值('29.0')).toEqual([]);
    expect(with值('29.10')).toEqual(['和 值 figures/formula-differs']);
  });

  it('is known only when all of its figures are', () => {
    const figures = buildFigures({
      甲: { 单位: '亿元' },
      乙: { 值: '5', 单位: '亿元' },
      和: { 计算: { operation: '之和', operands: ['甲', '乙'] } },
    });
    expect(figures.check()).toEqual([]);
    expect(figures.get('和')?.value).toBeUndefined();
  });

  it('may be a rest: the whole less its other parts', () => {
    const sources = {
      总数: {
        值: '29',
        单位: '个',
        分项齐全: true,
        其中: {
          工业: { 值: '23' },
          其他: { 计算: { operation: '之差' as const, operands: ['总数', '工业'] } },
        },
      },
    };
    expect(problemsOf(sources)).toEqual([]);
    expect(print('【总数·含其中】', sources)).toBe('29个，其中工业23个、其他6个');
  });
});

describe('months and quarters', () => {
  const months = (values: string[], last: string[]) =>
    Object.fromEntries(
      values.map((值, index) => [
        `${index + 1}月`,
        { 值, ...(last[index] ? { 上年: last[index] } : {}) },
      ]),
    );
  const sources = {
    收入: {
      单位: '亿元',
      各月: months(
        ['0.62', '0.51', '0.70', '0.60', '0.66', '0.72'],
        ['0.58', '0.49', '0.66', '0.61', '0.60', '0.70'],
      ),
    },
    企业: { 单位: '家', 可累计: false, 各季: { 一季度: { 值: '96' }, 二季度: { 值: '103' } } },
  };
  it.each([
    ['收入', '3.81亿元'],
    ['收入·同比', '同比增长4.7%'],
    ['收入·累计', '3.81亿元'],
    ['收入·3月', '0.70亿元'],
    ['收入·三月份·同比', '同比增长6.1%'],
    ['收入·一季度', '1.83亿元'],
    ['收入·第一季度·同比', '同比增长5.8%'],
    ['收入·二季度·环比', '环比增长8.2%'],
    ['收入·上半年', '3.81亿元'],
    ['收入·1—5月', '3.09亿元'],
    ['收入·1-5月·万元', '30900万元'],
    ['收入·环比', '环比增长9.1%'],
    ['收入·当期', '0.72亿元'],
    ['收入·全年', 'figures/no-period'],
    ['企业', '103家'],
    ['企业·一季度', '96家'],
    ['企业·环比', '环比增长7.3%'],
  ])('【%s】 is %s', (box, printed) => {
    expect(print(`【${box}】`, sources)).toBe(printed);
    expect(problemsOf(sources)).toEqual([]);
  });

  it('must come to the year', () => {
    const with值 = (值: string) => problemsOf({ 收入: { ...sources.收入, 值 } });
    expect(with值('3.81')).toEqual([]);
    expect(with值('3.8')).toEqual([]);
    expect(with值('4.81')).toEqual(['收入 值 figures/series']);
  });

  it('are added up to the first that is missing', () => {
    const gap = {
      收入: { 单位: '亿元', 各月: { '1月': { 值: '1' }, '2月': {}, '3月': { 值: '3' } } },
    };
    expect(problemsOf(gap)).toEqual(['收入 各月 figures/period-missing']);
    expect(print('【收入】', gap)).toBe('1亿元');
  });

  it('are named as months are', () => {
    expect(problemsOf({ 收入: { 各月: { 元月: { 值: '1' }, '13月': { 值: '1' } } } })).toEqual([
      '收入 各月 figures/unknown-period',
      '收入 各月 figures/unknown-period',
    ]);
  });
});
