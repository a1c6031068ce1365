/** Numbers of papers (发文字号) that were given, a row each; which come next, and how one is entered. */
import { putCells, readSheets, writeXlsx } from '../sheets/index.ts';
import { type GivenNumber, numbersIn } from './numbers.ts';

/** One row of the register. */
export interface Entered {
  number: GivenNumber;
  /** Empty where a number was set aside. */
  title: string;
  /** The form's file, where this program entered it. */
  form: string;
  /** Of its sheet; both from 0. */
  sheet: number;
  row: number;
}

/** A sheet with a column of numbers. */
interface Table {
  sheet: number;
  /** On its tab. */
  name: string;
  columns: ReadonlyMap<Column, number>;
  /** First row below everything, from 0. */
  end: number;
}

/** A cell of numbers that has none that can be read. */
export interface Unread {
  /** On the tab. */
  sheet: string;
  /** As the program of the person counts: from 1. */
  row: number;
  text: string;
}

export interface Register {
  entries: readonly Entered[];
  unread: readonly Unread[];
  tables: readonly Table[];
}

/** What the program knows of a row. An office's other columns are its own. */
const COLUMNS = {
  number: ['发文字号', '文号', '发文号', '字号', '文件编号', '发文编号'],
  title: ['标题', '文件标题', '题名', '文件题名', '文件名称', '公文标题'],
  date: ['成文日期', '发文日期', '日期'],
  recipients: ['主送机关', '主送', '主送单位', '发往单位'],
  classification: ['密级', '密级和保密期限'],
  signatory: ['签发人', '签发'],
  form: ['表单', '来源表单'],
} as const;

type Column = keyof typeof COLUMNS;

/** What a row says. */
export type Row = Partial<Record<Column, string>>;

/** Above the headings stand at most so many rows: a title, who keeps it. */
const HEADINGS_WITHIN = 10;

/** An empty register. */
export function newRegister(): Uint8Array {
  const rows = [[...Object.values(COLUMNS).map(([name]) => name), '备注']];
  return writeXlsx([{ name: '登记簿', rows }]);
}

/** Undefined where the file is no table, or has no column of numbers. */
export function readRegister(bytes: Uint8Array): Register | undefined {
  const read = readSheets(bytes);
  if ('trouble' in read) return undefined;
  const entries: Entered[] = [];
  const unread: Unread[] = [];
  const tables: Table[] = [];
  for (const [sheet, { name, rows }] of read.sheets.entries()) {
    const heading = rows.slice(0, HEADINGS_WITHIN).findIndex((row) => columnsIn(row).has('number'));
    if (heading < 0) continue;
    const columns = columnsIn(rows[heading] ?? []);
    const filled = rows.findLastIndex((row) => row.some((cell) => (cell ?? '').trim() !== ''));
    tables.push({ sheet, name, columns, end: filled + 1 });
    let above: GivenNumber | undefined;
    for (const [row, cells] of rows.entries()) {
      if (row <= heading) continue;
      const cell = (column: Column) => (cells[columns.get(column) ?? -1] ?? '').trim();
      const typed = cell('number');
      const numbers = numbersIn(typed, above);
      above = numbers.at(-1) ?? above;
      for (const number of numbers)
        entries.push({ number, title: cell('title'), form: cell('form'), sheet, row });
      if (numbers.length === 0 && /[\d０-９号]/u.test(typed))
        unread.push({ sheet: name, row: row + 1, text: typed });
    }
  }
  return tables.length === 0 ? undefined : { entries, unread, tables };
}

function columnsIn(row: readonly string[]): Map<Column, number> {
  const found = new Map<Column, number>();
  for (const [index, cell] of row.entries()) {
    const name = (cell ?? '').replace(/\s+|（.*?）|\(.*?\)/gu, '');
    for (const [column, names] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
      if (names.includes(name) && !found.has(column)) found.set(column, index);
    }
  }
  return found;
}

/** The number behind the highest of a code and a year. */
export function nextSerial(
  { entries }: Register,
  { code, year }: Pick<GivenNumber, 'code' | 'year'>,
): number {
  return entries
    .filter(({ number }) => number.code === code && number.year === year)
    .reduce((next, { number }) => Math.max(next, number.serial + 1), 1);
}

/**
 * The register with a number entered: in a row of its own, or in the row that was set aside for it. Nothing that stands
 * in a cell is changed.
 * @param aside the row that has the number and nothing else
 * @returns undefined where the file cannot be written
 */
export function enter(
  bytes: Uint8Array,
  {
    register,
    number,
    row,
    aside,
  }: { register: Register; number: GivenNumber; row: Row; aside?: Entered },
): Uint8Array | undefined {
  const table =
    register.tables.find(({ sheet }) => sheet === aside?.sheet) ?? tableFor(register, number);
  if (table === undefined) return undefined;
  const at = aside?.row ?? table.end;
  const there = aside === undefined ? [] : rowAt(bytes, table.sheet, at);
  const cells = new Map<number, string>();
  for (const [column, text] of Object.entries(row) as [Column, string][]) {
    const index = table.columns.get(column);
    if (index === undefined || text === '' || (there[index] ?? '').trim() !== '') continue;
    cells.set(index, text);
  }
  return putCells(bytes, { sheet: table.sheet, row: at, cells });
}

function rowAt(bytes: Uint8Array, sheet: number, row: number): readonly string[] {
  const read = readSheets(bytes);
  return 'trouble' in read ? [] : (read.sheets[sheet]?.rows[row] ?? []);
}

/** The sheet that has this year's numbers of this code, else the one named after the year, else the last. */
function tableFor({ entries, tables }: Register, { code, year }: GivenNumber): Table | undefined {
  const same = entries.findLast(({ number }) => number.code === code && number.year === year);
  return (
    tables.find(({ sheet }) => sheet === same?.sheet) ??
    tables.find(({ name }) => name.includes(String(year))) ??
    tables.at(-1)
  );
}
