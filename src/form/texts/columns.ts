/** Columns of a table in a form: 序号 that leaps, and a unit beside one number of many bare ones. */
import type { Problem } from '../../problem.ts';
import { asked } from '../head/asked.ts';
import { type FormNode, isBlank, type MapNode, type TextNode, valueAt } from '../source/tree.ts';

/** At most one doubt a column. */
export function* columnProblems(map: MapNode): Generator<Problem> {
  const header = valueAt(map, '表头');
  const rows = valueAt(map, '行');
  if (header?.type !== 'list' || rows?.type !== 'list') return;
  const cells = rows.items.map((row) => (row.type === 'list' ? row.items : []));
  for (const [index, name] of header.items.entries()) {
    const column = cells.flatMap((row): TextNode[] => {
      const cell: FormNode | undefined = row[index];
      return cell?.type === 'text' && !isBlank(cell) ? [cell] : [];
    });
    const isNumber = name.type === 'text' && /^序\s*号$/u.test(name.text.trim());
    yield* isNumber ? leaps(column) : unitsAmongBare(column);
  }
}

function* leaps(column: readonly TextNode[]): Generator<Problem> {
  let before: number | undefined;
  for (const cell of column) {
    const typed = cell.text.trim();
    if (!/^\d{1,3}$/u.test(typed)) return;
    const number = Number(typed);
    if (before !== undefined && number !== before + 1 && number !== 1 && number !== before) {
      yield asked(
        cell,
        'typed-number',
        {
          zh: `“序号”从${before}到了${number}。`,
          en: `The numbers go from ${before} to ${number}.`,
        },
        { zh: '核对是不是少了一行，或者序号没有改。', en: 'Is a row missing?' },
      );
      return;
    }
    before = number;
  }
}

/** So many bare numbers make a column of bare numbers. */
const ENOUGH = 2;
const BARE = /^-?[\d,，]+(?:\.\d+)?$/u;
const WITH_UNIT =
  /^-?[\d,]+(?:\.\d+)?(?<unit>[百千]?[万亿]?(?:元|家|个|户|人|套|项|件|次|处|辆|亩|吨|平方米|公里)|万|亿)$/u;

function* unitsAmongBare(column: readonly TextNode[]): Generator<Problem> {
  const words = column.map((cell) => cell.text.replace(/[【】\s]/gu, '').replace(/[｜|].*$/u, ''));
  const odd = column.filter((_, index) => WITH_UNIT.test(words[index] ?? ''));
  const bare = words.filter((word) => BARE.test(word)).length;
  const [cell] = odd;
  if (cell === undefined || odd.length > 1 || bare < ENOUGH || bare + 1 < column.length) return;
  yield asked(
    cell,
    'unit',
    {
      zh: `这一列别的格子只写数，这里写了“${cell.text.trim()}”。`,
      en: 'The other cells of this column hold bare numbers.',
    },
    { zh: '去掉单位，单位写在表头里；数不是这个单位的，先换算。', en: 'Leave the unit out.' },
  );
}
