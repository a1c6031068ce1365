/** What is wrong or doubtful in the figures of a form: sums, stated changes, shares, plans, numbers left as they were. */
import { differenceRange, growthRange, percentDigits } from './change.ts';
import type { Figure, FigureOptions, FigureProblem } from './figure.ts';
import { figureError, figureWarning } from './figure.ts';
import { HUNDRED, intervalOf, type Numeral, overlap, trimmed, ZERO } from './numeral.ts';
import { placesBetween } from './odd/jumps.ts';
import { oddFigures } from './odd/odd-figures.ts';
import { oddYears } from './odd/odd-years.ts';
import { checkShare } from './odd/shares.ts';
import { readPeriod } from './period.ts';
import { isSummable, reported, totalOf } from './series.ts';
import { checkSums, KEYS } from './sums.ts';
import { convert, isRate, rangeOf } from './units.ts';
import { wordPercent, wordPoints, wordQuantity } from './wording.ts';

/** Problems of completed figures and all their parts. */
export function findProblems(
  figures: readonly Figure[],
  options: FigureOptions = {},
): FigureProblem[] {
  return figures.flatMap((figure) => [
    ...checkSums(figure),
    ...checkStated(figure),
    ...checkShare(figure),
    ...checkSeries(figure),
    ...checkAgainstLast(figure),
    ...oddFigures(figure),
    ...oddYears(figure, options.year),
    ...findProblems(figure.parts, options),
  ]);
}

/** A stated change must be one that the printed numbers allow, unless 口径 says why it cannot be computed. */
function* checkStated(figure: Figure): Generator<FigureProblem> {
  const { stated, value, last, unit, source } = figure;
  if (source.口径 !== undefined && source.同比 === undefined && value !== undefined) {
    yield figureWarning(
      figure,
      'basis-without-change',
      { zh: '写了“口径”，却没有写“同比”。', en: '口径 is given without 同比.' },
      { zh: '补上按这个口径公布的同比。', en: 'Add the change that was published on this basis.' },
      '口径',
    );
  }
  if (stated === undefined) return;
  if (isRate(unit) !== (stated.unit === '百分点')) {
    yield figureError(
      figure,
      'points',
      isRate(unit)
        ? { zh: '比率的变化要用百分点，不用“%”。', en: 'Rates change by percentage points.' }
        : { zh: '只有比率（%）的变化才用百分点。', en: 'Only rates change by percentage points.' },
      isRate(unit)
        ? { zh: '写成 1.2个百分点。', en: 'Write 1.2个百分点.' }
        : { zh: '写成 9.6%。', en: 'Write 9.6%.' },
      '同比',
    );
    return;
  }
  if (value === undefined || last === undefined) return;
  if (source.口径 !== undefined) {
    yield* checkBasis(figure, stated.number);
    return;
  }
  const allowed = isRate(unit)
    ? differenceRange(last, value, unit)
    : growthRange(last, value, unit);
  if (allowed === undefined || overlap(allowed, intervalOf(stated.number, false))) return;
  const computed = isRate(unit)
    ? wordPoints(trimmed(value.value.minus(last.value).toFixed()), figure.label, unit)
    : wordPercent(
        percentDigits(
          value.value.minus(last.value),
          last.value,
          Math.max(1, stated.number.decimals),
        ),
        figure.label,
      );
  yield figureError(
    figure,
    'change-differs',
    {
      zh: `“${figure.path}”的同比写的是${source.同比}，按今年${wordQuantity(value.digits, unit)}、上年${wordQuantity(last.digits, unit)}算是${computed}。`,
      en: `The change of "${figure.path}" is stated as ${source.同比}, but ${last.digits} to ${value.digits} is ${computed}.`,
    },
    {
      zh: '核对三个数；按可比价等口径公布的，加一行“口径: 可比价”。',
      en: 'Check the three numbers; if it was published on another basis, add 口径: 可比价.',
    },
    '同比',
  );
}

/** From so many percent on, growth on another basis does not turn into a fall. */
const CLEAR = 5;

