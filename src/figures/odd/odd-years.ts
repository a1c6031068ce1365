/** 历年 of a figure that is hardly meant: last year given twice, a year to come, a point in the wrong place. */
import type { Figure, FigureProblem } from '../figure.ts';
import { figureWarning } from '../figure.ts';
import { overlap } from '../numeral.ts';
import { rangeOf } from '../units.ts';
import { wordQuantity } from '../wording.ts';
import { placesOff, timesOf } from './jumps.ts';

/** @param thisYear the year that the form is about; unknown in a form without 年度 */
export function* oddYears(figure: Figure, thisYear: number | undefined): Generator<FigureProblem> {
  const { years, value, last, unit, path } = figure;
  if (years === undefined) return;
  const known = last ?? value;
  for (const [year, then] of years) {
    const worded = wordQuantity(then.digits, unit);
    const places = known ? placesOff(then, known, unit) : 0;
    if (thisYear !== undefined && year >= thisYear) {
      yield doubt(
        figure,
        'unknown-period',
        `“${path}”的“历年”里写了${year}年，表是${thisYear}年的。`,
        {
          zh: '“历年”只写往年的数；今年的写在“值”里。',
          en: '历年 holds years before this one.',
        },
      );
    } else if (
      year + 1 === thisYear &&
      last &&
      !overlap(rangeOf(last, unit), rangeOf(then, unit))
    ) {
      const typed = wordQuantity(last.digits, unit);
      yield doubt(
        figure,
        'base-differs',
        `“${path}”的“上年”是${typed}，“历年”里${year}年是${worded}。`,
        {
          zh: '核对两个数，改成一致。',
          en: 'Make both agree.',
        },
      );
    } else if (known && places !== 0) {
      const other = wordQuantity(known.digits, unit);
      const zh = `“${path}”${year}年是${worded}，${last ? '上年' : '今年'}${other}，差了${timesOf(places)}左右。`;
      yield doubt(figure, 'jump', zh, {
        zh: '核对小数点和单位；没有错就在行末加“# 不查 jump”。',
        en: 'Check the point and the unit.',
      });
    }
  }
}

function doubt(
  figure: Figure,
  code: 'unknown-period' | 'base-differs' | 'jump',
  zh: string,
  hint: { zh: string; en: string },
): FigureProblem {
  return figureWarning(figure, code, { zh, en: 'Check 历年 of this figure.' }, hint, '历年');
}
