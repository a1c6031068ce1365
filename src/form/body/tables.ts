/** Tables: rows written as lists, or pasted from Excel with tabs between the cells. */
import { joinIn, mergedCells } from '../../document/merged.ts';
import type { Place, Problem, Words } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import { placeInText, placeOf } from '../source/places.ts';
import { type PastedRow, pastedRows, rowAt } from '../source/rows.ts';
import type { FormNode, MapNode, TextNode } from '../source/tree.ts';
import { textOf, valueAt } from '../source/tree.ts';
import { readYesNo, shorten } from '../values/coerce.ts';
import type { PlannedBlock } from './planned.ts';
import type { Prose } from './prose.ts';
import { offsetInNode, placeInProse, proseOf } from './prose.ts';

/** A table with rows of equal length; shorter ones are filled up, with a warning. */
export function planTable(map: MapNode, form: Form, problems: Problem[]): PlannedBlock {
  const caption = textOf(map, '题名');
  const turnedNode = textOf(map, '横排');
  const turned = turnedNode && readYesNo(turnedNode.text);
  const headerNode = valueAt(map, '表头');
  const [head, ...moreHeader] = headerNode ? headerRows(headerNode, problems) : [];
  const header = head?.cells ?? [];
  const rowsNode = valueAt(map, '行');
  const rows = withoutEmptyEnd(rowsNode ? rowsOf(rowsNode, problems) : [], header.length);
  const longest = Math.max(header.length, ...rows.map(({ cells }) => cells.length), 0);
  // a header that some row agrees with is right, and the others are wrong
  const agrees = rows.some(({ cells }) => cells.length === header.length);
  const [same] = rows.map(({ cells }) => cells.length);
  // a header of more cells than all rows have, which are of one length, is one mistake
  const isLonger =
    rows.length > 1 && rows.every(({ cells }) => cells.length === same && same < header.length);
  const width = agrees ? header.length : isLonger ? (same ?? longest) : longest;
  if (headerNode && header.length < width) problems.push(shortHeader(headerNode, header, width));
  if (headerNode && isLonger) problems.push(longHeader(headerNode, header.length, width));
  tellFaults([...(head ? [head] : []), ...moreHeader, ...rows], problems);
  const uncut = rows.filter((row) => width > 1 && partsOf(row).length === width);
  if (uncut[0]) problems.push(uncutRow(uncut[0], uncut.length));
  for (const row of [...moreHeader, ...rows]) {
    const { length } = row.cells;
    if (length === width || length === 0 || uncut.includes(row)) continue;
    problems.push(otherWidth(row, width, agrees ? '表头' : '别的行'));
  }
  return {
    type: 'table',
    ...(caption ? { caption: proseOf(caption, problems) } : {}),
    header,
    moreHeader: moreHeader.map(({ cells }) => cells),
    rows: rows.map(({ cells }) => cells),
    turned: turned !== undefined && 'value' in turned && turned.value,
    form,
  };
}

/** Rows pasted without the columns that are empty in all of them. */
function withoutEmptyEnd(rows: Row[], width: number): Row[] {
  const filled = Math.max(
    width,
    ...rows.map(({ cells }) => cells.findLastIndex(({ text }) => text !== '') + 1),
  );
  return rows.map((row) =>
    row.node.type === 'text' && width > 0 ? { ...row, cells: row.cells.slice(0, filled) } : row,
  );
}

/** What a row of one cell would be in cells: parted by commas, bars or wide blanks. */
function partsOf({ cells }: Row): string[] {
  const [only] = cells;
  if (only === undefined || cells.length > 1) return [];
  return only.text
    .split(/[ \u3000]*[,，、|｜][ \u3000]*|[ \u3000]{2,}/u)
    .filter((part) => part !== '');
}

function uncutRow(row: Row, count: number): Problem {
  const parts = partsOf(row).map((part) => part.replace(/^[“"]|[”"]$/gu, ''));
  const text = row.cells[0]?.text ?? '';
  return {
    severity: 'warning',
    code: 'form/table-width',
    message: {
      zh: `这一行没有分格${count > 1 ? `（共 ${count} 行）` : ''}${/[，、]/u.test(text) ? '：格子之间要写英文逗号' : ''}。`,
      en: `This row is not cut into cells${count > 1 ? ` (${count} rows)` : ''}.`,
    },
    place: placeOfRow(row),
    hint: {
      zh: `写成 - [${parts.join(', ')}]，或者从 Excel 里复制整行（格子之间是 Tab）。`,
      en: `Write - [${parts.join(', ')}], or copy the row from Excel.`,
    },
  };
}

/** A row of more or fewer cells than its sisters. */
function otherWidth(row: Row, width: number, others: string): Problem {
  const { length } = row.cells;
  return {
    severity: 'warning',
    code: 'form/table-width',
    message: {
      zh: `这一行有 ${length} 格，${others}有 ${width} 格${commasIn(row, width) ? '：格子之间写了中文逗号' : ''}。`,
      en: `This row has ${length} cells, others have ${width}.`,
    },
    place: placeOfRow(row),
    hint: widthHint(row, width),
  };
}

