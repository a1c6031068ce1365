/**
 * What the cells of a row make: a sum, a price, what is left, a rate, an average. Which columns make it is read off the
 * table itself: all rows but one follow one formula, and that one does not.
 */
import type { Table } from '../../../document/document.ts';
import type { PlacedMistake, Rule, Whole } from '../../rule.ts';
import { STATISTICS } from '../sources.ts';
import { type Cell, cellIn, formulasFor, nameOf } from './formulas.ts';
import { allTables, placeOfCell, TOTAL, exampleTable as table } from './tables.ts';

function checkRows(whole: Whole): PlacedMistake[] {
  return allTables(whole.document).flatMap((table) => checkTable(table, whole));
}

interface Read {
  row: readonly string[];
  cells: readonly (Cell | undefined)[];
  isTotal: boolean;
}

function checkTable({ header, rows }: Table, whole: Whole): PlacedMistake[] {
  if (header.length < 3 || rows.length === 0) return [];
  const read = rows.map((row): Read => {
    const isTotal = row.slice(0, 2).some((cell) => TOTAL.test(cell));
    return { row, cells: row.map(cellIn), isTotal };
  });
  const names = header.map((name) => name.replace(/\s/gu, ''));
  return [...oddMeans(names, read, whole), ...oddCells(names, read, whole)];
}

function oddCells(names: readonly string[], read: readonly Read[], whole: Whole): PlacedMistake[] {
  const told = new Set<Read>();
  return names.flatMap((_, target): PlacedMistake[] => {
    const found = oddRow(names, read, target);
    if (found === undefined || told.has(found.read)) return [];
    told.add(found.read);
    const { row } = found.read;
    const said = row[target]?.trim() ?? '';
    return [
      {
        ...placeOfCell(whole, row, row[target] ?? ''),
        message: {
          zh: `“${headOf(row)}”这一行，${found.formula.words}是${found.right}，“${nameOf(names[target] ?? '')}”写的是${said}`,
          en: `In this row the other columns make ${found.right}, not ${said}`,
        },
        hint: { zh: '核对这一行的几个数', en: 'Check the numbers of the row' },
      },
    ];
  });
}

const MEAN = /^\s*平均(?:值|数|分)?\s*$/u;

/** 平均 as the last row: one of its cells is not the mean of its column, all others are. */
function oddMeans(names: readonly string[], read: readonly Read[], whole: Whole): PlacedMistake[] {
  const last = read.findLast(({ row }) => MEAN.test(row[0] ?? ''));
  if (last === undefined) return [];
  const above = read.slice(0, read.indexOf(last)).filter(({ isTotal }) => !isTotal);
  const means = names.flatMap((_, column) => {
    const said = last.cells[column];
    const cells = above.map(({ cells }) => cells[column]);
    if (said === undefined || cells.length < 2) return [];
    if (cells.some((cell) => cell === undefined || cell.unit !== said.unit)) return [];
    const sum = cells.reduce((so, cell) => so + (cell?.value ?? 0), 0);
    const open = cells.reduce((so, cell) => so + (cell?.half ?? 0), 0) / cells.length;
    const right = sum / cells.length;
    const isRight = Math.abs(right - said.value) <= open + 0.5 * 10 ** -said.places + 1e-9;
    return [{ column, said, right, isRight }];
  });
  const wrong = means.filter(({ isRight }) => !isRight);
  const [only] = wrong;
  if (only === undefined || wrong.length > 1) return [];
  const { row } = last;
  const typed = row[only.column] ?? '';
  return [
    {
      ...placeOfCell(whole, row, typed),
      message: {
        zh: `“${nameOf(names[only.column] ?? '')}”各行平均是${shown(only.right, { ...only.said, places: Math.max(1, only.said.places) })}，“平均”写的是${typed.trim()}`,
        en: 'This is not the mean of the rows',
      },
      hint: { zh: '核对这一列的几个数', en: 'Check the numbers of the column' },
    },
  ];
}

/** What a row is called: its first cell of words. */
const headOf = (row: readonly string[]) =>
  (row.find((cell) => /\p{Script=Han}/u.test(cell)) ?? row[0] ?? '').trim();

/** The one row that does not follow the formula that all others follow. */
function oddRow(names: readonly string[], read: readonly Read[], target: number) {
  for (const formula of formulasFor(names, target, read)) {
    const asked = read.filter(({ isTotal }) => formula.addsUp || !isTotal);
    const judged = asked.flatMap((one) => {
      const said = one.cells[target];
      const right = said && formula.make(one.cells, said);
      return right === undefined || said === undefined ? [] : [{ read: one, said, right }];
    });
    const wrong = judged.filter(
      ({ said, right }) => Math.abs(right.value - said.value) > right.off + said.half + 1e-9,
    );
    const [only] = wrong;
    if (only === undefined || wrong.length > 1) continue;
    const follow = judged.length - 1;
    if (follow < formula.fewest && !(formula.isNamed && judged.length === 1)) continue;
    return { read: only.read, formula, right: shown(only.right.value, only.said) };
  }
  return undefined;
}

const shown = (value: number, { places, unit }: Cell) => `${value.toFixed(places)}${unit}`;

export const tableRowRules: Rule[] = [
  {
    code: 'check/table-row',
    severity: 'warning',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '表里别的行都对得上，这一行的合计、金额、剩余、比率或平均数对不上。',
      en: 'One row of a table does not follow the formula that all others follow.',
    },
    examples: {
      bad: [
        {
          document: table(
            ['片区', '企业数', '商户数', '合计'],
            [
              ['石屏', '20', '12', '32'],
              ['河湾', '25', '15', '41'],
            ],
          ),
        },
        {
          document: table(
            ['设备', '数量（台）', '单价（元）', '金额（万元）'],
            [
              ['灭火器', '200', '120', '2.4'],
              ['应急灯', '250', '80', '2.1'],
            ],
          ),
        },
        {
          document: table(
            ['片区', '应检', '已检', '未检'],
            [
              ['石屏', '20', '12', '8'],
              ['河湾', '25', '15', '12'],
            ],
          ),
        },
        {
          document: table(
            ['片区', '隐患数', '整改数', '整改率'],
            [
              ['石屏', '20', '12', '60%'],
              ['河湾', '25', '15', '65%'],
            ],
          ),
        },
        {
          document: table(
            ['项目', '一月', '二月', '三月', '平均'],
            [
              ['用水量', '30', '36', '33', '33'],
              ['用电量', '50', '52', '57', '35'],
            ],
          ),
        },
        { document: table(['片区', '男', '女', '合计'], [['石屏', '20', '12', '33']]) },
        {
          document: table(
            ['片区', '企业数', '得分'],
            [
              ['石屏', '20', '91.5'],
              ['河湾', '25', '88.5'],
              ['平均', '25', '90.0'],
            ],
          ),
        },
      ],
      good: [
        {
          document: table(
            ['片区', '企业数', '商户数', '合计'],
            [
              ['石屏', '20', '12', '32'],
              ['河湾', '25', '15', '40'],
              ['合计', '45', '27', '72'],
            ],
          ),
        },
        {
          document: table(
            ['片区', '企业数', '投资额', '合计'],
            [
              ['石屏', '20', '12', '3'],
              ['河湾', '25', '15', '5'],
            ],
          ),
        },
        {
          document: table(
            ['设备', '数量', '单价', '金额'],
            [
              ['灭火器', '20', '120', '2400'],
              ['应急灯', '25', '80', '2000'],
              ['合计', '45', '', '4400'],
            ],
          ),
        },
      ],
    },
    inWhole: checkRows,
  },
];
