/** What stands beside a number on one line: a title before it; a date beside it, and what a site adds: 2006年10月26日 青禾园管发〔2006〕9号 全文有效. */
import { isCardValue } from '../../sites/index.ts';
import { type FoundDate, halfWidth, readDate, splitTrailingDate } from '../../text/index.ts';
import type { Evidence } from '../findings/evidence.ts';
import type { HeadFields } from '../findings/recognition.ts';
import type { Findings } from '../lines/doubts.ts';
import { type Entry, withText } from '../lines/entries.ts';
import { DONE_ON_DAY } from '../words/marks.ts';
import { officesOn } from '../words/offices.ts';
import { isNumberMark } from './marks.ts';
import { isWholeTitle } from './whole-title.ts';

export interface Beside {
  number: string;
  date?: FoundDate;
  /** Who issues it, where they stand there, too. */
  offices?: string[];
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

/** （青禾园管发〔2006〕9号 2006年10月26日）, （青禾园管发〔2006〕9号　青禾园管委会、青禾县发展改革局）. */
const IN_BRACKETS =
  /^[（(]\s*(\d{4}年\d{1,2}月\d{1,2}日)?[\s，,、;；]*([^\s（）()，,]{2,20}[〔[［【]\s*\d{4}\s*[〕\]］】]\s*第?\s*\d{1,5}\s*号)[\s，,、;；]*([^（）()]*)[)）]$/u;
const AT_START = /^\d{4}年\d{1,2}月\d{1,2}日/u;
const BRACKETS: Evidence = {
  name: 'number-in-brackets',
  reason: '标题下面的括号里，写着文号和日期或机关',
};

/** The number in brackets, and the date or the offices there. */
function readBracketed(entry: Entry, findings: Findings): Beside | undefined {
  const [, ahead = '', number = '', more = ''] = IN_BRACKETS.exec(entry.text.trim()) ?? [];
  if (number === '' || (ahead === '' && more.trim() === '')) return undefined;
  // 2024年1月1日印发青园管发〔2024〕3号: what was done on a day is no part of a 代字, and all of it a 题注.
  if (DONE_ON_DAY.test(number)) return undefined;
  const first = AT_START.exec(more)?.[0];
  const split = first === undefined ? splitTrailingDate(more) : undefined;
  const whole = first ?? (split ? undefined : more);
  const date = readDate(ahead) ?? split?.date ?? readDate(whole ?? '');
  const names =
    first === undefined ? (split?.before ?? (date ? '' : more)) : more.slice(first.length);
  const offices = officesOn(names.trim());
  if (names.trim() !== '' && offices.length === 0) return undefined;
  findings.take(entry, 'documentNumber', BRACKETS, number);
  if (date) findings.take(entry, 'date', BRACKETS, ahead || first || more);
  if (offices.length > 0) findings.take(entry, 'titleIssuers', BRACKETS, names.trim());
  return {
    number: halfWidth(number.replace(/\s/gu, '')),
    ...(date && { date }),
    ...(offices.length > 0 && { offices }),
  };
}

/** Reads a line with a date; undefined where it is none. */
export function readBeside(entry: Entry, findings: Findings): Beside | undefined {
  if (entry.cells || entry.text.length > LONGEST) return undefined;
  const bracketed = readBracketed(entry, findings);
  if (bracketed) return bracketed;
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
