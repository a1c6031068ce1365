/**
 * What each line of a Word file is, as a reader of the page would see it: letterhead, number, title, body …
 * Told from words and place, hardly from looks, since it is the looks that are in doubt.
 */
import type { Line, ReadFile } from '../../readers/index.ts';

export type PartKind =
  | 'copyNumber'
  | 'classification'
  | 'urgency'
  | 'letterhead'
  | 'documentNumber'
  | 'signatory'
  | 'title'
  | 'titleNote'
  | 'recipients'
  | 'body'
  | 'heading'
  | 'attachmentNote'
  | 'attendance'
  | 'signature'
  | 'date'
  | 'note'
  | 'attachmentMark'
  | 'table'
  | 'copies'
  | 'printing'
  | 'other';

export interface Part {
  kind: PartKind;
  line: Line;
  /** Without spaces at its ends, with the label that the program numbers it with. */
  text: string;
  /** Width of the spaces typed before the text, in characters. */
  typedIndent: number;
  /** Level of a heading that stands alone; absent where it has no number. */
  level?: 1 | 2 | 3 | 4;
  /** The attachment or issued document it belongs to, from 1; 0 for the first text. */
  document: number;
}

/** The number itself may not be given yet: 〔2024〕　号, 第X号. */
const YEAR_AND_NUMBER =
  /^[^。，《]{0,20}[〔[【(（［]\s*(?:\d{4}|20[XxＸ×*]{2})\s*年?[〕\]】)）］]\s*第?\s*[\dXxＸ×*]*\s*号$/u;
const ORDER_NUMBER = /^第\s*[\d一二三四五六七八九十百XxＸ×*]*\s*[号期]$/u;
/** The day of signing may not be given yet: 20XX年XX月XX日, 2024年　月　日. */
const DATE =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日|(?:\d{4}|20[XxＸ×*]{2})年[XxＸ×*\d]{0,2}月[XxＸ×*\d]{0,2}日|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|\d{4}[-./]\d{1,2}[-./]\d{1,2})$/u;
const MARKS: readonly [RegExp, PartKind][] = [
  [/^(?:№|No\.?)?\s*\d{3,6}$/u, 'copyNumber'],
  [/^(?:绝密|机密|秘密)/u, 'classification'],
  [/^(?:特急|加急|特提|平急|急件)$/u, 'urgency'],
];
const HEADINGS: readonly [RegExp, 1 | 2 | 3 | 4][] = [
  [/^[一二三四五六七八九十]+、/u, 1],
  [/^[（(][一二三四五六七八九十]+[)）]/u, 2],
  [/^\d{1,2}[.．、](?!\d)/u, 3],
  [/^[（(]\d{1,2}[)）]/u, 4],
];
const COPIES = /^(?:主送|抄送|分送|抄报|报送)[：:]/u;
const PRINTING =
  /\d{4}年\d{1,2}月\d{1,2}日\s*印发?[。]?$|^[^。]{4,}(?:\t|[ \u3000]{2,})\d{4}年\d{1,2}月\d{1,2}日$/u;
const ATTENDANCE = /^(?:出席|请假|列席|参加)[：:]/u;
const ATTACHMENT_MARK = /^附\s*件\s*[\d一二三四五六七八九十]*[：:]?$/u;
/** Longer text is a paragraph, whatever it begins with. */
const LONGEST_HEADING = 42;
const LONGEST_NAME = 32;

/** Every line with text of a file's body, tables and boxes, in order. Linear in the length of the file. */
export function partsOf(file: ReadFile): Part[] {
  const parts = file.lines
    .filter(
      ({ region, text, label }) => isPageText(region) && `${label ?? ''}${text}`.trim() !== '',
    )
    .map(asPart);
  const bodyStart = markHead(parts);
  const dateAt = markFirstEnding(parts, bodyStart);
  markImprint(parts);
  markRest(parts, bodyStart, dateAt);
  return parts;
}

function isPageText(region: Line['region']): boolean {
  return region === 'body' || region === 'table' || region === 'box';
}

function asPart(line: Line): Part {
  const blanks = /^[ \u3000\u00a0]*/u.exec(line.text)?.[0] ?? '';
  const typedIndent = [...blanks].reduce((sum, char) => sum + (char === '\u3000' ? 1 : 0.5), 0);
  const text = `${line.label ?? ''}${line.text.trim()}`;
  return { kind: 'other', line, text, typedIndent, document: 0 };
}

