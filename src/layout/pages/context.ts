/** What all rows of one document share, by its settings. */
import type { OfficialDocument } from '../../document/document.ts';
import { remembered } from '../../text/index.ts';
import type { BrokenLines, RowContext } from './rows.ts';

export interface PageSettings {
  /** Names and terms never cut in a title: issuers, the office's own words. */
  words: readonly string[];
}

export function contextOf(document: OfficialDocument, { words }: PageSettings): RowContext {
  let paragraphs = 0;
  const { draft } = document;
  return { draft, words, nextParagraph: () => paragraphs++, broken: brokenOf(document) };
}

const brokenOf = remembered((_document: OfficialDocument): BrokenLines => new Map());
