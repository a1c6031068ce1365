/** The form room: YAML text in Chinese, typed by office staff, to a checked form and to finished text. */
export { compareFigures } from './agreement.ts';
export {
  type CalendarDate,
  printDate,
  printDocumentNumber,
  readDate,
  readDocumentNumber,
  readNumber,
  readYear,
} from './coerce.ts';
export { readForm } from './compose.ts';
export type { BlockData, FilledData, FilledForm, OfficeSettings, SectionData } from './data.ts';
export {
  type Direction,
  type FigureRow,
  type FigureUse,
  figureTable,
  listFigures,
} from './figure-list.ts';
export type { FileSource } from './file-source.ts';
export { fillForm, officeFontNames } from './fill.ts';
export { hasPlaceholders } from './finish.ts';
export type { Form, FormOptions } from './form.ts';
export { LABELS } from './formats.ts';
export { formatProblem } from './frame.ts';
export { editionOf } from './kind-fields.ts';
export type { Family, Kind } from './kinds.ts';
export { findKind, kinds } from './kinds.ts';
export { DEFAULT_LEVELS, NUMBERING_STYLES } from './levels.ts';
export { placeOf, sourceOffset } from './places.ts';
export { makeSource, placeInOriginal, type SourceFile } from './source.ts';
export type { Entry, FormNode, MapNode, TextNode } from './tree.ts';
export { isBlank, mapOf, textOf, valueAt } from './tree.ts';
export { beginsWithLabel } from './typed-labels.ts';
