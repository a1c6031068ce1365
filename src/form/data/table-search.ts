/** Where in the departments' tables a figure stands: file, sheet, row and column, each by its name. */
import { nearest } from '../../figures/index.ts';
import type { CodeOf, Problem, Words } from '../../problem.ts';
import type { Sheet } from '../../sheets/index.ts';
import { columnNames, findColumn, findRow, rowNames } from '../../sheets/index.ts';
import { placeOf } from '../source/places.ts';
import type { FormNode, MapNode, TextNode } from '../source/tree.ts';
import { textOf } from '../source/tree.ts';
import { shorten } from '../values/coerce.ts';
import type { DataFile } from './data-files.ts';

/** Headings that need not be named, most telling first; those of years come from the form's year. */
const USUAL = {
  值列: [
    '本年累计',
    '本年',
    '本期累计',
    '本期',
    '今年',
    '本年实际',
    '实际完成',
    '累计完成',
    '完成数',
    '累计',
    '本年数',
    '实绩',
    '完成',
    '数值',
    '值',
  ],
  上年列: ['上年同期累计', '上年同期', '上年累计', '上年', '去年同期', '去年', '上年数', '同期'],
  计划列: [
    '年度计划',
    '全年计划',
    '年度目标',
    '全年目标',
    '计划',
    '目标',
    '计划数',
    '目标值',
    '任务数',
  ],
  单位列: ['计量单位', '单位'],
} as const;

type ColumnKey = keyof typeof USUAL;

/** What is shared while one 来自 is looked up. */
export interface Search {
  node: FormNode;
  file: DataFile;
  sheet: Sheet;
  /** The keys of 来自 itself; undefined where it is only the name of a row. */
  entry: MapNode | undefined;
  year: number | undefined;
  problems: Problem[];
}

export function fileFor(
  node: FormNode,
  entry: MapNode | undefined,
  files: readonly DataFile[],
  problems: Problem[],
): DataFile | undefined {
  const named = entry && textOf(entry, '文件');
  const wanted = named?.text.trim();
  const found =
    wanted === undefined
      ? files[0]
      : files.find(({ name }) => name === wanted || name.endsWith(`/${wanted}`));
  if (found !== undefined && (wanted !== undefined || files.length === 1)) return found;
  if (files.length === 0 && wanted === undefined) {
    report(
      problems,
      node,
      'no-data',
      {
        zh: '写了“来自”，但是这张表没有写“数据”。',
        en: '来自 is given, but the form names no table under 数据.',
      },
      {
        zh: '在表的开头写上“数据: 统计表.xlsx”这样一行。',
        en: 'Add a line like 数据: 统计表.xlsx.',
      },
    );
    return undefined;
  }
  const names = files.map(({ name }) => name);
  report(
    problems,
    named ?? node,
    'no-data',
    wanted === undefined
      ? {
          zh: `“数据”里有${files.length}个文件，要写明来自哪个。`,
          en: `数据 names ${files.length} files: say which.`,
        }
      : { zh: `“数据”里没有“${shorten(wanted)}”。`, en: `"${shorten(wanted)}" is not under 数据.` },
    {
      zh: `写成 来自: {文件: ${names[0] ?? '统计表.xlsx'}, 行: ……}。`,
      en: `Write 来自: {文件: ${names[0] ?? '统计表.xlsx'}, 行: …}.`,
    },
  );
  return undefined;
}

export function sheetFor(
  node: FormNode,
  entry: MapNode | undefined,
  file: DataFile,
  problems: Problem[],
): Sheet | undefined {
  const named = (entry && textOf(entry, '工作表')) ?? (file.entry && textOf(file.entry, '工作表'));
  const filled = file.sheets.filter(({ rows }) => rows.length > 0);
  if (named === undefined) {
    if (filled[0] === undefined) {
      report(
        problems,
        node,
        'empty-table',
        { zh: `“${shorten(file.name)}”里没有内容。`, en: `"${shorten(file.name)}" is empty.` },
        { zh: '检查是不是存错了文件。', en: 'Check the file.' },
      );
    }
    return filled[0];
  }
  const wanted = named.text.trim();
  const sheet = file.sheets.find(({ name }) => name.trim() === wanted);
  if (sheet) return sheet;
  if (file.sheets.every(({ name }) => name === '')) return filled[0];
  const names = file.sheets.map(({ name }) => name);
  const near = nearest(wanted, names);
  report(
    problems,
    named,
    'no-sheet',
    {
      zh: `“${shorten(file.name)}”里没有工作表“${shorten(wanted)}”。`,
      en: `"${shorten(file.name)}" has no sheet "${shorten(wanted)}".`,
    },
    near === undefined
      ? {
          zh: `有这些：${names.slice(0, 8).join('、')}。`,
          en: `It has: ${names.slice(0, 8).join(', ')}.`,
        }
      : { zh: `是不是“${near}”？`, en: `Is it "${near}"?` },
  );
  return undefined;
}

