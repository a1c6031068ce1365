/** 附件说明 (GB/T 9704-2012, 7.3.4) and the pages of 附件 (7.3.7). */
import type { Block } from '../../document/document.ts';
import { readBody } from '../body/body.ts';
import type { Evidence } from '../findings/evidence.ts';
import type { PlacedHeading } from '../findings/recognition.ts';
import { isShortLine } from '../head/short-line.ts';
import type { Findings } from '../lines/doubts.ts';
import { type Entry, withText } from '../lines/entries.ts';
import { readLabel } from '../lines/labels.ts';
import { NAMES_TABLE, ONE_OF_SEVERAL, SENT_APART } from '../words/ending.ts';
import { EDITION } from '../words/issuing.ts';
import { isFinishedTitle } from '../words/kinds.ts';
import { officesOn } from '../words/offices.ts';

/** 附件 or 附件2 alone at the top of a page, perhaps with the title after it. */
const MARK = /^附\s*件\s*([\d一二三四五六七八九十０-９]{0,3})\s*[:：.．、]?\s*$/u;
const MARK_WITH_TITLE =
  /^附\s*件\s*([\d一二三四五六七八九十０-９]{1,3})\s*[:：.．、\s]\s*(\S.{1,80})$/u;
/** 附件：1. and a name, or 附件1. and a name, over 2. */
const NOTE =
  /^附\s*件?\s*([\d一二三四五六七八九十０-９]{0,3}(?=\s*[:：])|1(?=[.．、]\s*\S))\s*[:：.．、]\s*(.*)$/u;

const MOST_TITLE_LINES = 6;

export interface FoundNote {
  names: string[];
  line: number;
  /** Index of its first entry, and how many it takes. */
  start: number;
  length: number;
}

/** 附件说明 at the end of the entries above a signature. */
export function findNote(entries: readonly Entry[]): FoundNote | undefined {
  const from = Math.max(0, entries.length - 30);
  for (let start = entries.length - 1; start >= from; start -= 1) {
    const entry = entries[start];
    if (!entry || entry.cells || entry.text.length > 120 || /[。；]$/u.test(entry.text)) {
      return undefined;
    }
    if (entry.label && entry.label.style !== 'arabic') return undefined;
    const match = NOTE.exec(entry.text);
    if (!match) continue;
    const previous = entries[start - 1];
    // 附件1：… 附件2：…, a line each, begin at the first of them.
    if (previous && NOTE.test(previous.text) && match[1] !== '') continue;
    const own = entries.slice(start);
    // Whom to ask, in brackets, may stand between the list and the signature.
    const asked = own.findIndex(
      (one, index) => index > 0 && /^[（(].*[)）]$/u.test(one.text) && !one.label,
    );
    const length = asked < 0 ? own.length : asked;
    return { names: namesIn(own.slice(0, length)), line: entry.line.number, start, length };
  }
  return undefined;
}

/** 附件说明 that stands below the signature, where some offices put it, and how many entries it takes. */
export function readNoteBelow(
  entries: readonly Entry[],
): { note: FoundNote; length: number } | undefined {
  const [first] = entries;
  if (!first || !(isNoteBelow(first) || isListMark(entries, 0))) return undefined;
  let length = 1;
  while (
    entries[length]?.label?.style === 'arabic' ||
    (entries[length] && isNoteBelow(entries[length]))
  ) {
    length += 1;
  }
  const names = namesIn(entries.slice(0, length));
  return { note: { names, line: first.line.number, start: 0, length }, length };
}

const LIST_MARK = /^附\s*件\s*[:：]$/u;

/** Whether a line is 附件： over the numbered names of attachments, whose pages follow or are not there. */
export function isListMark(entries: readonly Entry[], index: number): boolean {
  const mark = entries[index];
  if (!mark || mark.cells || !LIST_MARK.test(mark.text.trim())) return false;
  let end = index + 1;
  while (isNumbered(entries[end], end - index)) end += 1;
  const next = entries[end];
  return end > index + 1 && (next ? beginsAttachment(next) : end > index + 2);
}

function isNumbered(entry: Entry | undefined, number: number): boolean {
  const { label, text = '', cells } = entry ?? {};
  return label?.style === 'arabic' && label.number === number && !cells && !/[。；]/u.test(text);
}

