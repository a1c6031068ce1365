/** The text of a form's file and the way back to bytes: an edit changes no byte that it does not mean. */
import { once, startsWith } from '../text/index.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A file's text with what its bytes need besides. */
export interface TextFile {
  text: string;
  encoding: Encoding;
  /** A byte order mark before the text. */
  mark: boolean;
}

/** Reads as forms are read: a mark decides, else UTF-8 where it is valid, else GB 18030. */
export function openText(bytes: Uint8Array): TextFile {
  if (startsWith(bytes, [0xff, 0xfe])) return decoded(bytes.subarray(2), 'utf-16le', true);
  if (startsWith(bytes, [0xfe, 0xff])) return decoded(bytes.subarray(2), 'utf-16be', true);
  const mark = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      mark ? bytes.subarray(3) : bytes,
    );
    return { text, encoding: 'utf-8', mark };
  } catch {
    return decoded(bytes, 'gb18030', false);
  }
}

/**
 * The bytes of a changed text in the encoding of its file. A sign that the encoding lacks makes the file UTF-8.
 */
export function bytesOf({ encoding, mark }: TextFile, text: string): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return withMark(mark ? [0xef, 0xbb, 0xbf] : [], new TextEncoder().encode(text));
    case 'utf-16le':
    case 'utf-16be':
      return utf16(text, encoding === 'utf-16le');
    case 'gb18030':
      return gb18030(text) ?? new TextEncoder().encode(text);
  }
}

function decoded(bytes: Uint8Array, encoding: Encoding, mark: boolean): TextFile {
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding, mark };
}

function withMark(mark: readonly number[], bytes: Uint8Array): Uint8Array {
  const all = new Uint8Array(mark.length + bytes.length);
  all.set(mark);
  all.set(bytes, mark.length);
  return all;
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, isLittle);
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(2 + at * 2, text.charCodeAt(at), isLittle);
  }
  return bytes;
}

const signs = once(twoByteSigns);

/** Two bytes a sign, as offices' computers write them; undefined where a sign needs more. */
function gb18030(text: string): Uint8Array | undefined {
  const pairs = signs();
  const bytes: number[] = [];
  for (const sign of text) {
    const code = sign.charCodeAt(0);
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = pairs.get(sign);
    if (pair === undefined) return undefined;
    bytes.push(pair >> 8, pair & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** Turned round from what the browser itself decodes, so that no table is shipped. */
function twoByteSigns(): Map<string, number> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, number>();
  const pair = new Uint8Array(2);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      pair[0] = lead;
      pair[1] = trail;
      const sign = decoder.decode(pair);
      if ([...sign].length === 1 && !found.has(sign)) found.set(sign, (lead << 8) | trail);
    }
  }
  return found;
}
