/** Heads, or cells of one row, that changed places: 企业数 above names of departments. */
import type { Problem } from '../../problem.ts';
import { asked } from '../head/asked.ts';
import { placeOf } from '../source/places.ts';
import type { FormNode } from '../source/tree.ts';
import { type Table, words } from './table.ts';

const NUMBERED = /(?:数|额|量|率|占比|面积|金额|得分|分值|产值|收入)$/u;
const NAMED =
  /(?:部门|单位|人员|领导|负责人|联系人|责任人|地点|地址|名称|内容|措施|备注|等次|类别|性质)$/u;
const NUMBER = /^-?[\d,]+(?:\.\d+)?[%％]?$/u;
const HAN = /^[\p{Script=Han}、（）()]{2,}$/u;

const all = (rows: Table['rows'], column: number, pattern: RegExp) =>
  rows.every((row) => pattern.test(words(row[column])));

/** At most one doubt a table. */
export function* changedPlaces({ heads, rows, names }: Table): Generator<Problem> {
  if (rows.length < 2) return;
  const columns = heads.map((_, column) => column).filter((column) => column !== names);
  const numbered = columns.find(
    (column) => NUMBERED.test(heads[column]?.name ?? '') && all(rows, column, HAN),
  );
  const named = columns.find(
    (column) => NAMED.test(heads[column]?.name ?? '') && all(rows, column, NUMBER),
  );
  const [one, other] = [heads[numbered ?? -1], heads[named ?? -1]];
  if (one && other) {
    yield asked(
      one.node,
      'announced',
      {
        zh: `“${one.name}”下面是文字，“${other.name}”下面是数，两个表头像是写颠倒了。`,
        en: `${one.name} stands above words, ${other.name} above numbers.`,
      },
      { zh: '核对表头的次序。', en: 'Check the order of the heads.' },
    );
    return;
  }
  for (const row of rows) {
    const cell = exchangedIn(row, { heads, rows }, columns);
    if (cell === undefined) continue;
    yield {
      severity: 'warning',
      code: 'check/table-row',
      message: {
        zh: `“${words(row[names])}”这一行的数和文字像是写颠倒了，别的行不是这样排的。`,
        en: 'A number and words changed places in this row.',
      },
      place: placeOf(cell),
      hint: { zh: '照别的行的次序，对调这两格。', en: 'Exchange the two cells.' },
    };
    return;
  }
}

/** The words that stand where all other rows have a number, while the number stands where they have words. */
function exchangedIn(
  row: readonly FormNode[],
  { heads, rows }: Pick<Table, 'heads' | 'rows'>,
  columns: readonly number[],
): FormNode | undefined {
  const others = rows.filter((each) => each !== row);
  const isOdd = (column: number, own: RegExp, usual: RegExp) =>
    own.test(words(row[column])) && all(others, column, usual);
  const odd = columns.find((column) => isOdd(column, HAN, NUMBER));
  const number = columns.find((column) => isOdd(column, NUMBER, HAN));
  if (odd === undefined || number === undefined) return undefined;
  const isSure = others.length > 1 || NUMBERED.test(heads[odd]?.name ?? '');
  return isSure ? row[odd] : undefined;
}
