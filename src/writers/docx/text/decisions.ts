/** What is decided by laying out pages, asked for in several places and decided once. */
import type { OfficialDocument } from '../../../document/document.ts';
import { linesOfText, recipientsMoveToImprint } from '../../../layout/index.ts';

export interface Decisions {
  /** Lines of a page of the text: more than 22 where the signature needs them (7.3.5.5). */
  lines(document: OfficialDocument): number;
  /** Whether page 1 has no room for the recipients (7.3.2). */
  movesRecipients(document: OfficialDocument): boolean;
}

export function decisionsWith(words: readonly string[]): Decisions {
  return {
    lines: once((document) => linesOfText(document, { words })),
    movesRecipients: once((document) => recipientsMoveToImprint(document, { words })),
  };
}

function once<T>(decide: (document: OfficialDocument) => T): (document: OfficialDocument) => T {
  const decided = new Map<OfficialDocument, T>();
  return (document) => {
    const known = decided.get(document);
    if (known !== undefined) return known;
    const value = decide(document);
    decided.set(document, value);
    return value;
  };
}
