/** The figures room: boxes in text, key figures, and how official prose words them. */
export { aspectNames, aspectText } from './aspects.ts';
export type { Blank, BoxProblem, BoxUse, Resolved, Span } from './boxes/box.ts';
export { type CellSort, cellNamed, cellProblem, sortOf } from './boxes/cells.ts';
export type { HandFilled, Piece } from './boxes/read-boxes.ts';
export { handFilled, isOpen, readBoxes } from './boxes/read-boxes.ts';
export { resolveText } from './boxes/resolve.ts';
export { announcesAims } from './boxes/typed-otherwise.ts';
export { buildFigures } from './build.ts';
export type { Change } from './change.ts';
export {
  changeBetween,
  shareDigits,
} from './change.ts';
export type {
  Figure,
  FigureOptions,
  FigureProblem,
  FigureSource,
  Figures,
  Operation,
} from './figure.ts';
export { namedBefore, nearest } from './nearest.ts';
export type { Decimal, Interval, Numeral } from './numeral.ts';
export { numeral } from './numeral.ts';
export {
  findQuantities,
  type Quantity,
  type QuantityKind,
  type Role,
  rolesOf,
  type Said,
  type Statement,
  scalePower,
  statementsOf,
  unitAt,
} from './quantities/index.ts';
export { mayBeSame } from './same-number.ts';
export { type SeriesPoint, seriesOf } from './series.ts';
export { type Scope, VARIABLES } from './subject.ts';
export type { SameUnits } from './units.ts';
export { convert } from './units.ts';
export type { Comparison } from './wording.ts';
export { OPEN, wordChange, wordQuantity } from './wording.ts';
