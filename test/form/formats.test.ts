/** What each format of the schemas takes, and what it makes of it. */
import { describe, expect, it } from 'vitest';
import { choiceOf, formats, isNone, isOpen, LABELS } from '../../src/form/values/formats.ts';

/** Format, what is typed, what is taken. */
const TAKEN: [format: string, typed: string, value: unknown][] = [
  ['是否', '是', true],
  ['是否', '否', false],
  ['接排', '自动', undefined],
  ['接排', '是', true],
  ['编号', '是', true],
  ['编号', '否', false],
  ['编号', '一、', 1],
  ['编号', '（一）', 2],
  ['编号', '(一)', 2],
  ['编号', '1.', 3],
  ['编号', '１．', 3],
  ['编号', '（ 1 ）', 4],
  ['编号', '从三、起', { level: 1, from: 3 }],
  ['编号', '从（十二）起编', { level: 2, from: 12 }],
  ['编号', '从１．起', { level: 3, from: 1 }],
  ['编号', '(3)起', { level: 4, from: 3 }],
  ['年份', '2024年', 2024],
  ['数', '7.46亿元', { digits: '7.46', unit: '亿元' }],
  ['份号', '1', '000001'],
  ['序号', '3', 3],
  ['图宽', '', undefined],
  ['图宽', '80%', { value: 80, unit: '%' }],
  ['图宽', '１２０ 毫米', { value: 120, unit: 'mm' }],
  ['图宽', '297毫米', { value: 297, unit: 'mm' }],
  ['图宽', '120MM', { value: 120, unit: 'mm' }],
  ['图宽', '12厘米', { value: 120, unit: 'mm' }],
  ['图宽', '12.5公分', { value: 125, unit: 'mm' }],
  ['图宽', '12.125cm', { value: 121.25, unit: 'mm' }],
  ['图宽', '整行', { value: 100, unit: '%' }],
  ['图宽', '满行', { value: 100, unit: '%' }],
  ['图宽', '半行', { value: 50, unit: '%' }],
  ['图宽', '一半', { value: 50, unit: '%' }],
  ['日期', '2024-01-16', { year: 2024, month: 1, day: 16 }],
  ['日期', '【】', undefined],
  ['日期', '无', undefined],
  ['日期', '待定', undefined],
  ['发文字号', '待编', undefined],
];

describe('the formats', () => {
  it('are these', () => {
    expect(Object.keys(formats)).toEqual([...new Set(TAKEN.map(([format]) => format))]);
    expect(LABELS).toEqual(['一、', '（一）', '1.', '（1）']);
  });

  it.each(TAKEN)('%s takes "%s"', (format, typed, value) => {
    expect(formats[format]?.(typed)).toMatchObject({ value });
  });

  it.each([
    ['是否', '也许'],
    ['接排', '也许'],
    ['编号', '二、'],
    ['编号', '从二起'],
    ['编号', '从0.起'],
    ['年份', '24'],
    ['数', '几个'],
    ['份号', '1234567'],
    ['序号', '甲'],
    ['图宽', '很宽'],
    ['图宽', '120'],
    ['图宽', '0毫米'],
    ['图宽', '12寸'],
    ['图宽', '宽12厘米'],
    ['图宽', '12.厘米'],
    ['图宽', '12厘米3'],
    ['图宽', '12345毫米'],
    ['图宽', '1250毫米'],
    ['图宽', '125厘米'],
    ['图宽', '800%'],
    ['日期', '年底'],
    ['发文字号', '待议'],
  ])('%s does not take "%s", and says what it takes', (format, typed) => {
    const read = formats[format]?.(typed);
    expect(read).not.toHaveProperty('value');
    expect(read).toMatchObject({
      trouble: {
        zh: expect.stringMatching(/\p{Script=Han}/u),
        en: expect.stringMatching(/[a-z]/u),
      },
      hint: { zh: expect.stringMatching(/。$/u), en: expect.stringMatching(/\.$/u) },
    });
  });

  it('of labels names them all', () => {
    expect(formats.编号?.('二、')).toEqual({
      trouble: {
        zh: '只能写“是”“否”，或者编号的样式',
        en: 'takes 是 (yes), 否 (no), or a style of label',
      },
      hint: {
        zh: '改成“是”“否”，或者“一、”“（一）”“1.”“（1）”之一；从别的号编起，写“从三、起”这样。',
        en: 'Write 是, 否, or one of 一、 （一） 1. （1）; to begin at another number, 从三、起.',
      },
    });
  });
});

describe('a value that is not settled', () => {
  it.each(['', ' ', '【】', '【 】', '【｜3】', '【|去年】', '待编', '待定', '待填', ' 待定 '])(
    'is "%s"',
    (text) => expect(isOpen(text)).toBe(true),
  );

  it.each(['无', '【3】', '3待定', '待定3', '3【】', '【】3', '【3｜2】'])(
    'is not "%s"',
    (text) => {
      expect(isOpen(text)).toBe(false);
    },
  );

  it('is another thing than none', () => {
    expect([' 无 ', '无', '没有', ''].map(isNone)).toEqual([true, true, false, false]);
  });
});

describe('a choice', () => {
  it('is known by its signs, however wide, blanks left out', () => {
    const choices = ['一、（一）1.（1）', '自动'];
    expect(choiceOf('一、(一) １．（1）', choices)).toBe(choices[0]);
    expect(choiceOf(' 自 动 ', choices)).toBe('自动');
    expect(choiceOf('手动', choices)).toBeUndefined();
  });
});
