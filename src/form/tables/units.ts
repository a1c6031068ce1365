/** The unit in a column's head against the text: 受理（万件）, 4000, where the text says 受理4000件. */
import { findQuantities, type Quantity } from '../../figures/index.ts';
import type { Problem } from '../../problem.ts';
import { asked } from '../head/asked.ts';
import { placeInText } from '../source/places.ts';
import type { TextNode } from '../source/tree.ts';
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
  const said = texts
    .flatMap(({ text }) => findQuantities(text.replace(/[【】]/gu, '')))
    .filter(({ kind, value, unit: of }) => kind === 'money' && of === '元' && cells.has(value));
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
  const said = texts.flatMap(({ text }) => {
    const plain = text.replace(/[【】]/gu, '');
    return findQuantities(plain)
      .filter(({ approximate, range, unit }) => !approximate && !range && unit !== '')
      .map((quantity) => ({ quantity, lead: leadOf(plain, quantity) }));
  });
  for (const [column, head] of table.heads.entries()) {
    if (!measured.includes(head) || head.name.length < 2) continue;
    const cells = [
      { digits: words(table.total?.[column]), name: '' },
      ...table.rows.map((row) => ({ digits: words(row[column]), name: words(row[table.names]) })),
    ];
    for (const { digits, name } of cells) {
      if (digits.replace(/\D/gu, '').length < TELLING) continue;
      const other = said.find(
        ({ quantity, lead }) =>
          quantity.value === digits &&
          // a total of many digits is the same by no chance
          (lead.includes(head.name) || (name === '' && isTelling(digits))) &&
          lead.includes(name),
      );
      if (other === undefined || !isOtherScale(head, other.quantity)) continue;
      yield told(head, other.quantity, digits);
      return;
    }
  }
}

/** 共巡查64.2千米 above a total of 46.2: the same digits in another order. */
export function* transposed(
  { heads, total }: Table,
  texts: readonly TextNode[],
): Generator<Problem> {
  if (total === undefined) return;
  const totals = heads.flatMap(({ unit }, column) => {
    const digits = words(total[column]);
    return digits.replace(/\D/gu, '').length >= TELLING && unit !== '' ? [{ digits, unit }] : [];
  });
  for (const node of totals.length === 0 ? [] : texts) {
    for (const { quantity, at } of quantitiesOf(node.text)) {
      const one = totals.find(
        ({ digits, unit }) =>
          unit === `${quantity.scale}${quantity.unit}` &&
          digits !== quantity.value &&
          sorted(digits) === sorted(quantity.value) &&
          !totals.some((other) => other.digits === quantity.value),
      );
      if (one === undefined) continue;
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

/** The numbers of a text in its boxes and beside them, with where they were typed. */
function quantitiesOf(text: string): { quantity: Quantity; at: number }[] {
  const plain = text.replace(/[【】]/gu, '');
  const typed = [...text].flatMap((sign, at) => (/[【】]/u.test(sign) ? [] : [at]));
  return findQuantities(plain).map((quantity) => ({ quantity, at: typed[quantity.start] ?? 0 }));
}

const isTelling = (digits: string) =>
  digits.includes('.') || digits.replace(/\D/gu, '').length > TELLING;

/** The words of its sentence before a number. */
function leadOf(text: string, { start }: Quantity): string {
  return /[^。！？；\n]*$/u.exec(text.slice(0, start))?.[0] ?? '';
}

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
