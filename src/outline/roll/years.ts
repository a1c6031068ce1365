/** Years in texts, moved on by rule: this year's, the one after, and the one before
 * where something is compared with it; history, dates and far goals stay. */
import { readChineseDigits, writeChineseDigits } from '../../text/index.ts';

/** A year that is moved on, by its place in the text. */
export interface MovedYear {
  start: number;
  end: number;
  text: string;
}

/** 2024年, 2024 年, 2024年度; not 2024—2026年, 〔2024〕, 12024年, and no date: what began in 2022年12月 did so then. */
const YEAR = /(?<![\d０-９.．〔[［])(?:19|20)\d\d(?=[^\S\n]*年(?!\s*[\d０-９]{1,2}\s*月))/gu;
const HAN_YEAR =
  /(?<![〇○零一二三四五六七八九])[一二][〇○零一二三四五六七八九]{3}(?=年(?![一二三四五六七八九十]{1,2}月))/gu;
/** The year before is moved on where something is compared with it; else it is history. */
const COMPARED = /(?:[比较与同跟和]|相比|对比|[（(])[^\S\n]*$/u;
const COMPARED_AFTER = /^[^\S\n]*年(?:度)?(?:同期|底|末|基数|相比|的)/u;
/** What became so in a year did so once. */
const ONCE =
  /^[^\S\n]*年[^，。；、\n]{0,8}(?:获评|荣获|获得|获批|获授|入选|被[^，。；]{0,8}(?:评为|授予|命名|列为|列入)|成立|揭牌|挂牌|开工|投产|竣工|通车)/u;
/** The other end of a stretch of years: a plan's name, which stays what it was. */
const STRETCH_BEFORE = /(?:19|20)\d\d年?\s*(?:[-—–~～至到]{1,2})\s*$/u;
const STRETCH_AFTER = /^\s*年\s*(?:[-—–~～至到]{1,2})\s*(?:19|20)\d\d/u;
const WINDOW = 12;

/** The years of a text that go with the form's own year. */
export function movedYears(text: string, from: number, to: number): MovedYear[] {
  if (!text.includes('年')) return [];
  const moved: MovedYear[] = [];
  for (const match of text.matchAll(YEAR)) {
    const start = match.index;
    const end = start + 4;
    const year = Number(match[0]);
    const before = text.slice(Math.max(0, start - WINDOW), start);
    const after = text.slice(end, end + 2 * WINDOW);
    if (STRETCH_BEFORE.test(before) || STRETCH_AFTER.test(after)) continue;
    if (!goesWith(year - from, before, after)) continue;
    moved.push({ start, end, text: String(year + to - from) });
  }
  for (const match of text.matchAll(HAN_YEAR)) {
    const year = readChineseDigits(match[0]) ?? 0;
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - WINDOW), match.index);
    if (!goesWith(year - from, before, text.slice(end, end + 2 * WINDOW))) continue;
    const zero = /[〇○零]/u.exec(match[0])?.[0] ?? '〇';
    moved.push({
      start: match.index,
      end: match.index + match[0].length,
      text: writeChineseDigits(String(year + to - from), zero),
    });
  }
  return moved.sort((a, b) => a.start - b.start);
}

/** Whether a year, so many after the form's own, goes on with it. */
function goesWith(distance: number, before: string, after: string): boolean {
  if (ONCE.test(after)) return false;
  if (distance === -1) return COMPARED.test(before) || COMPARED_AFTER.test(after);
  return distance === 0 || distance === 1;
}

/** A path with this year and the next moved on, in names of folders and files alike. */
export function movedPath(path: string, from: number, to: number): string {
  return path.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/gu, (year) =>
    Number(year) === from || Number(year) === from + 1 ? String(Number(year) + to - from) : year,
  );
}
