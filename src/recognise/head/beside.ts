/** A number with a date beside it on one line, and what a site adds: 2006年10月26日 青禾园管发〔2006〕9号 全文有效. */
import { isCardValue } from '../../sites/index.ts';
import { type FoundDate, halfWidth, readDate } from '../../text/index.ts';
import type { Evidence } from '../findings/evidence.ts';
import type { Findings } from '../lines/doubts.ts';
import type { Entry } from '../lines/entries.ts';
import { isNumberMark } from './marks.ts';

export interface Beside {
  number: string;
  date: FoundDate;
}

const LONGEST = 80;
const NUMBER: Evidence = { name: 'number-beside-date', reason: '一行里并排写着文号和日期' };
const VALUE: Evidence = { name: 'card-value-alone', reason: '登记信息的内容，没有写名称' };

/** Reads such a line; undefined where it is none. */
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
