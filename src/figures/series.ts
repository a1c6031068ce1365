/** Monthly and quarterly figures: their sum up to now, and any stretch of the year out of them. */
import type { Figure, FigureProblem } from './figure.ts';
import { figureError } from './figure.ts';
import type { Numeral } from './numeral.ts';
import { sumOf } from './numeral.ts';
import type { Period } from './period.ts';
import { readPeriod } from './period.ts';
import { convert, isRate } from './units.ts';

/** A month or quarter as printed. */
export interface SeriesPoint {
  /** 1月, 一季度 */
  label: string;
  value?: string;
  last?: string;
  plan?: string;
}

/** Whether the periods of a figure add up: money earned does, a rate or the number of firms does not. */
export function isSummable(figure: Figure): boolean {
  return figure.source.可累计 ?? !isRate(figure.unit);
}

/** Gives a figure without a value of its own what its months come to. */
export function applySeries(figure: Figure, problems: FigureProblem[]): void {
  if (figure.periods.length === 0) return;
  for (const period of figure.periods) period.state = 'done';
  for (const period of figure.periods) {
    if (readPeriod(period.label) !== undefined) continue;
    problems.push(
      figureError(
        figure,
        'unknown-period',
        {
          zh: `“${period.label}”不是月份或季度。`,
          en: `"${period.label}" is no month or quarter.`,
        },
        { zh: '写成 1月、2月，或一季度、二季度。', en: 'Write 1月, 2月 or 一季度, 二季度.' },
        figure.source.各月 ? '各月' : '各季',
      ),
    );
  }
  const known = reported(figure);
  if (known.length === 0) return;
  const value = totalOf(figure, known, 'value');
  const last = totalOf(figure, known, 'last');
  if (figure.value === undefined && value) figure.value = value;
  if (figure.last === undefined && last) figure.last = last;
}

/** The periods with a value, in the order of the year, up to the first without. */
export function reported(figure: Figure): Figure[] {
  const inOrder = datedPeriods(figure);
  const known: Figure[] = [];
  let next = inOrder[0]?.at.from ?? 1;
  for (const { period, at } of inOrder) {
    if (period.value === undefined || at.from !== next) break;
    known.push(period);
    next = at.to + 1;
  }
  return known;
}

/** Months or quarters in the order of the year, in the figure's unit. */
export function seriesOf(figure: Figure): SeriesPoint[] {
  return datedPeriods(figure).map(({ period }) => {
    const inUnit = (number: Numeral | undefined) =>
      number && convert(number, period.unit, figure.unit)?.digits;
    const [value, last, plan] = [period.value, period.last, period.plan].map(inUnit);
    return {
      label: period.label,
      ...(value === undefined ? {} : { value }),
      ...(last === undefined ? {} : { last }),
      ...(plan === undefined ? {} : { plan }),
    };
  });
}

/** The periods in the order of the year. */
function datedPeriods(figure: Figure): { period: Figure; at: Period }[] {
  return figure.periods
    .map((period) => ({ period, at: readPeriod(period.label) }))
    .filter((one): one is { period: Figure; at: Period } => one.at !== undefined)
    .sort((a, b) => a.at.from - b.at.from || a.at.to - b.at.to);
}

/** The sum of the periods, or the state at the end of the last one. */
export function totalOf(
  figure: Figure,
  periods: readonly Figure[],
  field: 'value' | 'last',
): Numeral | undefined {
  const numbers = periods.map((period) => {
    const number = period[field];
    return number && convert(number, period.unit, figure.unit);
  });
  if (!isSummable(figure)) return numbers.at(-1);
  const known = numbers.filter((number) => number !== undefined);
  return known.length === numbers.length ? sumOf(known) : undefined;
}

/**
 * A stretch of the year as a figure of its own, with the stretch before it as its series, so that the two can be
 * compared; undefined where the months do not cover it.
 */
export function periodOf(figure: Figure, wanted: Period): Figure | undefined {
  const now = stretch(figure, wanted);
  const length = wanted.to - wanted.from + 1;
  const before = stretch(figure, { from: wanted.from - length, to: wanted.from - 1 });
  return now && { ...now, periods: before ? [before, now] : [now] };
}

function stretch(
  figure: Figure,
  { name, from, to }: Partial<Period> & { from: number; to: number },
) {
  const dated = datedPeriods(figure).filter(({ at }) => at.from >= from && at.to <= to);
  const inside = dated.map(({ period }) => period);
  const months = dated.reduce((sum, { at }) => sum + at.to - at.from + 1, 0);
  if (from < 1 || months !== to - from + 1) return undefined;
  const value = totalOf(figure, inside, 'value');
  const last = totalOf(figure, inside, 'last');
  const label = name ?? '';
  return {
    path: `${figure.path}/${label}`,
    label,
    unit: figure.unit,
    ...(value ? { value } : {}),
    ...(last ? { last } : {}),
    ...(inside.length === 1 && inside[0]?.plan ? { plan: inside[0].plan } : {}),
    parts: [],
    periods: [],
    source: {},
    decimals: figure.decimals,
    sameUnits: figure.sameUnits,
    state: 'done',
  } satisfies Figure;
}

/** The last reported period and the one before it, for 环比. */
export function lastTwo(figure: Figure): { before: Figure; now: Figure } | undefined {
  const isStretch = figure.periods.at(-1)?.path === figure.path;
  const known = isStretch ? figure.periods : reported(figure);
  const now = known.at(-1);
  const before = known.at(-2);
  return now && before ? { before, now } : undefined;
}
