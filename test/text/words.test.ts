/** Numerals, dates, ends of lines, columns and escapes: each read and written in one place for all rooms. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chineseNumeral,
  columnsOf,
  escapeXml,
  foldWidth,
  halfWidth,
  isCalendarDate,
  legalNumeral,
  printDate,
  readChineseDigits,
  readChineseNumeral,
  readCount,
  readDate,
  splitEditorLines,
  splitLines,
  splitTrailingDate,
  withArabicDates,
  withLineFeeds,
  writeChineseDigits,
} from '../../src/text/index.ts';

describe('Chinese numerals', () => {
  it.each([
    [0, '零'],
    [2, '二'],
    [10, '十'],
    [21, '二十一'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1010, '一千零一十'],
    [9999, '九千九百九十九'],
    [20_003, '二万零三'],
  ])('say %i as %s', (value, numeral) => {
    expect(chineseNumeral(value)).toBe(numeral);
  });

  it('come back as the numbers they were made of', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (value) => {
        expect(readChineseNumeral(chineseNumeral(value))).toBe(value);
        expect(readCount(String(value))).toBe(value);
      }),
    );
  });

  it.each([
    ['两', 2],
    ['两百', 200],
    ['一百〇五', 105],
  ])('are read as people write them, %s too', (typed, value) => {
    expect(readChineseNumeral(typed)).toBe(value);
  });

  it.each(['', '二三', '十几', '甲', '3个'])('are not seen in %j', (typed) => {
    expect(readChineseNumeral(typed)).toBeUndefined();
  });

  it('refuse what has no numeral', () => {
    expect(() => chineseNumeral(-1)).toThrow(RangeError);
    expect(() => chineseNumeral(1.5)).toThrow(RangeError);
  });

  it('stand in years one by one, and have a legal form', () => {
    expect(readChineseDigits('二〇一九')).toBe(2019);
    expect(readChineseDigits('二十')).toBeUndefined();
    expect(writeChineseDigits('2030')).toBe('二〇三〇');
    expect(writeChineseDigits('2030', '零')).toBe('二零三零');
    expect(legalNumeral(105)).toBe('壹佰零伍');
    expect(legalNumeral(12)).toBe('壹拾贰');
  });
});

describe('full-width signs', () => {
  it('are read like those of the keyboard', () => {
    expect(halfWidth('２０２４年Ａ区，')).toBe('2024年A区，');
    expect(foldWidth('１２．５％　−３')).toBe('12.5% -3');
  });
});

describe('dates', () => {
  it.each([
    ['2024年1月16日', '2024-01-16'],
    ['２０２４ 年 １ 月 １６ 日', '2024-01-16'],
    ['二〇二四年一月十六日', '2024-01-16'],
    ['二O二四年元月三十一日', '2024-01-31'],
    ['（2024年1月16日）', '2024-01-16'],
    ['2024.1.16', '2024-01-16'],
    ['2024年1月', '2024-01'],
  ])('%s is %s', (typed, iso) => {
    expect(readDate(typed)?.iso).toBe(iso);
  });

  it.each(['20XX年X月X日', '2024年13月1日', '2023年2月29日'])(
    '%s is a date, but of no day',
    (typed) => {
      const date = readDate(typed);
      expect(date).toBeDefined();
      expect(date?.iso).toBeUndefined();
    },
  );

  it.each(['截至2024年1月16日', '1月16日', '第16号', ''])('%j is no date', (typed) => {
    expect(readDate(typed)).toBeUndefined();
  });

  it('are found behind an office', () => {
    expect(splitTrailingDate('青禾产业园区管委会　2024年1月16日')).toMatchObject({
      before: '青禾产业园区管委会',
      date: { iso: '2024-01-16' },
    });
    expect(splitTrailingDate('2024年1月16日')).toBeUndefined();
  });

  it('in Chinese numerals turn into digits where they stand', () => {
    expect(withArabicDates('二〇二四年一月十六日')).toBe('2024年1月16日');
    expect(withArabicDates('二○二三年十二月三十一号')).toBe('2023年12月31号');
  });

  it('exist or not, and are printed without leading zeros', () => {
    expect(isCalendarDate({ year: 2024, month: 2, day: 29 })).toBe(true);
    expect(isCalendarDate({ year: 2023, month: 2, day: 29 })).toBe(false);
    expect(isCalendarDate({ year: 2023, month: 0, day: 1 })).toBe(false);
    expect(printDate({ year: 2024, month: 1, day: 6 })).toBe('2024年1月6日');
  });
});

describe('ends of lines', () => {
  it('are those of Windows, Unix, the old Mac and Unicode', () => {
    const text = '甲\r\n乙\r丙\n丁\u2028戊\u2029己\u0085庚\n';
    expect(splitLines(text)).toEqual(['甲', '乙', '丙', '丁', '戊', '己', '庚']);
    expect(splitEditorLines(text)).toEqual(['甲', '乙', '丙', '丁\u2028戊\u2029己', '庚']);
    expect(splitLines('')).toEqual([]);
    expect(splitLines('\n甲\n\n')).toEqual(['', '甲', '']);
  });

  it('of the old Mac become line feeds without moving a sign', () => {
    expect(withLineFeeds('甲\r乙\r\n丙\r')).toBe('甲\n乙\r\n丙\n');
  });
});

describe('columns on a screen', () => {
  it.each([
    ['园区', 4],
    ['GDP 3.5%', 8],
    ['，。', 4],
    ['e\u0301', 1],
    ['', 0],
  ])('%j takes %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});

describe('text in XML', () => {
  it('keeps every sign that XML knows', () => {
    expect(escapeXml('A&B <甲> "乙" \'丙\' 𠮷')).toBe("A&amp;B &lt;甲&gt; &quot;乙&quot; '丙' 𠮷");
  });

  it('loses what no XML file may hold', () => {
    expect(escapeXml('甲\u0000乙\u000b丙\ufffe丁\ud800')).toBe('甲乙丙丁');
  });
});