const NOTE_BELOW = /^附\s*件\s*[:：]\s*\S/u;
/** 附件1关于……的通知, with nothing between, in a list of such lines. */
const NUMBERED_NAME = /^附\s*件\s*(\d{1,2})(?=[\p{Script=Han}《“])(.*)$/u;

/** The list of attachments whose lines are 附件1 and a name, and nothing below it. */
export function readNumberedBelow(
  entries: readonly Entry[],
): { note: FoundNote; length: number } | undefined {
  const [first] = entries;
  const names = entries.map(({ text, cells }) => (cells ? undefined : NUMBERED_NAME.exec(text)));
  const isList = names.every((found, index) => Number(found?.[1]) === index + 1);
  if (!first || !isList) return undefined;
  const { length } = entries;
  const note = { names: names.map((found) => found?.[2] ?? ''), line: first.line.number };
  return { note: { ...note, start: 0, length }, length };
}

/** Whether a line begins such a list: 附件：1. and a name. */
export function isNoteBelow(entry: Entry | undefined): boolean {
  if (!entry || entry.cells || entry.text.length > 120) return false;
  return NOTE_BELOW.test(entry.text);
}

function namesIn(entries: readonly Entry[]): string[] {
  const names: string[] = [];
  for (const entry of entries) {
    const match = NOTE.exec(entry.text);
    const text = match ? (match[2] ?? '').trim() : entry.text;
    const label = readLabel(text);
    const counts = label?.style === 'arabic' && label.number === names.length + 1;
    const name = (label && counts ? text.slice(label.typed.length) : text).trim();
    if (name === '') {
      if (text !== '') names.push(text);
      continue;
    }
    const last = names.length - 1;
    // A long name goes on below its first line.
    if (match || label || last < 0) names.push(name);
    else names[last] = `${names[last]}${name}`;
  }
  return names;
}

/** Whether a file begins with the mark that makes it one of several. */
export function isMarkAbove(entry: Entry): boolean {
  return isAttachmentMark(entry) || (!entry.cells && ONE_OF_SEVERAL.test(entry.text));
}

export function isAttachmentMark(entry: Entry): boolean {
  return !entry.cells && MARK.test(entry.text);
}

/** Whether an attachment's page begins at an entry below a signature. */
export function beginsAttachment(entry: Entry): boolean {
  return !entry.cells && (MARK.test(entry.text) || MARK_WITH_TITLE.test(entry.text));
}

export interface FoundAttachment {
  title: string;
  body: Block[];
  lines: Map<Block, number>;
  headings: PlacedHeading[];
}

/** The attachments of entries that begin with the mark of one. */
export function readAttachments(
  entries: readonly Entry[],
  findings: Findings,
  names: readonly string[] = [],
): FoundAttachment[] {
  const pages: Entry[][] = [];
  for (const entry of entries) {
    if (beginsAttachment(entry)) pages.push([]);
    pages.at(-1)?.push(entry);
  }
  const [only] = pages;
  if (only?.[0] && pages.length === 1 && only.length === 1 && isBareMark(only[0])) {
    // Sites print 附件： above a list of downloads that may be empty.
    findings.leave(only[0], 'attachment-mark');
    return [];
  }
  const own = withoutNames(pages, findings);
  const known = names.map(bareTitle);
  return own.map((page) => readAttachment(page, findings, known));
}

const NAMED: Evidence = { name: 'attachment-name', reason: '下面还有这个附件，这里只写着名称' };

/** 附件： over a name alone is 附件说明 where the page of that attachment follows. */
function withoutNames(pages: readonly Entry[][], findings: Findings): Entry[][] {
  const [first = [], ...rest] = pages;
  const name = bareTitle(first[1]?.text ?? '');
  const isName = first.length === 2 && rest.some((page) => bareTitle(page[1]?.text ?? '') === name);
  if (!isName) return [...pages];
  for (const entry of first) findings.take(entry, 'attachmentNote', NAMED);
  return rest;
}

const UNMARKED: Evidence = {
  name: 'attachment-unmarked',
  reason: '署名下面是附件说明里写的名称，或者是一张表、一份名单的名称，当作附件',
};
const LONGEST_NAME = 40;

