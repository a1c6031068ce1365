/** 指标 of a form to figures: paths, bare names, and what is computed from others, each computed once. */

import { findProblems } from './check.ts';
import type { Figure, FigureOptions, FigureProblem, FigureSource, Figures } from './figure.ts';
import { DEFAULT_DECIMALS, figureError } from './figure.ts';
import { applyFormula } from './formula.ts';
import { nearest } from './nearest.ts';
import { numeral } from './numeral.ts';
import { readPeriod } from './period.ts';
import { applySeries } from './series.ts';
import { readStated } from './stated.ts';
import { sumOfParts } from './sums.ts';
import { readYears } from './years.ts';

const MOST_HINTS = 200;

/** What is shared while the figures of one form are built and computed. */
export interface Table {
  byPath: Map<string, Figure>;
  /** Bare names of parts; null where several parts share one. */
  byLabel: Map<string, Figure | null>;
  problems: FigureProblem[];
  options: FigureOptions;
}

/** Never throws; what is wrong comes back from `check()`. */
export function buildFigures(
  sources: Readonly<Record<string, FigureSource>>,
  options: FigureOptions = {},
): Figures {
  const table: Table = { byPath: new Map(), byLabel: new Map(), problems: [], options };
  const roots = Object.entries(sources).map(([name, source]) =>
    makeFigure(table, name, source, undefined),
  );
  return {
    get(name) {
      const figure = findFigure(table, name);
      if (figure) complete(table, figure);
      return figure;
    },
    names: () => table.byPath.keys(),
    check() {
      for (const figure of table.byPath.values()) complete(table, figure);
      return [...table.problems, ...findProblems(roots, table.options)];
    },
  };
}

/** ／ for /, and blanks around names, are typing mistakes whose meaning is certain. */
function findFigure({ byPath, byLabel }: Table, name: string): Figure | undefined {
  const exact = byPath.get(name);
  if (exact) return exact;
  const mended = name.replace(/\s*[/／]\s*/gu, '/').trim();
  return byPath.get(mended) ?? byLabel.get(mended) ?? undefined;
}

function makeFigure(
  table: Table,
  label: string,
  source: FigureSource,
  parent: Figure | undefined,
  isPeriod = false,
): Figure {
  const path = parent ? `${parent.path}/${label}` : label;
  const parts: Figure[] = [];
  const periods: Figure[] = [];
  const figure: Figure = {
    path,
    label,
    unit: source.单位 ?? parent?.unit ?? '',
    parts,
    periods,
    ...(parent ? { parent } : {}),
    source,
    decimals: source.小数 ?? parent?.decimals ?? table.options.decimals ?? DEFAULT_DECIMALS,
    sameUnits: table.options.sameUnits ?? [],
    ...(source.历年 ? { years: readYears(source.历年) } : {}),
    ...(source.faulty ? { waitsFor: 'error' } : {}),
    state: 'raw',
  };
  for (const [key, field] of [
    ['值', 'value'],
    ['上年', 'last'],
    ['计划', 'plan'],
  ] as const) {
    const digits = source[key];
    if (digits === undefined || digits === '') continue;
    const number = numeral(digits);
    if (number) figure[field] = number;
    else table.problems.push(notANumber(figure, key, digits));
  }
  if (!isPeriod) register(table, figure);
  for (const [name, part] of Object.entries(source.其中 ?? {})) {
    parts.push(makeFigure(table, name, part, figure));
  }
  for (const [name, period] of Object.entries(source.各月 ?? source.各季 ?? {})) {
    const label = readPeriod(name)?.name ?? name;
    periods.push(makeFigure(table, label, period, figure, true));
  }
  return figure;
}

function register({ byPath, byLabel }: Table, figure: Figure): void {
  byPath.set(figure.path, figure);
  if (figure.parent === undefined) return;
  byLabel.set(figure.label, byLabel.has(figure.label) ? null : figure);
}

/** Values first, then what needs no value: a whole may be the sum of figures that are shares of it. */
function complete(table: Table, figure: Figure): void {
  if (figure.state !== 'raw') return;
  figure.state = 'open';
  const { source } = figure;
  applySeries(figure, table.problems);
  if (source.计算) {
    const before = table.problems.length;
    const found = operands(table, figure);
    applyFormula(figure, found, table.problems, table.options);
    const waitsFor = table.problems.length > before ? 'error' : emptyOperand(found);
    if (waitsFor) figure.waitsFor = waitsFor;
  }
  if (source.分项齐全 === true) addUpParts(table, figure);
  if (source.同比 !== undefined) {
    const stated = readStated(source.同比, figure.unit);
    if (stated) figure.stated = stated;
    else table.problems.push(unclearChange(figure, source.同比));
  }
  figure.state = 'done';
  for (const part of figure.parts) complete(table, part);
  const whole = source.占 === undefined ? figure.parent : lookUp(table, figure, source.占, '占');
  if (whole) figure.whole = whole;
  if (figure.parent) complete(table, figure.parent);
}

