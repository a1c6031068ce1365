/** Texts as office staff type them, and the values they are taken for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Coerced,
  printDocumentNumber,
  readCopyNumber,
  readDate,
  readDocumentNumber,
  readYear,
  readYesNo,
} from '../../src/form/values/coerce.ts';
import { readNumber } from '../../src/form/values/numbers.ts';
import { printDate } from '../../src/text/index.ts';

/** The value, or what is wrong with the text. */
function taken<T>(coerced: Coerced<T>): T | string {
  return 'value' in coerced ? coerced.value : coerced.trouble.zh;
}

describe('a date', () => {
  it.each([
    '2020-01-16',
    '2020-1-16',
    '2020.1.16',
    '2020.01.16',
    '2020/1/16',
    '20200116',
    '2020年1月16日',
    '2020 年 1 月 16 日',
    '２０２０年１月１６日',
    '2020。1。16',
    '二〇二〇年一月十六日',
    '二○二○年一月十六日',
  ])('may be written %s', (typed) => {
    const date = readDate(typed);
    expect('value' in date && printDate(date.value)).toBe('2020年1月16日');
  });

  it.each([
    ['2020.10', '的日期不完整，年、月、日都要写'],
    ['2020年10月', '的日期不完整，年、月、日都要写'],
    ['2020', '的日期不完整，年、月、日都要写'],
    ['1月16日', '的日期没有写年份'],
    ['20.1.16', '的年份要写四位数'],
    ['2020-02-30', '写的“2020-02-30”不是真实的日期'],
    ['2020-1.16', '要写一个日期'],
    ['年底', '要写一个日期'],
  ])('is not guessed from %s', (typed, trouble) => {
    expect(taken(readDate(typed))).toBe(trouble);
  });

  it('is printed without leading zeros, and read again as the same day', () => {
    const day = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2200-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const value = {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        };
        expect(printDate(value)).not.toMatch(/[年月]0/);
        expect(taken(readDate(printDate(value)))).toEqual(value);
        expect(taken(readDate(date.toISOString().slice(0, 10)))).toEqual(value);
      }),
    );
  });
});

describe('a number', () => {
  it.each([
    ['7.46', '7.46', undefined],
    ['12.80', '12.80', undefined],
    ['1,292', '1292', undefined],
    ['１，２９２', '1292', undefined],
    ['１２.８', '12.8', undefined],
    ['12.8亿元', '12.8', '亿元'],
    ['12.8 亿元', '12.8', '亿元'],
    ['-1.5%', '-1.5', '%'],
    ['－１．５％', '-1.5', '%'],
    ['.5', '0.5', undefined],
    ['【29】个', '29', '个'],
    ['', '', undefined],
    ['【】', '', undefined],
  ])('%s is %s with the unit %s', (typed, digits, unit) => {
    expect(taken(readNumber(typed))).toEqual({ digits, ...(unit && { unit }) });
  });

  it.each([
    '12，8',
    '1,29',
    '12.8.3',
    '1 292',
    '约400',
    '400余',
    '六十五个',
    '**',
    'xx万元',
    '7-9',
  ])('is not guessed from %s', (typed) => {
    expect(taken(readNumber(typed))).toEqual(expect.any(String));
  });

  it('keeps every digit that was typed, zeros at the end too', () => {
    const digits = fc.tuple(fc.nat(), fc.stringMatching(/^\d{1,6}$/));
    fc.assert(
      fc.property(digits, ([whole, decimals]) => {
        expect(taken(readNumber(`${whole}.${decimals}`))).toEqual({
          digits: `${whole}.${decimals}`,
        });
      }),
    );
  });
});

describe('a year', () => {
  it.each(['2024', '2024年', '2024年度', '２０２４', '二〇二四年'])(
    'may be written %s',
    (typed) => {
      expect(taken(readYear(typed))).toBe(2024);
    },
  );

  it.each(['24', '2024.1', '1024', '今年'])('is not guessed from %s', (typed) => {
    expect(taken(readYear(typed))).toBe('要写四位数的年份');
  });
});

describe('a document number', () => {
  it.each([
    '青禾园委发〔2024〕3号',
    '青禾园委发[2024]3号',
    '青禾园委发【2024】3号',
    '青禾园委发（2024）第3号',
    '青禾园委发〔2024〕03号',
    '青禾园委发 〔2024〕 3 号',
    '青禾园委发［2024］３号',
  ])('%s is printed in the standard form (7.2.5)', (typed) => {
    const number = readDocumentNumber(typed);
    expect('value' in number && number.value).toEqual({
      code: '青禾园委发',
      year: 2024,
      serial: 3,
    });
    expect('remark' in number).toBe(typed.replace(/\s/gu, '') !== '青禾园委发〔2024〕3号');
  });

  it.each(['3', '3号', '第3号', '007'])('may be a mere serial: %s', (typed) => {
    const { serial } = taken(readDocumentNumber(typed)) as { serial: number };
    expect(serial).toBe(typed === '007' ? 7 : 3);
  });

  it('is not guessed from something else', () => {
    for (const typed of ['青禾园委发2024-3', '青禾园委发〔24〕3号', '青禾园委发〔2024〕0号']) {
      expect(taken(readDocumentNumber(typed))).toBe('的写法不对');
    }
    // the code is the office's where only that is left out
    expect(taken(readDocumentNumber('〔2024〕3号'))).toEqual({ year: 2024, serial: 3 });
    expect(printDocumentNumber({ code: '青禾园委发', year: 2024, serial: 12 })).toBe(
      '青禾园委发〔2024〕12号',
    );
  });
});

describe('yes and no, copy numbers', () => {
  it.each(['是', 'yes', 'YES', 'true', '√', '1', '要'])('%s is yes', (typed) => {
    expect(taken(readYesNo(typed))).toBe(true);
  });

  it.each(['否', 'no', 'off', '×', '0', '无', '不要'])('%s is no', (typed) => {
    expect(taken(readYesNo(typed))).toBe(false);
  });

  it('a copy number is filled up to six digits (7.2.1)', () => {
    expect(taken(readCopyNumber('007'))).toBe('000007');
    expect(taken(readCopyNumber('1234567'))).toBe('要写不超过六位的数字');
  });
});
