export { checkDocument, checkText } from './check.ts';
export { type Explained, explainRule, type RuleRow, rulesTable } from './explain.ts';
export { applyFixes, type FixedSources, fixSources } from './fixes.ts';
export { checkLayout } from './layout/check.ts';
export { layoutNotes } from './layout/notes.ts';
export { paragraphsOfLines } from './of-lines.ts';
export { type Placement, paragraphsOfDocument, paragraphsOfText } from './paragraphs.ts';
export { SourceSearch, type SourceText } from './placement.ts';
export type { CheckInput, CheckOptions, Finding, Fix, Paragraph, Part, Rule } from './rule.ts';
