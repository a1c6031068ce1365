/**
 * The mark by which the program knows a file that it made and nobody has changed since: a digest of the file in the
 * file, where it hinders nobody. It moves and is copied with the file; whoever saves the file anew drops or breaks it.
 * Text and CSV have no such place.
 */

const MARK = /(?:<!-- hongtou:[0-9a-f]{16} -->\n|%hongtou:[0-9a-f]{16}\n|hongtou:[0-9a-f]{16})$/;
const MARK_LENGTH = 'hongtou:0123456789abcdef'.length;
/** The end of a zip file: this sign, 16 bytes about its contents, the length of the comment, the comment. */
const END_SIGN = [0x50, 0x4b, 0x05, 0x06];
const END_LENGTH = 22;

type Place = 'zip' | 'html' | 'pdf';

/** The file with its mark; as it was where it has one, or where its format has no place for it. */
export function marked(bytes: Uint8Array): Uint8Array {
  const place = placeOf(bytes);
  return place === undefined || isUnchanged(bytes) ? bytes : withMark(bytes, place);
}

/** Whether a file is as the program made it. Never true of what somebody else has saved. */
export function isUnchanged(bytes: Uint8Array): boolean {
  const place = placeOf(bytes);
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-40));
  const [found] = MARK.exec(tail) ?? [];
  if (place === undefined || found === undefined) return false;
  const original = bytes.slice(0, bytes.length - found.length);
  if (place === 'zip') original.fill(0, original.length - 2);
  const again = withMark(original, place);
  if (again.length !== bytes.length) return false;
  // Before the mark, and the length of it that a zip file tells, they are the same.
  const own = bytes.subarray(original.length - 2);
  return again.subarray(original.length - 2).every((byte, index) => byte === own[index]);
}

function withMark(bytes: Uint8Array, place: Place): Uint8Array {
  const mark = `hongtou:${digest(bytes)}`;
  if (place === 'html') return joined(bytes, `<!-- ${mark} -->\n`);
  if (place === 'pdf') return joined(bytes, `%${mark}\n`);
  if (!hasPlainEnd(bytes)) return bytes;
  const commented = bytes.slice();
  commented.set([MARK_LENGTH, 0], bytes.length - 2);
  return joined(commented, mark);
}

function placeOf(bytes: Uint8Array): Place | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 15)).toLowerCase();
  if (head.startsWith('pk')) return 'zip';
  if (head.startsWith('%pdf')) return 'pdf';
  return head === '<!doctype html>' ? 'html' : undefined;
}

/** Whether a zip file ends without a comment. */
function hasPlainEnd(bytes: Uint8Array): boolean {
  const end = bytes.subarray(-END_LENGTH);
  return END_SIGN.every((byte, index) => end[index] === byte) && end[20] === 0 && end[21] === 0;
}

/** 64 bits in two lanes (FNV-1a, and the same with another prime): to tell slips apart, not to keep secrets. */
function digest(bytes: Uint8Array): string {
  let [one, two] = [0x811c9dc5, 0x9e3779b9];
  for (const byte of bytes) {
    one = Math.imul(one ^ byte, 0x01000193);
    two = Math.imul(two ^ byte, 0x85ebca6b) + (two >>> 15);
  }
  return [one, two].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}

function joined(bytes: Uint8Array, text: string): Uint8Array {
  const tail = new TextEncoder().encode(text);
  const whole = new Uint8Array(bytes.length + tail.length);
  whole.set(bytes);
  whole.set(tail, bytes.length);
  return whole;
}