/** 版头, title and recipients; gives the index of the first line after them. */
function markHead(parts: Part[]): number {
  const FIRST = 16;
  const head = parts.slice(0, FIRST);
  const numberAt = head.findIndex(({ text }) =>
    text.split(/\t|签发人/u).some((cell) => isNumber(cell.trim())),
  );
  let top = 0;
  if (numberAt >= 0) {
    for (const part of head.slice(0, numberAt)) part.kind = markOf(part.text) ?? 'letterhead';
    const number = head[numberAt];
    if (number) number.kind = 'documentNumber';
    top = numberAt + 1;
  } else {
    // Without a number, what is red stands above the title.
    top = markWhile(
      head,
      (part) => markOf(part.text) ?? (isRed(part.line) ? 'letterhead' : undefined),
    );
  }
  const at = top + markWhile(parts.slice(top), kindBelowNumber);
  for (const part of parts.slice(0, at)) {
    if (part.text.startsWith('签发人') && part.kind === 'letterhead') part.kind = 'signatory';
  }
  return markTitle(parts, at, 0);
}

/** Marks parts from the first one on as long as their kind is known; gives how many. */
function markWhile(parts: readonly Part[], kindOf: (part: Part) => PartKind | undefined): number {
  let marked = 0;
  for (const part of parts) {
    const kind = kindOf(part);
    if (kind === undefined) break;
    part.kind = kind;
    marked += 1;
  }
  return marked;
}

/** 签发人 and marks; a box of the letterhead may come after the number, though it floats beside the names. */
function kindBelowNumber({ text, line }: Part): PartKind | undefined {
  if (text.startsWith('签发人')) return 'signatory';
  return markOf(text) ?? (line.region === 'box' && isRed(line) ? 'letterhead' : undefined);
}

function isNumber(text: string): boolean {
  return YEAR_AND_NUMBER.test(text) || ORDER_NUMBER.test(text);
}

function markOf(text: string): PartKind | undefined {
  return MARKS.find(([pattern]) => pattern.test(text))?.[1];
}

/** Title lines, 题注 and recipients from `at` on; gives the index after them. */
function markTitle(parts: Part[], at: number, document: number): number {
  const MOST_LINES = 6;
  let end = at;
  for (; end < at + MOST_LINES; end += 1) {
    const part = parts[end];
    if (part === undefined || part.line.region === 'table' || /[。：:；]$/u.test(part.text)) break;
    const { align, size = 0 } = part.line.look;
    const looksLikeTitle = align === 'center' || size >= 18;
    if (end > at && (!looksLikeTitle || isTitleNote(part))) break;
    if (end === at && !looksLikeTitle && !/关于|[知告示定函见报要]$/u.test(part.text)) break;
    part.kind = 'title';
    part.document = document;
  }
  const note = parts[end];
  if (end > at && note && isTitleNote(note)) {
    note.kind = 'titleNote';
    end += 1;
  }
  const recipients = parts[end];
  if (
    end > at &&
    recipients &&
    /[：:]$/u.test(recipients.text) &&
    !/[。；]|如下|通知|事项/u.test(recipients.text) &&
    headingLevel(recipients.text) === undefined
  ) {
    recipients.kind = 'recipients';
    end += 1;
  }
  return end;
}

function isTitleNote({ text, line }: Part): boolean {
  return line.look.align === 'center' && /^[（(].*[)）]$/u.test(text);
}

/** 附件说明, signature, date and note of the first text; gives the date's index, or -1. */
function markFirstEnding(parts: Part[], bodyStart: number): number {
  const dateAt = parts.findIndex(
    ({ text, line }, index) =>
      index >= bodyStart && line.region !== 'box' && DATE.test(text.replace(/\s/gu, '')),
  );
  if (dateAt < 0) return -1;
  const date = parts[dateAt];
  if (date) date.kind = 'date';
  let at = dateAt - 1;
  for (; at >= bodyStart; at -= 1) {
    const part = parts[at];
    if (part === undefined || !isSigned(part)) break;
    part.kind = 'signature';
  }
  const after = parts[dateAt + 1];
  if (after && /^(?:[（(].*[)）]|此件.{0,12})$/u.test(after.text)) after.kind = 'note';
  for (let start = at; start >= Math.max(bodyStart, at - 20); start -= 1) {
    if (!/^附\s*件[：:]/u.test(parts[start]?.text ?? '')) continue;
    for (const part of parts.slice(start, at + 1)) part.kind = 'attachmentNote';
  }
  return dateAt;
}

