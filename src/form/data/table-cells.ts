/** 来自: a figure's numbers out of the departments' tables, by the names of row and column. */
import type { SameUnits } from '../../figures/index.ts';
import { convert, numeral } from '../../figures/index.ts';
import type { Problem } from '../../problem.ts';
import { cellAddress, unitInName } from '../../sheets/index.ts';
import { placeOf } from '../source/places.ts';
import type { FormNode } from '../source/tree.ts';
import { textOf } from '../source/tree.ts';
import { shorten } from '../values/coerce.ts';
import { type Quantity, readNumber } from '../values/numbers.ts';
import type { DataFile } from './data-files.ts';
import type { Search } from './table-search.ts';
import { columnFor, fileFor, named, noColumn, report, rowFor, sheetFor } from './table-search.ts';

/** What 来自 gives: the same as 值, 上年, 计划 and 单位 typed by hand. */
export interface FromTable {
  值?: Quantity;
  上年?: Quantity;
  计划?: Quantity;
  单位?: string;
}

/** The tables that a form can take figures from. */
export interface Tables {
  data: readonly DataFile[];
  year: number | undefined;
  isDataLost: boolean;
}

export function readFromTable(
  node: FormNode,
  name: string,
  { data, year, isDataLost }: Tables,
  problems: Problem[],
): FromTable {
  const entry = node.type === 'map' ? node : undefined;
  const rowNode = node.type === 'text' ? node : entry && textOf(entry, '行');
  const file = isDataLost && data.length === 0 ? undefined : fileFor(node, entry, data, problems);
  const sheet = file && sheetFor(node, entry, file, problems);
  if (file === undefined || sheet === undefined) return {};
  const search: Search = { node, file, sheet, entry, year, problems };
  const row = rowFor(search, rowNode, rowNode?.text.trim() ?? name);
  if (row === undefined) return {};
  const result: FromTable = {};
  const column = columnFor(search, '值列');
  const own = entry !== undefined && (textOf(entry, '列') ?? textOf(entry, '值列')) !== undefined;
  if (column === undefined) noColumn(search, '值列');
  const unitColumn = columnFor(search, '单位列');
  const unit =
    (unitColumn === undefined ? '' : (sheet.rows[row]?.[unitColumn] ?? '')) ||
    (sheet.rows[row] ?? []).map(unitInName).find((one) => one !== undefined);
  if (unit) result.单位 = unit;
  take(search, result, '值', row, column);
  // A column that is named says nothing about which other column is last year's.
  if (!own || named(search, '上年列'))
    take(search, result, '上年', row, columnFor(search, '上年列'));
  if (!own || named(search, '计划列'))
    take(search, result, '计划', row, columnFor(search, '计划列'));
  return result;
}

/** A number in the table's unit to digits in the form's; undefined where the units do not go together. */
export function inUnit(
  { digits, unit }: Quantity,
  wanted: string,
  sameUnits: SameUnits,
  decimals?: number,
): string | undefined {
  const number = numeral(digits);
  // What is no number is told where the figure is computed.
  if (number === undefined) return digits;
  const moved = unit === undefined ? number : convert(number, unit, wanted, sameUnits);
  if (moved === undefined) return undefined;
  return decimals === undefined ? moved.digits : moved.value.toFixed(decimals);
}

function take(
  search: Search,
  result: FromTable,
  key: '值' | '上年' | '计划',
  row: number,
  column: number | undefined,
): void {
  if (column === undefined) return;
  const text = (search.sheet.rows[row]?.[column] ?? '').trim();
  const address = cellAddress(row, column);
  if (/^[-—–/\\]*$/u.test(text)) {
    if (key !== '值') return;
    search.problems.push({
      severity: 'warning',
      code: 'form/empty-cell',
      message: {
        zh: `“${shorten(search.file.name)}”的 ${address} 是空的。`,
        en: `${address} of "${shorten(search.file.name)}" is empty.`,
      },
      place: placeOf(search.node),
      hint: { zh: '请填表的部门补上。', en: 'Ask the department to fill it in.' },
    });
    return;
  }
  const read = readNumber(text);
  if ('value' in read) {
    const unit = read.value.unit ?? result.单位;
    result[key] = { digits: read.value.digits, ...(unit === undefined ? {} : { unit }) };
    return;
  }
  report(
    search.problems,
    search.node,
    'cell',
    {
      zh: `“${shorten(search.file.name)}”的 ${address} 是“${shorten(text)}”，不是数。`,
      en: `${address} of "${shorten(search.file.name)}" is "${shorten(text)}", no number.`,
    },
    {
      zh: '在表里改成数，或者换一行、换一列。',
      en: 'Mend the table, or name another row or column.',
    },
  );
}
