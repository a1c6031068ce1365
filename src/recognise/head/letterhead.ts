/** 发文机关标志 (GB/T 9704-2012, 7.2.4): the lines above the number, or those that bear 文件. */

import type { Field } from '../findings/recognition.ts';
import type { Entry } from '../lines/entries.ts';
import { kindWord } from '../words/kinds.ts';
import { officesOn, unspread } from '../words/offices.ts';
import { SERIES } from '../words/titles.ts';

/** Whether a letterhead names a series: 会议纪要, 工作简报. */
export function isSeries(name: string): boolean {
  return SERIES.test(name);
}

/** Parts the letterhead from what stands below it. */
export function splitLetterhead(
  zone: readonly Entry[],
  lines: Partial<Record<Field, number>>,
): { letterhead?: { issuers: string[]; suffix: string }; rest: Entry[] } {
  const number = lines.documentNumber ?? 0;
  const issuers: string[] = [];
  let suffix = '';
  /** Lines, and names on them, that are certain to be the letterhead. */
  let taken = 0;
  let names = 0;
  const titled = zone.some(
    ({ line, text }) => line.number > number && kindWord(unspread(text)) !== undefined,
  );
  for (const [index, entry] of zone.entries()) {
    const above = entry.line.number < number;
    const mark = (above && titled && noticeHead(entry)) || letterheadMark(entry, above);
    if (mark === undefined || (mark.suffix !== '' && suffix !== '')) {
      // A line that is no name between the names and the number: the number stands below a title.
      if (above && suffix === '') taken = 0;
      break;
    }
    issuers.push(...mark.issuers);
    if (mark.suffix !== '') suffix = mark.suffix;
    if (mark.suffix !== '' || above) {
      taken = index + 1;
      names = issuers.length;
    }
  }
  const first = zone[0];
  if (taken === 0 || !first) return { rest: [...zone] };
  lines.letterhead = first.line.number;
  return { letterhead: { issuers: issuers.slice(0, names), suffix }, rest: zone.slice(taken) };
}

/** 青禾市公安局公告 over a number and a title of its own, on one line or two. */
function noticeHead(entry: Entry): { issuers: string[]; suffix: string } | undefined {
  const text = unspread(entry.text);
  const [, office = '', suffix] = /^(.*?)(公告|通告)$/u.exec(text) ?? [];
  if (suffix === undefined) return undefined;
  if (office === '') return { issuers: [], suffix };
  const issuers = officesOn(office);
  return issuers.length > 0 ? { issuers, suffix } : undefined;
}

/** What a line of a letterhead bears; undefined where it is no such line. */
export function letterheadMark(
  entry: Entry,
  aboveNumber: boolean,
): { issuers: string[]; suffix: string } | undefined {
  const text = unspread(entry.text);
  if (text === '文件') return { issuers: [], suffix: '文件' };
  const marked = /^([^《》：:。；]{2,40}?)文件$/u.exec(text);
  if (marked && !/关于/u.test(text)) return { issuers: [(marked[1] ?? '').trim()], suffix: '文件' };
  if (aboveNumber && SERIES.test(text)) return { issuers: [text], suffix: '' };
  const issuers = officesOn(entry.text);
  return issuers.length > 0 ? { issuers, suffix: '' } : undefined;
}
