export { type ComparedDocument, compareDocuments } from './across.ts';
export { checkDocument, checkText, errorsInText } from './check.ts';
export {
  type Explained,
  explainRule,
  isRuleOrFamily,
  type RuleRow,
  rulesTable,
} from './explain.ts';
export { applyFixes, type FixedSources, fixSources } from './fixes.ts';
export { folded, unfolded } from './folded.ts';
export { checkLayout } from './layout/check.ts';
export { fontProblems } from './layout/fonts.ts';
export { type Part as LayoutPart, partsOf as layoutParts } from './layout/parts.ts';
export { paragraphsOfLines } from './of-lines.ts';
export { type Placement, paragraphsOfDocument, paragraphsOfText } from './paragraphs.ts';
export { SourceSearch, type SourceText } from './placement.ts';
export type { CheckInput, CheckOptions, Finding, Fix, Paragraph, Part, Rule } from './rule.ts';
export { checkUnseen, privateSignsIn, unseenIn } from './unseen.ts';
