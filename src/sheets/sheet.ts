/** A table as a person sees it: what each cell shows, not what the file stores. */

export interface Sheet {
  /** The name on its tab; of a csv file, empty. */
  name: string;
  /** Every cell's text as displayed: 7.40, 13.2%, 2024-12-31. Merged cells all show the text of the first. */
  rows: string[][];
  /** The cells that held signs that nobody sees, and what the first of them is called. */
  unseen?: { row: number; column: number; name: { zh: string; en: string } }[];
}

/** Why bytes are no table. */
export type NoTable =
  /** Excel 97 (.xls), or locked with a password. */
  'old-excel' | 'damaged' | 'too-large' | 'not-a-table';

export type ReadSheets = { sheets: Sheet[] } | { trouble: NoTable };

/** B5 for row 4, column 1 (both from 0). */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A, B, … Z, AA for columns from 0. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Row and column (from 0) of B5; undefined for what is no address. */
export function readAddress(address: string): { row: number; column: number } | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
  if (match === null) return undefined;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}
