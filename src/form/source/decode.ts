/** Bytes of a form file to text. Notepad and WPS save UTF-8 with or without a mark, UTF-16 or GB 18030. */

/** `binary`: not text at all; `word` and `excel`: an office file where a form was wanted. */
export type Decoded = { text: string } | { notText: 'binary' | 'office' };

/**
 * Decodes a form file: a byte order mark decides; else UTF-8 if the bytes are valid UTF-8; else GB 18030.
 * Never throws; a file that is not text comes back as `notText`.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return { notText: 'office' };
  }
  if (startsWith(bytes, [0xff, 0xfe])) return textOrBinary(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return textOrBinary(bytes, 'utf-16be');
  if (bytes.includes(0)) return { notText: 'binary' };
  const utf8 = wholeUtf8(bytes);
  return utf8 === undefined ? textOrBinary(bytes, 'gb18030') : { text: utf8 };
}

function wholeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function textOrBinary(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  let odd = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) odd += 1;
  }
  return odd * 20 > text.length ? { notText: 'binary' } : { text };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
