/** 发文机关标志 (GB/T 9704-2012, 7.2.4): the lines above the number, or those that bear 文件. */

import type { Evidence } from '../findings/evidence.ts';
import type { Field, HeadFields } from '../findings/recognition.ts';
import type { Entry } from '../lines/entries.ts';
import { kindWord } from '../words/kinds.ts';
import { isOffice, officesOn, unspread } from '../words/offices.ts';
import { SERIES } from '../words/titles.ts';
import type { Title } from './title.ts';
import { isWholeTitle } from './whole-title.ts';

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
    const heads = (above && titled) || (index === 0 && isTitleBelow(zone[1]));
    const mark = (heads && noticeHead(entry)) || letterheadMark(entry, above);
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

/** Whether a line is a title by itself, which 某局公告 above it does not belong to. */
function isTitleBelow(entry: Entry | undefined): boolean {
  return entry?.text.startsWith('关于') === true && isWholeTitle(entry.text);
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

export const BARE_NUMBER: Evidence = {
  name: 'bare-number',
  reason: '纪要、简报的名称下面，括号里的序号',
};

/** （9） below the name of minutes or a bulletin. */
export function isBareNumber({ text }: Entry, zone: readonly Entry[]): boolean {
  const above = zone.length === 1 ? unspread(zone[0]?.text ?? '') : '';
  return isSeries(above) && /^[（(]\d{1,3}[)）]$/u.test(text.trim());
}

const ORDER = /^(.{2,30}?)?(?:命令|令)$/u;
/** 云溪市人民政府令第12号, on one line. */
const ORDER_AND_NUMBER = /^(.{2,30}?)(命令|令)(第.{1,8}号)$/u;

/** Of an order the title is the letterhead (10.2). */
export function takeOrder(
  title: Title,
  fields: HeadFields,
  lines: Partial<Record<Field, number>>,
): void {
  takeNamedOrder(title, fields, lines);
  const found = ORDER.exec(title.text);
  if (found === null || fields.documentNumber === undefined || fields.letterhead) return;
  const [, last = ''] = found;
  // Of a joint order, 令 stands below the names.
  const issuers = last === '' ? title.issuersAbove : [last];
  if (issuers.length === 0) return;
  fields.letterhead = { issuers, suffix: title.text.slice(last.length) };
  lines.letterhead = title.line ?? 0;
  title.text = '';
  if (last === '') title.issuersAbove = [];
}

/** An order's number behind the name of who gives it: the name and 令 are the letterhead. */
function takeNamedOrder(
  title: Title,
  fields: HeadFields,
  lines: Partial<Record<Field, number>>,
): void {
  const [, office = '', suffix, number] = ORDER_AND_NUMBER.exec(fields.documentNumber ?? '') ?? [];
  if (suffix === undefined || number === undefined || fields.letterhead || !isOffice(office))
    return;
  if (title.text !== '') {
    if (title.otherIssuers.length === 0) title.otherIssuers.push(office);
    return;
  }
  fields.letterhead = { issuers: [office], suffix };
  fields.documentNumber = number;
  if (lines.documentNumber !== undefined) lines.letterhead = lines.documentNumber;
}
