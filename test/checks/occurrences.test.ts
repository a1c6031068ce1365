/** Words are found in a text exactly where reading it from the beginning finds them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { occurrencesIn } from '../../src/checks/occurrences.ts';

const few = (most: number) =>
  fc.string({ unit: fc.constantFrom('园', '区', '，', '1'), maxLength: most });

function placesByReading(text: string, words: string): number[] {
  return Array.from(text, (_, at) => at).filter((at) => text.startsWith(words, at));
}

it('finds all places of words, in order, those that overlap too', () => {
  fc.assert(
    fc.property(few(200), few(7), (text, words) => {
      fc.pre(words !== '');
      expect([...occurrencesIn(text)(words)]).toEqual(placesByReading(text, words));
    }),
  );
});

it('finds a stretch of the text itself', () => {
  fc.assert(
    fc.property(few(200), fc.nat(200), fc.nat(40), (text, start, length) => {
      const words = text.slice(start, start + length);
      fc.pre(words !== '');
      expect([...occurrencesIn(text)(words)]).toEqual(placesByReading(text, words));
    }),
  );
});

it('comes to an end with no words and with an empty text', () => {
  expect([...occurrencesIn('园区')('')]).toEqual([0, 1, 2]);
  expect([...occurrencesIn('')('园区建设')]).toEqual([]);
});
