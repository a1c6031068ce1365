/** The outline room: last year's form to next year's, starter forms, documents back to forms, two years compared. */

export {
  type ComparedSide,
  type Comparison,
  compareYears,
  type HeadingChange,
  type SectionChange,
} from './compare.ts';
export type { FigureChange } from './compare-figures.ts';
export { type Side, sideOfDocument, sideOfForm } from './compare-side.ts';
export type { TextPart } from './compare-texts.ts';
export { comparisonHtml } from './comparison-html.ts';
export { comparisonJson } from './comparison-json.ts';
export { comparisonText } from './comparison-text.ts';
export { differingLines, type TextDifference } from './differences.ts';
export { type NewFile, type Rolled, type RollOptions, rollForm } from './roll.ts';
export { type RollDocumentOptions, rollDocument } from './roll-document.ts';
export { sameAsLastYear } from './same-as-last-year.ts';
export { type StartOptions, startForm } from './start.ts';
export { type FormText, formFromDocument, type MadeForm, type ToFormOptions } from './to-form.ts';
