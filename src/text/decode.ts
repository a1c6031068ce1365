/**
 * Bytes of a text file to text. Offices have files in UTF-8, GB 18030 (which holds GBK and GB 2312) and UTF-16, each
 * with and without a byte order mark.
 */
import { remembered } from './remembered.ts';

/** `office`: a Word, Excel or other packed file where text was wanted; `binary`: no text at all. */
export type NotText = 'office' | 'binary';

export interface DecodedText {
  /** Without its byte order mark. */
  text: string;
  /** As the WHATWG Encoding Standard calls it. */
  encoding: string;
  /** How many characters could not be read; they are � in the text. */
  unreadable: number;
}

/** How many bytes of a file are looked at to tell UTF-16 without a mark. */
const SAMPLE = 4096;
/** In a text, at most one in so many characters is a control character or unreadable. */
const ODD_SHARE = 20;
/** UTF-8 with a broken place stays UTF-8 as long as so many Chinese characters are whole for each. */
const WHOLE_PER_BROKEN = 20;
const BYTE_ORDER_MARKS: readonly [encoding: string, mark: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];
const OFFICE_FILES: readonly (readonly number[])[] = [
  // Zip (docx, xlsx) and the compound files of doc and xls.
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const CHINESE_SIGN = /[\u3000-\u9fff\uff00-\uffef]/gu;
const USUAL_SIGN = /[\t\n\r -~\u2010-\u2026\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu;

/**
 * A byte order mark decides; then what the file declares (as in a web page's head), unless the bytes are not that; then
 * the bytes themselves. Never throws: a file that is not text comes back as `notText`.
 */
export function decodeText(
  bytes: Uint8Array,
  declared?: string,
): DecodedText | { notText: NotText } {
  return declared === undefined ? decodedOnce(bytes) : decodeAnew(bytes, declared);
}

/** Bytes that were read are changed by nobody: a form's file is asked for by every road that starts from it. */
const decodedOnce = remembered((bytes: Uint8Array) => decodeAnew(bytes));

function decodeAnew(bytes: Uint8Array, declared?: string): DecodedText | { notText: NotText } {
  if (OFFICE_FILES.some((mark) => startsWith(bytes, mark))) return { notText: 'office' };
  const decoded = decodeAs(bytes, declared);
  return isOdd(decoded.text) ? { notText: 'binary' } : decoded;
}

function decodeAs(bytes: Uint8Array, declared: string | undefined): DecodedText {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => startsWith(bytes, mark));
  if (marked) return lossy(bytes, marked[0]);
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return lossy(bytes, wide);
  const utf8 = exact(bytes, 'utf-8');
  if (utf8 !== undefined) return utf8;
  const wanted = declaredEncoding(declared);
  const asDeclared = wanted === undefined ? undefined : exact(bytes, wanted);
  if (asDeclared !== undefined) return asDeclared;
  const broken = lossy(bytes, 'utf-8');
  const whole = broken.text.match(CHINESE_SIGN)?.length ?? 0;
  if (broken.unreadable * WHOLE_PER_BROKEN < whole) return broken;
  return lossy(bytes, 'gb18030');
}

/** GB 2312 and GBK are read as GB 18030, which holds both. UTF-16 would have shown in the bytes. */
function declaredEncoding(declared: string | undefined): string | undefined {
  if (declared === undefined || /^utf-?(8|16)/i.test(declared)) return undefined;
  if (/^(gb|x-gbk|hz)/i.test(declared)) return 'gb18030';
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return undefined;
  }
}

function exact(bytes: Uint8Array, encoding: string): DecodedText | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text, encoding, unreadable: 0 };
  } catch {
    return undefined;
  }
}

function lossy(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: text.replace(/^\ufeff/u, ''), encoding, unreadable: count(text, 0xfffd) };
}

/** UTF-16 without a mark: nearly all of its units are Chinese, punctuation or ASCII, one way round only. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length & ~1));
  if (sample.length < 4 || bytes.length % 2 === 1) return undefined;
  const isUtf8 = exact(sample.subarray(0, utf8End(sample)), 'utf-8') !== undefined;
  if (isUtf8 && !sample.includes(0)) return undefined;
  return ['utf-16le', 'utf-16be'].find((encoding) => {
    const text = new TextDecoder(encoding).decode(sample);
    const usual = text.match(USUAL_SIGN)?.length ?? 0;
    return usual * 10 >= text.length * 9;
  });
}

/** Where the last whole UTF-8 character of a cut-off sample ends. */
function utf8End(sample: Uint8Array): number {
  let end = sample.length;
  while (end > sample.length - 4 && end > 0 && ((sample[end - 1] ?? 0) & 0x80) !== 0) end -= 1;
  return end;
}

function isOdd(text: string): boolean {
  let odd = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) odd += 1;
  }
  return odd * ODD_SHARE > text.length;
}

function count(text: string, wanted: number): number {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) === wanted) found += 1;
  return found;
}

/** Whether bytes begin with a mark. */
export function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
