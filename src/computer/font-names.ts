/**
 * The family names inside a font file. Only the name table is read (OpenType 1.9, "name"), so that a folder
 * of hundreds of fonts of many megabytes each is listed in a moment.
 */
import { closeSync, openSync, readSync } from 'node:fs';

const COLLECTION_TAG = 'ttcf';
const NAME_TABLE = 'name';
/** Name ids: family, full name, typographic family. */
const FAMILY_NAMES = new Set([1, 4, 16]);
const MACINTOSH = 1;
/** Encodings that hold simplified Chinese in GBK: of Windows (PRC), of the Macintosh. */
const WINDOWS_PRC = 3;
const MACINTOSH_CHINESE = 25;
/** Bounds for files that are damaged or no fonts at all. */
const MOST_FONTS = 64;
const MOST_TABLES = 128;
const LARGEST_NAME_TABLE = 1 << 20;

/** All names a font or font collection goes by, in every language it has; none for other files. */
export function fontFileNames(path: string): string[] {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return [];
  }
  try {
    return [...new Set(fontOffsets(file).flatMap((offset) => namesAt(file, offset)))];
  } catch {
    // A damaged font is one that cannot be used.
    return [];
  } finally {
    closeSync(file);
  }
}

/** Where each font of the file begins: several in a collection. */
function fontOffsets(file: number): number[] {
  const header = read(file, 0, 12);
  if (header.toString('latin1', 0, 4) !== COLLECTION_TAG) return [0];
  const count = Math.min(header.readUInt32BE(8), MOST_FONTS);
  const offsets = read(file, 12, count * 4);
  return Array.from({ length: count }, (_, index) => offsets.readUInt32BE(index * 4));
}

function namesAt(file: number, offset: number): string[] {
  const count = Math.min(read(file, offset + 4, 2).readUInt16BE(0), MOST_TABLES);
  const tables = read(file, offset + 12, count * 16);
  for (let at = 0; at < tables.length; at += 16) {
    if (tables.toString('latin1', at, at + 4) !== NAME_TABLE) continue;
    const length = Math.min(tables.readUInt32BE(at + 12), LARGEST_NAME_TABLE);
    return namesOfTable(read(file, tables.readUInt32BE(at + 8), length));
  }
  return [];
}

function namesOfTable(table: Buffer): string[] {
  const count = table.readUInt16BE(2);
  const strings = table.readUInt16BE(4);
  const names: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const record = 6 + index * 12;
    if (!FAMILY_NAMES.has(table.readUInt16BE(record + 6))) continue;
    const start = strings + table.readUInt16BE(record + 10);
    const bytes = table.subarray(start, start + table.readUInt16BE(record + 8));
    names.push(decodeName(bytes, table.readUInt16BE(record), table.readUInt16BE(record + 2)));
  }
  return names;
}

function decodeName(bytes: Buffer, platform: number, encoding: number): string {
  if (platform === MACINTOSH) {
    return new TextDecoder(encoding === MACINTOSH_CHINESE ? 'gbk' : 'macintosh').decode(bytes);
  }
  // Old Chinese fonts pad each GBK byte of an ASCII letter with a zero byte.
  return encoding === WINDOWS_PRC
    ? new TextDecoder('gbk').decode(bytes.filter((byte) => byte !== 0))
    : new TextDecoder('utf-16be').decode(bytes);
}

function read(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  const got = readSync(file, buffer, 0, length, position);
  if (got < length) throw new RangeError('the font file ends early');
  return buffer;
}
