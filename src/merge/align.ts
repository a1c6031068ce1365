/** Paragraphs of two texts matched: the same ones first, then between them those that are alike. */
import { diffArrays } from 'diff';
import { likeness } from './words.ts';

/** A paragraph of each side; one side alone where a paragraph was taken out or put in. */
export interface Match {
  before?: number;
  after?: number;
}

/** Paragraphs less alike than this are two paragraphs. */
const ALIKE = 0.4;
/** So many pairs between two equal paragraphs are compared; of more, the nearest to the diagonal. */
const MOST_PAIRS = 40_000;

/** In the order of both sides: no match crosses another. */
export function matched(before: readonly string[], after: readonly string[]): Match[] {
  const matches: Match[] = [];
  let one = 0;
  let other = 0;
  let gone: number[] = [];
  let put: number[] = [];
  const flush = () => {
    matches.push(...between(before, after, gone, put));
    gone = [];
    put = [];
  };
  for (const part of diffArrays([...before], [...after])) {
    for (let count = 0; count < part.value.length; count += 1) {
      if (part.removed) gone.push(one++);
      else if (part.added) put.push(other++);
      else {
        flush();
        matches.push({ before: one++, after: other++ });
      }
    }
  }
  flush();
  return matches;
}

/** The most alike pairing of what stands between two equal paragraphs. */
function between(
  before: readonly string[],
  after: readonly string[],
  gone: readonly number[],
  put: readonly number[],
): Match[] {
  const alone = (): Match[] => [
    ...gone.map((index): Match => ({ before: index })),
    ...put.map((index): Match => ({ after: index })),
  ];
  if (gone.length === 0 || put.length === 0 || gone.length * put.length > MOST_PAIRS)
    return alone();
  const like = gone.map((one) => put.map((other) => paired(before[one] ?? '', after[other] ?? '')));
  // Longest common subsequence, weighed by likeness.
  const best: number[][] = Array.from({ length: gone.length + 1 }, () =>
    new Array<number>(put.length + 1).fill(0),
  );
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  for (let row = gone.length - 1; row >= 0; row -= 1) {
    for (let column = put.length - 1; column >= 0; column -= 1) {
      const weight = like[row]?.[column] ?? 0;
      const both = weight >= ALIKE ? weight + at(row + 1, column + 1) : 0;
      const line = best[row];
      if (line) line[column] = Math.max(both, at(row + 1, column), at(row, column + 1));
    }
  }
  const matches: Match[] = [];
  let row = 0;
  let column = 0;
  while (row < gone.length || column < put.length) {
    const weight = like[row]?.[column] ?? 0;
    if (
      row < gone.length &&
      column < put.length &&
      weight >= ALIKE &&
      at(row, column) === weight + at(row + 1, column + 1)
    ) {
      matches.push({ before: gone[row++] as number, after: put[column++] as number });
    } else if (
      row < gone.length &&
      (column >= put.length || at(row + 1, column) >= at(row, column + 1))
    ) {
      matches.push({ before: gone[row++] as number });
    } else matches.push({ after: put[column++] as number });
  }
  return matches;
}

const DATE = /^\d{4}年\d{1,2}月\d{1,2}日$/u;

/** A row of a table is only ever a row; a date that stands alone is alike to any other. */
function paired(one: string, other: string): number {
  if (one.includes('\t') !== other.includes('\t')) return 0;
  if (DATE.test(one) && DATE.test(other)) return 1;
  return likeness(one, other);
}
