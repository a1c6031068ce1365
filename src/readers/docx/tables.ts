/** Tables to lines: a row is a line with cells; a table of one column only frames its paragraphs. */
import { mergedCells } from '../../document/merged.ts';
import type { Line, Look } from '../lines.ts';
import { leftOut } from '../read-file.ts';
import { type PartContext, sight } from './context.ts';
import { controlContent } from './controls.ts';
import { IGNORABLE } from './ignorable.ts';
import { child, elements, textOf, toggle, value, type XmlElement } from './xml.ts';

/** More columns than Word allows are a file made to do harm. */
const MOST_COLUMNS = 63;

type Join = NonNullable<Line['joins']>[number];

interface Cell {
  element: XmlElement;
  columns: number;
  /** It belongs to a cell above or before it. */
  covered: boolean;
  /** It goes on from the cell above. */
  isBelow: boolean;
  /** It goes on from the cell before, as Word once wrote. */
  isOld: boolean;
}

export function readTable(
  table: XmlElement,
  context: PartContext,
  readCell: (cell: XmlElement) => Line[],
): Line[] {
  const { file, region } = context;
  const rows = rowsOf(table, context).map((row) => ({ row, cells: cellsOf(row, context) }));
  if (rows.every(({ cells }) => cells.length <= 1)) {
    return rows.flatMap(({ cells }) => cells.flatMap(({ element }) => readCell(element)));
  }
  file.count.tables += 1;
  const number = file.count.tables;
  const lines = rows.flatMap(({ row, cells }) => {
    const texts: string[] = Array(columnsBefore(row)).fill('');
    const joins: Join[] = Array(columnsBefore(row)).fill('');
    const boxes: Line[] = [];
    const own: Line[] = [];
    for (const { element, columns, covered, isBelow, isOld } of cells) {
      const lines = readCell(element);
      boxes.push(...lines.filter((line) => line.region === 'box'));
      const inCell = lines.filter((line) => line.region !== 'box');
      own.push(...inCell);
      const sides: Join[] = Array(columns - 1).fill(isBelow ? '↑' : '←');
      joins.push(isBelow ? '↑' : isOld ? '←' : '', ...sides);
      texts.push(covered ? '' : cellText(inCell), ...Array(columns - 1).fill(''));
    }
    const first = own.find(({ text }) => text.trim() !== '') ?? own[0];
    if (first === undefined) return boxes;
    const properties = child(row, 'w:trPr');
    const cellRuns = own.flatMap(({ text, look, runs = [{ text, look }] }) => runs);
    return [
      {
        text: texts.join('\t'),
        number: own[0]?.number ?? first.number,
        region: region === 'body' ? 'table' : region,
        table: number,
        cells: texts,
        ...(joins.some((join) => join !== '') && { joins }),
        ...(toggle(properties, 'w:tblHeader') && { headRow: true }),
        look: first.look,
        ...(cellRuns.some(({ look }) => !isAlike(look, first.look)) && { cellRuns }),
      } satisfies Line,
      ...boxes,
    ];
  });
  const ofTable = lines.filter(({ table: own }) => own === number);
  const joined = ofTable.map(({ cells = [], joins }) => joins ?? cells.map(() => '' as const));
  // What makes no rectangle has no place in a form.
  if (mergedCells(joined).faults.length > 0) sight(context, 'merged-cells');
  return lines;
}

function isAlike(one: Look, other: Look): boolean {
  return STRESS.every((key) => one[key] === other[key]);
}

const STRESS = ['bold', 'italic', 'underline', 'color'] as const;

/** Automatic numbers are part of a cell's text: the line has no other place for them. */
function cellText(lines: readonly Line[]): string {
  return lines
    .map(({ label, text }) => bareEnds(label === undefined ? text : label + text))
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .replace(/^\n|\n$/g, '');
}

/** Without blanks at both ends; a byte order mark is no blank, and is told. */
function bareEnds(text: string): string {
  return text.replace(/^[^\S\ufeff]+|(?<![^\S\ufeff])[^\S\ufeff]+$/gu, '');
}

/** Rows may stand in content controls; those that a tracked change took out are left out. */
function rowsOf(holder: XmlElement, context: PartContext): XmlElement[] {
  return elements(holder).flatMap((node) => {
    if (node.name === 'w:tr') {
      if (child(child(node, 'w:trPr'), 'w:del') === undefined) return [node];
      listDeleted(node, context);
      return [];
    }
    if (node.name === 'w:sdt') return rowsOf(controlContent(node, context) ?? node, context);
    if (isHolder(node)) return rowsOf(node, context);
    if (!IGNORABLE.table.has(node.name) && !isInside(node))
      sight(context, 'unknown-element', node.name);
    return [];
  });
}

function cellsOf(holder: XmlElement, context: PartContext): Cell[] {
  return elements(holder).flatMap((node) => {
    if (node.name === 'w:sdt') return cellsOf(controlContent(node, context) ?? node, context);
    if (isHolder(node)) return cellsOf(node, context);
    if (node.name !== 'w:tc') {
      if (!IGNORABLE.row.has(node.name) && !isInside(node))
        sight(context, 'unknown-element', node.name);
      return [];
    }
    const properties = child(node, 'w:tcPr');
    if (child(properties, 'w:cellDel')) {
      listDeleted(node, context);
      return [];
    }
    const span = Number(value(properties, 'w:gridSpan') ?? 1);
    return [
      {
        element: node,
        columns: Math.min(Math.max(1, Number.isInteger(span) ? span : 1), MOST_COLUMNS),
        covered: isCovered(properties, 'w:vMerge') || isCovered(properties, 'w:hMerge'),
        isBelow: isCovered(properties, 'w:vMerge'),
        isOld: isCovered(properties, 'w:hMerge'),
      },
    ];
  });
}

/** A row or cell that a tracked change took out. */
function listDeleted(node: XmlElement, { file }: PartContext): void {
  file.count.revisions += 1;
  const text = allText(node);
  if (text.trim() !== '') file.leftOut.push(leftOut(text, 'deleted', file.count.paragraphs + 1));
}

function allText(element: XmlElement): string {
  if (element.name === 'w:t' || element.name === 'w:delText') return textOf(element);
  return elements(element).map(allText).join('');
}

/** Properties of holders, read by nobody. */
function isInside({ name }: XmlElement): boolean {
  return /^w:(?:sdt(?:End)?|customXml)Pr$/.test(name);
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
  return name === 'w:sdtContent' || name === 'w:customXml' || name === 'w:ins';
}
