/** The form room: YAML text in Chinese, typed by office staff, to a checked form and to finished text. */

export { type FileSource, UnreadableFile } from '../files.ts';
export { emptyEntries } from './body/empties.ts';
export { DEFAULT_LEVELS, NUMBERING_STYLES } from './body/levels.ts';
export { offsetInNode } from './body/prose.ts';
export { beginsWithLabel } from './body/typed-labels.ts';
export { readForm } from './compose/compose.ts';
export { departmentsOf, departmentUnder } from './compose/departments.ts';
export { type Form, type FormOptions, placeOfEntry } from './compose/form.ts';
export { kindsFor, topFolder } from './compose/top-folder.ts';
export { compareFigures } from './figures/agreement.ts';
export type {
  BlockData,
  FilledData,
  FilledForm,
  OfficeSettings,
  SectionData,
} from './fill/data.ts';
export {
  type Direction,
  type FigureRow,
  type FigureUse,
  figureTable,
  fillWithFigures,
  listFigures,
  type WithFigures,
} from './fill/figure-list.ts';
export { fillForm, officeFontNames, officeSettings, officeStyleTexts } from './fill/fill.ts';
export {
  cutAtSigns,
  type FilledBox,
  type MarkedText,
  type Trace,
  type Waiting,
} from './fill/finish.ts';
export { editionOf } from './fill/kind-fields.ts';
export type { FillMemory } from './fill/memory.ts';
export { hasPlaceholders } from './fill/placeholders.ts';
export { trimmed } from './fill/printed.ts';
export { headProblems, officeProblems } from './head/head.ts';
export { lastYearPath, lastYearReference } from './read/last-year-apart.ts';
export type { FoundKinds } from './read/own-kinds.ts';
export { readTree } from './read/read-tree.ts';
export { placeInText, placeOf, placeOfKey, sourceOffset } from './source/places.ts';
export { makeSource, originalOffset, placeInOriginal, type SourceFile } from './source/source.ts';
export type { Entry, FormNode, ListNode, MapNode, TextNode } from './source/tree.ts';
export { isBlank, itemsOf, mapOf, textOf, valueAt } from './source/tree.ts';
export { textErrors } from './texts/errors.ts';
export { textDoubts } from './texts/texts.ts';
export {
  printDocumentNumber,
  readDate,
  readDocumentNumber,
  readYear,
} from './values/coerce.ts';
export { LABELS } from './values/formats.ts';
export { readNumber } from './values/numbers.ts';
