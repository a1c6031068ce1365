/** Of which year a paper is: names are right or wrong by it. */
import { remembered } from '../../text/index.ts';
import type { Whole } from '../rule.ts';
import type { Text } from '../text.ts';

export const YEARS = /(?<!\d)((?:19|20)\d\d)年/gu;

/** The year of the paper: of its date or its number, else the last one that it names; this year where there is none. */
export function yearOf({ document, texts }: Whole): number {
  const dated = document?.signature?.date ?? document?.documentNumber ?? '';
  const year = /(?:19|20)\d\d/u.exec(dated)?.[0];
  if (year !== undefined) return Number(year);
  const named = lastNamed(texts);
  return named === 0 ? Number.POSITIVE_INFINITY : named;
}

const lastNamed = remembered((texts: readonly Text[]) =>
  Math.max(
    0,
    ...texts.flatMap(({ text }) => [...text.matchAll(YEARS)].map(([, year]) => Number(year))),
  ),
);
