/** Lines of a paragraph that are loosened or closed up, so that programs split no number from its unit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loosenedLines } from '../../src/layout/index.ts';

const options = { digitsFont: 'Times New Roman', firstIndentTwips: 632 };
const stretches = (text: string) =>
  loosenedLines(text, options).map(({ start, end, twips }) => ({
    text: text.slice(start, end),
    next: text.slice(end, end + 4),
    looser: twips > 0,
  }));

describe('loosenedLines', () => {
  it('leaves a paragraph of one line, and one without numbers, as it is', () => {
    expect(loosenedLines('完成投资36.4亿元。', options)).toEqual([]);
    expect(loosenedLines('园区各部门认真落实责任，'.repeat(20), options)).toEqual([]);
  });

  it('loosens the line before a number that would be split from its unit', () => {
    const text = `${'园'.repeat(22)}投资36.4亿元，${'园'.repeat(20)}。`;
    expect(stretches(text)).toEqual([
      { text: `${'园'.repeat(22)}投资`, next: '36.4', looser: true },
    ]);
  });

  it('closes a line up where one character less would do', () => {
    const text = `${'园'.repeat(20)}12,369.4亿元，${'园'.repeat(20)}。`;
    expect(stretches(text)).toEqual([
      { text: `${'园'.repeat(20)}12,369.4亿元，`, next: '园园园园', looser: false },
    ]);
  });

  it('ends a line within a date rather than leave it half empty', () => {
    const text = `${'园'.repeat(17)}到2024年11月28日为止，${'园'.repeat(20)}。`;
    expect(stretches(text)[0]?.next).toMatch(/^(?:11月|28日)/u);
  });

  it('gives stretches in order, within the text, that do not overlap, and never cuts a character', () => {
    const words = fc.constantFrom(
      '园区',
      '2024年',
      '36.4亿元',
      '，',
      '“三年”',
      '——',
      'GDP',
      '𠮷',
      '。',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 120 }), (list) => {
        const text = list.join('');
        let last = 0;
        for (const { start, end, twips } of loosenedLines(text, options)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(twips).not.toBe(0);
          expect(text.slice(start, end)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/u);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to the length', () => {
    const text = '完成工业总产值36.4亿元，同比增长13.2%，新签约项目29个。'.repeat(20_000);
    const start = performance.now();
    loosenedLines(text, options);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
