/** What is decided by laying out pages, asked for in several places. */
import type { OfficialDocument } from '../../../document/document.ts';
import { type PagePlan, planPages } from '../../../layout/index.ts';

export interface Decisions {
  /** How the pages of a document, or of one issued under it, come out. */
  plan(document: OfficialDocument): PagePlan;
}

export function decisionsWith(words: readonly string[]): Decisions {
  return {
    plan: (document) => planPages(document, { words }),
  };
}
