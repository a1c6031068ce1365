import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/layout/lines/char-width.ts';
import { breakLines } from '../../src/layout/lines/line-breaks.ts';
import { cpuTime } from '../support/cpu-time.ts';

const BODY = { width: 28, firstIndent: 2 };

/** The lines after `count` characters of filler, with the filler left out. */
function afterFiller(count: number, text: string): string[] {
  const lines = breakLines('园'.repeat(count) + text, BODY).map((line) => line.text);
  return [(lines[0] ?? '').slice(count), ...lines.slice(1)];
}

describe('breakLines', () => {
  it('puts 26 characters on the indented first line and 28 on the others', () => {
    const lines = breakLines('青'.repeat(90), BODY);
    expect(lines.map((line) => [line.indent, line.text.length, line.offset])).toEqual([
      [2, 26, 0],
      [0, 28, 26],
      [0, 28, 54],
      [0, 8, 82],
    ]);
  });

  it('counts digits and small Latin letters as half a character', () => {
    expect(afterFiller(20, '20240116abcd园')).toEqual(['20240116abcd', '园']);
  });

  it('gives one empty line for an empty paragraph', () => {
    expect(breakLines('', BODY)).toEqual([{ text: '', offset: 0, indent: 2, width: 0 }]);
  });

  it('keeps later indents and the room at the end of the line', () => {
    const lines = breakLines('青'.repeat(50), {
      width: 28,
      firstIndent: 2,
      indent: 5,
      endIndent: 1,
    });
    expect(lines.map((line) => [line.indent, line.width])).toEqual([
      [2, 25],
      [5, 22],
      [5, 3],
    ]);
  });

  it.each([
    ['carries a closing mark over with its character', 22, '成效显著。', ['成效显', '著。']],
    ['carries several closing marks over together', 24, '条例》）。', ['条', '例》）。']],
    ['carries an opening mark over with what it opens', 25, '《条例》', ['', '《条例》']],
    ['keeps the digits of a year whole', 24, '于2019年完成', ['于', '2019年完成']],
    ['lets a unit begin a line', 22, '达到36.4亿元以上', ['达到36.4', '亿元以上']],
    ['keeps a percent sign with its number', 24, '为90.05%左右', ['为', '90.05%左右']],
    ['keeps a grouped number together', 24, '共1,292户', ['共', '1,292户']],
    ['keeps a Latin word whole', 24, '在internet上', ['在', 'internet上']],
    ['does not cut a dash of two strokes', 25, '——以下', ['', '——以下']],
    ['does not cut an ellipsis', 24, '等……以下', ['', '等……以下']],
    ['breaks a date between its words', 22, '至2024年1月16日止', ['至2024年', '1月16日止']],
  ])('%s', (_, filler, text, expected) => {
    expect(afterFiller(filler, text)).toEqual(expected);
  });

  it('cuts what is wider than a line where the line is full', () => {
    expect(breakLines('x'.repeat(120), BODY).map((line) => line.width)).toEqual([26, 28, 6]);
  });

  it('lets a blank at the end of a line take no room', () => {
    expect(afterFiller(26, ' 园')).toEqual([' ', '园']);
  });
});

describe('breakLines, whatever the text', () => {
  const prose = fc
    .array(
      fc.constantFrom(
        ...['园区', '项目', '完成', '，', '。', '、', '；', '（', '）', '《', '》', '“', '”'],
        ...[
          '2019年',
          '36.4亿元',
          '90.05%',
          '1,292户',
          'GDP',
          'A4',
          '——',
          '……',
          ' ',
          '𠮷',
          '1月16日',
        ],
      ),
      { maxLength: 120 },
    )
    .map((parts) => parts.join(''));

  it('loses no character, and no line is wider than its room', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 8, max: 28 }), (text, width) => {
        const lines = breakLines(text, { width, firstIndent: 2 });
        expect(lines.map((line) => line.text).join('')).toBe(text);
        for (const line of lines) {
          expect(line.indent + line.width).toBeLessThanOrEqual(width);
          expect(line.width).toBe(textWidth(line.text.trimEnd()));
          expect(text.startsWith(line.text, line.offset)).toBe(true);
        }
      }),
    );
  });

  const sentences = fc
    .array(
      fc.constantFrom(
        '园区建成《条例》，',
        '（2019年）完成36.4亿元；',
        '“十四五”占90.05%。',
        'GDP、税收，',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));

  it('never begins a line with a closing mark, ends it with an opening one or cuts a number', () => {
    fc.assert(
      fc.property(sentences, fc.integer({ min: 12, max: 28 }), (text, width) => {
        const lines = breakLines(text, { width });
        for (const [index, line] of lines.entries()) {
          expect(line.text).not.toMatch(/^[，。；、》）”%]/u);
          expect(line.text).not.toMatch(/[《（“]$/u);
          const next = lines[index + 1]?.text ?? '';
          if (/[\d.]$/u.test(line.text)) expect(next).not.toMatch(/^[\d.%]/u);
        }
      }),
    );
  });

  it('takes time in proportion to the length of the text', () => {
    const time = (length: number): number => {
      const text = '园区2019年完成，'.repeat(length);
      return cpuTime(() => {
        breakLines(text, BODY);
      });
    };
    time(2000);
    const short = Math.min(time(2000), time(2000), time(2000));
    expect(Math.min(time(20_000), time(20_000))).toBeLessThan(40 * Math.max(short, 1));
  });
});
