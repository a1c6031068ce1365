/** The kinds of documents: found, described by their schemas, and told apart by them. */

export { announcedKind, kindsOfClosing } from './closing-formulas.ts';
export type { Family, FieldFacts, Habits, Reading, RollOver, Trim } from './facts.ts';
export type { Kind } from './kind.ts';
export {
  isItemKey,
  isLikelyKey,
  isMisnamed,
  type Kinds,
  shippedKinds,
  withOwnKinds,
} from './kinds.ts';
export { baseEntries, kindDescription, ownKind, selfContained } from './own.ts';
export {
  commonSchema,
  exampleText,
  factsOf,
  resolved,
  type Schema,
  schemaAt,
} from './schema.ts';
export { titleWord, titleWords } from './title-words.ts';
