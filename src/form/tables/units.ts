/** The unit in a column's head against the text: 受理（万件）, 4000, where the text says 受理4000件. */
import type { Quantity } from '../../figures/index.ts';
import type { Problem } from '../../problem.ts';
import { remembered } from '../../text/index.ts';
import { asked } from '../head/asked.ts';
import { placeInText } from '../source/places.ts';
import type { TextNode } from '../source/tree.ts';
import { numbersBy, numbersOf, sentenceBefore } from './plain.ts';
import { type Head, type Table, words } from './table.ts';

const SCALED = /^(?<scale>万亿|百万|千万|[百千万亿])?(?<base>.+)$/u;
/** Other names of a thousand. */
const NAMED_SCALES: Readonly<Record<string, string>> = { 公里: '千米', 公斤: '千克' };
/** So many digits are hardly the same by chance. */
const TELLING = 3;

const OF_CAPTION = /[（(](?:单位[：:])?\s*(?<unit>[百千]?[万亿]?元)[）)]\s*$/u;
/** So many numbers of a table that a text has in another scale are no chance. */
const SAME_NUMBERS = 2;

/** 投资估算表（元） with 1280 and 520 in it, where the text says 1280万元 and 520万元. */
export function* captionUnit(table: Table, texts: readonly TextNode[]): Generator<Problem> {
  const { caption, rows, total } = table;
  const unit = OF_CAPTION.exec(caption?.text ?? '')?.groups?.unit;
  if (caption === undefined || unit === undefined) return;
  const cells = new Set([...rows, total ?? []].flatMap((row) => row.map((cell) => words(cell))));
  const said = [...cells]
    .flatMap((cell) => numbersBy(texts).get(cell) ?? [])
    .filter(({ quantity }) => quantity.kind === 'money' && quantity.unit === '元')
    .sort((a, b) => a.at - b.at)
    .map(({ quantity }) => quantity);
  const units = new Set(said.map((quantity) => `${quantity.scale}${quantity.unit}`));
  const [other] = units;
  const [first] = said;
  if (!first || units.size !== 1 || other === unit) return;
  if (new Set(said.map(({ value }) => value)).size < SAME_NUMBERS) return;
  yield asked(
    placeInText(caption, caption.text.lastIndexOf(unit), unit.length),
    'unit',
    {
      zh: `题名里的单位是“${unit}”，文中写的是${first.digits}${other}。`,
      en: `The caption has ${unit}, the text ${other}.`,
    },
    { zh: '核对表的单位和文中的单位。', en: 'Check the unit of the table and of the text.' },
  );
}

/** At most one doubt a table. */
export function* unitProblems(table: Table, texts: readonly TextNode[]): Generator<Problem> {
  const measured = table.heads.filter(({ unit }) => unit !== '' && unit !== '%');
  if (measured.length === 0) return;
  for (const [column, head] of table.heads.entries()) {
    if (!measured.includes(head) || head.name.length < 2) continue;
    const cells = [
      { digits: words(table.total?.[column]), name: '' },
      ...table.rows.map((row) => ({ digits: words(row[column]), name: words(row[table.names]) })),
    ];
    for (const { digits, name } of cells) {
      if (digits.replace(/\D/gu, '').length < TELLING) continue;
      const other = numbersBy(texts)
        .get(digits)
        ?.find(
          ({ quantity, text }) =>
            isExact(quantity) &&
            saysOf(sentenceBefore(text, quantity.start), {
              // a total of many digits is the same by no chance
              head: name === '' && isTelling(digits) ? '' : head.name,
              name,
            }),
        );
      if (other === undefined || !isOtherScale(head, other.quantity)) continue;
      yield told(head, other.quantity, digits);
      return;
    }
  }
}

const isExact = ({ approximate, range, unit }: Quantity) => !approximate && !range && unit !== '';

const saysOf = (words: string, { head, name }: { head: string; name: string }) =>
  words.includes(head) && words.includes(name);

/** 共巡查64.2千米 above a total of 46.2: the same digits in another order. */
export function* transposed(
  { heads, total }: Table,
  texts: readonly TextNode[],
): Generator<Problem> {
  if (total === undefined) return;
  const totals = heads.flatMap(({ unit }, column) => {
    const digits = words(total[column]);
    const isTelling = digits.replace(/\D/gu, '').length >= TELLING && unit !== '';
    return isTelling ? [{ digits, unit, signs: sorted(digits) }] : [];
  });
  for (const node of totals.length === 0 ? [] : texts) {
    for (const { quantity, signs } of sortedOf(node)) {
      const one = totals.find(
        (total) =>
          total.signs === signs &&
          total.digits !== quantity.value &&
          total.unit === `${quantity.scale}${quantity.unit}` &&
          !totals.some((other) => other.digits === quantity.value),
      );
      if (one === undefined) continue;
      const at = typedAt(node.text, quantity.start);
      yield {
        severity: 'warning',
        code: 'check/table-total',
        message: {
          zh: `这里是${quantity.digits}，表里合计是${one.digits}。`,
          en: `${quantity.digits} here, ${one.digits} in the table.`,
        },
        place: placeInText(node, at, quantity.digits.length),
        hint: { zh: '核对是不是把数字打颠倒了。', en: 'Were two digits swapped?' },
      };
      return;
    }
  }
}

const sorted = (digits: string) => [...digits].sort().join('');

/** The numbers of a text in its boxes and beside them, with their digits in order. */
const sortedOf = remembered((node: TextNode) =>
  numbersOf(node).quantities.map((quantity) => ({ quantity, signs: sorted(quantity.value) })),
);

/** Where a sign was typed that stands there without the brackets of boxes. */
function typedAt(text: string, start: number): number {
  const typed = [...text].flatMap((sign, at) => (/[【】]/u.test(sign) ? [] : [at]));
  return typed[start] ?? 0;
}

const isTelling = (digits: string) =>
  digits.includes('.') || digits.replace(/\D/gu, '').length > TELLING;

/** 万件 and 件, 亿元 and 万元. */
function isOtherScale({ unit }: Head, quantity: Quantity): boolean {
  const [own, other] = [unit, `${quantity.scale}${quantity.unit}`].map(
    (name) => SCALED.exec(NAMED_SCALES[name] ?? name)?.groups,
  );
  return own?.base === other?.base && own?.scale !== other?.scale;
}

function told({ node, unit }: Head, quantity: Quantity, digits: string): Problem {
  const typed = `${quantity.digits}${quantity.scale}${quantity.unit}`;
  return asked(
    node,
    'unit',
    {
      zh: `表里是${digits}${unit}，文中写的是${typed}。`,
      en: `The table has ${digits} ${unit}, the text ${typed}.`,
    },
    { zh: '核对表头的单位和文中的单位。', en: 'Check the unit of the column and of the text.' },
  );
}
