/** Texts as computers keep them: in the encodings of Chinese offices, with and without marks, and in none at all. */
import type { Draw } from './draw.ts';
import { damagedBytes } from './text-damage.ts';

/** GB 18030 is only decoded by Node: the pairs of bytes of each character are worked out once. */
const gb = new Map<string, readonly number[]>();

export function encoded(text: string, draw: Draw): Uint8Array {
  switch (draw.number(12)) {
    case 0:
      return inGb(text);
    case 1:
      return Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]);
    case 2:
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 3:
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 4:
      return Buffer.from(text, draw.from(['utf16le', 'latin1'] as const));
    case 5:
      return damagedBytes(new TextEncoder().encode(text), draw);
    default:
      return new TextEncoder().encode(text);
  }
}

function inGb(text: string): Uint8Array {
  if (gb.size === 0) {
    const decoder = new TextDecoder('gb18030');
    for (let first = 0x81; first <= 0xfe; first += 1) {
      for (let second = 0x40; second <= 0xfe; second += 1) {
        const sign = decoder.decode(Uint8Array.from([first, second]));
        if (sign.length === 1 && sign !== '\ufffd') gb.set(sign, [first, second]);
      }
    }
  }
  return Uint8Array.from(
    [...text].flatMap((sign) =>
      (sign.codePointAt(0) ?? 0) < 0x80 ? [sign.charCodeAt(0)] : (gb.get(sign) ?? [0x3f]),
    ),
  );
}
