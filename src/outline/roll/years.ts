/** Years in texts, moved on by rule: this year's, the one before and the one after; history and far goals stay. */
import { readChineseDigits, writeChineseDigits } from '../../text/index.ts';

/** A year that is moved on, by its place in the text. */
export interface MovedYear {
  start: number;
  end: number;
  text: string;
}

/** 2024年, 2024年度; not 2024—2026年, 〔2024〕, 12024年. */
const YEAR = /(?<![\d.〔[［])(?:19|20)\d\d(?=年)/gu;
const HAN_YEAR = /(?<![〇○零一二三四五六七八九])[一二][〇○零一二三四五六七八九]{3}(?=年)/gu;
/** The other end of a stretch of years: a plan's name, which stays what it was. */
const STRETCH_BEFORE = /(?:19|20)\d\d年?\s*(?:[-—–~～至到]{1,2})\s*$/u;
const STRETCH_AFTER = /^年\s*(?:[-—–~～至到]{1,2})\s*(?:19|20)\d\d/u;
const WINDOW = 12;

/** The years of a text that go with the form's own year. */
export function movedYears(text: string, from: number, to: number): MovedYear[] {
  if (!text.includes('年')) return [];
  const moved: MovedYear[] = [];
  for (const match of text.matchAll(YEAR)) {
    const start = match.index;
    const end = start + 4;
    const year = Number(match[0]);
    if (Math.abs(year - from) > 1) continue;
    if (STRETCH_BEFORE.test(text.slice(Math.max(0, start - WINDOW), start))) continue;
    if (STRETCH_AFTER.test(text.slice(end, end + WINDOW))) continue;
    moved.push({ start, end, text: String(year + to - from) });
  }
  for (const match of text.matchAll(HAN_YEAR)) {
    const year = readChineseDigits(match[0]) ?? 0;
    if (Math.abs(year - from) > 1) continue;
    const zero = /[〇○零]/u.exec(match[0])?.[0] ?? '〇';
    moved.push({
      start: match.index,
      end: match.index + match[0].length,
      text: writeChineseDigits(String(year + to - from), zero),
    });
  }
  return moved.sort((a, b) => a.start - b.start);
}

/** A path with this year and the next moved on, in names of folders and files alike. */
export function movedPath(path: string, from: number, to: number): string {
  return path.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/gu, (year) =>
    Number(year) === from || Number(year) === from + 1 ? String(Number(year) + to - from) : year,
  );
}
