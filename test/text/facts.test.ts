/** Dates, numerals and columns: what is read and what is not, one row a case. */
import { describe, expect, it } from 'vitest';
import {
  chineseNumeral,
  columnsOf,
  columnsOfCharacter,
  foldWidth,
  halfWidth,
  isBareYear,
  isCalendarDate,
  LABEL_NUMERALS,
  legalNumeral,
  readChineseDigits,
  readChineseNumeral,
  readCount,
  readDate,
  splitTrailingDate,
  withArabicDates,
  withArabicYears,
  writeChineseDigits,
} from '../../src/text/index.ts';

describe('a text that is a date', () => {
  it.each([
    ['2024年1月16日', '2024年1月16日', '2024-01-16'],
    ['1999年12月31日', '1999年12月31日', '1999-12-31'],
    ['2024年01月06日', '2024年01月06日', '2024-01-06'],
    [' 2024 年 10 月 9 日 ', '2024年10月9日', '2024-10-09'],
    ['(2024年1月16日)', '2024年1月16日', '2024-01-16'],
    ['２０２４年１月１６日', '2024年1月16日', '2024-01-16'],
    ['2024年元月16日', '2024年1月16日', '2024-01-16'],
    ['2024年1月', '2024年1月', '2024-01'],
    ['2024年12月', '2024年12月', '2024-12'],
    ['二〇二四年元月六日', '二〇二四年一月六日', '2024-01-06'],
    ['二○二四年十二月二十九日', '二○二四年十二月二十九日', '2024-12-29'],
    ['二零二四年二月', '二零二四年二月', '2024-02'],
    ['二o二四年二月三日', '二o二四年二月三日', '2024-02-03'],
    ['二O二四年二月三日', '二O二四年二月三日', '2024-02-03'],
    ['二0二四年二月三日', '二0二四年二月三日', '2024-02-03'],
    ['2024-1-6', '2024-1-6', '2024-01-06'],
    ['2024.01.16', '2024.01.16', '2024-01-16'],
    ['2024/1/16日', '2024/1/16日', '2024-01-16'],
    ['2024．1。6', '2024．1。6', '2024-01-06'],
    ['2024—11－30', '2024—11－30', '2024-11-30'],
    ['2024年2月29日', '2024年2月29日', '2024-02-29'],
    // Masked, or no such day: dates, but of no day.
    ['20XX年X月X日', '20XX年X月X日', undefined],
    ['20xx年xx月xx日', '20xx年xx月xx日', undefined],
    ['××年×月×日', '××年×月×日', undefined],
    ['****年**月**日', '****年**月**日', undefined],
    ['二〇XX年六月X日', '二〇XX年六月X日', undefined],
    ['2024年×月', '2024年×月', undefined],
    ['2023年2月29日', '2023年2月29日', undefined],
    ['2024年13月', '2024年13月', undefined],
    ['2024年0月1日', '2024年0月1日', undefined],
    ['2024年1月0日', '2024年1月0日', undefined],
    ['2024年1月32日', '2024年1月32日', undefined],
    ['2024.2.30', '2024.2.30', undefined],
  ])('%s', (typed, text, iso) => {
    expect(readDate(typed)).toEqual({ text, ...(iso !== undefined && { iso }) });
  });

  it.each([
    ...[
      '',
      '2024年',
      '1月16日',
      '24年1月16日',
      '于2024年1月16日',
      '2024年1月16日印发',
      '3024年1月1日',
    ],
    ...[
      '12024年1月16日',
      '2024年116月1日',
      '2024年1月160日',
      '二四年一月六日',
      '二〇二四年一月六日发',
    ],
    ...['讯二〇二四年一月六日', '2024-1-6号', '发2024-1-6', '2024-21-6', '2024-1-46', '2024·1·6'],
    ...['(2024年1月16日', `${' '.repeat(41)}2024年1月16日`, '二〇二四年一二三月六日'],
  ])('"%s" is none', (typed) => expect(readDate(typed)).toBeUndefined());

  it('may have forty signs', () => {
    expect(readDate(`${' '.repeat(30)}2024年1月16日`)).toBeDefined();
    expect(readDate(`${' '.repeat(31)}2024年1月16日`)).toBeUndefined();
  });
});

describe('a date that exists', () => {
  it.each([
    [2024, 1, 1, true],
    [2024, 12, 31, true],
    [2024, 0, 1, false],
    [2024, 13, 1, false],
    [2024, 1, 0, false],
    [2024, 4, 30, true],
    [2024, 4, 31, false],
    [2000, 2, 29, true],
    [1900, 2, 29, false],
  ])('%i-%i-%i: %s', (year, month, day, exists) => {
    expect(isCalendarDate({ year, month, day })).toBe(exists);
  });
});

describe('a year alone', () => {
  it.each(['2024年', '2024年度', '（2024年）', '(2024 年度)', '20XX年', '××年', '２０２４年'])(
    '%s',
    (text) => expect(isBareYear(text)).toBe(true),
  );

  it.each(['2024', '2024年1月', '在2024年', '2024年底', '24年', '3024年'])('not %s', (text) => {
    expect(isBareYear(text)).toBe(false);
  });
});

