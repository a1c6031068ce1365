import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/layout/lines/char-width.ts';
import {
  breakTitle,
  titleFaults,
  titleLines,
  titleWays,
} from '../../src/layout/title/title-lines.ts';
import { cpuTime } from '../support/cpu-time.ts';

const words = [
  '中共云溪市青禾产业园区工作委员会',
  '云溪市青禾产业园区管理委员会',
  '云溪市青禾产业园区',
  '青禾产业园区',
  '云溪市人民政府办公室',
  '云溪市人民政府',
  '云溪市',
  '榆树沟',
  '青竹溪',
  '新坪',
];
const options = { charsPerLine: 20, words };

/** One title a line, its lines divided by ` / `, as a person reviewed them. */
const reviewed = readFileSync(new URL('golden/titles.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '');

describe('a title', () => {
  it('takes back a break set by hand that cuts a word, begins a line with 的 or makes an hourglass', () => {
    const title = '关于开展园区安全生产专项整治和消防检查工作的通知';
    const own = breakTitle(title, options);
    for (const bad of [
      '关于开展园区安全生产专项整\n治和消防检查工作的通知',
      '关于开展园区安全生产专项整治和消防检查工作\n的通知',
      '关于开展园区安全生产\n专项整治\n和消防检查工作的通知',
    ])
      expect(breakTitle(bad, options)).toEqual(own);
  });

  it.each(reviewed)('begins no line with 的: %s', (lines) => {
    expect(lines.split(' / ').filter((line) => line.startsWith('的'))).toEqual([]);
  });

  it('counts the issuers above for the shape', () => {
    const title = '关于进一步加强园区重点项目安全生产和消防工作的通知';
    for (const issuer of ['云溪市财政局', '云溪市人民政府办公室', '云溪市青禾产业园区管理委员会']) {
      const widths = titleLines({ titleIssuers: [issuer], title }, options).map(textWidth);
      const widest = widths.indexOf(Math.max(...widths));
      expect(widths.slice(0, widest + 1)).toEqual(widths.slice(0, widest + 1).toSorted(ascending));
      expect(widths.slice(widest).toReversed()).toEqual(widths.slice(widest).toSorted(ascending));
    }
  });

  it('sets what is no title as text, without looking for the best of all ways', () => {
    const long = 'letters '.repeat(90).trim();
    const time = cpuTime(() => {
      breakTitle(long, options);
    });
    expect(breakTitle(long, options).join(' ')).toBe(long);
    expect(time).toBeLessThan(1000);
  });
});

describe('breakTitle', () => {
  it.each(reviewed)('sets %s', (lines) => {
    expect(breakTitle(lines.replaceAll(' / ', ''), options).join(' / ')).toBe(lines);
  });

  it('knows at least two hundred reviewed titles', () => {
    expect(reviewed.length).toBeGreaterThanOrEqual(200);
  });

  it.each(reviewed)('cuts no name of the list, number or pair of marks: %s', (lines) => {
    const title = lines.replaceAll(' / ', '');
    const whole = [
      ...words,
      ...(title.match(
        /《[^《》]+》(?:的.+$)?|“[^“”]+”|（[^（）]+）|\d+(?:年度?|月|项|批|号|次)?/gu,
      ) ?? []),
    ];
    for (const part of whole) {
      if (textWidth(part) > options.charsPerLine) continue;
      expect(count(lines, part)).toBe(count(title, part));
    }
  });

  it('keeps breaks set by hand and breaks further only what is too wide', () => {
    expect(breakTitle('关于做好年终\n总结工作的通知', options)).toEqual([
      '关于做好年终',
      '总结工作的通知',
    ]);
    expect(
      breakTitle('青禾园区\n关于进一步加强和改进新形势下机关党的建设工作的意见\n', options),
    ).toEqual(['青禾园区', '关于进一步加强和改进', '新形势下机关党的建设工作的意见']);
  });

  it('has no line for an empty title', () => {
    expect(breakTitle('', options)).toEqual([]);
  });

  it('counts digits as half a character', () => {
    expect(breakTitle(`${'园'.repeat(18)}2024`, options)).toHaveLength(1);
    expect(breakTitle(`${'园'.repeat(19)}2024`, options)).toHaveLength(2);
  });

  it.each(reviewed)('sets no rectangle and no hourglass: %s', (lines) => {
    const widths = lines.split(' / ').map(textWidth);
    if (widths.length > 1) expect(Math.max(...widths) - Math.min(...widths)).toBeGreaterThan(0.5);
    const widest = widths.indexOf(Math.max(...widths));
    expect(widths.slice(0, widest + 1)).toEqual(widths.slice(0, widest + 1).toSorted(ascending));
    expect(widths.slice(widest).toReversed()).toEqual(widths.slice(widest).toSorted(ascending));
  });

  it('takes another line rather than make a rectangle', () => {
    // Two lines would be twelve characters each.
    const lines = breakTitle('安全生产'.repeat(6), { charsPerLine: 12, words });
    expect(lines.map(textWidth)).toEqual([4, 8, 12]);
  });

  it('cuts a word of the list only where it is wider than a line', () => {
    const narrow = { charsPerLine: 10, words };
    const lines = breakTitle('云溪市青禾产业园区管理委员会2023年工作总结', narrow);
    expect(lines).toContain('云溪市青禾产业园区');
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(10);
  });

  it('survives text without any place for a break', () => {
    expect(breakTitle('》'.repeat(45), options).join('')).toBe('》'.repeat(45));
    expect(breakTitle('x'.repeat(95), options).join('')).toBe('x'.repeat(95));
    expect(breakTitle('𠮷'.repeat(45), options).join('')).toBe('𠮷'.repeat(45));
  });
});

describe('breakTitle, whatever the title', () => {
  const phrase = fc.constantFrom(
    ...['关于印发', '进一步加强', '做好', '2024年', '安全生产', '和', '工作', '园区企业', '的'],
    ...[
      '《云溪市消防条例》',
      '“十四五”',
      '榆树沟',
      '36.4亿元',
      '（试行）',
      '专项资金',
      '、',
      ...words,
    ],
  );
  const title = fc
    .tuple(
      fc.array(phrase, { minLength: 2, maxLength: 12 }),
      fc.constantFrom('的通知', '的报告', ''),
    )
    .map(([phrases, tail]) => `关于${phrases.join('')}${tail}`);

  it('loses nothing, and every line fits', () => {
    fc.assert(
      fc.property(fc.oneof(title, fc.string({ unit: 'grapheme' })), (text) => {
        const lines = breakTitle(text, options);
        expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(20);
      }),
    );
  });

  it('never begins a line with a closing mark or 的 alone, ends it with an opening one, cuts a number', () => {
    fc.assert(
      fc.property(title, (text) => {
        const lines = breakTitle(text, options);
        for (const [index, line] of lines.entries()) {
          expect(line).not.toMatch(/[《（“]$/u);
          if (index > 0) expect(line).not.toMatch(/^[、》）”年亿元]/u);
          if (index < lines.length - 1) expect(line).not.toMatch(/\d$/u);
          if (lines.length > 1) expect([...line].length).toBeGreaterThan(1);
        }
      }),
    );
  });

  it('never cuts a word of the list', () => {
    fc.assert(
      fc.property(title, (text) => {
        const set = breakTitle(text, options).join('\n');
        for (const word of words) expect(count(set, word)).toBe(count(text, word));
      }),
    );
  });

  it('takes time in proportion to the length of the title', () => {
    const time = (length: number): number => {
      const text = '关于做好安全生产工作和防汛抗旱工作'.repeat(length);
      return cpuTime(() => {
        breakTitle(text, options);
      });
    };
    time(10);
    const short = Math.min(time(10), time(10), time(10));
    expect(Math.min(time(100), time(100))).toBeLessThan(40 * Math.max(short, 1));
  });
});

describe('titleLines', () => {
  it('begins a new line for every issuer and for the title', () => {
    expect(
      titleLines({ titleIssuers: words.slice(0, 2), title: '2023年工作总结' }, options),
    ).toEqual([
      '中共云溪市青禾产业园区工作委员会',
      '云溪市青禾产业园区管理委员会',
      '2023年工作总结',
    ]);
  });
});

describe('titleFaults', () => {
  const options = { charsPerLine: 20, words: ['青禾产业园区'] };

  it('finds a word, a number and a name of the list that are cut', () => {
    const faults = titleFaults(
      ['关于做好2024', '年青禾产', '业园区安全生', '产工作的通知'],
      options,
    );
    expect(faults.filter(({ fault }) => fault === 'cut').map(({ line }) => line)).toEqual([
      0, 1, 2,
    ]);
  });

  it('finds a rectangle and an hourglass', () => {
    const shape = [{ fault: 'shape', line: 0 }];
    expect(titleFaults(['关于开展安全生产', '专项整治的通知书'], options)).toEqual(shape);
    expect(
      titleFaults(['关于开展园区安全生产', '专项整治', '工作和消防检查的通知'], options),
    ).toEqual(shape);
  });

  it('is content with a trapezium or a diamond', () => {
    expect(titleFaults(['关于开展', '安全生产专项整治', '工作的通知'], options)).toEqual([]);
  });
});

function ascending(a: number, b: number): number {
  return a - b;
}

function count(text: string, word: string): number {
  return text.split(word).length - 1;
}

describe('ways to break a title, to choose from', () => {
  const long = '关于印发《云溪市青禾产业园区2024年工作总结和2025年工作计划》的通知';
  it.each([
    '关于开展园区安全生产专项整治和消防检查工作的通知',
    '关于加强园区企业危险化学品和建筑施工安全管理工作的通知',
    long,
  ])('are several for a long one, each without a fault: %s', (title) => {
    const ways = titleWays(title, options);
    expect(ways[0]).toEqual(breakTitle(title, options));
    expect(ways.length).toBeGreaterThan(1);
    for (const way of ways) {
      expect(way.join('')).toBe(title);
      // A break set by hand at these places is kept.
      expect(breakTitle(way.join('\n'), options)).toEqual(way);
    }
  });

  it('is one for a title of a single line', () => {
    expect(titleWays('2024年工作总结', options)).toEqual([['2024年工作总结']]);
  });

  it.each(reviewed)('are kept when they are set by hand: %s', (lines) => {
    const title = lines.replaceAll(' / ', '');
    for (const way of titleWays(title, options)) {
      expect(way.join('')).toBe(title);
      expect(breakTitle(way.join('\n'), options)).toEqual(way);
    }
  });
});
