/** Titles that are whole by themselves: they need no line above them, and none of theirs is another's value. */
import { COLUMN_ENDS, SPEECH } from '../words/around-titles.ts';
import { isFinishedTitle, kindWord } from '../words/kinds.ts';
import { isOffice, unspread } from '../words/offices.ts';
import { ANSWERS, ISSUING, NO_BEGINNING, PERIOD, SERIES } from '../words/titles.ts';

const SHORTEST = 8;
const LONGEST = 120;
const ABOUT = /^(.{0,60}?)关于.{2,}/u;
const SENTENCE = /[。；！？]|[，,].*[，,].*[，,]/u;

/** Whether a text is such a title: it ends with a kind of document, and says of what or of when. */
export function isWholeTitle(line: string): boolean {
  const text = unspread(line);
  if (text.length < SHORTEST || text.length > LONGEST || SENTENCE.test(text)) return false;
  if (NO_BEGINNING.test(text) || kindWord(text) === undefined || !isFinishedTitle(text))
    return false;
  // 》 without its 《 stands on the line above.
  if (closesMore(text)) return false;
  if (COLUMN_ENDS.test(text)) return false;
  const before = ABOUT.exec(text)?.[1];
  if (before !== undefined) return before === '' || before.length >= 2;
  if (ANSWERS.test(text)) return true;
  return PERIOD.test(text) || ISSUING.test(text) || isSpeechTitle(text) || namesOwner(text);
}

/** Whether a line closes 《 that another line opened. */
export function closesMore(text: string): boolean {
  return text.split('》').length > text.split('《').length;
}

/** Whether a title is of what someone said at a meeting. */
export function isSpeechTitle(line: string): boolean {
  return SPEECH.test(unspread(line));
}

/** 云溪园区招商引资管理办法: a name, and a kind at the end. */
function namesOwner(text: string): boolean {
  for (let length = 4; length <= Math.min(20, text.length - 4); length += 1) {
    if (isOffice(text.slice(0, length))) return true;
  }
  return false;
}

/** Whether a line is the first of a whole title that the next one ends. */
export function opensWholeTitle(line: string, next: string): boolean {
  // A year belongs to a title, not to a column or an office above it.
  if (isWholeTitle(next) && !PERIOD.test(line)) return false;
  return isWholeTitle(`${unspread(line)}${unspread(next)}`);
}

/** 关于 has been said, and no kind of document yet. */
const OPEN_ABOUT = /^(?:\p{Script=Han}|[、《》“”（）()\d—–-]){0,60}关于/u;

/** Whether the first of some lines begins a whole title that stands on several of them. */
export function beginsWholeTitle(lines: readonly string[]): boolean {
  const [first = '', second] = lines;
  if (second === undefined) return false;
  if (opensWholeTitle(first, second)) return true;
  let joined = unspread(first);
  for (const line of lines.slice(1)) {
    joined += unspread(line);
    // The last line of a title can be a whole one by its look: 总体规划（2024—2035年）的批复.
    const open = OPEN_ABOUT.test(first) && kindWord(unspread(first)) === undefined;
    if (isWholeTitle(joined) && (open || isOffice(first) || !isWholeTitle(line))) return true;
  }
  return false;
}

/** 规章制度, 行政执法公示: a short name of many papers, and none's title. */
export function namesCollection(words: string): boolean {
  const kind = kindWord(words);
  if (kind === undefined || words.length < 4 || words.length > 6 || SERIES.test(words))
    return false;
  return kind.length < words.length && !words.includes('关于') && !/\d/u.test(words);
}

/** 工作总结/工作汇报: a column of papers. */
export function namesKinds(text: string): boolean {
  const words = text.trim().split(/\s*[/|｜、]\s*/u);
  return (
    words.length > 1 && words.every((word) => word.length <= 6 && kindWord(word) !== undefined)
  );
}
