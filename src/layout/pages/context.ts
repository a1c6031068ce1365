/** What all rows of one document share, by its settings. */
import type { OfficialDocument } from '../../document/document.ts';
import type { RowContext } from './rows.ts';

export interface PageSettings {
  /** Names and terms never cut in a title: issuers, the office's own words. */
  words: readonly string[];
}

export function contextOf({ draft }: OfficialDocument, { words }: PageSettings): RowContext {
  let paragraphs = 0;
  return { draft, words, nextParagraph: () => paragraphs++ };
}
