/** Sizes of type and lengths as clerks write them. */
import { describe, expect, it } from 'vitest';
import { readLength, readPoints, readSizeName, sizeText } from '../../src/layout/office/units.ts';

/** 字号 and their points (GB/T 148 has none: those of the word processors). */
const SIZES: [name: string, points: number][] = [
  ['初号', 42],
  ['小初', 36],
  ['一号', 26],
  ['小一', 24],
  ['二号', 22],
  ['小二', 18],
  ['三号', 16],
  ['小三', 15],
  ['四号', 14],
  ['小四', 12],
  ['五号', 10.5],
  ['小五', 9],
];

describe('a size', () => {
  it.each(SIZES)('%s is %d points, both ways', (name, points) => {
    expect(readSizeName(name)).toBe(points);
    expect(sizeText(points)).toBe(name);
  });

  it.each([
    ['1号', 26],
    ['2号', 22],
    ['3号', 16],
    ['4号', 14],
    ['5号', 10.5],
    ['小1', 24],
    ['小2号', 18],
    ['小四号', 12],
    ['16磅', 16],
    ['10.5 磅', 10.5],
    ['17pt', 17],
    ['17.25PT', 17.25],
  ])('%s is %d points', (typed, points) => expect(readSizeName(typed)).toBe(points));

  it.each([
    '16',
    '3',
    '6号',
    '大三',
    '三',
    '三号字',
    '约3号',
    '十六磅',
    '16磅左右',
    '磅',
    'constructor',
  ])('"%s" is none', (typed) => expect(readSizeName(typed)).toBeUndefined());

  it('without a name is told in points', () => expect(sizeText(17)).toBe('17磅'));
});

describe('points', () => {
  it.each([
    ['28', 28],
    ['28磅', 28],
    ['28.95 pt', 28.95],
    ['固28磅', undefined],
    ['28磅多', undefined],
    ['28.磅', undefined],
    ['28x', undefined],
    ['', undefined],
  ])('%s', (typed, points) => expect(readPoints(typed)).toBe(points));
});

describe('a length', () => {
  it.each([
    ['37', 37],
    ['37毫米', 37],
    ['37 mm', 37],
    ['3.7厘米', 37],
    ['3.75CM', 37.5],
    ['2公分', 20],
    ['25.456毫米', 25.46],
    ['宽37毫米', undefined],
    ['37毫米宽', undefined],
    ['37x毫米', undefined],
    ['37.毫米', undefined],
    ['三厘米', undefined],
    ['', undefined],
  ])('%s', (typed, mm) => expect(readLength(typed)).toBe(mm));
});
