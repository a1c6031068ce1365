/** The public face of Hongtou: everything that other programs may call. */

export type { Format, OfficialDocument } from './document/document.ts';
export { type Variant, variantNames, variantOf } from './document/variants.ts';
export type { FileSource } from './files.ts';
export { formatProblem } from './frame.ts';
export {
  type Checked,
  hasErrors,
  type Place,
  type Problem,
  sortProblems,
  type Words,
} from './problem.ts';
export { type ComparisonFormat, compareYears, type Year } from './roads/compare.ts';
export {
  type Composed,
  composeDocument,
  type PrintOptions,
  writeDocument,
} from './roads/compose.ts';
export { type Board, boardOf } from './roads/departments/board.ts';
export {
  type Decided,
  decideContradiction,
  type FigureDecision,
} from './roads/departments/contradictions.ts';
export {
  type HandedIn,
  type HandIn,
  type HandInOptions,
  handIn,
  ledgerOf,
  type Returned,
} from './roads/departments/hand-in.ts';
export {
  type HandedOut,
  type HandOutOptions,
  handOut,
  recordOfHandOut,
} from './roads/departments/hand-out.ts';
export { checkFonts, type FontsOptions } from './roads/doctor.ts';
export {
  codesNear,
  type ExplainedCode,
  explainCode,
  explainCodes,
  roomNames,
} from './roads/explain.ts';
export {
  checkAcrossForms,
  type FigureRow,
  figureCells,
  readFigures,
  writeFigures,
} from './roads/figures.ts';
export { type OutputFormat, outputEndings } from './roads/formats.ts';
export { findLeaks } from './roads/leaks/leaks.ts';
export {
  mergeWordFile,
  trackedChanges,
  type WordMerge,
} from './roads/merge/merge.ts';
export { redlineDrafts } from './roads/merge/redline.ts';
export {
  formOfNewYear,
  type NewYear,
  type NewYearOptions,
  rollDocument,
  rollForm,
  startForm,
} from './roads/new.ts';
export {
  type LearnedStyle,
  learnStyle,
} from './roads/office/learn.ts';
export { type StandingEntry, type WithStyle, withLearnedStyle } from './roads/office/learned.ts';
export { type OfficeLook, officeIn } from './roads/office/style.ts';
export { type FormSource, type OpenForm, type OpenOptions, openForm } from './roads/open.ts';
export {
  type CheckFileOptions,
  checkAcrossTexts,
  checkFile,
  fixTexts,
  proofreadingRules,
  type ReviewedFile,
  reviewFile,
} from './roads/proofread/file.ts';
export { checkForm, type Proofread } from './roads/proofread/form.ts';
export {
  conversionNeeded,
  formatDocument,
  type ImportedForm,
  importForm,
  leftoverWords,
  type MadePicture,
  type MissingText,
  outlineOf,
  ownKindNames,
  type ReadDocument,
  readDocument,
  whyOf,
} from './roads/read.ts';
export { type Archive, type ArchiveOptions, archiveForms } from './roads/records/archive.ts';
export { enterNumber, type NumberEntered } from './roads/records/register.ts';
export { nextNumber } from './roads/records/register-findings.ts';
export {
  formatInPlace,
  type LeftAsIs,
  type ReformatTrouble,
  type Reformatted,
} from './roads/reformat.ts';
export { writeReport } from './roads/report.ts';
export { latestOfYears, outlineOfYears, seriesOfYears, withYearsBefore } from './roads/years.ts';
