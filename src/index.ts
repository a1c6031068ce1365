/** The public face of Hongtou: everything that the command line and the web page may call. */

export type { Format, OfficialDocument } from './document/document.ts';
export { type Variant, variantNames, variantOf } from './document/variants.ts';
export type { FileSource } from './form/index.ts';
export { formatProblem } from './form/index.ts';
export { rollDocument, rollForm, startForm } from './outline/index.ts';
export {
  type Checked,
  hasErrors,
  type Place,
  type Problem,
  sortProblems,
  type Words,
} from './problem.ts';
export { type ComparisonFormat, compareTwoYears, type Year } from './roads/compare.ts';
export {
  type Composed,
  type ComposeOptions,
  composeDocument,
  type OutputFormat,
  writeDocument,
} from './roads/compose.ts';
export { type DiagnoseOptions, diagnoseFonts } from './roads/doctor.ts';
export {
  compareForms,
  type FigureRow,
  figureCells,
  figuresOf,
  writeFigures,
} from './roads/figures.ts';
export {
  compareProofread,
  fixProofread,
  type Proofread,
  proofreadFile,
  proofreadForm,
  proofreadingRules,
  type ReviewedFile,
  reviewFile,
} from './roads/proofread.ts';
export {
  conversionNeeded,
  formatDocument,
  type ImportedForm,
  importForm,
  outlineOf,
  type ReadDocument,
  readDocument,
} from './roads/read.ts';
export { leaderPage } from './roads/report.ts';
