/** What is decided by laying out pages, asked for in several places and decided once. */
import type { OfficialDocument } from '../../../document/document.ts';
import { type PagePlan, planPages } from '../../../layout/index.ts';

export interface Decisions {
  /** How the pages of a document, or of one issued under it, come out. */
  plan(document: OfficialDocument): PagePlan;
}

export function decisionsWith(words: readonly string[]): Decisions {
  return {
    plan: once((document) => planPages(document, { words })),
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
