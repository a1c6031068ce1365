/** The fields room: a form as a person fills it in, each text with its way in the file and its place on paper. */

export { type BuiltView, viewOf, waitingOf } from './build.ts';
export { putCounts } from './counts.ts';
export { type Printed, putLastYear } from './last-year.ts';
export { isWaiting } from './pieces.ts';
export { placeTexts, type Spot, spotsOf } from './printed.ts';
export { idOf } from './text-view.ts';
export { type TitleChoice, titleChoices } from './title-choices.ts';
export {
  type FieldView,
  type FigureView,
  type FormView,
  isList,
  type ListView,
  type Mark,
  type Piece,
  type SectionView,
  type TableRow,
  type TableView,
  type TextView,
  textsOf,
} from './view.ts';
export { figureWay, formsOf, waysOf } from './ways.ts';
