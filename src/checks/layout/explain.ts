/** The rules of layout for people: what the clause says that each of them checks. */
import type { Severity, Words } from '../../problem.ts';
import { layoutRules } from './check.ts';
import { clauses } from './clauses.ts';

export interface LayoutRow {
  code: string;
  severity: Severity;
  /** The standard and the clauses. */
  source: string;
  words: Words;
}

/** Every rule of layout, in the order of the page. */
export function layoutTable(): LayoutRow[] {
  return layoutRules.map(({ code, severity, clause }) => {
    const asked = clause.split('、').flatMap((each) => clauses[each] ?? []);
    return {
      code,
      severity,
      source: `GB/T 9704-2012，${clause}`,
      words: {
        zh: asked.map(({ zh }) => zh).join(''),
        en: asked.map(({ en }) => en).join(' '),
      },
    };
  });
}
