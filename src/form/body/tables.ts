/** Tables: rows written as lists, or pasted from Excel with tabs between the cells. */
import { joinIn, mergedCells } from '../../document/merged.ts';
import type { Problem } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import { placeOf } from '../source/places.ts';
import type { FormNode, MapNode, TextNode } from '../source/tree.ts';
import { textOf, valueAt } from '../source/tree.ts';
import { readYesNo, shorten } from '../values/coerce.ts';
import type { PlannedBlock } from './planned.ts';
import type { Prose } from './prose.ts';
import { placeInProse, proseOf } from './prose.ts';

/** A table with rows of equal length; shorter ones are filled up, with a warning. */
export function planTable(map: MapNode, form: Form, problems: Problem[]): PlannedBlock {
  const caption = textOf(map, '题名');
  const turnedNode = textOf(map, '横排');
  const turned = turnedNode && readYesNo(turnedNode.text);
  const headerNode = valueAt(map, '表头');
  const [head, ...moreHeader] = headerNode ? headerRows(headerNode, problems) : [];
  const header = head?.cells ?? [];
  const rowsNode = valueAt(map, '行');
  const rows = rowsNode ? rowsOf(rowsNode, problems) : [];
  const longest = Math.max(header.length, ...rows.map(({ cells }) => cells.length), 0);
  // a header that some row agrees with is right, and the others are wrong
  const agrees = rows.some(({ cells }) => cells.length === header.length);
  const width = agrees ? header.length : longest;
  if (headerNode && header.length < width) problems.push(shortHeader(headerNode, header, width));
  tellFaults([...(head ? [head] : []), ...moreHeader, ...rows], problems);
  for (const { cells, node } of [...moreHeader, ...rows]) {
    if (cells.length === width || cells.length === 0) continue;
    problems.push({
      severity: 'warning',
      code: 'form/table-width',
      message: {
        zh: `这一行有 ${cells.length} 格，${agrees ? '表头' : '别的行'}有 ${width} 格。`,
        en: `This row has ${cells.length} cells, ${agrees ? 'the header has' : 'others have'} ${width}.`,
      },
      place: placeOf(node),
      hint: {
        zh:
          cells.length > width
            ? '核对是不是多了一格；数里的千位逗号要去掉。'
            : '空着的格子也要留出来，如 [甲, "", 乙]。',
        en:
          cells.length > width
            ? 'Take the extra cell out; write numbers without commas.'
            : 'Keep empty cells, like [甲, "", 乙].',
      },
    });
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

/** A header that was not cut into cells, or lacks one. */
function shortHeader(node: FormNode, header: readonly Prose[], width: number): Problem {
  const only = header.length === 1 ? (header[0]?.text ?? '') : '';
  const parts = only.split(/[，、,\s|｜]+/u).filter((part) => part !== '');
  const meant = parts.length > 1 ? `[${parts.join(', ')}]` : undefined;
  return {
    severity: 'warning',
    code: 'form/table-width',
    message: {
      zh: `表头有 ${header.length} 格，下面的行有 ${width} 格。`,
      en: `The header has ${header.length} cells, the rows have ${width}.`,
    },
    place: placeOf(node),
    hint: meant
      ? { zh: `各格之间用英文逗号：${meant}。`, en: `Part the cells by commas: ${meant}.` }
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
  if (node.type === 'text') return tabbed(node, 0, node.text.length);
  if (node.type !== 'list') return [];
  return node.items
    .filter((item): item is TextNode => item.type === 'text')
    .map((item) => proseOf(item, problems));
}

/** Lines pasted from Excel. */
function linesOf(node: TextNode): Row[] {
  const rows: Row[] = [];
  for (const { 0: line, index } of node.text.matchAll(/[^\n]*\S[^\n]*/gu)) {
    rows.push({ node, cells: tabbed(node, index, index + line.length) });
  }
  return rows;
}

function tabbed(node: TextNode, from: number, to: number): Prose[] {
  let at = from;
  return node.text
    .slice(from, to)
    .split('\t')
    .map((cell) => {
      const source = at + (cell.length - cell.trimStart().length);
      at += cell.length + 1;
      return { text: cell.trim(), node, runs: [{ at: 0, source }] };
    });
}
