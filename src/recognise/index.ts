export {
  type OutlineDocument,
  type OutlineHeading,
  type OutlineJson,
  type OutlineLeftover,
  type OutlineOptions,
  outlineJson,
} from './outline-json.ts';
export { outlineText } from './outline-text.ts';
export { recognise } from './recognise.ts';
export type {
  Field,
  Leftover,
  LeftoverReason,
  PlacedHeading,
  Placement,
  Recognised,
  RecogniseOptions,
  Recognition,
} from './recognition.ts';
