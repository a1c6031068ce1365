/** What is decided by laying out pages, asked for in several places. */
import type { OfficialDocument } from '../../../document/document.ts';
import { type PagePlan, planIssued, planPages } from '../../../layout/index.ts';

export interface Decisions {
  /** How the pages of a document, or of one issued under it, come out. */
  plan(document: OfficialDocument): PagePlan;
}

/** @param outer the document that is written */
export function decisionsOn(outer: OfficialDocument, words: readonly string[]): Decisions {
  return {
    plan: (document) =>
      document === outer.issued
        ? planIssued(outer, document, { words })
        : planPages(document, { words }),
  };
}