/** A short line without a closing mark, set off to the right. */
function isSigned({ text, line, typedIndent }: Part): boolean {
  if (text.length > LONGEST_NAME * 2 || /[。；：，:]$/u.test(text)) return false;
  if (/^(?:附\s*件|\d+[.．、])/u.test(text)) return false;
  // Office and name of who signs, side by side.
  if (/^[^。，]{2,20}(?:\t|[ \u3000]{2,})[^。，]{2,8}$/u.test(text)) return true;
  const { align, indent, size = 16 } = line.look;
  const left = (indent?.left ?? 0) / size;
  return (
    align === 'right' ||
    align === 'center' ||
    left >= 5 ||
    typedIndent >= 5 ||
    line.region === 'table'
  );
}

function markImprint(parts: Part[]): void {
  const LAST = 8;
  for (const part of parts.slice(-LAST)) {
    if (part.kind !== 'other' && part.kind !== 'date') continue;
    if (COPIES.test(part.text)) part.kind = 'copies';
    else if (PRINTING.test(part.text)) part.kind = 'printing';
  }
  // 印发机关 and 印发日期 may be paragraphs of their own, side by side.
  const last = parts.at(-1);
  const office = parts.at(-2);
  if (last?.kind === 'printing' && DATE.test(last.text.replace(/印发?。?$/u, '').trim())) {
    if (
      office?.kind === 'other' &&
      office.line.region === last.line.region &&
      office.text.length < LONGEST_NAME
    ) {
      office.kind = 'printing';
    }
  }
}

/** Headings and paragraphs, attachments and the issued document. */
function markRest(parts: Part[], bodyStart: number, dateAt: number): void {
  let document = 0;
  for (let at = bodyStart; at < parts.length; at += 1) {
    const part = parts[at];
    if (part === undefined) continue;
    part.document = document;
    if (part.kind !== 'other') continue;
    if (part.line.region === 'table') part.kind = 'table';
    else if (ATTACHMENT_MARK.test(part.text) && at > dateAt) {
      part.kind = 'attachmentMark';
      document += 1;
      part.document = document;
      const end = markTitle(parts, at + 1, document);
      at = Math.max(at, end - 1);
    } else if (dateAt >= 0 && at > dateAt && beginsDocument(part)) {
      document += 1;
      const end = markTitle(parts, at, document);
      at = Math.max(at, end - 1);
    } else if (ATTENDANCE.test(part.text)) part.kind = 'attendance';
    else if (part.line.region === 'body') markBody(part);
  }
}

/** A title after the date, on a page of its own or in a title's size: what a 印发 notice issues. */
function beginsDocument({ line }: Part): boolean {
  const { size = 0, align, pageBreakBefore } = line.look;
  const newPage = line.pageBreak === true || pageBreakBefore === true;
  return align === 'center' && (size >= 18 || newPage);
}

function markBody(part: Part): void {
  const level = headingLevel(part.text);
  const alone = part.text.length <= LONGEST_HEADING && !/[。；：，！？:;,!?]$/u.test(part.text);
  part.kind = alone ? 'heading' : 'body';
  if (alone && level !== undefined) part.level = level;
}

/** The level that a heading's label tells (7.3.3). */
export function headingLevel(text: string): 1 | 2 | 3 | 4 | undefined {
  return HEADINGS.find(([pattern]) => pattern.test(text))?.[1];
}

/** Red enough to be meant. */
export function isRed(line: Line): boolean {
  const color = line.look.color ?? line.runs?.[0]?.look.color;
  if (color === undefined || !/^[0-9a-f]{6}$/iu.test(color)) return false;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    Number.parseInt(color.slice(at, at + 2), 16),
  );
  return red >= 0xc0 && green <= 0x50 && blue <= 0x50;
}
