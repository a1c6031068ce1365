export { checkText } from './check.ts';
export { checkLayout } from './layout/check.ts';
export { layoutNotes } from './layout/notes.ts';
export { type Placement, paragraphsOfDocument, paragraphsOfText } from './paragraphs.ts';
export type { CheckInput, CheckOptions, Finding, Fix, Paragraph, Part, Rule } from './rule.ts';
