/**
 * The part of an xlsx file that holds its tables (ECMA-376, part 1, 18): workbook, shared texts, number formats,
 * cells, merged cells. Read here because reading a form is synchronous and the libraries for xlsx are not.
 */
import { strFromU8, unzipSync } from 'fflate';
import type { ReadSheets, Sheet } from '../sheet.ts';
import { readAddress } from '../sheet.ts';
import type { NumberFormats } from './formats.ts';
import { displayed, readFormats } from './formats.ts';
import { attribute, parseXml } from './xml.ts';

/** Unpacked bytes of all parts together. */
const MOST_BYTES = 100_000_000;
const MOST_CELLS = 2_000_000;

/** The parts of the package, by name. */
type Parts = Map<string, string>;

export function readXlsx(bytes: Uint8Array): ReadSheets {
  const parts = unpack(bytes);
  if (typeof parts === 'string') return { trouble: parts };
  const workbook = parts.get('xl/workbook.xml');
  if (workbook === undefined) return { trouble: 'not-a-table' };
  try {
    const texts = readSharedTexts(parts.get('xl/sharedStrings.xml') ?? '');
    const formats = readFormats(parts.get('xl/styles.xml') ?? '', workbook);
    const sheets: Sheet[] = [];
    const budget = { cells: MOST_CELLS };
    for (const { name, part } of sheetParts(workbook, parts)) {
      const xml = parts.get(part);
      if (xml === undefined) continue;
      const rows = readRows(xml, texts, formats, budget);
      if (rows === undefined) return { trouble: 'too-large' };
      sheets.push({ name, rows });
    }
    return { sheets };
  } catch {
    return { trouble: 'damaged' };
  }
}

function unpack(bytes: Uint8Array): Parts | 'damaged' | 'too-large' {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isNeeded = /^xl\/(?:[^/]+\.xml|worksheets\/[^/]+\.xml|_rels\/[^/]+)$/i.test(name);
        if (isNeeded) total += originalSize;
        return isNeeded && total <= MOST_BYTES;
      },
    });
    if (total > MOST_BYTES) return 'too-large';
    return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
  } catch {
    return 'damaged';
  }
}

/** The sheets in the order of their tabs. */
export function sheetParts(
  workbook: string,
  parts: ReadonlyMap<string, string>,
): { name: string; part: string }[] {
  const targets = new Map<string, string>();
  parseXml(parts.get('xl/_rels/workbook.xml.rels') ?? '', {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = attribute(attributes, 'Target') ?? '';
      targets.set(
        attribute(attributes, 'Id') ?? '',
        target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
      );
    },
  });
  const sheets: { name: string; part: string }[] = [];
  parseXml(workbook, {
    open(name, attributes) {
      if (name !== 'sheet') return;
      const part = targets.get(attribute(attributes, 'id') ?? '');
      if (part) sheets.push({ name: attribute(attributes, 'name') ?? '', part });
    },
  });
  return sheets;
}

/** Texts are stored once and named by number; the reading of Chinese characters (rPh) is no part of them. */
function readSharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let pieces: string[] = [];
  let phonetic = false;
  let inside = false;
  parseXml(xml, {
    open(name) {
      if (name === 'si') pieces = [];
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inside = !phonetic;
    },
    text(text) {
      if (inside) pieces.push(text);
    },
    close(name) {
      if (name === 'si') texts.push(pieces.join(''));
      else if (name === 'rPh') phonetic = false;
      else if (name === 't') inside = false;
    },
  });
  return texts;
}

/** undefined: more cells than any table has. */
function readRows(
  xml: string,
  texts: readonly string[],
  formats: NumberFormats,
  budget: { cells: number },
): string[][] | undefined {
  const rows: string[][] = [];
  const merged: string[] = [];
  let at = { row: 0, column: -1 };
  let nextRow = 0;
  let type = 'n';
  let style = 0;
  let pieces: string[] = [];
  let inside = false;
  parseXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        const number = Number(attribute(attributes, 'r') ?? nextRow + 1) - 1;
        at = { row: number, column: -1 };
        nextRow = number + 1;
      } else if (name === 'c') {
        const address = readAddress(attribute(attributes, 'r') ?? '');
        at = address ?? { row: at.row, column: at.column + 1 };
        type = attribute(attributes, 't') ?? 'n';
        style = Number(attribute(attributes, 's') ?? 0);
        pieces = [];
      } else if (name === 'v' || name === 't') inside = true;
      else if (name === 'mergeCell') merged.push(attribute(attributes, 'ref') ?? '');
    },
    text(text) {
      if (inside) pieces.push(text);
    },
    close(name) {
      if (name === 'v' || name === 't') inside = false;
      if (name !== 'c' || pieces.length === 0) return;
      const stored = pieces.join('');
      const text = type === 's' ? (texts[Number(stored)] ?? '') : stored;
      const shown = type === 'n' ? displayed(stored, style, formats) : text.trim();
      budget.cells -= 1;
      if (budget.cells >= 0) setCell(rows, at.row, at.column, shown, budget);
    },
  });
  if (budget.cells < 0) return undefined;
  for (const range of merged) fillMerged(rows, range, budget);
  return budget.cells < 0 ? undefined : rows;
}

/** Cells far out on an empty sheet count as all the empty ones before them. */
function setCell(
  rows: string[][],
  row: number,
  column: number,
  text: string,
  budget: { cells: number },
): void {
  if (row > 1_100_000 || column > 16_384) return;
  while (rows.length <= row) {
    rows.push([]);
    budget.cells -= 1;
    if (budget.cells < 0) return;
  }
  const cells = rows[row] ?? [];
  while (cells.length < column) {
    cells.push('');
    budget.cells -= 1;
    if (budget.cells < 0) return;
  }
  cells[column] = text;
}

/** A heading that stands above several columns belongs to each of them. */
function fillMerged(rows: string[][], range: string, budget: { cells: number }): void {
  const [first, last] = range.split(':').map((address) => readAddress(address));
  if (!first || !last) return;
  const text = rows[first.row]?.[first.column] ?? '';
  if (text === '') return;
  for (let row = first.row; row <= Math.min(last.row, rows.length - 1); row += 1) {
    for (let column = first.column; column <= last.column; column += 1) {
      budget.cells -= 1;
      if (budget.cells < 0) return;
      setCell(rows, row, column, text, budget);
    }
  }
}
