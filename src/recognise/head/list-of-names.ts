/** A list that stands where a title would: names one a line, rows of one pattern. It begins the body. */
import { readDate } from '../../text/index.ts';
import type { Entry } from '../lines/entries.ts';
import { kindWord } from '../words/kinds.ts';
import { unspread } from '../words/offices.ts';

/** So many lines alike are no wrapped title and no joint issuers. */
const FEWEST_ROWS = 4;
/** So many short lines, of so many signs, are names. */
const FEWEST_NAMES = 6;
const LONGEST_NAME = 8;
const COUNTED = /[\d一二三四五六七八九十百]+/gu;

/**
 * Index of the first line of a list in the zone of a title; the zone's length where there is none. Lines that a title
 * or a date follows are issuers.
 */
export function listBegins(zone: readonly Entry[]): number {
  for (let start = 0; start < zone.length; start++) {
    const end = rowsFrom(zone, start);
    const rows = end - start >= FEWEST_ROWS;
    const names = namesFrom(zone, start) - start >= FEWEST_NAMES;
    if (!rows && !names) continue;
    const after = zone.slice(rows ? end : namesFrom(zone, start));
    if (!after.some(({ text }) => kindWord(unspread(text)) || readDate(text))) return start;
  }
  return zone.length;
}

/** Where lines of one pattern end that differ in their numbers: 第1网格 李望山, 第2网格 周平. */
function rowsFrom(zone: readonly Entry[], start: number): number {
  const pattern = patternOf(zone[start]);
  if (pattern === undefined) return start;
  let end = start + 1;
  while (end < zone.length && patternOf(zone[end]) === pattern) end++;
  return end;
}

/** What a row begins with, its numbers left out; undefined for a line that counts nothing. */
function patternOf(entry: Entry | undefined): string | undefined {
  const [first = ''] = entry?.text.trim().split(/\s+/u) ?? [];
  return COUNTED.test(first) && !kindWord(unspread(first))
    ? first.replace(COUNTED, '0')
    : undefined;
}

function namesFrom(zone: readonly Entry[], start: number): number {
  let end = start;
  while (end < zone.length && isName(zone[end])) end++;
  return end;
}

function isName(entry: Entry | undefined): boolean {
  const text = entry?.text.trim() ?? '';
  return /^\p{Script=Han}+$/u.test(text) && text.length <= LONGEST_NAME && !kindWord(text);
}
