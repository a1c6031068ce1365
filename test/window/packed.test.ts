/** 红头.html holds its program as text; what is unpacked is what was packed. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
// @ts-expect-error a tool of the build, in plain JavaScript
import { inBase85 } from '../../src/tools/window.mjs';
import { bytesOf } from '../../src/window/host/packed-text.ts';

it('gives back every byte, whatever the length', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const text: string = inBase85(bytes);
      expect(bytesOf(text)).toEqual(bytes);
      // nothing in it ends a script's text
      expect(text).toMatch(/^[!#-;=-w]*$/u);
    }),
  );
});

it('takes five signs for four bytes', () => {
  expect(inBase85(new Uint8Array(4000))).toHaveLength(5000);
  expect(inBase85(Uint8Array.of(255, 255, 255, 255))).toHaveLength(5);
});
