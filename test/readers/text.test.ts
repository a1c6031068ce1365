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

describe('text out of a PDF', () => {
  const lines = [
    '云园区管委会2023年工作总结',
    '一年来，园区各部门按照年初的安排，把道路、供水、供电、照明、绿化这些',
    '事情一件一件地做，企业和职工都看得见。全年修补道路12.5公里，更换路灯380',
    '盏，新栽树木2600株，处理积水点17处，收到企业来信45件，件件有回音。',
    '1',
    '园区还开办了夜校，请来师傅教电工、焊工和叉车，全年开班9期，参加的职工',
    '有430人，其中拿到证书的312人。夜校的教室由企业轮流提供，不收职工的钱，',
    '教材由园区统一购买，师傅的报酬由园区和企业各出一半，年底一并结清，账目',
    '张榜公布，大家都很满意，报名的人越来越多，有的班要排队等两个月才能上，',
    '园区准备明年再增加三个班，把电商和设计也列进去，请有经验的企业来讲课，',
    '让职工学到真正用得上的本领，也让企业招到用得上的人，这件事要长久地做下',
    '去。园区食堂改造后，每天供应早餐、午餐和夜宵，菜价由职工代表和企业共同',
    '商定，卫生每周检查一次，检查的结果贴在门口，谁都可以看，不合格的当天就',
    '改，改好了再开门，全年没有发生一起投诉，职工的满意率是百分之九十六，比',
    '上年提高了四个百分点，食堂的师傅也评上了园区的先进，大家都说办得好，还',
    '2',
    '希望把停车场也这样管起来。停车场的事情难一些，车多，地方少，收费又要批。',
  ];

  it('is joined though its lines are not of one width, also over the number of a page', () => {
    const { lines: read } = readText(lines.join('\n'));
    const begun = read.filter(({ continues, hint }) => continues !== 'wrap' && hint === undefined);
    expect(begun.map(({ text }) => text.slice(0, 8))).toEqual([
      '云园区管委会20',
      '一年来，园区各部',
      '园区还开办了夜校',
    ]);
    expect(read.filter(({ hint }) => hint === 'pageNumber').map(({ text }) => text)).toEqual([
      '1',
      '2',
    ]);
  });

  it('keeps bare numbers that stand close together: they count something', () => {
    const text = lines.filter((line) => line.length > 1);
    const rows = text.flatMap((line, index) =>
      index % 5 === 1 ? [line, String((index + 4) / 5)] : [line],
    );
    const { lines: read } = readText(
      rows.filter((row) => row.length > 1 || Number(row) < 3).join('\n'),
    );
    expect(read.filter(({ hint }) => hint === 'pageNumber')).toEqual([]);
  });

  function readText(text: string) {
    return read(strToU8(text), 'a.txt');
  }
});
