import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingLabel, pointLabel } from '../../src/document/numbering.ts';
import { chineseNumeral } from '../../src/text/index.ts';

describe('Chinese numerals', () => {
  it.each([
    [0, '零'],
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [2024, '二千零二十四'],
  ])('writes %i as %s', (value, text) => {
    expect(chineseNumeral(value)).toBe(text);
  });

  it('writes no two numbers alike', () => {
    const number = fc.integer({ min: 0, max: 9999 });
    fc.assert(
      fc.property(
        number,
        number,
        (a, b) => (chineseNumeral(a) === chineseNumeral(b)) === (a === b),
      ),
    );
  });

  it.each([-1, 1.5, 100_000, Number.NaN])('refuses %d', (value) => {
    expect(() => chineseNumeral(value)).toThrow(RangeError);
  });
});

describe('labels of headings (GB/T 9704-2012, 7.3.3)', () => {
  it('has one form for each level', () => {
    expect(headingLabel(1, 3)).toBe('三、');
    expect(headingLabel(2, 10)).toBe('（十）');
    expect(headingLabel(3, 12)).toBe('12.');
    expect(headingLabel(4, 2)).toBe('（2）');
  });

  it('labels points with the office’s word', () => {
    expect(pointLabel(0, '是')).toBe('一是');
    expect(pointLabel(2, '抓')).toBe('三抓');
  });
});