/** On no basis do prices make 9.8% of 98%, or a fall of clear growth. */
function* checkBasis(figure: Figure, stated: Numeral): Generator<FigureProblem> {
  const { value, last, unit, source } = figure;
  if (!value || !last || isRate(unit) || last.value.lte(ZERO)) return;
  const computed = Number(percentDigits(value.value.minus(last.value), last.value, 1));
  const typed = Number(stated.digits);
  const isTurned = computed * typed < 0 && Math.min(Math.abs(computed), Math.abs(typed)) >= CLEAR;
  if (!isTurned && (Math.abs(typed) < CLEAR || placesBetween(typed, computed) === 0)) return;
  yield figureWarning(
    figure,
    'change-differs',
    {
      zh: `“${figure.path}”的同比写的是${source.同比}，按今年${wordQuantity(value.digits, unit)}、上年${wordQuantity(last.digits, unit)}算是${wordPercent(String(computed), figure.label)}，口径不同也差不了这么多。`,
      en: `The change is stated as ${source.同比}, but the numbers give ${computed}%.`,
    },
    {
      zh: '核对正负号和小数点；没有错就在行末加“# 不查 change-differs”。',
      en: 'Check the sign and the point.',
    },
    '同比',
  );
}

/** The months must come to the year, as far as both are given. */
function* checkSeries(figure: Figure): Generator<FigureProblem> {
  if (figure.periods.length === 0) return;
  const known = reported(figure);
  const key = figure.source.各月 ? '各月' : '各季';
  const later = figure.periods.filter(
    (period) => period.value && readPeriod(period.label) && !known.includes(period),
  );
  if (later.length > 0) {
    yield figureWarning(
      figure,
      'period-missing',
      {
        zh: `“${figure.path}”的${key}中间有空缺，${later[0]?.label}以后没有算进累计。`,
        en: `A period of "${figure.path}" is missing; ${later[0]?.label} and later are not added up.`,
      },
      { zh: '把中间缺的补上。', en: 'Fill in the missing one.' },
      key,
    );
  }
  for (const field of ['value', 'last'] as const) {
    const whole = figure[field];
    const total = known.length === 0 ? undefined : totalOf(figure, known, field);
    if (figure.source[KEYS[field]] === undefined || whole === undefined || total === undefined)
      continue;
    const ranges = known.map((period) => rangeOf(period[field] ?? total, period.unit));
    const range = isSummable(figure)
      ? {
          low: ranges.reduce((sum, { low }) => sum.plus(low), ZERO),
          high: ranges.reduce((sum, { high }) => sum.plus(high), ZERO),
        }
      : intervalOf(total, false);
    const inUnit = known[0] && known[0].unit !== figure.unit ? undefined : range;
    if (inUnit === undefined || overlap(rangeOf(whole, figure.unit), inUnit)) continue;
    yield figureError(
      figure,
      'series',
      {
        zh: `“${figure.path}”的${KEYS[field]}是${wordQuantity(whole.digits, figure.unit)}，${key}${isSummable(figure) ? '加起来' : '最后一期'}是${wordQuantity(total.digits, figure.unit)}。`,
        en: `"${figure.path}" is ${whole.digits}, but its periods come to ${total.digits}.`,
      },
      {
        zh: '核对各期；不能相加的（如月末数），写“可累计: 否”。',
        en: 'Check the periods; write 可累计: 否 for what is not added up.',
      },
      KEYS[field],
    );
  }
}

/** The disaster of this trade: last year's number left standing. */
function* checkAgainstLast(figure: Figure): Generator<FigureProblem> {
  const { value, last, unit, source } = figure;
  if (value === undefined || last === undefined) return;
  const isSame = value.value.eq(last.value);
  if (isSame && source.数值未变 !== true && isTelling(figure)) {
    yield figureWarning(
      figure,
      'unchanged',
      {
        zh: `“${figure.path}”和上年一样，都是${wordQuantity(value.digits, unit)}。`,
        en: `"${figure.path}" is the same as last year: ${value.digits}.`,
      },
      {
        zh: '核对是不是忘了改；确实没变，写“数值未变: 是”。',
        en: 'If it did not change, write 数值未变: 是.',
      },
      '值',
    );
  }
  if (!isSame && source.数值未变 === true) {
    yield figureWarning(
      figure,
      'not-unchanged',
      {
        zh: `写了“数值未变”，今年是${value.digits}，上年是${last.digits}。`,
        en: `数值未变 is given, but ${last.digits} became ${value.digits}.`,
      },
      { zh: '去掉“数值未变”，或者改数。', en: 'Drop 数值未变 or mend the number.' },
      '数值未变',
    );
  }
}

/** Nothing at all, and everything (100%), often stay what they were. */
function isTelling({ value, unit }: Figure): boolean {
  return (
    value !== undefined &&
    !value.value.eq(ZERO) &&
    !(isRate(unit) && convert(value, unit, '%')?.value.eq(HUNDRED))
  );
}
