/** What stands beside a number on one line: a title before it; a date beside it, and what a site adds: 2006年10月26日 青禾园管发〔2006〕9号 全文有效. */
import { isCardValue } from '../../sites/index.ts';
import { type FoundDate, halfWidth, readDate } from '../../text/index.ts';
import type { Evidence } from '../findings/evidence.ts';
import type { HeadFields } from '../findings/recognition.ts';
import type { Findings } from '../lines/doubts.ts';
import { type Entry, withText } from '../lines/entries.ts';
import { isNumberMark } from './marks.ts';
import { isWholeTitle } from './whole-title.ts';

export interface Beside {
  number: string;
  date: FoundDate;
}

const LONGEST = 80;
const NUMBER: Evidence = { name: 'number-beside-date', reason: '一行里并排写着文号和日期' };
const VALUE: Evidence = { name: 'card-value-alone', reason: '登记信息的内容，没有写名称' };

/** The number behind a title, where web pages print it. */
export const NUMBER_BEHIND = /^(.+?)\s*[（(]\s*(\S{1,12}〔\d{4}〕\d{1,4}号)\s*[)）]$/u;
const BEHIND: Evidence = { name: 'number-behind', reason: '标题后面括号里的文号' };

/** Parts the number from whole titles of a zone, where it is the one that stands below or none does. */
export function partNumbers(
  zone: Entry[],
  fields: HeadFields,
  findings: Findings,
): Entry | undefined {
  let first: Entry | undefined;
  for (const [index, entry] of zone.entries()) {
    const [, text, number] = (entry.firm ? undefined : NUMBER_BEHIND.exec(entry.text)) ?? [];
    if (text === undefined || number === undefined || !isWholeTitle(text)) continue;
    if ((fields.documentNumber ?? number) !== number) continue;
    if (fields.documentNumber === undefined) first = entry;
    fields.documentNumber = number;
    findings.take(entry, 'documentNumber', BEHIND, number);
    zone[index] = withText(entry, text);
  }
  return first;
}

/** Reads a line with a date; undefined where it is none. */
export function readBeside(entry: Entry, findings: Findings): Beside | undefined {
  if (entry.cells || entry.text.length > LONGEST) return undefined;
  const pieces = entry.text.trim().split(/\s+/u);
  const dates = pieces.filter((piece) => readDate(piece)?.iso !== undefined);
  const numbers = pieces.filter((piece) => isNumberMark(piece));
  const values = pieces.filter((piece) => isCardValue(piece));
  const date = readDate(dates[0] ?? '');
  const [number] = numbers;
  if (!date || number === undefined || dates.length + numbers.length !== 2) return undefined;
  if (pieces.length !== values.length + 2 || (entry.firm && values.length > 0)) return undefined;
  findings.take(entry, 'documentNumber', NUMBER, number);
  findings.take(entry, 'date', NUMBER, dates[0] ?? '');
  for (const value of values) findings.leave(entry, 'metadata', value, VALUE);
  return { number: halfWidth(number), date };
}