function widthHint(row: Row, width: number): Words {
  const meant = commasIn(row, width);
  if (meant !== undefined)
    return {
      zh: `各格之间用英文逗号加空格：${meant}。`,
      en: `Part the cells by commas: ${meant}.`,
    };
  return row.cells.length > width
    ? {
        zh: '核对是不是多了一格；数里的千位逗号要去掉。',
        en: 'Take the extra cell out; write numbers without commas.',
      }
    : {
        zh: '空着的格子也要留出来，如 [甲, "", 乙]。',
        en: 'Keep empty cells, like [甲, "", 乙].',
      };
}

/** A column was put into the header and not into the rows. */
function longHeader(node: FormNode, cells: number, width: number): Problem {
  return {
    severity: 'warning',
    code: 'form/table-width',
    message: {
      zh: `表头有 ${cells} 格，下面各行都是 ${width} 格。`,
      en: `The header has ${cells} cells, the rows have ${width}.`,
    },
    place: placeOf(node),
    hint: {
      zh: '表头多了一格就删掉；加了一栏的，各行也补上，空着写 ""。',
      en: 'Take the extra cell out, or add one to each row.',
    },
  };
}

/** Cells that a comma of Chinese text has joined, as they were meant. */
function commasIn({ cells }: Row, width: number): string | undefined {
  const parts = cells.flatMap(({ text }) => text.split(/\s*[，、]\s*/u));
  if (parts.length !== width) return undefined;
  return `[${parts.map((part) => part.replace(/^[“"]|[”"]$/gu, '')).join(', ')}]`;
}

/** A header that was not cut into cells, or lacks one. */
function shortHeader(node: FormNode, header: readonly Prose[], width: number): Problem {
  const only = header.length === 1 ? (header[0]?.text ?? '') : '';
  const isOpen = /^\[[^\]]*$/u.test(only.trim());
  const parts = only
    .replace(/^\s*\[/u, '')
    .split(/[，、,\s|｜]+/u)
    .filter((part) => part !== '');
  const meant = parts.length > 1 ? `[${parts.join(', ')}]` : undefined;
  return {
    severity: 'warning',
    code: 'form/table-width',
    message: isOpen
      ? { zh: '表头的方括号没有收尾，少了“]”。', en: 'The bracket of the header is not closed.' }
      : {
          zh: `表头有 ${header.length} 格，下面的行有 ${width} 格。`,
          en: `The header has ${header.length} cells, the rows have ${width}.`,
        },
    place: placeOf(node),
    hint: meant
      ? {
          zh: `${isOpen ? '写成' : '各格之间用英文逗号：'}${meant}。`,
          en: `Part the cells by commas: ${meant}.`,
        }
      : { zh: '补上少的一格；不写名称也要留出来，如 [片区, ""]。', en: 'Add the missing cell.' },
  };
}

/** One row of cells, or several. */
function headerRows(node: FormNode, problems: Problem[]): Row[] {
  const isNested = node.type === 'list' && node.items.some(({ type }) => type === 'list');
  return isNested ? rowsOf(node, problems) : [{ node, cells: cellsOf(node, problems) }];
}

/** Says which cells join with nothing, or make no rectangle with those they join with. */
function tellFaults(rows: readonly Row[], problems: Problem[]): void {
  const joins = rows.map(({ cells }) => cells.map(({ text }) => joinIn(text)));
  for (const { row, column } of mergedCells(joins).faults) {
    const cell = rows[row]?.cells[column];
    if (cell === undefined) continue;
    problems.push({
      severity: 'error',
      code: 'form/merged-cell',
      message: {
        zh: `“${shorten(cell.text)}”这一格和旁边的并不成一个方块。`,
        en: `The cell "${shorten(cell.text)}" makes no rectangle with those that it joins with.`,
      },
      place: placeInProse(cell, 0, cell.text.length),
      hint: {
        zh: '“←”和左边一格合并，“↑”和上面一格合并；并起来要是长方形。',
        en: '← joins a cell with the one on its left, ↑ with the one above; together they make a rectangle.',
      },
    });
  }
}

interface Row {
  node: FormNode;
  cells: Prose[];
}

function rowsOf(value: FormNode, problems: Problem[]): Row[] {
  if (value.type === 'text') return linesOf(value);
  if (value.type !== 'list') return [];
  return value.items.map((node) => ({ node, cells: cellsOf(node, problems) }));
}

function cellsOf(node: FormNode, problems: Problem[]): Prose[] {
  if (node.type === 'text') return proseCells(node, rowAt(node.text, 0));
  if (node.type !== 'list') return [];
  return node.items
    .filter((item): item is TextNode => item.type === 'text')
    .map((item) => proseOf(item, problems));
}

/** Where a row was typed: of rows that were pasted as one text, its own line. */
function placeOfRow({ node, cells }: Row): Place {
  const [first] = cells;
  const last = cells.findLast(({ text }) => text !== '') ?? first;
  if (node.type !== 'text' || first === undefined || last === undefined) return placeOf(node);
  const start = offsetInNode(first, 0);
  return placeInText(node, start, offsetInNode(last, last.text.length) - start);
}

/** Lines pasted from Excel. */
function linesOf(node: TextNode): Row[] {
  return pastedRows(node.text).map((row) => ({ node, cells: proseCells(node, row) }));
}

/** The cells of a pasted row, each knowing where it was typed. */
export function proseCells(node: TextNode, { cells }: PastedRow): Prose[] {
  return cells.map(({ text, runs }) => ({ text, node, runs }));
}
