/** 历年 of a figure: its values of other years, and what is said of growth since one of them. */
import type { Unwordable } from './aspect-problems.ts';
import { changeBetween } from './change.ts';
import type { Figure } from './figure.ts';
import { type Numeral, numeral, sumOf } from './numeral.ts';
import { wordChange, wordQuantity } from './wording.ts';

/** The years of an entry 历年, as numbers; what is no year or no number is left out. */
export function readYears(source: Readonly<Record<string, string>>): Map<number, Numeral> {
  const years = new Map<number, Numeral>();
  for (const [name, digits] of Object.entries(source)) {
    const year = /^((?:19|20)\d\d)年?$/u.exec(name.trim())?.[1];
    const number = numeral(digits);
    if (year !== undefined && number) years.set(Number(year), number);
  }
  return years;
}

/**
 * 【名·2021年】 and 【名·前年】 a value, 【名·比2021年】 and 【名·比前年】 the change since, 【名·历年合计】 all years with
 * this one; undefined for another step.
 */
export function wordYears(
  figure: Figure,
  step: string,
  decimals: number,
): { text: string } | { missing: Figure; unit: string } | Unwordable | undefined {
  const { years = new Map<number, Numeral>(), value, unit } = figure;
  if (step === '历年合计') {
    if (years.size === 0) return noYear(figure, step);
    const all = sumOf([...years.values(), ...(value ? [value] : [])]);
    return value ? { text: wordQuantity(all.digits, unit) } : { missing: figure, unit };
  }
  const [, compared, named] = /^([比较])?(前年|(?:19|20)\d\d年?)$/u.exec(step) ?? [];
  if (named === undefined) return undefined;
  // The latest of 历年 is last year's.
  const year = named === '前年' ? Math.max(...years.keys()) - 1 : Number(named.slice(0, 4));
  const then = years.get(year);
  if (then === undefined) return noYear(figure, named);
  if (compared === undefined) return { text: wordQuantity(then.digits, unit) };
  if (value === undefined) return { missing: figure, unit: '' };
  const said = wordChange(
    changeBetween(then, value, unit, decimals),
    { name: figure.path, unit },
    '比上年',
  );
  const base = named === '前年' ? named : `${year}年`;
  return {
    text: said.startsWith('与上年')
      ? said.replace('上年', base)
      : `比${base}${said.replace(/^比上年/u, '')}`,
  };
}

function noYear(figure: Figure, named: string): Unwordable {
  return {
    code: 'no-last-year',
    trouble: {
      zh: `“${figure.path}”的“历年”里没有${named}的数。`,
      en: `"${figure.path}" has no value of ${named} under 历年.`,
    },
    hint: {
      zh: `在“指标”里给“${figure.path}”补上，如 历年: {2021: 24.6, 2022: 26.9}。`,
      en: `Add it, as in 历年: {2021: 24.6, 2022: 26.9}.`,
    },
  };
}