export function rowFor(
  search: Search,
  node: TextNode | undefined,
  name: string,
): number | undefined {
  const { sheet, file } = search;
  const nameColumn = named(search, '名称列') ? columnFor(search, '名称列') : undefined;
  const found = findRow(sheet, name, nameColumn);
  if ('at' in found) return found.at;
  const where = node ?? search.node;
  if ('several' in found) {
    report(
      search.problems,
      where,
      'several-rows',
      {
        zh: `“${shorten(file.name)}”里有${found.several.length}行叫“${shorten(name)}”（第${found.several
          .map((at) => at + 1)
          .slice(0, 5)
          .join('、')}行）。`,
        en: `"${shorten(file.name)}" has ${found.several.length} rows "${shorten(name)}" (${found.several
          .map((at) => at + 1)
          .slice(0, 5)
          .join(', ')}).`,
      },
      {
        zh: '写成“上级/名称”，上级是它左边那一格。',
        en: 'Write "head/name", the head being the cell on its left.',
      },
    );
    return undefined;
  }
  report(
    search.problems,
    where,
    'no-row',
    {
      zh: `“${shorten(file.name)}”里没有“${shorten(name)}”这一行。`,
      en: `"${shorten(file.name)}" has no row "${shorten(name)}".`,
    },
    nearHint(name, rowNames(sheet)),
  );
  return undefined;
}

function nearHint(name: string, names: readonly string[]): Words {
  const near =
    nearest(name, names) ?? names.find((other) => other.includes(name) || name.includes(other));
  if (near !== undefined)
    return {
      zh: `是不是“${shorten(near)}”？表的格式可能改过。`,
      en: `Is it "${shorten(near)}"? The table may have changed.`,
    };
  return {
    zh: `表里有：${names.slice(0, 8).map(shorten).join('、')}${names.length > 8 ? '等' : ''}。`,
    en: `The table has: ${names.slice(0, 8).map(shorten).join(', ')}${names.length > 8 ? ' …' : ''}.`,
  };
}

/** The text that names a column: beside 行, else with the file. */
export function named({ entry, file }: Search, key: ColumnKey | '名称列'): TextNode | undefined {
  const own = entry && (textOf(entry, key) ?? (key === '值列' ? textOf(entry, '列') : undefined));
  return own ?? (file.entry && textOf(file.entry, key));
}

export function columnFor(search: Search, key: ColumnKey | '名称列'): number | undefined {
  const node = named(search, key);
  if (node) {
    const name = node.text.trim();
    const found = findColumn(search.sheet, name);
    if ('at' in found) return found.at;
    report(
      search.problems,
      node,
      'several' in found ? 'several-columns' : 'no-column',
      'several' in found
        ? {
            zh: `“${shorten(search.file.name)}”里有${found.several.length}列叫“${shorten(name)}”。`,
            en: `"${shorten(search.file.name)}" has ${found.several.length} columns "${shorten(name)}".`,
          }
        : {
            zh: `“${shorten(search.file.name)}”里没有“${shorten(name)}”这一列。`,
            en: `"${shorten(search.file.name)}" has no column "${shorten(name)}".`,
          },
      'several' in found
        ? { zh: '写成“上一行的表头/表头”。', en: 'Write "heading above/heading".' }
        : nearHint(name, columnNames(search.sheet)),
    );
    return undefined;
  }
  if (key === '名称列') return undefined;
  for (const name of usualNames(key, search.year)) {
    const found = findColumn(search.sheet, name);
    if ('at' in found) return found.at;
  }
  return undefined;
}

function usualNames(key: ColumnKey, year: number | undefined): string[] {
  const years =
    year === undefined ? [] : key === '值列' ? [year] : key === '上年列' ? [year - 1] : [];
  return [...years.flatMap((one) => [`${one}年`, String(one), `${one}年累计`]), ...USUAL[key]];
}

export function noColumn(search: Search, key: ColumnKey): void {
  if (named(search, key)) return;
  report(
    search.problems,
    search.node,
    'no-column',
    {
      zh: `“${shorten(search.file.name)}”里看不出哪一列是今年的数。`,
      en: `"${shorten(search.file.name)}" does not say which column is this year's.`,
    },
    {
      zh: `写成 来自: {行: ……, 列: 表头}；表头有：${columnNames(search.sheet).slice(0, 8).map(shorten).join('、')}。`,
      en: `Write 来自: {行: …, 列: heading}; headings: ${columnNames(search.sheet).slice(0, 8).map(shorten).join(', ')}.`,
    },
  );
}

export function report(
  problems: Problem[],
  node: FormNode,
  code: CodeOf<'form'>,
  message: Words,
  hint: Words,
): void {
  problems.push({ severity: 'error', code: `form/${code}`, message, place: placeOf(node), hint });
}