describe('a date behind something else', () => {
  it.each([
    ['管委会2024年1月16日', '管委会', '2024-01-16'],
    ['管委会　二〇二四年一月十六日', '管委会', '2024-01-16'],
    ['管委会 ２０２４ 年 １ 月 １６ 日', '管委会', '2024-01-16'],
    ['管委会2024年1月', '管委会', '2024-01'],
    ['管委会2024年元月16日', '管委会', '2024-01-16'],
    ['管委会二OO四年十二月三十一日', '管委会', '2004-12-31'],
    ['管委会20XX年X月X日', '管委会', undefined],
  ])('%s', (text, before, iso) => {
    const found = splitTrailingDate(text);
    expect(found?.before).toBe(before);
    expect(found?.date.iso).toBe(iso);
  });

  it.each([
    '2024年1月16日',
    ' 2024年1月16日',
    '管委会2024年1月16日前',
    '管委会1月16日',
    '管委会2024年',
  ])('is none in "%s"', (text) => expect(splitTrailingDate(text)).toBeUndefined());
});

describe('Chinese numerals in dates', () => {
  it.each([
    ['二〇二四年一月十六日', '2024年1月16日'],
    ['于二〇二四年元月三日起', '于2024年1月3日起'],
    ['十二月三十一号', '12月31号'],
    ['二O一九年', '2019年'],
    ['三月十日、五月二十一日', '3月10日、5月21日'],
    ['〇〇〇七年', '0007年'],
    ['一二月', '一二月'],
    ['2024年1月16日', '2024年1月16日'],
    ['三年五个月', '三年五个月'],
  ])('%s are %s', (text, expected) => expect(withArabicDates(text)).toBe(expected));

  it('of years are turned before 年 and at the end', () => {
    expect(withArabicYears('二〇二四年')).toBe('2024年');
    expect(withArabicYears('二〇二四')).toBe('2024');
    expect(withArabicYears('二〇二四届')).toBe('二〇二四届');
  });
});

describe('numerals', () => {
  it('of every digit and unit', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(chineseNumeral).join('')).toBe(
      '零一二三四五六七八九',
    );
    expect([10, 100, 1000, 10_000].map(chineseNumeral)).toEqual(['十', '一百', '一千', '一万']);
    expect([19, 20, 99_999].map(chineseNumeral)).toEqual(['十九', '二十', '九万九千九百九十九']);
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(legalNumeral).join('')).toBe('零壹贰叁肆伍陆柒捌玖');
    expect([10, 110, 1203, 45_678].map(legalNumeral)).toEqual([
      '壹拾',
      '壹佰壹拾',
      '壹仟贰佰零叁',
      '肆万伍仟陆佰柒拾捌',
    ]);
    expect(LABEL_NUMERALS).toBe('〇零一二三四五六七八九十百');
  });

  it('are refused outside 0 to 99,999, with the number', () => {
    for (const value of [-1, 0.5, 100_000]) {
      expect(() => chineseNumeral(value)).toThrow(`no Chinese numeral for ${value}`);
    }
  });

  it.each([
    ['〇', 0],
    ['零', 0],
    ['○', 0],
    ['０', 0],
    ['一', 1],
    ['二', 2],
    ['两', 2],
    ['三', 3],
    ['四', 4],
    ['五', 5],
    ['六', 6],
    ['七', 7],
    ['八', 8],
    ['九', 9],
    ['十', 10],
    ['十九', 19],
    ['九十', 90],
    ['一百零五', 105],
    ['一百一十', 110],
    ['两千三百', 2300],
    ['一千零一', 1001],
  ])('%s are read as %i', (typed, value) => {
    expect(readChineseNumeral(typed)).toBe(value);
    expect(readCount(typed)).toBe(value);
  });

  it.each(['', '一二', '甲', '十甲', '一万', '3'])('"%s" are none', (typed) => {
    expect(readChineseNumeral(typed)).toBeUndefined();
  });

  it('are counted in Arabic digits, too, and nothing else', () => {
    expect(readCount('120')).toBe(120);
    expect(readCount('12个')).toBeUndefined();
    expect(readCount('第12')).toBeUndefined();
    expect(readCount('')).toBeUndefined();
  });

  it('one by one', () => {
    expect(readChineseDigits('二〇一九')).toBe(2019);
    expect(readChineseDigits('一零○０')).toBe(1000);
    expect(readChineseDigits('')).toBeUndefined();
    expect(readChineseDigits('二千')).toBeUndefined();
    expect(writeChineseDigits('2019年')).toBe('二〇一九年');
    expect(writeChineseDigits('0123456789')).toBe('〇一二三四五六七八九');
    expect(writeChineseDigits('1000', '○')).toBe('一○○○');
  });
});

describe('widths', () => {
  it('of digits and letters become those of the keyboard, or of marks, too', () => {
    expect(halfWidth('０１９ＡＺａｚ！（）　')).toBe('019AZaz！（）　');
    expect(foldWidth('０９ＡＺａｚ！（）～')).toBe('09AZaz!()~');
    expect(foldWidth('甲\u3000乙\u00a0丙\t丁')).toBe('甲 乙 丙 丁');
    expect(foldWidth('−3–4')).toBe('-3-4');
    expect(foldWidth('、。《》')).toBe('、。《》');
  });

  it.each([
    ['园', 2],
    ['，', 2],
    ['ａ', 2],
    ['a', 1],
    [' ', 1],
    ['~', 1],
    ['“', 1],
    ['…', 1],
    ['\u0301', 0],
    ['𠮷', 2],
  ])('%s takes %i columns', (character, columns) => {
    expect(columnsOfCharacter(character)).toBe(columns);
  });

  it('of quotation marks are two in a Chinese editor', () => {
    expect(columnsOfCharacter('“', true)).toBe(2);
    expect(columnsOf('“园区”', true)).toBe(8);
    expect(columnsOf('“园区”')).toBe(6);
    expect(columnsOf('园a')).toBe(3);
  });
});
