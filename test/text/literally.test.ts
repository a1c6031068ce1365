/** Words that somebody typed, looked for as they stand. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { literally } from '../../src/text/index.ts';

it('are found where they stand, whatever signs are in them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
      expect(`前${words}后`.match(new RegExp(`前${literally(words)}后`, 'u'))?.index).toBe(0);
    }),
  );
});

it.each(['A-1栋', '综合(一', '一组[甲', 'C++', '50%/年'])('%s', (words) =>
  expect(new RegExp(`^${literally(words)}$`, 'u').test(words)).toBe(true),
);
