/** Figures that stand in the rows of tables: which column is this year's, which unit it has, what else its row says. */
import type { SideSection } from '../compare/side.ts';
import { COUNT, PERIOD, type StatedFigure, withoutScope } from './meaning.ts';

const NUMBER = /^-?\d[\d,，]*(?:\.\d+)?$/u;
/** A cell with its unit: 7.46亿元. */
const WITH_UNIT = /^(-?\d[\d,，]*(?:\.\d+)?)\s*(\p{Script=Han}{1,6}|%)$/u;
const UNIT_COLUMN = /^(?:计量)?单\s*位$/u;
/** （亿元）, 单位：亿元. */
const UNIT = /(?:[（(]\s*(?:单位[:：]\s*)?|单位[:：]\s*)([\p{Script=Han}%㎡²]{1,8})\s*[)）]?$/u;
const NAME_COLUMN = /指标|名称|项目|内容|事项|类别/u;
const THIS_YEAR = /完成|实际|本年|全年|绝对[数值额]|数值|总量|实绩|累计/u;
const LAST_YEAR = /上年|去年|同期/u;
/** What is no value of this year: targets, shares, changes. */
const OTHER = /目标|计划|任务|占比|比重|序号|备注|说明|排[名位]|进度|完成率|责任/u;
const CHANGE = /增长|增速|增幅|同比|增减|±/u;

/** The columns of a table that say something of a figure; by their index. */
interface Columns {
  name: number;
  value: number;
  unit?: number;
  before?: number;
  change?: number;
}

/** Every figure of this year in the tables of a section; a row whose unit nothing tells is left out. */
export function figuresInTables(section: SideSection, year: number | undefined): StatedFigure[] {
  return tablesOf(section.paragraphs).flatMap(({ caption, rows }) => {
    const [header = [], ...others] = rows;
    const columns = columnsOf(header, others, year);
    if (columns === undefined) return [];
    return others.flatMap((row) => inRow(row, { columns, header, caption, section }));
  });
}

interface Table {
  /** The line above it, where its unit may stand. */
  caption: string;
  rows: string[][];
}

/** The tables among printed lines: rows have tabs between their cells. */
function tablesOf(paragraphs: readonly string[]): Table[] {
  const tables: Table[] = [];
  let open: Table | undefined;
  for (const [index, line] of paragraphs.entries()) {
    if (!line.includes('\t')) open = undefined;
    else if (open) open.rows.push(cellsOf(line));
    else {
      open = { caption: paragraphs[index - 1] ?? '', rows: [cellsOf(line)] };
      tables.push(open);
    }
  }
  return tables;
}

function cellsOf(line: string): string[] {
  return line.split('\t').map((cell) => cell.trim());
}

function columnsOf(
  header: readonly string[],
  rows: readonly string[][],
  year: number | undefined,
): Columns | undefined {
  const words = header.map((cell) => cell.replace(/\s/gu, ''));
  const find = (when: (cell: string, index: number) => boolean) => {
    const at = words.findIndex(when);
    return at < 0 ? undefined : at;
  };
  const unit = find((cell) => UNIT_COLUMN.test(cell));
  const name = find((cell) => NAME_COLUMN.test(cell)) ?? find((cell) => cell === '') ?? 0;
  const isValue = (cell: string, index: number) =>
    index !== name && index !== unit && !OTHER.test(cell) && !CHANGE.test(cell);
  const ofYear = (which: number | undefined) =>
    which === undefined
      ? undefined
      : find((cell, index) => isValue(cell, index) && cell.includes(`${which}年`));
  const value =
    ofYear(year) ??
    find((cell, index) => isValue(cell, index) && THIS_YEAR.test(cell) && !LAST_YEAR.test(cell)) ??
    onlyNumbers(header, rows, isValue);
  if (value === undefined || value === name) return undefined;
  const before =
    ofYear(year === undefined ? undefined : year - 1) ??
    find((cell, index) => isValue(cell, index) && index !== value && LAST_YEAR.test(cell));
  const change = find((cell) => CHANGE.test(cell) && !OTHER.test(cell));
  return {
    name,
    value,
    ...(unit !== undefined && { unit }),
    ...(before !== undefined && before !== value && { before }),
    ...(change !== undefined && { change }),
  };
}

/** The column of numbers where there is but one. */
function onlyNumbers(
  header: readonly string[],
  rows: readonly string[][],
  isValue: (cell: string, index: number) => boolean,
): number | undefined {
  const columns = header.flatMap((cell, index) => {
    const filled = rows.map((row) => row[index] ?? '').filter((text) => text !== '');
    const numbers = filled.every((text) => NUMBER.test(text) || WITH_UNIT.test(text));
    return isValue(cell, index) && filled.length > 0 && numbers ? [index] : [];
  });
  return columns.length === 1 ? columns[0] : undefined;
}

interface Where {
  columns: Columns;
  header: readonly string[];
  caption: string;
  section: SideSection;
}

function inRow(
  row: readonly string[],
  { columns, header, caption, section }: Where,
): StatedFigure[] {
  const full = (row[columns.name] ?? '').replace(
    /^[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]\s*/u,
    '',
  );
  const cell = readCell(row[columns.value]);
  const units = [row[columns.unit ?? -1], cell?.unit, unitIn(full), unitIn(header[columns.value])];
  const unit = units.find((each) => each !== undefined && each !== '') ?? unitIn(caption);
  const name = full.replace(UNIT, '').trim();
  const { base, scope } = withoutScope(name);
  if (cell === undefined || unit === undefined || base.length < 2) return [];
  const before = readCell(row[columns.before ?? -1])?.digits;
  const change = readCell(row[columns.change ?? -1])?.digits;
  const remark = `${name}${header[columns.value] ?? ''}`;
  return [
    {
      base,
      name,
      value: cell.digits,
      unit,
      meaning: {
        scope,
        count: COUNT.exec(`${remark}${row.at(-1) ?? ''}`)?.[0] ?? '',
        period: PERIOD.exec(remark)?.[0] ?? '',
      },
      sentence: `（表格）${name}：${cell.digits}${unit}`,
      heading: `${section.label}${section.heading}`,
      section,
      ...(before !== undefined && { before }),
      ...(change !== undefined && {
        change: { percent: change.replace('-', ''), down: change.startsWith('-') },
      }),
    },
  ];
}

function unitIn(text = ''): string | undefined {
  return UNIT.exec(text)?.[1];
}

/** A number of a cell without its commas, and the unit that stands behind it. */
function readCell(cell = ''): { digits: string; unit?: string } | undefined {
  const plain = (digits: string) => digits.replace(/[,，]/gu, '');
  if (NUMBER.test(cell)) return { digits: plain(cell) };
  const [, digits, unit] = WITH_UNIT.exec(cell) ?? [];
  return digits === undefined || unit === undefined ? undefined : { digits: plain(digits), unit };
}
