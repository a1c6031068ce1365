/** What the head of a picture's file tells. */
import { describe, expect, it } from 'vitest';
import { pictureHead, pictureImage } from '../../src/document/picture.ts';
import { bmp, gif, jpeg, png } from '../support/pictures.ts';

describe('a picture', () => {
  it.each([
    ['png', png(30, 20)],
    ['jpeg', jpeg(30, 20)],
    ['gif', gif(30, 20)],
    ['bmp', bmp(30, 20)],
  ] as const)('in the format %s tells its size', (format, bytes) => {
    expect(pictureHead(bytes)).toEqual({ format, pixelsAcross: 30, pixelsDown: 20 });
    expect(pictureImage(bytes)?.data).toBe(Buffer.from(bytes).toString('base64'));
  });

  it('of a camera held on its side is told', () => {
    expect(pictureHead(jpeg(30, 20, true))).toMatchObject({ pixelsAcross: 30, isTurned: true });
  });

  it('cut off anywhere, or none at all, is no fault of the program', () => {
    for (const bytes of [png(3, 2), jpeg(3, 2, true), gif(3, 2), bmp(3, 2)]) {
      for (let end = 0; end < bytes.length; end += 1) {
        expect(() => pictureHead(bytes.subarray(0, end))).not.toThrow();
      }
    }
    expect(pictureHead(new TextEncoder().encode('%PDF-1.7 and so on'))).toBeUndefined();
    expect(pictureHead(png(0, 5))).toBeUndefined();
  });
});
