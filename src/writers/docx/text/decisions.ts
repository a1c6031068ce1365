/** What is decided by laying out pages, asked for in several places. */
import type { OfficialDocument } from '../../../document/document.ts';
import { type PagePlan, planPages } from '../../../layout/index.ts';

export interface Decisions {
  /** How the pages of a document, or of one issued under it, come out. */
  plan(document: OfficialDocument): PagePlan;
}

/** @param outer the document that is written; one issued under it has no pages of its own that could end early */
export function decisionsOn(outer: OfficialDocument, words: readonly string[]): Decisions {
  return {
    plan: (document) => {
      const { freeFoot, ...plan } = planPages(document, { words });
      if (freeFoot === undefined) return plan;
      return document === outer ? { ...plan, freeFoot } : { ...plan, keepsParagraphs: true };
    },
  };
}
