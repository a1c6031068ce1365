/** Forty corrections of a director in the notice with all its departments' files, tracked or not. */
import { describe, expect, it } from 'vitest';
import { corrected, corrections, merged, path, tableOf } from './corrections.ts';
import { paragraphsOf, printedAfter, unlisted } from './whole-round.ts';

describe('forty corrections', () => {
  it('are forty', () => expect(corrections).toHaveLength(40));

  it.each([
    ['without tracking', undefined],
    ['with tracking', '王主任'],
  ])(
    '%s land where they belong; what the form then prints is what was wanted, or is told',
    async (_, author) => {
      const bytes = await corrected(author);
      const { value: merge, problems } = await merged(bytes);
      await expect(tableOf(merge, problems)).toMatchFileSnapshot('golden/forty-corrections.txt');
      const printed = await printedAfter(path, merge);
      expect(unlisted(paragraphsOf(bytes), printed, merge.left)).toEqual([]);
    },
  );
});
