/** Texts put into a sheet that is somebody's own: every other cell, column, look and part of the file stays as it is. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeXml } from '../../text/index.ts';
import { cellAddress, readAddress } from '../sheet.ts';
import { sheetParts } from './read.ts';

/** The parts that tell which sheets there are, and the sheets that have cells. */
const SHEETS = /^xl\/(?:workbook\.xml|_rels\/[^/]+|worksheets\/[^/]+\.xml)$/iu;

/** Texts by columns from 0. */
type Cells = ReadonlyMap<number, string>;

/**
 * The file with texts in one row of one sheet. A row that is not there yet gets the look of the one above it.
 * @param sheet of the tabs, from 0
 * @param row from 0
 * @returns undefined where the file is damaged or has no such sheet
 */
export function putCells(
  bytes: Uint8Array,
  { sheet, row, cells }: { sheet: number; row: number; cells: Cells },
): Uint8Array | undefined {
  try {
    const files = unzipSync(bytes);
    const texts = new Map(
      Object.entries(files)
        .filter(([name]) => SHEETS.test(name))
        .map(([name, data]) => [name, strFromU8(data)]),
    );
    const parts = sheetParts(texts.get('xl/workbook.xml') ?? '', texts);
    const part = parts.filter((each) => texts.has(each.part))[sheet]?.part;
    const text = part === undefined ? undefined : texts.get(part);
    const put = text === undefined ? undefined : withRow(text, row, cells);
    if (part === undefined || put === undefined) return undefined;
    files[part] = strToU8(put);
    const mtime = new Date(1980, 0, 1);
    return zipSync(
      Object.fromEntries(Object.entries(files).map(([name, data]) => [name, [data, { mtime }]])),
    );
  } catch {
    return undefined;
  }
}

interface Row {
  start: number;
  end: number;
  /** From 0. */
  index: number;
  attributes: string;
  cells: Cell[];
}

interface Cell {
  column: number;
  /** s="4", as it stands. */
  style: string;
  xml: string;
}

function withRow(sheet: string, index: number, cells: Cells): string | undefined {
  const open = /<((?:\w+:)?)sheetData\b[^>]*?(\/?)>/u.exec(sheet);
  if (open === null) return undefined;
  const [tag, prefix = '', isEmpty] = open;
  const start = open.index + tag.length;
  const close = `</${prefix}sheetData>`;
  const end = isEmpty ? start : sheet.indexOf(close, start);
  if (end < 0) return undefined;
  const rows = rowsIn(sheet.slice(start, end), prefix);
  const above = rows.findLast((row) => row.index < index);
  const own = rows.find((row) => row.index === index);
  const written = rowXml(own ?? newRow(index, above), cells, { prefix, above });
  const body = sheet.slice(start, end);
  const at = own?.start ?? above?.end ?? 0;
  const data = body.slice(0, at) + written + body.slice(own?.end ?? at);
  const head = isEmpty
    ? `${sheet.slice(0, open.index)}${tag.replace(/\s*\/>$/u, '>')}`
    : sheet.slice(0, start);
  return withDimension(head, index, cells) + data + (isEmpty ? close : '') + sheet.slice(end);
}

function rowsIn(data: string, prefix: string): Row[] {
  const rows: Row[] = [];
  const pattern = new RegExp(`<${prefix}row\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}row>)`, 'gu');
  for (const match of data.matchAll(pattern)) {
    const [whole, attributes = '', inner = ''] = match;
    const number = Number(attributeIn(attributes, 'r') ?? (rows.at(-1)?.index ?? -1) + 2);
    rows.push({
      start: match.index,
      end: match.index + whole.length,
      index: number - 1,
      attributes,
      cells: cellsIn(inner, prefix),
    });
  }
  return rows;
}

function cellsIn(row: string, prefix: string): Cell[] {
  const cells: Cell[] = [];
  const pattern = new RegExp(`<${prefix}c\\b([^>]*?)(?:/>|>[\\s\\S]*?</${prefix}c>)`, 'gu');
  for (const [xml, attributes = ''] of row.matchAll(pattern)) {
    const address = readAddress(attributeIn(attributes, 'r') ?? '');
    const column = address?.column ?? (cells.at(-1)?.column ?? -1) + 1;
    cells.push({ column, style: /\ss="\d+"/u.exec(attributes)?.[0] ?? '', xml });
  }
  return cells;
}

function attributeIn(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}=["']([^"']*)["']`, 'u').exec(attributes)?.[1];
}

/** As high as the row above, its cells looking the same; nothing of what they say. */
function newRow(index: number, above: Row | undefined): Row {
  const look = ['s', 'customFormat', 'ht', 'customHeight'].flatMap((name) => {
    const value = above && attributeIn(above.attributes, name);
    return value === undefined ? [] : [` ${name}="${value}"`];
  });
  return {
    start: 0,
    end: 0,
    index,
    attributes: ` r="${index + 1}"${look.join('')}`,
    cells: [],
  };
}

function rowXml(
  { index, attributes, cells: own }: Row,
  cells: Cells,
  { prefix, above }: { prefix: string; above: Row | undefined },
): string {
  const columns = new Map(own.map(({ column, xml }) => [column, xml]));
  const looks = new Map((above?.cells ?? []).map(({ column, style }) => [column, style]));
  for (const { column, style } of own) looks.set(column, style);
  const isNew = own.length === 0;
  for (const column of isNew ? looks.keys() : []) {
    const style = looks.get(column);
    if (style) columns.set(column, `<${prefix}c r="${cellAddress(index, column)}"${style}/>`);
  }
  for (const [column, text] of cells) {
    const address = cellAddress(index, column);
    const style = looks.get(column) ?? '';
    const inline = `<${prefix}is><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}is>`;
    columns.set(column, `<${prefix}c r="${address}"${style} t="inlineStr">${inline}</${prefix}c>`);
  }
  const inner = [...columns]
    .sort(([a], [b]) => a - b)
    .map(([, xml]) => xml)
    .join('');
  // The columns that a row says it spans are no longer sure.
  const named = attributes.replace(/\sspans="[^"]*"/u, '').trimEnd();
  return `<${prefix}row${named}>${inner}</${prefix}row>`;
}

/** The range that a sheet says it fills, made to hold the row. */
function withDimension(head: string, row: number, cells: Cells): string {
  return head.replace(
    /(<(?:\w+:)?dimension\b[^>]*?ref=")([A-Z]+\d+)(?::([A-Z]+\d+))?"/u,
    (whole, before: string, from: string, to: string = from) => {
      const [first, last] = [readAddress(from), readAddress(to)];
      if (first === undefined || last === undefined) return whole;
      const columns = [...cells.keys()];
      const left = Math.min(first.column, ...columns);
      const right = Math.max(last.column, ...columns);
      const range = `${cellAddress(Math.min(first.row, row), left)}:${cellAddress(Math.max(last.row, row), right)}`;
      return `${before}${range}"`;
    },
  );
}
