/** Tables as text (RFC 4180), read with the separators that Excel uses, and written so that Excel opens them. */
import type { ReadSheets } from './sheet.ts';

/** Far more than a table that a person keeps. */
const MOST_CELLS = 2_000_000;

/** One pass over the text. */
export function readCsv(text: string): ReadSheets {
  const { separator, from } = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  let at = from;
  while (at < text.length) {
    const cell = readCell(text, at, separator);
    row.push(cell.text.trim());
    cells += 1;
    if (cells > MOST_CELLS) return { trouble: 'too-large' };
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return { sheets: [{ name: '', rows }] };
}

/** A cell from `at` to its separator or the line's end; within quotes both may stand, and a quote is doubled. */
function readCell(text: string, at: number, separator: string): { text: string; end: number } {
  if (text[at] !== '"') {
    let end = at;
    while (end < text.length && text[end] !== separator && !isLineEnd(text[end])) end += 1;
    return { text: text.slice(at, end), end };
  }
  const parts: string[] = [];
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { text: parts.join('"') + text.slice(from), end: text.length };
    parts.push(text.slice(from, quote));
    from = quote + 2;
    if (text[quote + 1] === '"') continue;
    let end = quote + 1;
    while (end < text.length && text[end] !== separator && !isLineEnd(text[end])) end += 1;
    return { text: parts.join('"') + text.slice(quote + 1, end), end };
  }
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

/** `sep=;` names it; else the one that the first line has most of. */
function separatorOf(text: string): { separator: string; from: number } {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const named = /^sep=(.)\r?\n/.exec(text.slice(start, start + 10));
  if (named) return { separator: named[1] ?? ',', from: start + named[0].length };
  const found = text.slice(start, start + 20_000).search(/[\r\n]/);
  // What stands in quotes parts no cells.
  const firstLine = text
    .slice(start, found < 0 ? start + 20_000 : start + found)
    .replace(/"[^"]*"/g, '');
  const counts = [',', '\t', ';', '，'].map((separator) => ({
    separator,
    count: firstLine.split(separator).length,
  }));
  const best = counts.reduce((one, other) => (other.count > one.count ? other : one));
  return { separator: best.separator, from: start };
}

/** Text that Excel opens with a double click: with a byte order mark, lines ending as Windows ends them. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** What a spreadsheet would run, also behind blanks; a number with its unit is none. */
const FORMULA = /^[\s\u3000]*[=+\-@＝＋－＠]/u;
const NUMBER = /^[+-]\d[\d,]*(?:\.\d+)?[%％‰]?$/u;

/** Quoted is what could be taken for a separator; text that a spreadsheet would take for a formula is kept as text. */
function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",;，\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