/** A whole without a value of its own is the sum of its parts, where these are all there. */
function addUpParts(table: Table, figure: Figure): void {
  if (figure.parts.length === 0) return;
  for (const field of ['value', 'last', 'plan'] as const) {
    if (figure[field] !== undefined) continue;
    for (const part of figure.parts) complete(table, part);
    const sum = sumOfParts(figure, field);
    if (sum) figure[field] = sum;
  }
}

/** The figures that a formula is about; undefined where one is missing. */
function operands(table: Table, figure: Figure): Figure[] | undefined {
  const names = figure.source.计算?.operands ?? [];
  const found = names.map((name) => lookUp(table, figure, name, '计算'));
  return found.every((one) => one !== undefined) ? found : undefined;
}

/** What has to be filled in for a computed figure to have a value. */
function emptyOperand(found: readonly Figure[] | undefined): Figure['waitsFor'] {
  const empty = found?.find(({ value }) => value === undefined);
  return empty?.waitsFor ?? empty;
}

/** A figure that another one names: of this form, else of the forms around it. */
function lookUp(
  table: Table,
  figure: Figure,
  name: string,
  key: '占' | '计算',
): Figure | undefined {
  const own = findFigure(table, name);
  const found = own ?? table.options.outer?.(name);
  if (found === undefined) {
    table.problems.push(unknownFigure(table, figure, name, key));
    return undefined;
  }
  if (own) complete(table, own);
  // A circle of shares is found by the check.
  if (key === '计算' && found.state === 'open' && found.value === undefined) {
    table.problems.push(
      figureError(
        figure,
        'circle',
        {
          zh: `“${figure.path}”由“${name}”算出来，“${name}”又由“${figure.path}”算出来，绕成了一圈。`,
          en: `"${figure.path}" is computed from "${name}" and the other way round.`,
        },
        { zh: '改一个，直接写“值”。', en: 'Write the value of one of them.' },
        key,
      ),
    );
    return undefined;
  }
  return found;
}

function unknownFigure(table: Table, figure: Figure, name: string, key: string): FigureProblem {
  // Of thousands of mistyped names only the first are held against all names.
  const hasHints = table.problems.length < MOST_HINTS;
  const names = hasHints ? [...table.byPath.keys(), ...(table.options.outerNames?.() ?? [])] : [];
  const sharing = names.filter((path) => path.endsWith(`/${name}`));
  const near = sharing[0] ?? nearest(name, names);
  return {
    ...figureError(
      figure,
      'unknown-name',
      sharing.length > 1
        ? { zh: `“${name}”有好几个，分不清是哪个。`, en: `There are several "${name}".` }
        : { zh: `“指标”里没有“${name}”。`, en: `There is no figure "${name}".` },
      near === undefined
        ? { zh: `先在“指标”里写上“${name}”。`, en: `Add "${name}" under 指标.` }
        : { zh: `是不是“${near}”？`, en: `Is it "${near}"?` },
      key,
    ),
    about: name,
  };
}

function notANumber(figure: Figure, key: string, digits: string): FigureProblem {
  return figureError(
    figure,
    'not-a-number',
    {
      zh: `“${digits.slice(0, 20)}”不是能计算的数。`,
      en: `"${digits.slice(0, 20)}" is no number.`,
    },
    { zh: '只写数字和小数点，如 12.8。', en: 'Write digits and a point, like 12.8.' },
    key,
  );
}

function unclearChange(figure: Figure, typed: string): FigureProblem {
  return figureError(
    figure,
    'unclear-change',
    {
      zh: `同比“${typed.slice(0, 20)}”看不懂。`,
      en: `The change "${typed.slice(0, 20)}" is unclear.`,
    },
    {
      zh: '写成 9.6%、-1.5%；比率写成 1.2个百分点。',
      en: 'Write 9.6% or -1.5%; for rates 1.2个百分点.',
    },
    '同比',
  );
}
