/** What a text must contain for a pattern to match: never more than every match has. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neededBy, requirementsOf } from '../../src/text/index.ts';

describe('what a pattern needs', () => {
  it.each([
    [/权利(?=清单|运行)/gu, ['权利']],
    [/(?<=一是[^。]{2,9})。(?=二是)/gu, ['一是']],
    [/合?同比\d/gu, ['同比']],
    [/(?:增长|下降)[约近]?\d/gu, ['增长', '下降']],
    [/做(?!好)(?<!当)大/gu, ['做']],
    [/[和与]谐/gu, ['谐']],
    [/\d(?:万){2}/gu, ['万']],
    [/(?:甲|[乙丙])丁?/gu, ['甲', '乙', '丙']],
    [/甲|\d/gu, ['甲', ...'0123456789']],
    // as the compiled form of the program writes them
    [/\u6743\u5229(?=[\u6e05\u8fd0])/gu, ['权利']],
    [/[\u548c\u4e0e]\d/gu, ['和', '与']],
  ])('%s', (pattern, words) => {
    expect(neededBy(pattern)).toEqual(words);
  });

  it.each([
    [/\p{Script=Han}{2}/gu],
    [/(?:甲|)/gu],
    [/甲*/gu],
    [/[^甲]/gu],
    [/abc/giu],
    [/[一-龥]/gu],
  ])('cannot be told of %s', (pattern) => {
    expect(neededBy(pattern)).toBeUndefined();
  });

  it('stands in every match of patterns made of these pieces', () => {
    const piece = fc.constantFrom(
      '甲',
      '乙丙',
      '(?:丁|戊己)',
      '[庚辛]',
      '壬?',
      '(?:癸)*',
      '子+',
      '\\d{0,2}',
      '丑{2}',
      '(?=寅?)',
      '(?<!卯)',
      '.',
      '(辰|)',
      '(?<=甲|庚)',
      '(?:乙|(?=己)戊?)',
      '(丁)?\\1',
    );
    const text = fc.array(fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰7'), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), text, (pieces, signs) => {
        const pattern = new RegExp(pieces.join(''), 'gu');
        const { needed, firsts } = requirementsOf(pattern);
        const line = signs.join('');
        const [match] = line.matchAll(pattern);
        if (match === undefined) return;
        for (const words of needed) expect(words.some((word) => line.includes(word))).toBe(true);
        if (firsts) expect(firsts).toContain(match[0][0]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [/(?<=一是[^。]{2,9})[。；](?=二是)/gu, ['。', '；']],
    [/合?同比\d/gu, ['合', '同']],
    [/(?<!第)\d+(?:个|家)/gu, [...'0123456789']],
    [/(?<=甲)乙|(?=丙)[丙丁]/gu, ['乙', '丙', '丁']],
    [/^\s*甲/gu, undefined],
    [/(?<=甲)/gu, undefined],
    [/[^甲]乙/gu, undefined],
  ])('begins with: %s', (pattern, firsts) => {
    expect(requirementsOf(pattern).firsts).toEqual(firsts);
  });
});
