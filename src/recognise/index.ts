export type {
  Field,
  Leftover,
  LeftoverReason,
  PlacedHeading,
  Placement,
  Recognised,
  RecogniseOptions,
  Recognition,
} from './findings/recognition.ts';
export { recognise } from './recognise.ts';
export {
  type OutlineDocument,
  type OutlineHeading,
  type OutlineJson,
  type OutlineLeftover,
  type OutlineOptions,
  outlineJson,
} from './shown/outline-json.ts';
export { outlineText } from './shown/outline-text.ts';
