/** Bytes as base64, in browsers and in Node alike. */

/** So many bytes at once: functions take no more arguments. */
const PART = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PART) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + PART)));
  }
  return btoa(parts.join(''));
}

/** Undefined where the text is no base64. Blanks and line ends in it do not matter. */
export function fromBase64(text: string): Uint8Array | undefined {
  try {
    const decoded = atob(text.replace(/\s/gu, ''));
    return Uint8Array.from(decoded, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
