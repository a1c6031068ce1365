/** A key figure (指标): a value with its unit, last year's, its plan and its parts. */
import type { CodeOf, Problem, Words } from '../problem.ts';
import type { Numeral } from './numeral.ts';
import type { SameUnits } from './units.ts';

/** How a figure is computed from others. */
export type Operation =
  | '之和'
  | '之差'
  | '占比'
  | '完成率'
  | '平均'
  | '之比'
  | '人均'
  | '户均'
  | '亩均';

/** A figure as the form states it: numbers as plain digits, empty entries left out. */
export interface FigureSource {
  值?: string;
  单位?: string;
  上年?: string;
  计划?: string;
  其中?: Record<string, FigureSource>;
  /** The name of the figure that this one is a share of. */
  占?: string;
  /** The growth as the statistics office states it: 9.6%, -1.5%, 提高1.2个百分点. */
  同比?: string;
  /** Why it cannot be computed: 可比价. It is then not checked. */
  口径?: string;
  分项齐全?: boolean;
  数值未变?: boolean;
  计算?: { operation: Operation; operands: string[] };
  /** Values of other years, by year. */
  历年?: Record<string, string>;
  各月?: Record<string, FigureSource>;
  各季?: Record<string, FigureSource>;
  /** false: months are states (the number of firms at the month's end) and are not added up. */
  可累计?: boolean;
  /** Digits behind the point of growth rates, shares and quotients of this figure. */
  小数?: number;
  /** The form has already said why there is no value. */
  faulty?: boolean;
}

/** A growth rate or difference as stated. */
export interface StatedChange {
  /** Signed. */
  number: Numeral;
  unit: '%' | '百分点';
}

export interface Figure {
  /** 安置房/新坪 */
  readonly path: string;
  /** The last name of the path. */
  readonly label: string;
  unit: string;
  value?: Numeral;
  last?: Numeral;
  plan?: Numeral;
  /** 历年: values of other years. */
  years?: ReadonlyMap<number, Numeral>;
  stated?: StatedChange;
  readonly parts: readonly Figure[];
  /** Months or quarters, in order. */
  readonly periods: readonly Figure[];
  readonly parent?: Figure;
  /** What it is a share of. */
  whole?: Figure;
  readonly source: FigureSource;
  /** A figure of 计算 that has no value yet, or an error that has been told: why this one has none. */
  waitsFor?: Figure | 'error';
  /** Digits behind the point of its growth rates and shares. */
  readonly decimals: number;
  readonly sameUnits: SameUnits;
  /** Whether what is computed has been computed; open: it is being computed right now. */
  state: 'raw' | 'open' | 'done';
}

/** A problem of an entry of 指标: the figure's path, and the key below it. */
export interface FigureProblem extends Omit<Problem, 'place' | 'related'> {
  name: string;
  key?: string;
}

/** The figures of one form. */
export interface Figures {
  /** By path, or by a part's bare name where only one part has it. */
  get(name: string): Figure | undefined;
  /** All paths. */
  names(): Iterable<string>;
  /** Everything wrong or doubtful; computes what has not been computed yet. */
  check(): FigureProblem[];
}

export interface FigureOptions {
  /** Figures of the forms above and below, for 占 and 计算. */
  outer?: (name: string) => Figure | undefined;
  outerNames?: () => Iterable<string>;
  /** Units that the office takes for one. */
  sameUnits?: SameUnits;
  /** Digits behind the point of growth rates and shares; 1 where nothing is said. */
  decimals?: number;
  /** The year that the form is about. */
  year?: number;
}

export const DEFAULT_DECIMALS = 1;

export function figureError(
  figure: Figure,
  code: CodeOf<'figures'>,
  message: Words,
  hint: Words,
  key?: string,
): FigureProblem {
  return problemOf('error', figure, code, message, hint, key);
}

export function figureWarning(
  figure: Figure,
  code: CodeOf<'figures'>,
  message: Words,
  hint: Words,
  key?: string,
): FigureProblem {
  return problemOf('warning', figure, code, message, hint, key);
}

function problemOf(
  severity: 'error' | 'warning',
  figure: Figure,
  code: CodeOf<'figures'>,
  message: Words,
  hint: Words,
  key?: string,
): FigureProblem {
  return {
    severity,
    code: `figures/${code}`,
    message,
    hint,
    name: figure.path,
    about: figure.path,
    ...(key === undefined ? {} : { key }),
  };
}
