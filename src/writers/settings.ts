import type { FontNames } from '../layout/index.ts';

/** What an office sets for all its documents; the document itself says nothing of it. */
export interface WriterSettings {
  fonts: FontNames;
  /** Names and terms that a title is never broken within. */
  words: readonly string[];
}
