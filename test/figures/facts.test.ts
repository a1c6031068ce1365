/** The facts of figures, each table whole: units and what they are worth, numbers, stretches of a year. */
import { describe, expect, it } from 'vitest';
import { numeral } from '../../src/figures/index.ts';
import { exactly, fixed, intervalOf, overlap, quotient } from '../../src/figures/numeral.ts';
import { readPeriod } from '../../src/figures/period.ts';
import {
  convert,
  converted,
  factorBetween,
  isCounted,
  isRate,
  rangeOf,
} from '../../src/figures/units.ts';

const number = (digits: string) => {
  const read = numeral(digits);
  if (read === undefined) throw new Error(`${digits} is no number`);
  return read;
};

/** Unit, what it comes to, of which unit: 1亩 is 2000/3 平方米 (国务院令第28号, 1984). */
const UNITS = `
人民币元 1 元
元人民币 1 元
万元 10000 元
亿元 100000000 元
万亿元 1000000000000 元
百元 100 元
千元 1000 元
十万元 100000 元
百万元 1000000 元
千万元 10000000 元
万人民币元 10000 元
平方公里 1000000 平方米
平方千米 1000000 平方米
公顷 10000 平方米
亩 2000/3 平方米
万亩 20000000/3 平方米
平米 1 平方米
㎡ 1 平方米
m² 1 平方米
万平方米 10000 平方米
方 1 立方米
m³ 1 立方米
公斤 1 千克
克 1/1000 千克
斤 1/2 千克
吨 1000 千克
千克 1 千克
公里 1000 米
里 500 米
度 1 千瓦时
千瓦时 1 千瓦时
万千瓦时 10000 千瓦时
千瓦 1 千瓦
万千瓦 10000 千瓦
％ 1 %
% 1 %
‰ 1/10 %
百分点 1 百分点
千分点 1 千分点
万家 10000 家
`
  .trim()
  .split('\n')
  .map((row) => row.split(' '));

describe('units', () => {
  it.each(UNITS)('one %s is %s %s', (unit = '', worth = '', base = '') => {
    const [over = '', under = '1'] = worth.split('/');
    const factor = factorBetween(unit, base);
    expect(factor?.numerator.times(under).eq(factor.denominator.times(over))).toBe(true);
    expect(factorBetween(unit, '另一种')).toBeUndefined();
    expect(factorBetween('另一种', unit)).toBeUndefined();
  });

  it('that measure other things do not convert', () => {
    const bases = ['元', '平方米', '立方米', '千克', '米', '千瓦时', '千瓦', '%', '家', '个'];
    for (const one of bases) {
      for (const other of bases) {
        expect(factorBetween(one, other) === undefined, `${one} ${other}`).toBe(one !== other);
      }
    }
  });

  it('that an office takes for one convert, if both are of one group', () => {
    const same = [
      ['个', '家'],
      ['人', '名'],
    ];
    expect(convert(number('12'), '个', '家', same)?.digits).toBe('12');
    expect(convert(number('1.2'), '万个', '家', same)?.digits).toBe('12000');
    expect(convert(number('12'), '个', '人', same)).toBeUndefined();
    expect(convert(number('12'), '个', '户', same)).toBeUndefined();
    expect(convert(number('12'), '户', '个', same)).toBeUndefined();
  });

  it.each([
    ['7.50', '亿元', '万元', '75000'],
    ['4500', '万元', '亿元', '0.45'],
    ['12.80', '万元', '万元', '12.80'],
    ['12.80', '％', '%', '12.80'],
    ['100', '亩', '公顷', '6.67'],
    ['15', '亩', '公顷', '1'],
    ['3', '亩', '平方米', '2000'],
    ['0.5', '平方公里', '亩', '750'],
    ['1', '斤', '公斤', '0.5'],
    ['500', '克', '斤', '1'],
    ['25', '‰', '%', '2.5'],
    ['0.000000000000000000001', '亿元', '万亿元', '0.00'],
  ])('%s%s is %s: %s', (digits, from, to, expected) => {
    expect(convert(number(digits), from, to)?.digits).toBe(expected);
  });

  it('convert without rounding where nothing is printed', () => {
    expect(converted(number('100').value, '亩', '公顷')?.toFixed(6)).toBe('6.666667');
    expect(converted(number('12').value, '个', '家', [['个', '家']])?.toFixed()).toBe('12');
    expect(converted(number('12').value, '个', '元')).toBeUndefined();
  });

  it('that are counted', () => {
    const counted =
      '个 家 套 人 名 位 次 场 件 项 户 宗 起 批 条 处 座 栋 幢 台 辆 只 头 所 间 份 篇 期 册 组 支 对 届 轮 类 种 例 人次 家次 户次 班次 批次 辆次 个次';
    for (const unit of counted.split(' ')) expect(isCounted(unit), unit).toBe(true);
    for (const unit of ['元', '万人', '亩', '%', '吨', '公里', '']) {
      expect(isCounted(unit), unit).toBe(false);
    }
  });

  it('of rates', () => {
    const units = ['%', '％', '‰', '元', '个', '百分点'];
    expect(units.filter(isRate)).toEqual(['%', '％', '‰']);
  });

  it('say what a number can stand for: what is counted itself, what is measured half a digit more or less', () => {
    const range = (digits: string, unit: string) => {
      const { low, high } = rangeOf(number(digits), unit);
      return `${low.toFixed()} to ${high.toFixed()}`;
    };
    expect(range('12', '家')).toBe('12 to 12');
    expect(range('12', '亩')).toBe('11.5 to 12.5');
    expect(range('12.0', '家')).toBe('11.95 to 12.05');
    expect(range('12', '万家')).toBe('11.5 to 12.5');
  });
});

