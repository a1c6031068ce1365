/** Finished prose back to the text of a form: figures in boxes, brackets doubled. */
import { findQuantities, OPEN } from '../figures/index.ts';

/** A number that a box prints as it stands; one with separators would lose them. */
const BOXABLE = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$|^[０-９]+(?:．[０-９]+)?$/u;

/** A sentence as a form has it: 完成投资【29】亿元. */
export function formText(text: string): string {
  const parts: string[] = [];
  let from = 0;
  const found = findQuantities(text);
  for (const [index, { start, end, kind, quoted }] of found.entries()) {
    const digits = text.slice(start, end);
    if (kind === 'ordinal' || quoted || !BOXABLE.test(digits)) continue;
    // 2 4小时: nobody knows whether that is one number, and two boxes side by side print as one.
    const before = text.slice(found[index - 1]?.end ?? 0, start);
    const behind = text.slice(end, found[index + 1]?.start ?? text.length);
    if ((index > 0 && isGap(before)) || (index + 1 < found.length && isGap(behind))) continue;
    parts.push(plainText(text.slice(from, start)), `【${digits}】`);
    from = end;
  }
  parts.push(plainText(text.slice(from)));
  return parts.join('').trim();
}

const isGap = (text: string) => text.trim() === '';

/** A text without boxes: its brackets are doubled; what was still open in a draft is an empty box. */
export function plainText(text: string): string {
  if (!/[【】]/u.test(text)) return text;
  return text
    .split(OPEN)
    .map((part) => part.replace(/[【】]/gu, (bracket) => bracket + bracket))
    .join('【】');
}

const NAMED_YEARS = ['上年度', '年度', '下年度'];

/** A title or heading whose years go with the form's own: 【年度】年工作总结. */
export function titleText(title: string, year: number | undefined): string {
  const typed = title.split('\n').map(formText).filter(Boolean).join('\n');
  if (year === undefined) return typed;
  return typed.replace(
    /(?<![\d〔[【—–~～至到-])(?:19|20)\d\d(?=年(?!\s*[-—–~～至到]{1,2}\s*(?:19|20)\d\d))/gu,
    (digits) => {
      const name = NAMED_YEARS[Number(digits) - year + 1];
      return name === undefined ? digits : `【${name}】`;
    },
  );
}

/** A cell of a table: a mere number is a box. */
export function cellText(cell: string, isIndex: boolean): string {
  const typed = cell.trim();
  if (isIndex) return plainText(typed);
  return BOXABLE.test(typed) ? `【${typed}】` : formText(typed);
}
