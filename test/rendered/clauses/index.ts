/** All clauses that a rendered page is measured against. */
import { bodyClauses } from './body.ts';
import { type Clause, type Deviation, deviationsFrom, type Rendered } from './clause.ts';
import { endingClauses } from './ending.ts';
import { formatClauses } from './formats.ts';
import { headerClauses } from './header.ts';
import { imprintClauses } from './imprint.ts';
import { letterClauses } from './letter.ts';
import { pageClauses } from './page.ts';
import { regionClauses } from './regions.ts';
import { signatureClauses } from './signature.ts';
import { tableClauses } from './table.ts';

export type { Clause, Deviation, Rendered } from './clause.ts';
export { deviationsFrom } from './clause.ts';

export const clauses: readonly Clause[] = [
  ...pageClauses,
  ...regionClauses,
  ...headerClauses,
  ...bodyClauses,
  ...tableClauses,
  ...endingClauses,
  ...signatureClauses,
  ...imprintClauses,
  ...letterClauses,
  ...formatClauses,
];

/** Everything on the pages that breaks any clause which applies to the document. */
export function allDeviations(rendered: Rendered): Deviation[] {
  return clauses
    .filter((clause) => clause.applies(rendered.document))
    .flatMap((clause) => deviationsFrom(clause, rendered));
}