describe('numbers', () => {
  it.each([
    ['0', '0', 0],
    ['-0.00', '0.00', 2],
    ['-0', '0', 0],
    ['-1.50', '-1.50', 2],
    ['12.80', '12.80', 2],
    ['1'.repeat(40), '1'.repeat(40), 0],
  ])('%s are read as %s with %i digits behind the point', (typed, digits, decimals) => {
    expect(numeral(typed)).toMatchObject({ digits, decimals });
  });

  it.each(['', '.5', '5.', '+5', '1,000', '5%', 'a5', '5 ', '--5', '1e3', '1.2.3', '1'.repeat(41)])(
    '"%s" is none',
    (typed) => expect(numeral(typed)).toBeUndefined(),
  );

  it('are rounded half away from nothing, and never to -0', () => {
    expect(fixed(number('0.25').value, 1).digits).toBe('0.3');
    expect(fixed(number('-0.25').value, 1).digits).toBe('-0.3');
    expect(fixed(number('-0.04').value, 1).digits).toBe('0.0');
    expect(fixed(number('-0.04').value, 1).value.toFixed()).toBe('0');
    expect(fixed(number('0.25').value, 1).value.toFixed()).toBe('0.3');
    expect(exactly(number('120.500').value)).toBe('120.5');
    expect(exactly(number('120').value)).toBe('120');
    expect(quotient(number('1').value, number('8').value, 2).toFixed()).toBe('0.13');
    expect(quotient(number('-1').value, number('8').value, 2).toFixed()).toBe('-0.13');
    expect(quotient(number('2').value, number('3').value, 4).toFixed()).toBe('0.6667');
  });

  it('meet where the one can still be the other', () => {
    const one = intervalOf(number('1.2'), false);
    expect(overlap(one, intervalOf(number('1.3'), false))).toBe(true);
    expect(overlap(intervalOf(number('1.3'), false), one)).toBe(true);
    expect(overlap(one, intervalOf(number('1.4'), false))).toBe(false);
    expect(overlap(intervalOf(number('1.4'), false), one)).toBe(false);
    expect(overlap(one, intervalOf(number('1.25'), true))).toBe(true);
    expect(overlap(one, intervalOf(number('1.26'), true))).toBe(false);
  });
});

describe('stretches of a year', () => {
  it.each([
    ['上半年', '上半年', 1, 6],
    ['下半年', '下半年', 7, 12],
    ['全年', '全年', 1, 12],
    ['前两季度', '前两季度', 1, 6],
    ['前三季度', '前三季度', 1, 9],
    ['一季度', '一季度', 1, 3],
    ['2季度', '二季度', 4, 6],
    ['第三季度', '三季度', 7, 9],
    ['４季', '四季度', 10, 12],
    ['1月', '1月', 1, 1],
    ['６ 月份', '6月', 6, 6],
    ['十二月', '12月', 12, 12],
    ['十月份', '10月', 10, 10],
    ['1-6月', '1—6月', 1, 6],
    ['1月—11月', '1—11月', 1, 11],
    ['一至三月份', '1—3月', 1, 3],
    ['3月份到12月份', '3—12月', 3, 12],
    ['2~3月', '2—3月', 2, 3],
    ['十至十二月', '10—12月', 10, 12],
  ])('%s is %s', (typed, name, from, to) => {
    expect(readPeriod(typed)).toEqual({ name, from, to });
  });

  it.each([
    ...['', '0月', '13月', '五季度', '0季度', '6', '前四季度', '6-1月', '3-3月', '0-3月', '9-13月'],
    ...['今年6月', '6月底', '一季度末', '第6月', '1-6', '今年1-6月', '1-6月底', 'constructor'],
    ...['一季度一', '十三月', '123月', '1-123月', '今年一季度'],
  ])('"%s" is none', (typed) => expect(readPeriod(typed)).toBeUndefined());
});
