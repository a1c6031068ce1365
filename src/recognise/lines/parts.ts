/** Several documents on one page, marked 篇一, 篇二: found by their marks in order, also at a paragraph's end. */

import { readChineseNumeral } from '../../text/index.ts';
import { isFinishedTitle } from '../words/kinds.ts';
import { NUMBERED_TITLE } from '../words/titles.ts';
import type { Findings } from './doubts.ts';
import type { Entry } from './entries.ts';
import { withText } from './entries.ts';
import { edgeFurniture, leaveFurniture } from './furniture.ts';
import { withoutPageEnd } from './page-end.ts';

export interface Part {
  /** 篇一; absent where the page holds one document. */
  mark?: string;
  entries: Entry[];
}

const NUMBER = '[一二三四五六七八九十]{1,3}|\\d{1,2}';
const ORDINAL = `(?:篇\\s?(${NUMBER})|第\\s?(${NUMBER})\\s?篇|范文\\s?(${NUMBER}))`;
/** A line that is a mark: (篇一), 【篇一】, 第一篇, 篇一：title, “XX总结篇一”. */
const ALONE = new RegExp(`^[（(【\\[]?\\s*${ORDINAL}\\s*[)）】\\]]?\\s*[:：、]?\\s*$`, 'u');
const TITLED = new RegExp(
  `^[（(【\\[]?\\s*${ORDINAL}\\s*(?:[)）】\\]]\\s*[:：]?|[:：])\\s*(?=\\S)`,
  'u',
);
const AFTER_TITLE = new RegExp(`^(?=.{4,40}$)[^。；，]*?[（(【\\[]?${ORDINAL}[)）】\\]]?$`, 'u');
const MARK_AT_END = new RegExp(`[（(【\\[]?${ORDINAL}[)）】\\]]?$`, 'u');
/** A mark in brackets glued to the end of the paragraph before it. */
const GLUED = new RegExp(`[（(【\\[]\\s*${ORDINAL}\\s*[)）】\\]]$`, 'u');

interface Mark {
  number: number;
  /** Text before and after the mark on its line. */
  before: string;
  after: string;
  text: string;
}

/** Splits at marks that count up from one; a single mark does not make parts. */
export function splitParts(
  entries: readonly Entry[],
  findings: Findings,
): { parts: Part[]; pageTitle?: string } {
  const kept = withoutPageEnd(entries, findings);
  const marks = marksOf(kept);
  if (marks.size < 2) return { parts: [{ entries: kept }] };
  const parts: Part[] = [];
  const front: Entry[] = [];
  let current: Entry[] = front;
  kept.forEach((entry, index) => {
    const mark = marks.get(index);
    if (!mark) {
      current.push(entry);
      return;
    }
    if (mark.before !== '') current.push(withText(entry, mark.before));
    const titled = mark.after !== '' && !hasOwnTitle(entry, mark, kept[index + 1]);
    findings.leave(entry, 'part-mark', titled || mark.before !== '' ? mark.text : entry.text);
    current = titled ? [withText(entry, mark.after)] : [];
    parts.push({ mark: mark.text.replace(/[（()）【】[\]\s:：、]/gu, ''), entries: current });
  });
  let pageTitle: string | undefined;
  for (const entry of front) {
    const sign = edgeFurniture(entry);
    if (sign) leaveFurniture(findings, entry, sign);
    else {
      pageTitle ??= entry.text;
      findings.leave(entry, 'page-title');
    }
  }
  return pageTitle === undefined ? { parts } : { parts, pageTitle };
}

/** The page's title with a number behind it says nothing where the document's own title follows. */
function hasOwnTitle(entry: Entry, mark: Mark, next: Entry | undefined): boolean {
  if (!next || next.cells || next.label || next.text.length > 40) return false;
  return (
    entry.text.trim().endsWith(mark.text) &&
    isFinishedTitle(next.text) &&
    !/[。：]/u.test(next.text)
  );
}

/** Marks by the index of their entry: those that count 1, 2, 3 … without a gap. */
function marksOf(entries: readonly Entry[]): Map<number, Mark> {
  const marks = countedMarks(entries, readMark);
  if (marks.size >= 2) return marks;
  // 工作总结1, 工作总结2: the same title with a number behind it.
  let title: string | undefined;
  return countedMarks(entries, (text) => {
    const match = text.length <= 40 ? NUMBERED_TITLE.exec(text.trim()) : null;
    if (!match || (title !== undefined && match[1] !== title)) return undefined;
    const [, after = '', number = ''] = match;
    if (number === '1') title = after;
    return { number: Number(number), before: '', after, text: number };
  });
}

function countedMarks(
  entries: readonly Entry[],
  read: (text: string) => Mark | undefined,
): Map<number, Mark> {
  const marks = new Map<number, Mark>();
  let expected = 1;
  entries.forEach((entry, index) => {
    if (entry.cells) return;
    const mark = read(entry.text);
    if (mark === undefined || mark.number !== expected) return;
    marks.set(index, mark);
    expected += 1;
  });
  return marks;
}

function readMark(text: string): Mark | undefined {
  const alone = ALONE.exec(text);
  if (alone) return toMark(alone, '', '', text);
  const titled = TITLED.exec(text);
  if (titled) return toMark(titled, '', text.slice(titled[0].length), titled[0].trim());
  if (text.length <= 40) {
    const after = AFTER_TITLE.exec(text);
    if (after) {
      const mark = MARK_AT_END.exec(text)?.[0] ?? text;
      return toMark(after, '', text.slice(0, text.length - mark.length).trim(), mark.trim());
    }
  }
  const tail = GLUED.exec(text.slice(-16));
  if (!tail) return undefined;
  return toMark(tail, text.slice(0, text.length - tail[0].length).trim(), '', tail[0]);
}

function toMark(
  match: RegExpExecArray,
  before: string,
  after: string,
  text: string,
): Mark | undefined {
  const digits = match.slice(1).find((group) => group !== undefined) ?? '';
  const number = /\d/.test(digits) ? Number(digits) : readChineseNumeral(digits);
  return number === undefined ? undefined : { number, before, after, text };
}
