/** Holds what was recognised against the truth: precision and recall of headings and of fields. */
import type { OutlineDocument, OutlineJson } from '../../src/recognise/index.ts';
import type { Truth } from './truth.ts';

export interface Score {
  headings: Tally;
  fields: Tally;
  /** What is wrong, for a person. */
  mistakes: string[];
}

export interface Tally {
  expected: number;
  found: number;
  right: number;
}

export const precision = ({ found, right }: Tally) => (found === 0 ? 1 : right / found);
export const recall = ({ expected, right }: Tally) => (expected === 0 ? 1 : right / expected);

export function emptyScore(): Score {
  const tally = (): Tally => ({ expected: 0, found: 0, right: 0 });
  return { headings: tally(), fields: tally(), mistakes: [] };
}

export function addScore(total: Score, score: Score): void {
  for (const key of ['headings', 'fields'] as const) {
    total[key].expected += score[key].expected;
    total[key].found += score[key].found;
    total[key].right += score[key].right;
  }
}

export function scoreOutline(outline: OutlineJson, truth: Truth): Score {
  const score = emptyScore();
  const found = 'parts' in outline ? outline.parts : [outline];
  const expected = truth.parts ?? [truth];
  const length = Math.max(found.length, expected.length);
  for (let index = 0; index < length; index += 1) {
    scoreDocument(found[index], expected[index], score, '');
  }
  return score;
}

function scoreDocument(
  found: OutlineDocument | undefined,
  truth: Truth | undefined,
  score: Score,
  where: string,
): void {
  // The truth has the headings of the text; attachments' own are listed behind them.
  const own = found?.headings.filter(({ attachment }) => attachment === undefined) ?? [];
  scoreHeadings(own.map(headingText), truth?.headings ?? [], score, where);
  const field = (name: string, value: unknown, expected: unknown) => {
    scoreField(`${where}${name}`, textOf(value), textOf(expected), score);
  };
  field('part', found?.part, truth?.part);
  field('kind', found?.kind, truth?.kind);
  field('title', ownTitle(found), ownTitle(truth));
  field('issuers', found?.issuers, truth?.issuers);
  field('recipients', found?.recipients, truth?.recipients);
  field('date', found?.date, truth?.date);
  field('number', found?.number, truth?.number);
  field('copiesTo', found?.copiesTo, truth?.copiesTo);
  if (truth?.items !== undefined) field('items', found?.items || '', truth.items || '');
  if (truth?.points !== undefined) field('points', found?.points || '', truth.points || '');
  if (found?.issued || truth?.issued) {
    scoreDocument(found?.issued, truth?.issued, score, `${where}issued.`);
  }
}

/** A title without the names in front of it, which are held as `issuers`. */
function ownTitle(document: OutlineDocument | Truth | undefined): string {
  const title = normal(textOf(document?.title));
  const names = [document?.issuers ?? []].flat().map((name) => normal(name));
  const front = names.join('');
  return front !== '' && title.startsWith(`${front}关于`) ? title.slice(front.length) : title;
}

function headingText({ level, label, text, runIn }: OutlineDocument['headings'][number]): string {
  return `${level} ${label}${text}${runIn ? ' ↴' : ''}`;
}

function scoreHeadings(
  found: readonly string[],
  expected: readonly string[],
  { headings, mistakes }: Score,
  where: string,
): void {
  headings.found += found.length;
  headings.expected += expected.length;
  const open = new Map<string, number>();
  for (const text of expected) open.set(normal(text), (open.get(normal(text)) ?? 0) + 1);
  for (const text of found) {
    const left = open.get(normal(text)) ?? 0;
    if (left > 0) {
      headings.right += 1;
      open.set(normal(text), left - 1);
    } else {
      mistakes.push(`${where}heading found: ${text}`);
    }
  }
  for (const [text, left] of open) if (left > 0) mistakes.push(`${where}heading missed: ${text}`);
}

function scoreField(name: string, found: string, expected: string, score: Score): void {
  const { fields, mistakes } = score;
  if (found !== '') fields.found += 1;
  if (expected !== '') fields.expected += 1;
  if (normal(found) === normal(expected)) {
    if (expected !== '') fields.right += 1;
  } else {
    mistakes.push(`${name}: “${found}” instead of “${expected}”`);
  }
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join('|');
  return value === undefined || value === null ? '' : String(value);
}

/** Widths of digits and marks, and spaces, are no mistakes. */
function normal(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}
