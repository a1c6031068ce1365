/** Bytes of a table file to sheets: xlsx by its zip mark, else text with commas, semicolons or tabs. */
import { readCsv } from './csv.ts';
import type { ReadSheets } from './sheet.ts';
import { readXlsx } from './xlsx/read.ts';

/** Never throws; what is no table comes back as `trouble`. */
export function readSheets(bytes: Uint8Array): ReadSheets {
  if (startsWith(bytes, [0x50, 0x4b])) return readXlsx(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { trouble: 'old-excel' };
  const text = decodeText(bytes);
  return text === undefined ? { trouble: 'not-a-table' } : readCsv(text);
}

/** Excel writes csv in GB 18030 on Chinese machines, UTF-8 with a mark elsewhere, UTF-16 as 'Unicode text'. */
function decodeText(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