/** Attachments below a signature that have no mark: 附件说明 names them, or the first is a table or a list. */
export function readUnmarked(
  rest: readonly Entry[],
  names: readonly string[],
  findings: Findings,
): FoundAttachment[] {
  const known = names.map(bareTitle);
  const isPage = ({ text, cells, label }: Entry, index: number) =>
    !cells &&
    !label &&
    (isNamed(bareTitle(text), known) ||
      (index === 0 && text.length <= LONGEST_NAME && NAMES_TABLE.test(text.trim())));
  const pages = rest.flatMap((entry, index) =>
    isPage(entry, index) ? [{ at: index, start: withNames(rest, index) }] : [],
  );
  if (pages[0]?.start !== 0) return [];
  return pages.flatMap(({ at, start }, index) => {
    const title = rest.slice(start, at + 1);
    for (const entry of title) findings.take(entry, 'attachment', UNMARKED);
    const page = rest.slice(at + 1, pages[index + 1]?.start);
    const { blocks, lines, headings } = readBody(page, findings, rest[at]);
    const text = title.map((entry) => entry.text.trim()).join('');
    return [{ title: text, body: blocks, lines, headings }];
  });
}

/** An attachment may go by its name without whose it is. */
function isNamed(text: string, known: readonly string[]): boolean {
  if (known.includes(text)) return true;
  return text.length >= SHORTEST_OWN && known.some((name) => name.endsWith(text));
}

/** Fewer characters may be the same words by chance. */
const SHORTEST_OWN = 6;

/** Who issues an attachment may stand above its name. */
function withNames(entries: readonly Entry[], index: number): number {
  let start = index;
  while (start > 0 && officesOn(entries[start - 1]?.text ?? '').length > 0) start -= 1;
  return start;
}

/** 附件 and a name with nothing or a space between, right above a signature: it tells what the page below is. */
const NAME_WITHOUT_COLON = /^附\s*件\s*(?=[\p{Script=Han}《“])([^。；：:]{4,80})$/u;

/** Such a line at the end of the text as 附件说明, where the page of that name stands below the signature. */
export function noteWithoutColon(
  above: readonly Entry[],
  below: readonly Entry[],
): FoundNote | undefined {
  const last = above.at(-1);
  if (!last || last.cells || last.label) return undefined;
  const name = NAME_WITHOUT_COLON.exec(last.text.trim())?.[1];
  const page = below.find(({ text }) => officesOn(text).length === 0);
  if (name === undefined || !page || page.cells) return undefined;
  if (!isNamed(bareTitle(page.text), [bareTitle(name)])) return undefined;
  return { names: [name], line: last.line.number, start: above.length - 1, length: 1 };
}

function bareTitle(text: string): string {
  return text.replace(/\s/gu, '');
}

/** 单位：公顷: what stands over a table, and is no title's. */
const KEY = /^\p{Script=Han}{2,6}\s*[:：]\s*\S/u;

function isBareMark({ text, pictures }: Entry): boolean {
  return MARK.test(text) && pictures === undefined;
}

const MARKED: Evidence = { name: 'attachment-mark', reason: '署名下面以“附件”开头的行' };
const TITLE_BELOW: Evidence = { name: 'attachment-title', reason: '“附件”下面的短行，是附件标题' };

function readAttachment(
  [mark, ...rest]: Entry[],
  findings: Findings,
  known: readonly string[],
): FoundAttachment {
  const titled = mark && !MARK.test(mark.text) ? MARK_WITH_TITLE.exec(mark.text) : undefined;
  let title = titled?.[2] ?? '';
  let start = 0;
  while (start < MOST_TITLE_LINES && (title === '' || !isFinishedTitle(title))) {
    const entry = rest[start];
    if (!entry || !isShortLine(entry, [])) break;
    if (title !== '' && (known.includes(bareTitle(title)) || KEY.test(entry.text))) break;
    if (title !== '' && SENT_APART.test(entry.text)) break;
    if (title !== '' && entry.blankBefore && start > 2) break;
    title += withText(entry, entry.text).text;
    start += 1;
  }
  const edition = rest[start]?.text.trim() ?? '';
  if (title !== '' && EDITION.test(edition)) {
    title += edition;
    start += 1;
  }
  if (mark) findings.take(mark, 'attachment', MARKED);
  for (const entry of rest.slice(0, start)) findings.take(entry, 'attachment', TITLE_BELOW);
  const above = rest[start - 1] ?? mark;
  const { blocks, lines, headings } = readBody(rest.slice(start), findings, above);
  return { title, body: blocks, lines, headings };
}
