/** What is sent of a value that the other end has in part. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differenceOf, withDifference } from '../../src/workshop/sent.ts';

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ maxLength: 3 }),
    fc.integer({ max: 3, min: 0 }),
    fc.constant(undefined),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { noNullPrototype: true }),
  ),
})).value;

it('gives the other end the value that was sent, whatever it had', () => {
  fc.assert(
    fc.property(plain, plain, (before, now) => {
      const difference = structuredClone(differenceOf(before, now));
      expect(withDifference(before, difference)).toStrictEqual(now);
    }),
    { numRuns: 2000 },
  );
});

it('is nothing for the same value, and leaves what is the same the very same object', () => {
  fc.assert(
    fc.property(plain, fc.array(plain, { maxLength: 4 }), plain, (head, middle, tail) => {
      const before = { head, list: [head, tail], tail };
      const now = structuredClone({ head, list: [head, ...middle, tail], tail });
      expect(differenceOf(before, structuredClone(before))).toBeUndefined();
      const held = withDifference(before, differenceOf(before, now)) as typeof before;
      expect(held).toStrictEqual(now);
      expect(held.head).toBe(head);
      expect(held.list[0]).toBe(head);
      expect(held.list.at(-1)).toBe(tail);
    }),
  );
});

it('is small where one of many texts has changed', () => {
  const before = {
    pages: Array.from({ length: 200 }, (_, at) => ({ lines: [`第${at}行`, '同'] })),
  };
  const now = structuredClone(before);
  now.pages[100]?.lines.splice(0, 1, '改过');
  expect(JSON.stringify(differenceOf(before, now)).length).toBeLessThan(150);
});
