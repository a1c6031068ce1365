/** What a text asks for, and how a whole is shared, held against the totals of a table. */
import type { Problem, Words } from '../../problem.ts';
import type { TextNode } from '../source/tree.ts';
import { type Plain, placeOfPlain, plainOf } from './plain.ts';
import { type Table, words } from './table.ts';

const NUMBER = /^\d+(?:\.\d+)?$/u;

interface Total {
  name: string;
  value: number;
  unit: string;
}

/** The totals of the columns of numbers, with the unit of the column or the caption. */
function totalsOf({ heads, total, caption }: Table): Total[] {
  const common = /[（(](?:单位[：:])?\s*(?<unit>[万亿]?元)[）)]/u.exec(caption?.text ?? '')?.groups
    ?.unit;
  return heads.flatMap(({ name, unit }, column) => {
    const cell = words(total?.[column]);
    return NUMBER.test(cell) ? [{ name, value: Number(cell), unit: unit || (common ?? '') }] : [];
  });
}

/** At most one doubt a table. */
export function* saidOfTotals(table: Table, texts: readonly TextNode[]): Generator<Problem> {
  const totals = totalsOf(table);
  if (totals.length < 2) return;
  const cells = new Set(
    [...table.rows, table.total ?? []].flatMap((row) => row.map((cell) => Number(words(cell)))),
  );
  for (const node of texts) {
    const plain = plainOf(node);
    const problem = askedFor(plain, totals, cells) ?? sharesOf(plain, totals);
    if (problem === undefined) continue;
    yield problem;
    return;
  }
}

const ASKED_FOR =
  /(?:恳请|申请|请求|商请|拟请|请)[^。；，\d]{0,24}(?:安排|拨付|拨给|给予|支持|下达|解决|补助|追加|划拨)[^。；，\d]{0,20}(?<value>\d+(?:\.\d+)?)(?<unit>[万亿]?元)(?![/／每])/u;
const OF_REQUEST = /申请|补助|请求|拟请/u;

/** 恳请安排补助资金460万元 beside a total of 640 under 申请补助: a number that no cell has. */
function askedFor(
  plain: Plain,
  totals: readonly Total[],
  cells: ReadonlySet<number>,
): Problem | undefined {
  const [own, ...more] = totals.filter(({ name }) => OF_REQUEST.test(name));
  const match = own && more.length === 0 ? ASKED_FOR.exec(plain.text) : null;
  if (match === null || own === undefined) return undefined;
  const { value = '', unit = '' } = match.groups ?? {};
  if (unit !== own.unit || cells.has(Number(value))) return undefined;
  const start = match.index + match[0].length - value.length - unit.length;
  return told(plain, start, value.length + unit.length, {
    zh: `这里要的是${value}${unit}，表里“${own.name}”合计是${own.value}${unit}。`,
    en: `${value} is asked for, the table has ${own.value}.`,
  });
}

const SHARES =
  /(?<one>\p{Script=Han}{2,12})[和与、](?<other>\p{Script=Han}{2,12}?)(?:[两二2]部分)?(?:组成|构成)?，?(?:分别|各)占(?:总\p{Script=Han}{1,4}的?)?(?<first>\d+(?:\.\d+)?)[%％](?:[和、与](?<second>\d+(?:\.\d+)?)[%％])?/u;

/** 由市级补助和园区自筹两部分组成，分别占60%和40%, where the table halves the whole. */
function sharesOf(plain: Plain, totals: readonly Total[]): Problem | undefined {
  // most texts of a form with many tables share nothing
  const match = plain.text.includes('占') ? SHARES.exec(plain.text) : null;
  if (match === null) return undefined;
  const { one = '', other = '', first = '', second = first } = match.groups ?? {};
  const part = (said: string) =>
    totals.find(({ name }) => name.length > 1 && (said.endsWith(name) || name.endsWith(said)));
  const [a, b] = [part(one), part(other)];
  const known = a ?? b;
  // one of the two has its column's name, and with another makes a third
  const rest = totals.find(
    (each) =>
      each !== known && totals.some((whole) => whole.value === each.value + (known?.value ?? 0)),
  );
  if (known === undefined || rest === undefined || (a && b && a === b)) return undefined;
  const typed = Number(known === a ? first : second);
  const right = (known.value / (known.value + rest.value)) * 100;
  if (Math.abs(typed - right) < 1) return undefined;
  return told(plain, match.index, match[0].length, {
    zh: `按表里的合计，“${known.name}”占${Number(right.toFixed(1))}%，这里写的是${typed}%。`,
    en: `By the table ${known.name} is ${right.toFixed(1)} %.`,
  });
}

function told(plain: Plain, start: number, length: number, message: Words): Problem {
  return {
    severity: 'warning',
    code: 'check/table-total',
    message,
    place: placeOfPlain(plain, start, length),
    hint: { zh: '核对文中和表里的数。', en: 'Check both.' },
  };
}
