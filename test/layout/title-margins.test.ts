/** Titles in the type area of an office of its own: whatever margins and size it sets, no hourglass that could be helped. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textWidth } from '../../src/layout/lines/char-width.ts';
import { readStyle } from '../../src/layout/office/style.ts';
import { inStyle, titleCharacters } from '../../src/layout/standard/measures.ts';
import { breakTitle, titleLines } from '../../src/layout/title/title-lines.ts';
import { breakCosts, FORBIDDEN } from '../../src/layout/title/title-senses.ts';

const words = ['云溪市青禾产业园区管理委员会', '青禾产业园区', '云溪市人民政府办公室', '云溪市'];
const titles = readFileSync(new URL('golden/titles.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.replaceAll(' / ', ''));

const margin = fc.integer({ min: 10, max: 60 });
const page = fc.record({
  left: margin,
  right: margin,
  points: fc.integer({ min: 9, max: 42 }),
  title: fc.constantFrom(...titles),
  titleIssuers: fc.subarray(words.slice(0, 3), { maxLength: 2 }),
});

interface Shape {
  width: number;
  shrinks: boolean;
  /** How often a line is wider again than the one above it. */
  wrong: number;
}

/** The shape with one line more. */
function grown({ width, shrinks, wrong }: Shape, next: number): Shape {
  const step = width === 0 ? 0 : next - width;
  if (Math.abs(step) < 1) return { width: next, shrinks, wrong };
  return { width: next, shrinks: step < 0, wrong: wrong + (step > 0 && shrinks ? 1 : 0) };
}

const NONE: Shape = { width: 0, shrinks: false, wrong: 0 };

function shapeOf(lines: readonly string[]): Shape {
  return lines.map(textWidth).reduce(grown, NONE);
}

/** The fewest faults of shape that any way has which cuts no word or name; every way is tried. */
function fewestFaults(title: string, charsPerLine: number, above: Shape): number | undefined {
  const chars = [...title];
  const costs = breakCosts(title, { charsPerLine, words });
  const shapes: Map<string, Shape>[] = chars.map(() => new Map());
  shapes.push(new Map());
  shapes[0]?.set('', above);
  for (let start = 0; start < chars.length; start++) {
    let width = 0;
    for (let end = start + 1; end <= chars.length; end++) {
      width += textWidth(chars[end - 1] ?? '');
      if (width > charsPerLine) break;
      if (end < chars.length && (costs[end] ?? 0) >= FORBIDDEN) continue;
      for (const shape of shapes[start]?.values() ?? []) {
        const next = grown(shape, width);
        const key = `${next.width} ${next.shrinks}`;
        const known = shapes[end]?.get(key);
        if (known === undefined || known.wrong > next.wrong) shapes[end]?.set(key, next);
      }
    }
  }
  const ends = [...(shapes.at(-1)?.values() ?? [])].map(({ wrong }) => wrong);
  return ends.length === 0 ? undefined : Math.min(...ends);
}

it('stand as a trapezium or a diamond, unless that would cut a word or a name', () => {
  fc.assert(
    fc.property(page, ({ left, right, points, title, titleIssuers }) => {
      const { style, faults } = readStyle({
        订口: `${left}毫米`,
        切口: `${right}毫米`,
        标题: `方正小标宋简体 ${points}磅`,
      });
      // What an office may set is what its text can be set in.
      fc.pre(faults.length === 0);
      inStyle(style, () => {
        const options = { charsPerLine: titleCharacters, words };
        const lines = titleLines({ titleIssuers, title }, options);
        const own = breakTitle(
          title,
          options,
          titleIssuers.flatMap((each) => breakTitle(each, options)),
        );
        const above = shapeOf(lines.slice(0, lines.length - own.length));
        expect(lines.join('')).toBe([...titleIssuers, title].join(''));
        for (const line of own) expect(textWidth(line)).toBeLessThanOrEqual(titleCharacters);
        const fewest = fewestFaults(title, titleCharacters, above);
        // What fits a line stays on it, whatever the issuers above make of it.
        if (fewest !== undefined && own.length > 1) expect(shapeOf(lines).wrong).toBe(fewest);
      });
    }),
  );
});
