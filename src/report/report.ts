/** What the leader's page shows, as data. */
import type { FigureRow } from '../form/index.ts';
import type { Comparison, FigureSeries } from '../outline/index.ts';
import type { Problem } from '../problem.ts';

export interface Report {
  /** 2024年工作总结 */
  title: string;
  issuers: readonly string[];
  /** The form's name, as the person named it. */
  form: string;
  /** The year that it is about. */
  year?: number;
  /** Key figures and boxes, in the order of the form. */
  figures: readonly FigureRow[];
  /** Whatever checking and proofreading found; empty boxes are known from the figures. */
  problems: readonly Problem[];
  /** Against last year's form or file, where one is given. */
  comparison?: Comparison;
  /** Its figures through the years, where other years are given. */
  series?: readonly FigureSeries[];
}

/** The figures of 指标; where a form has none, those that stand in its texts, each with a number or last year's. */
export function keyFigures(rows: readonly FigureRow[]): FigureRow[] {
  const figures = rows.filter(({ type }) => type === 'figure');
  if (figures.length > 0) return figures;
  return rows.filter(({ value, last }) => value !== undefined || last !== undefined);
}

/** 安置房/石屏片区 is a part of 安置房; empty where a figure is whole. The words before a box are no path. */
export function wholeOf({ type, name }: FigureRow): string {
  return type === 'box' ? '' : name.slice(0, Math.max(0, name.lastIndexOf('/')));
}
