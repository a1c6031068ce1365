export type { Evidence } from './findings/evidence.ts';
export type {
  Field,
  Leftover,
  LeftoverReason,
  LineReading,
  PlacedHeading,
  Placement,
  Recognised,
  RecogniseOptions,
  Recognition,
  Role,
} from './findings/recognition.ts';
export { recognise } from './recognise.ts';
export { keptLines, leftoverLines } from './shown/leftover-words.ts';
export {
  type OutlineDocument,
  type OutlineHeading,
  type OutlineJson,
  type OutlineLeftover,
  type OutlineOptions,
  outlineJson,
} from './shown/outline-json.ts';
export { outlineText } from './shown/outline-text.ts';
export { type WhyJson, whyJson, whyText } from './shown/why.ts';
