/** Whatever editor saved a text: the same words come out, and what is no text is told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/text/index.ts';
import { gb18030 } from '../readers/encodings.ts';

const WORDS =
  '云溪市青禾产业园区2024年工作总结\n一、项目建设情况\n新开工项目12个，完成投资8.6亿元。\n';

function utf16(text: string, isLittle: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].join('');
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at += 1) {
    view.setUint16(at * 2, units.charCodeAt(at), isLittle);
  }
  return new Uint8Array(view.buffer);
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('bytes of a text file', () => {
  it.each([
    ['UTF-8', utf8(WORDS), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${WORDS}`), 'utf-8'],
    ['UTF-16, the Windows way round, with a mark', utf16(WORDS, true, true), 'utf-16le'],
    ['UTF-16, the other way round, with a mark', utf16(WORDS, false, true), 'utf-16be'],
    ['UTF-16, the Windows way round, no mark', utf16(WORDS, true, false), 'utf-16le'],
    ['UTF-16, the other way round, no mark', utf16(WORDS, false, false), 'utf-16be'],
    ['GB 18030', gb18030(WORDS), 'gb18030'],
  ])('are read from %s', (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: WORDS, encoding, unreadable: 0 });
  });

  it('are read by what they are where the file declares something else', () => {
    expect(decodeText(utf8(WORDS), 'gb2312')).toMatchObject({ text: WORDS, encoding: 'utf-8' });
    expect(decodeText(gb18030(WORDS), 'utf-8')).toMatchObject({ text: WORDS });
    expect(decodeText(gb18030(WORDS), 'gb2312')).toMatchObject({ text: WORDS });
    expect(decodeText(gb18030(WORDS), 'no-such-encoding')).toMatchObject({ text: WORDS });
  });

  it('stay UTF-8 around one broken place, which is counted', () => {
    const broken = utf8(WORDS.repeat(4));
    broken[40] = 0xff;
    const decoded = decodeText(broken);
    expect(decoded).toMatchObject({ encoding: 'utf-8' });
    expect('unreadable' in decoded && decoded.unreadable).toBeGreaterThan(0);
  });

  it('of an office file, or of no text at all, are told apart', () => {
    expect(decodeText(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0))).toEqual({ notText: 'office' });
    expect(decodeText(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toEqual({ notText: 'office' });
    const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3]);
    expect(decodeText(picture)).toEqual({ notText: 'binary' });
    expect(decodeText(new Uint8Array(0))).toMatchObject({ text: '' });
  });

  it('never throw, and any text in UTF-8 comes back as it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(decodeText(bytes)).toBeDefined();
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 1 }), (signs) => {
        expect(decodeText(utf8(signs.join('')))).toMatchObject({ text: signs.join('') });
      }),
    );
  });
});
