/** The number of a paper as people type it into a register. */
import { readDocumentNumber } from '../form/index.ts';

/** 青禾园委发〔2024〕3号 */
export interface GivenNumber {
  code: string;
  year: number;
  serial: number;
}

/** A whole number: with its code and year. */
export function numberIn(text: string): GivenNumber | undefined {
  const read = readDocumentNumber(text);
  if (!('value' in read) || read.value === undefined) return undefined;
  const { code, year, serial } = read.value;
  return code === undefined || year === undefined ? undefined : { code, year, serial };
}

/** More papers than this are not given numbers in one cell. */
const MOST_IN_A_CELL = 100;
const SERIALS =
  /^(.*?)第?(\d{1,6})号?(?:[-—－–~～至到](?:.*\D)?(\d{1,6})|((?:[、，,](?:第?\d{1,6})号?)+))号?$/u;

/**
 * The numbers that a cell of a register has: one, several (7、8号; 7-9号), with a remark behind (（作废）), or the serial
 * alone below a whole number. Empty where it is no number.
 * @param above the last whole number above it
 */
export function numbersIn(cell: string, above?: GivenNumber): GivenNumber[] {
  const text = withoutRemark(cell);
  const one = numberIn(text) ?? numberIn(inBrackets(text));
  if (one) return [one];
  const [, start = '', first = '', last, more] = SERIALS.exec(text) ?? [];
  if (first === '') return serialBelow(text, above);
  const [from] = numbersIn(`${start}${first}号`, above);
  if (from === undefined) return [];
  const others =
    last === undefined
      ? (more?.match(/\d+/gu) ?? []).map(Number)
      : range(from.serial + 1, Number(last));
  return [from, ...others.map((serial) => ({ ...from, serial }))];
}

/** 青禾园管发〔2024〕7号（作废） */
function withoutRemark(cell: string): string {
  return cell.trim().replace(/(?<=号)\s*[（(][^（）()]*[）)]$/u, '');
}

/** Years without brackets, and in brackets of other kinds: 青禾园管发2024年7号, 青禾园管发<2024>7号. */
function inBrackets(text: string): string {
  return text
    .replace(/[<＜](\d{4})年?[>＞]/u, '〔$1〕')
    .replace(/^([^\d〔]+)(\d{4})年?[-—－–]?第?(\d{1,6})号$/u, '$1〔$2〕$3号');
}

/** Four digits would be a year. */
function serialBelow(text: string, above: GivenNumber | undefined): GivenNumber[] {
  const serial = above && /^第?(\d{1,3})号?$/u.exec(text.normalize('NFKC'))?.[1];
  return above && serial ? [{ ...above, serial: Number(serial) }] : [];
}

function range(from: number, to: number): number[] {
  const count = Math.max(0, Math.min(to - from + 1, MOST_IN_A_CELL));
  return Array.from({ length: count }, (_, index) => from + index);
}
