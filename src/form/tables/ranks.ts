/** A column of ranks: two that are equal, or one that is left out, where no number of the rows explains it. */
import type { Problem } from '../../problem.ts';
import { asked } from '../head/asked.ts';
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
