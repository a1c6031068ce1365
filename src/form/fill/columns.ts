/** A table of figures: its caption and columns against what its boxes take, its rows against what is typed. */
import {
  type CellSort,
  cellNamed,
  cellProblem,
  type Figure,
  type Scope,
  sortOf,
} from '../../figures/index.ts';
import type { Problem } from '../../problem.ts';
import type { PlannedBlock } from '../body/planned.ts';
import { type Prose, placeInProse } from '../body/prose.ts';

type Table = Extract<PlannedBlock, { type: 'table' }>;

const WORDS: Record<CellSort, string> = {
  now: '今年的数',
  last: '上年的数',
  plan: '计划数',
  change: '增减',
};

/** @param year that the figures are of; unknown in a form without 年度 */
export function tableProblems(table: Table, scope: Scope, year: number | undefined): Problem[] {
  const sorts = table.header.map(({ text }) => headerSort(text, year));
  const column = columnProblem(table, sorts, scope);
  // a column that says nothing holds what its boxes take
  const held = sorts.map((sort, index) => sort ?? takenIn(table, index, scope));
  const rows = column ? [] : table.rows.flatMap((row) => rowProblems(row, table, held, scope));
  const caption = column ? undefined : captionProblem(table, scope, year);
  return [column, caption, ...rows].filter((problem) => problem !== undefined);
}

/** What a column is said to hold; undefined for what says nothing of it. */
function headerSort(header: string, year: number | undefined): CellSort | undefined {
  const words = header
    .replace(/【(?<which>[上下])?年度】/gu, (box, which?: string) =>
      year === undefined ? box : String(year + ({ 上: -1, 下: 1 }[which ?? ''] ?? 0)),
    )
    .replace(/[（(].*$|\s/gu, '');
  const named = Number(
    /^(?<year>20\d\d)年(?:度|完成|实际|实绩)?(?:数|值)?$/u.exec(words)?.groups?.year,
  );
  if (year !== undefined && named === year) return 'now';
  if (year !== undefined && named === year - 1) return 'last';
  if (/^(?:本年|今年|当年|本期)(?:度|完成|实际|累计)?(?:数|值)?$/u.test(words)) return 'now';
  if (/^(?:上年|去年)(?:同期|度|完成|实际)?(?:数|值)?$/u.test(words)) return 'last';
  if (/^(?:年度)?(?:计划|目标)(?:数|值)?$/u.test(words)) return 'plan';
  return /^(?:同比|增减|增幅|增速|增长|同比增长|比上年增长|同比增减)(?:率|幅度)?$/u.test(words)
    ? 'change'
    : undefined;
}

/** The first column whose boxes take something else than it says. */
function columnProblem(
  { header, rows }: Table,
  sorts: readonly (CellSort | undefined)[],
  scope: Scope,
): Problem | undefined {
  for (const [index, sort] of sorts.entries()) {
    if (sort === undefined) continue;
    const taken = rows.flatMap((row) => {
      const cell = row[index];
      const named = cell && cellNamed(cell.text, scope);
      const own = named && sortOf(named);
      return cell && own ? [{ cell, own }] : [];
    });
    const odd = taken.filter(({ own }) => own !== sort);
    const [first] = odd;
    const head = header[index];
    if (first === undefined || head === undefined) continue;
    const at = odd.length === taken.length ? head : first.cell;
    return {
      severity: 'warning',
      code: 'figures/other-figure',
      message: {
        zh: `这一列的表头是“${head.text.trim()}”，方框取的是${WORDS[first.own]}。`,
        en: `The column is ${head.text.trim()}, its box takes something else.`,
      },
      place: placeInProse(at, 0, at.text.length),
      hint: { zh: '核对表头和方框里的名目。', en: 'Check header and boxes.' },
    };
  }
  return undefined;
}

/** So many boxes say what a column holds. */
const ENOUGH = 2;

/** What all boxes of a column take. */
function takenIn({ rows }: Table, index: number, scope: Scope): CellSort | undefined {
  const taken = rows.flatMap((row) => {
    const cell = row[index];
    const named = cell && cellNamed(cell.text, scope);
    return named ? [sortOf(named)] : [];
  });
  return taken.length >= ENOUGH && new Set(taken).size === 1 ? taken[0] : undefined;
}

/** The figure that begins a row, or the one that all its boxes take. */
function figureOf(row: readonly Prose[], scope: Scope): Figure | undefined {
  const own = scope.figure(row[0]?.text.trim() ?? '');
  if (own) return own;
  const taken = row.flatMap(({ text }) => cellNamed(text, scope)?.figure ?? []);
  const [first] = taken;
  if (taken.every(({ path }) => path === first?.path)) return first;
  const most = taken.find(
    ({ path }) => taken.filter((one) => one.path === path).length === taken.length - 1,
  );
  // 【甲】 【甲·上年】 【乙·同比】: a change is of the numbers beside it
  const odd = row.find((cell) => {
    const named = cellNamed(cell.text, scope);
    return named?.figure !== undefined && named.figure.path !== most?.path;
  });
  const named = odd && cellNamed(odd.text, scope);
  return taken.length > 2 && named && sortOf(named) === 'change' ? most : undefined;
}

/** Typed cells of a row that is about one figure; one each row. */
function rowProblems(
  row: readonly Prose[],
  { header, caption }: Table,
  sorts: readonly (CellSort | undefined)[],
  scope: Scope,
): Problem[] {
  const figure = figureOf(row, scope);
  if (figure === undefined) return [];
  for (const [index, cell] of row.entries()) {
    const sort = sorts[index];
    // a bare number is of the figure's unit, where no head gives another
    const isBare =
      /^\s*\d+(?:\.\d+)?\s*$/u.test(cell.text) &&
      sort !== 'change' &&
      !/[（(]|单位/u.test(`${header[index]?.text}${caption?.text}`);
    const text = isBare ? `${cell.text.trim()}${figure.unit}` : cell.text;
    const problem = index > 0 && cellProblem(text, { figure, sort }, scope);
    if (problem) return [{ ...problem, place: placeInProse(cell, 0, cell.text.length) }];
  }
  return [];
}

/** 2024年主要指标 above this year's figures. */
function captionProblem(
  { caption, rows }: Table,
  scope: Scope,
  year: number | undefined,
): Problem | undefined {
  const typed = [...(caption?.text ?? '').matchAll(/(?<!\d)(20\d\d)年/gu)];
  const [match] = typed;
  if (!caption || !match || typed.length > 1 || year === undefined) return undefined;
  if (Number(match[1]) === year) return undefined;
  const takesNow = rows.some((row) =>
    row.some(({ text }) => {
      const named = cellNamed(text, scope);
      return named !== undefined && sortOf(named) === 'now';
    }),
  );
  if (!takesNow) return undefined;
  return {
    severity: 'warning',
    code: 'form/years-differ',
    message: {
      zh: `表题写的是${match[0]}，表里取的是${year}年的数。`,
      en: `The caption says ${match[1]}, the figures are of ${year}.`,
    },
    place: placeInProse(caption, match.index, match[0].length),
    hint: { zh: '写成【年度】年，就会跟着“年度”走。', en: 'Write 【年度】.' },
  };
}
