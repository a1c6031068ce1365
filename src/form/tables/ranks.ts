/** A column of ranks: two that are equal, or one that is left out, where no number of the rows explains it. */
import type { Problem } from '../../problem.ts';
import { asked } from '../head/asked.ts';
import { placeOf } from '../source/places.ts';
import type { FormNode } from '../source/tree.ts';
import { type Table, words } from './table.ts';

const RANK = /^(?:排名|名次|位次|排序|位置)$/u;
const NUMBER = /^-?\d+(?:\.\d+)?%?$/u;

/** At most one doubt a table. */
export function* rankProblems({ heads, rows }: Table): Generator<Problem> {
  const column = heads.findIndex(({ name }) => RANK.test(name));
  const ranks = rows.map((row) => words(row[column]));
  if (column < 0 || rows.length < 3 || !ranks.every((rank) => /^\d{1,2}$/u.test(rank))) return;
  for (const [index, row] of rows.entries()) {
    const cell = row[column];
    if (index === 0 || cell === undefined) continue;
    const [last, rank] = [Number(ranks[index - 1]), Number(ranks[index])];
    if (rank < last) return;
    if (rank === last && !isTie(rows, index, column)) {
      yield told(cell, `第${rank}名写了两次，看数不是并列的。`, `Rank ${rank} stands twice.`);
      return;
    }
    if (rank > last + 1 && rank !== index + Number(ranks[0])) {
      yield told(cell, `名次从${last}到了${rank}。`, `The ranks go from ${last} to ${rank}.`);
      return;
    }
  }
}

/** Two rows that are equal in a number are equal in rank, but where all ranks go by another number. */
function isTie(rows: readonly (readonly FormNode[])[], index: number, column: number): boolean {
  const columns = (rows[index] ?? []).map((_, at) => rows.map((row) => words(row[at])));
  const numbers = columns.filter(
    (cells, at) => at !== column && cells.every((cell) => NUMBER.test(cell)),
  );
  const falls = ([first, ...rest]: readonly number[]) =>
    rest.every((one, at) => one < (rest[at - 1] ?? first ?? 0));
  const isRankedBy = numbers.some((cells) => falls(cells.map((cell) => Number.parseFloat(cell))));
  return !isRankedBy && numbers.some((cells) => cells[index] === cells[index - 1]);
}

function told(cell: FormNode, zh: string, en: string): Problem {
  return asked(
    cell,
    'typed-number',
    { zh, en },
    { zh: '核对名次；并列的，行末加“# 不查 typed-number”。', en: 'Check the ranks.' },
  );
}

const SCORE = /(?:得分|分数|总分|评分|成绩|测评分|考核分|评价分)$/u;
const FEW_ROWS = 3;

/** One score that is out of all proportion, or out of the order of its ranks; a head with another's column below it. */
export function* scoreProblems({ heads, rows, names }: Table): Generator<Problem> {
  if (rows.length < FEW_ROWS) return;
  const columns = heads.flatMap(({ name }, at) => (SCORE.test(name) ? [at] : []));
  const [column] = columns.slice(-1);
  if (column === undefined) return;
  const cells = rows.flatMap((row) => row[column] ?? []);
  const typed = cells.map(words);
  if (typed.every((word) => /^\p{Script=Han}+$/u.test(word)) && column !== names) {
    const other = heads.findIndex(
      (_, at) => at > 0 && at !== names && rows.every((row) => /^\d+\.\d+$/u.test(words(row[at]))),
    );
    const head = heads[column];
    const named = heads[other]?.name;
    if (head === undefined || named === undefined || /分|数|率|额/u.test(named)) return;
    yield asked(
      head.node,
      'announced',
      {
        zh: `“${head.name}”下面是文字，“${named}”下面是数，两个表头像是写颠倒了。`,
        en: `${head.name} stands above words, ${named} above numbers.`,
      },
      { zh: '核对表头的次序。', en: 'Check the order of the heads.' },
    );
    return;
  }
  if (columns.length > 1 || !typed.every((word) => /^\d+(?:\.\d+)?$/u.test(word))) return;
  const values = typed.map(Number);
  const outlier = values.findIndex((value, at) => isOutOfProportion(value, without(values, at)));
  const odd = cells[outlier];
  if (odd) {
    yield {
      severity: 'warning',
      code: 'check/table-row',
      message: {
        zh: `“${words(rows[outlier]?.[names])}”是${typed[outlier]}，别的行在${Math.min(...without(values, outlier))}和${Math.max(...without(values, outlier))}之间。`,
        en: `${typed[outlier]} is out of all proportion.`,
      },
      place: placeOf(odd),
      hint: {
        zh: '核对是不是漏了小数点，或者多打、少打了一位。',
        en: 'Is a decimal point missing?',
      },
    };
    return;
  }
  yield* outOfOrder(cells, values, ranksOf({ heads, rows }));
}

const without = (values: readonly number[], at: number) =>
  values.filter((_, index) => index !== at);

/** 918 among scores from 85.9 to 96.4. */
function isOutOfProportion(value: number, others: readonly number[]): boolean {
  const [least, most] = [Math.min(...others), Math.max(...others)];
  return (
    others.length >= FEW_ROWS &&
    least > 0 &&
    most < least * 2 &&
    (value > most * 3 || value < least / 5)
  );
}

function ranksOf({ heads, rows }: Pick<Table, 'heads' | 'rows'>): number[] {
  const column = heads.findIndex(({ name }) => RANK.test(name));
  const typed = rows.map((row) => words(row[column]));
  return column >= 0 && typed.every((rank) => /^\d{1,3}$/u.test(rank)) ? typed.map(Number) : [];
}

/** Scores that fall from rank to rank, but for one. */
function* outOfOrder(
  cells: readonly FormNode[],
  values: readonly number[],
  ranks: readonly number[],
): Generator<Problem> {
  if (ranks.length !== values.length || !falls(ranks.map((rank) => -rank))) return;
  if (falls(values)) return;
  const at = values.findIndex((_, index) => falls(without(values, index)));
  const cell = cells[at];
  if (cell === undefined || values.length <= FEW_ROWS) return;
  yield {
    severity: 'warning',
    code: 'check/table-row',
    message: {
      zh: `第${ranks[at]}名的${values[at]}和名次不合：得分没有从高到低。`,
      en: `The score of rank ${ranks[at]} is out of order.`,
    },
    place: placeOf(cell),
    hint: { zh: '核对得分和名次。', en: 'Check score and rank.' },
  };
}

/** None is more than the one before it. */
function falls(values: readonly number[]): boolean {
  return values.every((value, at) => at === 0 || value <= (values[at - 1] ?? value));
}
