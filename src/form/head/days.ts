/** Entries that are dates, as days that can be counted. */
import type { TextNode } from '../source/tree.ts';
import { textOf } from '../source/tree.ts';
import { readDate } from '../values/coerce.ts';
import type { Paper } from './asked.ts';

/** An entry that is a date. */
export interface Dated {
  node: TextNode;
  year: number;
  day: number;
}

/** The date that an entry gives; undefined where it is none. */
export function dateOf({ form }: Pick<Paper, 'form'>, key: string): Dated | undefined {
  const node = textOf(form.root, key);
  const read = node && readDate(node.text);
  if (node === undefined || read === undefined || !('value' in read)) return undefined;
  return { node, year: read.value.year, day: dayNumber(read.value) };
}

/** Days since 1970. */
export function dayNumber({
  year,
  month,
  day,
}: {
  year: number;
  month: number;
  day: number;
}): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
