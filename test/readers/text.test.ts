/** Text files as offices have them: encodings, line ends, wraps, leftovers of web pages. */
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/readers/index.ts';
import { gb18030 } from './encodings.ts';
import { read } from './word-file.ts';

const TEXT = '云溪市青禾产业园\n关于开展安全检查的通知\n\n各企业：\n　　一、总体要求';

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...((mark ? '\ufeff' : '') + text)].map((sign) => sign.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

const plain = (bytes: Uint8Array) => read(bytes, '总结.txt').lines.map(({ text }) => text);

describe('a text file', () => {
  it.each([
    ['UTF-8', strToU8(TEXT), 'utf-8'],
    ['UTF-8 with a mark', strToU8(`\ufeff${TEXT}`), 'utf-8'],
    ['GB 18030', gb18030(TEXT), 'gb18030'],
    ['UTF-16 LE with a mark', utf16(TEXT, true, true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(TEXT, false, true), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16(TEXT, true, false), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16(TEXT, false, false), 'utf-16be'],
  ])('in %s reads the same', (_, bytes, encoding) => {
    const file = read(bytes, '总结.txt');
    expect(file.lines.map(({ text }) => text)).toEqual(TEXT.split('\n'));
    expect(file.encoding).toBe(encoding);
    expect(file.format).toBe('text');
  });

  it.each([['\n'], ['\r\n'], ['\r']])('may end its lines with %j', (end) => {
    const bytes = strToU8(TEXT.replaceAll('\n', end) + end);
    expect(plain(bytes)).toEqual(TEXT.split('\n'));
  });

  it('says in which line and column each line stands', () => {
    const { lines } = read(strToU8('甲\n\n[bookmark: _GoBack]乙'), 'a.txt');
    expect(lines.map(({ text, number, column }) => [text, number, column])).toEqual([
      ['甲', 1, 1],
      ['', 2, 1],
      ['乙', 3, 20],
    ]);
  });

  it('has page breaks and line breaks inside paragraphs', () => {
    const { lines } = read(strToU8('甲\v乙\n丙\f\n丁\f戊'), 'a.txt');
    expect(lines.map(({ text, continues, pageBreak }) => [text, continues, pageBreak])).toEqual([
      ['甲', undefined, undefined],
      ['乙', 'break', undefined],
      ['丙', undefined, undefined],
      ['丁', undefined, true],
      ['戊', undefined, true],
    ]);
  });
});

describe('what a text file holds beside its text', () => {
  it('loses marks of bookmarks, and nothing else: what sites print is for those who recognise', () => {
    const rows = ['当前位置: 首页 > 通知公告 > 正文', '[bookmark: _GoBack]一、总体要求', '— 3 —'];
    const { lines, leftOut } = read(strToU8(rows.join('\n')), 'a.txt');
    expect(lines.map(({ text }) => text)).toEqual([rows[0], '一、总体要求', rows[2]]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['bookmark']);
  });

  it('warns of characters that cannot be read, with the place', () => {
    const bytes = strToU8(`${TEXT}${TEXT}\n末行`).slice(0, -1);
    const { value, problems } = readLines(bytes, { name: 'a.txt' });
    expect(value?.encoding).toBe('utf-8');
    expect(problems).toMatchObject([
      { code: 'readers/damaged-text', severity: 'warning', place: { line: 10, column: 2 } },
    ]);
  });
});

describe('text wrapped at a fixed width', () => {
  const wrap = (paragraphs: string[], width: number) =>
    paragraphs.flatMap((text) => text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']).join('\n');
  const long = '坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，着力推动高质量发展'.repeat(3);

  it('is marked where lines go on from the line above', () => {
    const file = read(strToU8(wrap([`　　${long}。`, `　　${long}。`], 30)), 'a.txt');
    const starts = file.lines.filter(({ continues }) => continues === undefined);
    expect(starts.map(({ text }) => text.slice(0, 4))).toEqual(['　　坚持', '　　坚持']);
    expect(file.lines.length).toBeGreaterThan(6);
  });

  it('is not seen in text with a paragraph on each line', () => {
    const file = read(
      strToU8([long, '一、标题', long, '二、标题', long.slice(3)].join('\n')),
      'a.txt',
    );
    expect(file.lines.every(({ continues }) => continues === undefined)).toBe(true);
  });

  it('does not run a heading into a full line', () => {
    const file = read(strToU8(wrap([long, `一、${long}`], 38)), 'a.txt');
    expect(file.lines.find(({ text }) => text.startsWith('一、'))?.continues).toBeUndefined();
  });
});
