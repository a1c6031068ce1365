/** The outline room: last year's form to next year's, starter forms, documents back to forms, two years compared. */

export { differingLines, type TextDifference } from './differences.ts';
export { type NewFile, type Rolled, type RollOptions, rollForm } from './roll.ts';
export { type RollDocumentOptions, rollDocument } from './roll-document.ts';
export { type StartOptions, startForm } from './start.ts';
export { type FormText, formFromDocument, type MadeForm, type ToFormOptions } from './to-form.ts';
