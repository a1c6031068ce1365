/** Numbers of papers as people type them into a register. */
import { describe, expect, it } from 'vitest';
import { nextSerial, readRegister } from '../../src/register/index.ts';
import { writeXlsx } from '../../src/sheets/index.ts';

function register(...numbers: string[]) {
  const rows = [
    ['文号', '标题'],
    ...numbers.map((number, at) => [number, `关于第${at}件事的通知`]),
  ];
  const read = readRegister(writeXlsx([{ name: '2024年', rows }]));
  if (read === undefined) throw new Error('no register');
  return read;
}
const serials = (...numbers: string[]) =>
  register(...numbers).entries.map(({ number }) => number.serial);

describe('a number typed by hand', () => {
  it.each([
    '青禾园管发〔2024〕7号',
    '青禾园管发[2024]7号',
    '青禾园管发（2024）7号',
    '青禾园管发【2024】 7 号',
    '青禾园管发<2024>7号',
    '青禾园管发〔2024年〕第7号',
    '青禾园管发2024年7号',
    '青禾园管发2024-7号',
    '青禾园管发〔２０２４〕７号',
    '青禾园管发〔2024〕007号',
    '青禾园管发〔2024〕7',
    '青禾园管发〔2024〕7号（作废）',
    '青禾园管发〔2024〕7号 (补发)',
  ])('is known: %s', (typed) => {
    const [entry] = register(typed).entries;
    expect(entry?.number).toEqual({ code: '青禾园管发', year: 2024, serial: 7 });
  });

  it.each([
    ['several', '青禾园管发〔2024〕7、8号', [7, 8]],
    ['several, each with its sign', '青禾园管发〔2024〕7号、9号', [7, 9]],
    ['a range', '青禾园管发〔2024〕7-10号', [7, 8, 9, 10]],
    ['a range in words', '青禾园管发〔2024〕第7号至第9号', [7, 8, 9]],
    ['a range in full', '青禾园管发〔2024〕7号—青禾园管发〔2024〕8号', [7, 8]],
  ])('stands for all that it says: %s', (_, typed, all) => {
    expect(serials(typed)).toEqual(all);
  });

  it('may be the serial alone, below a whole number', () => {
    expect(serials('青禾园管发〔2024〕7号', '8', '９号')).toEqual([7, 8, 9]);
    const read = register('青禾园管发〔2024〕7号', '8');
    expect(nextSerial(read, { code: '青禾园管发', year: 2024 })).toBe(9);
  });

  it('is told where nobody can know which it is', () => {
    const { entries, unread } = register('8', '2024-7', '青禾园管发〔24〕7号', '', '临时');
    expect(entries).toEqual([]);
    expect(unread.map(({ row, text }) => `${row} ${text}`)).toEqual([
      '2 8',
      '3 2024-7',
      '4 青禾园管发〔24〕7号',
    ]);
  });
});
