/** After every key the tree of a form is the one that its text has: read anew, or changed where it was typed. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readShape, shapeOf } from '../../src/form/read/shape.ts';
import { formText } from '../edit/random-forms.ts';

const typed = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...'甲乙丙，。【】｜0123a') },
  { weight: 2, arbitrary: fc.constantFrom(...' :#-[]{},\'"&*!?|>%@`~\n\t\u3000\u00a0\ufeff') },
  { weight: 1, arbitrary: fc.constantFrom(': ', ' #', '- ', '，第二句。', '甲: 乙', '---', '𠮷') },
);
const key = fc.record({ at: fc.nat(), taken: fc.nat(3), put: fc.option(typed, { nil: '' }) });

const bare = (text: string) => {
  const read = readShape(text);
  return 'errors' in read ? 'errors' : read.shape;
};

let last = 0;

it('wherever a person types, of whatever layout the form is', () => {
  let [taken, all] = [0, 0];
  fc.assert(
    fc.property(formText, fc.array(key, { minLength: 1, maxLength: 8 }), (first, keys) => {
      last += 1;
      const path = `/${last}.yaml`;
      let text = first;
      let before = shapeOf(path, text);
      for (const { at, taken: gone, put } of keys) {
        const from = at % (text.length + 1);
        text = `${text.slice(0, from)}${put}${text.slice(from + gone)}`;
        const now = shapeOf(path, text);
        expect('errors' in now ? 'errors' : now.shape).toEqual(bare(text));
        all += 1;
        if ('shape' in now && 'shape' in before && now.shape === before.shape) taken += 1;
        before = now;
      }
    }),
    { numRuns: 800 },
  );
  // What is typed into a plain text is not read anew.
  expect(taken).toBeGreaterThan(all / 30);
});

it('of several files in turn', () => {
  const text = (words: string) => `文种: 部门稿\n正文:\n  - ${words}\n  - 第二段\n`;
  for (const words of ['甲', '甲乙', '甲乙，丙', '乙，丙。', '乙: 丙。', '乙，丙。'])
    for (const file of ['/一.yaml', '/二.yaml']) {
      const now = shapeOf(file, text(words));
      expect('shape' in now && now.shape).toEqual(bare(text(words)));
    }
});
