/** Tables to lines: a row is a line with cells; a table of one column only frames its paragraphs. */
import type { Line } from '../lines.ts';
import type { PartContext } from './context.ts';
import { child, elements, toggle, value, type XmlElement } from './xml.ts';

/** More columns than Word allows are a file made to do harm. */
const MOST_COLUMNS = 63;

interface Cell {
  element: XmlElement;
  columns: number;
  /** It belongs to a cell above or before it. */
  covered: boolean;
}

export function readTable(
  table: XmlElement,
  { file, region }: PartContext,
  readCell: (cell: XmlElement) => Line[],
): Line[] {
  const rows = rowsOf(table).map((row) => ({ row, cells: cellsOf(row) }));
  if (rows.every(({ cells }) => cells.length <= 1)) {
    return rows.flatMap(({ cells }) => cells.flatMap(({ element }) => readCell(element)));
  }
  file.count.tables += 1;
  const number = file.count.tables;
  return rows.flatMap(({ row, cells }) => {
    const texts: string[] = Array(columnsBefore(row)).fill('');
    const boxes: Line[] = [];
    const own: Line[] = [];
    for (const { element, columns, covered } of cells) {
      const lines = readCell(element);
      boxes.push(...lines.filter((line) => line.region === 'box'));
      const inCell = lines.filter((line) => line.region !== 'box');
      own.push(...inCell);
      texts.push(covered ? '' : cellText(inCell), ...Array(columns - 1).fill(''));
    }
    const first = own.find(({ text }) => text.trim() !== '') ?? own[0];
    if (first === undefined) return boxes;
    const properties = child(row, 'w:trPr');
    return [
      {
        text: texts.join('\t'),
        number: own[0]?.number ?? first.number,
        region: region === 'body' ? 'table' : region,
        table: number,
        cells: texts,
        ...(toggle(properties, 'w:tblHeader') && { headRow: true }),
        look: first.look,
      } satisfies Line,
      ...boxes,
    ];
  });
}

/** Automatic numbers are part of a cell's text: the line has no other place for them. */
function cellText(lines: readonly Line[]): string {
  return lines
    .map(({ label, text }) => (label === undefined ? text : label + text).trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .replace(/^\n|\n$/g, '');
}

/** Rows may stand in content controls; those that a tracked change took out are left out. */
function rowsOf(holder: XmlElement): XmlElement[] {
  return elements(holder).flatMap((node) => {
    if (node.name === 'w:tr') return child(child(node, 'w:trPr'), 'w:del') ? [] : [node];
    return isHolder(node) ? rowsOf(node) : [];
  });
}

function cellsOf(holder: XmlElement): Cell[] {
  return elements(holder).flatMap((node) => {
    if (node.name !== 'w:tc') return isHolder(node) ? cellsOf(node) : [];
    const properties = child(node, 'w:tcPr');
    if (child(properties, 'w:cellDel')) return [];
    const span = Number(value(properties, 'w:gridSpan') ?? 1);
    return [
      {
        element: node,
        columns: Math.min(Math.max(1, Number.isInteger(span) ? span : 1), MOST_COLUMNS),
        covered: isCovered(properties, 'w:vMerge') || isCovered(properties, 'w:hMerge'),
      },
    ];
  });
}

/** A merge goes on where it does not say that it starts. */
function isCovered(properties: XmlElement | undefined, name: string): boolean {
  const merge = child(properties, name);
  return merge !== undefined && merge.attributes['w:val'] !== 'restart';
}

function columnsBefore(row: XmlElement): number {
  const before = Number(value(child(row, 'w:trPr'), 'w:gridBefore') ?? 0);
  return Number.isInteger(before) ? Math.min(Math.max(0, before), MOST_COLUMNS) : 0;
}

function isHolder({ name }: XmlElement): boolean {
  return name === 'w:sdt' || name === 'w:sdtContent' || name === 'w:customXml' || name === 'w:ins';
}
