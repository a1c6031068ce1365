/** Bytes of a table file to sheets: xlsx by its zip mark, else text with commas, semicolons or tabs. */
import { decodeText, startsWith, unseenSigns, withoutUnseen } from '../text/index.ts';
import { readCsv } from './csv.ts';
import type { ReadSheets, Sheet } from './sheet.ts';
import { readXlsx } from './xlsx/read.ts';

/** Never throws; what is no table comes back as `trouble`. Signs that nobody sees are left out, and listed. */
export function readSheets(bytes: Uint8Array): ReadSheets {
  const read = readAsStored(bytes);
  return 'trouble' in read ? read : { sheets: read.sheets.map(withoutUnseenSigns) };
}

function withoutUnseenSigns(sheet: Sheet): Sheet {
  const unseen: NonNullable<Sheet['unseen']> = [];
  const rows = sheet.rows.map((cells, row) =>
    cells.map((text, column) => {
      const signs = unseenSigns(text);
      const [first] = signs;
      if (first === undefined) return text;
      unseen.push({ row, column, name: first.name });
      return withoutUnseen(text, signs).trim();
    }),
  );
  return unseen.length === 0 ? sheet : { ...sheet, rows, unseen };
}

function readAsStored(bytes: Uint8Array): ReadSheets {
  if (startsWith(bytes, [0x50, 0x4b])) return readXlsx(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { trouble: 'old-excel' };
  // Excel writes csv in GB 18030 on Chinese machines, UTF-8 with a mark elsewhere, UTF-16 as 'Unicode text'.
  const decoded = decodeText(bytes);
  return 'notText' in decoded ? { trouble: 'not-a-table' } : readCsv(decoded.text);
}
