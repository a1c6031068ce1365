/** Cells by the names of their row and column, as people speak of them: 财政收入, 本年累计. */
import type { Sheet } from './sheet.ts';

/** A name that stands for one row or column, for none, or for several. */
export type Found = { at: number } | { none: true } | { several: number[] };

/** Headings stand above the first numbers; no table has more lines of them. */
const MOST_HEADINGS = 12;

/** The row of a name: 财政收入, or 工业/其中：国有 where the same name stands below several heads. */
export function findRow(sheet: Sheet, name: string, column?: number): Found {
  const paths = labelsOfRows(sheet, column);
  return oneOf(paths, name);
}

/** The column of a heading; where headings stand above each other, 财政收入/本年. */
export function findColumn(sheet: Sheet, name: string): Found {
  return oneOf(labelsOfColumns(sheet), name);
}

/** What the rows are called, for the nearest name to one that is not there. */
export function rowNames(sheet: Sheet): string[] {
  const labels = labelsOfRows(sheet);
  const times = new Map<string, number>();
  for (const [first = ''] of labels) times.set(first, (times.get(first) ?? 0) + 1);
  // A head that several rows share says which row only together with the name behind it.
  return names(
    labels.map(([first = '', second]) =>
      second !== undefined && (times.get(first) ?? 0) > 1 ? [`${first}/${second}`] : [first],
    ),
  );
}

export function columnNames(sheet: Sheet): string[] {
  return names(labelsOfColumns(sheet));
}

function names(labels: readonly (readonly string[])[]): string[] {
  return [...new Set(labels.flatMap((label) => [...label]).filter((text) => text !== ''))];
}

function oneOf(labels: readonly (readonly string[])[], name: string): Found {
  const wanted = name
    .split(/[/／]/u)
    .map(plain)
    .filter((step) => step !== '');
  for (const same of [plain, bare]) {
    const steps = wanted.map(same);
    const found = labels.flatMap((label, at) => (follows(label.map(same), steps) ? [at] : []));
    if (found.length === 1 && found[0] !== undefined) return { at: found[0] };
    if (found.length > 1) return { several: found };
  }
  return { none: true };
}

/** Whether the steps stand in a label in this order. */
function follows(label: readonly string[], steps: readonly string[]): boolean {
  if (steps.length === 0) return false;
  let at = 0;
  for (const part of label) if (part === steps[at]) at += 1;
  return at === steps.length;
}

/** Where the numbers begin: above are headings, and the columns before them name the rows. */
function headingRows({ rows }: Sheet): number {
  const first = rows.findIndex((row) => row.filter(isNumber).length >= 1 && hasName(row));
  return first < 0 ? Math.min(rows.length, MOST_HEADINGS) : Math.min(first, MOST_HEADINGS);
}

function hasName(row: readonly string[]): boolean {
  return row.some((text) => text !== '' && !isNumber(text));
}

function isNumber(text: string): boolean {
  return /^[-+]?[\d,]+(?:\.\d+)?%?$/.test(text) && !/^(?:19|20)\d\d$/.test(text);
}

/** The texts of each row before its first number, without a serial number in the first column. */
function labelsOfRows(sheet: Sheet, column?: number): string[][] {
  const from = headingRows(sheet);
  return sheet.rows.map((row, at) => {
    if (at < from) return [];
    if (column !== undefined) return [row[column] ?? ''];
    const start = isNumber(row[0] ?? '') && hasName(row.slice(1, 3)) ? 1 : 0;
    const end = row.findIndex((text, index) => index >= start && isNumber(text));
    return row.slice(start, end < 0 ? start + 4 : end).filter((text) => text !== '');
  });
}

function labelsOfColumns(sheet: Sheet): string[][] {
  const headings = sheet.rows.slice(0, Math.max(1, headingRows(sheet)));
  const width = headings.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const labels = headings.map((row) => row[column] ?? '').filter((text) => text !== '');
    return labels.filter((text, index) => text !== labels[index - 1]);
  });
}

/** Without blanks and full-width signs. */
function plain(text: string): string {
  return text
    .replace(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s+/gu, '');
}

/** Also without 一、 1. 其中: # and a unit in brackets, and without signs of one font's own. */
function bare(text: string): string {
  return plain(text)
    .replace(/\p{Co}+/gu, '')
    .replace(
      /^(?:其中[:：]?|[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d+[、.)](?!\d)|[#＃*※·—-]+)+/u,
      '',
    )
    .replace(/\([^()]*\)$/u, '')
    .replace(/[:：]$/u, '');
}

/** The unit in brackets behind a name: 财政收入（亿元）. */
export function unitInName(text: string): string | undefined {
  const unit = /\(([^()]{1,8})\)$/u.exec(plain(text))?.[1];
  return unit === undefined ? undefined : unit.replace(/^单位[:：]/u, '');
}
