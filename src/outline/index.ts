/** The outline room: last year's form to next year's, starter forms, documents back to forms, two years compared. */

export {
  type ComparedSide,
  type Comparison,
  compareYears,
  type HeadingChange,
  type SectionChange,
} from './compare/compare.ts';
export { comparisonHtml } from './compare/comparison-html.ts';
export { comparisonJson } from './compare/comparison-json.ts';
export { comparisonText } from './compare/comparison-text.ts';
export { differingLines, type TextDifference } from './compare/differences.ts';
export type { FigureChange } from './compare/figures.ts';
export { matchSections } from './compare/match.ts';
export { type MissingText, missingText } from './compare/missing.ts';
export { type Side, type SideSection, sideOfDocument, sideOfForm } from './compare/side.ts';
export { bigramsOf, similarity } from './compare/similarity.ts';
export { compareTexts, type TextPart } from './compare/texts.ts';
export { textBeside } from './import/issued.ts';
export { issuedAsAttachment } from './import/issued-attachment.ts';
export { isFreeBeside, type MadePicture } from './import/pictures.ts';
export { withoutBoxesAt } from './import/plain-places.ts';
export {
  type FormText,
  formFromDocument,
  type MadeForm,
  type ToFormOptions,
} from './import/to-form.ts';
export { lastYearApart } from './roll/apart.ts';
export { leftToCheck } from './roll/left-to-check.ts';
export { type NewFile, type Rolled, type RollOptions, rollForm } from './roll/roll.ts';
export { type RollDocumentOptions, rollDocument } from './roll/roll-document.ts';
export { sameAsLastYear } from './roll/same-as-last-year.ts';
export { type StartOptions, startForm } from './start.ts';
export { inYearOrder, outlineYears, type YearsOutline } from './years/outline.ts';
export { outlineCells, outlinePage } from './years/outline-table.ts';
export { withPriorYears } from './years/prior.ts';
export { type FigureSeries, figureSeries } from './years/series.ts';
export { sentenceCells, seriesCells, seriesPage, seriesTable } from './years/series-table.ts';
