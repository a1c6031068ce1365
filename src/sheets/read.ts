/** Bytes of a table file to sheets: xlsx by its zip mark, else text with commas, semicolons or tabs. */
import { decodeText, startsWith } from '../text/index.ts';
import { readCsv } from './csv.ts';
import type { ReadSheets } from './sheet.ts';
import { readXlsx } from './xlsx/read.ts';

/** Never throws; what is no table comes back as `trouble`. */
export function readSheets(bytes: Uint8Array): ReadSheets {
  if (startsWith(bytes, [0x50, 0x4b])) return readXlsx(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { trouble: 'old-excel' };
  // Excel writes csv in GB 18030 on Chinese machines, UTF-8 with a mark elsewhere, UTF-16 as 'Unicode text'.
  const decoded = decodeText(bytes);
  return 'notText' in decoded ? { trouble: 'not-a-table' } : readCsv(decoded.text);
}
