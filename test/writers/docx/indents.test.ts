/** Indents in characters and in twips say the same, as Word computes them, on every element in every variant. */
import { describe, expect, it } from 'vitest';
import { asVariant } from '../../../src/document/variants.ts';
import { indentAttributes, readIndent } from '../../../src/layout/index.ts';
import { partsOf } from './file.ts';
import { specimens } from './specimens.ts';

const number = (xml: string, name: string) => {
  const text = new RegExp(`w:${name}="(-?\\d+)"`, 'u').exec(xml)?.[1];
  return text === undefined ? undefined : Number(text);
};

describe.each(Object.entries(specimens))('%s', (_, document) => {
  it.each(['full', 'preprinted', 'plain', 'draft'] as const)(
    '%s: left = leftChars + hangingChars',
    async (variant) => {
      const parts = await partsOf(asVariant(document, variant));
      const indents = Object.values(parts).flatMap((xml) => xml.match(/<w:ind [^>]*>/gu) ?? []);
      expect(indents.length).toBeGreaterThan(1);
      for (const indent of indents) {
        const of = (name: string) => number(indent, name);
        for (const [side, hundredths] of [
          ['left', (of('leftChars') ?? 0) + (of('hangingChars') ?? 0)],
          ['right', of('rightChars')],
          ['firstLine', of('firstLineChars')],
          ['hanging', of('hangingChars')],
        ] as const) {
          if (side === 'left' && of('leftChars') === undefined) continue;
          if (hundredths === undefined) continue;
          const twips = of(side) ?? Number.NaN;
          // One character of 3号 in the grid, or of 4号.
          const widths = [315.857, 280].map((character) =>
            Math.abs(twips - (hundredths * character) / 100),
          );
          expect(Math.min(...widths), indent).toBeLessThan(3);
        }
      }
    },
  );
});

describe('an indent', () => {
  it('is written as Word reads it', () => {
    expect(indentAttributes({ left: 5, hanging: 3 }, 316)).toEqual({
      'w:leftChars': 200,
      'w:left': 1580,
      'w:hangingChars': 300,
      'w:hanging': 948,
    });
  });

  it.each([
    // As Word itself wrote it, at 10.5 pt: the first line 2 characters in, the rest 4.
    [
      { leftChars: 200, left: 42, hangingChars: 200, hanging: 21 },
      { left: 42, firstLine: -21 },
    ],
    // Nought in characters leaves the twips as they are.
    [
      { leftChars: 0, left: 30, firstLineChars: 0, firstLine: 15 },
      { left: 30, firstLine: 15 },
    ],
    [
      { left: 30, hanging: 10 },
      { left: 30, firstLine: -10 },
    ],
  ])('%o is read as Word reads it', (attributes: Record<string, number>, expected) => {
    const read = (...names: readonly string[]) =>
      names.map((name) => attributes[name]).find((value) => value !== undefined);
    const { left, firstLine } = readIndent(read, read, 10.5);
    expect({ left, firstLine }).toEqual(expected);
  });
});
