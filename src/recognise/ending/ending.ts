/** Where the body of a document ends: at its signature, the pages of its attachments, or the paper that it issues. */
import type { Attendance } from '../../document/document.ts';
import { isFileName } from '../../sites/index.ts';
import { isShortLine } from '../head/short-line.ts';
import type { Entry } from '../lines/entries.ts';
import { ATTENDANCE, CONTACT, SITE_REMARK } from '../words/ending.ts';
import { ARTICLE } from '../words/headings.ts';
import { ISSUED_PLAIN, ISSUES_ANOTHER } from '../words/issuing.ts';
import { isFinishedTitle } from '../words/kinds.ts';
import { isOffice, officesOn, withoutSeal } from '../words/offices.ts';
import {
  beginsAttachment,
  type FoundNote,
  findNote,
  isAttachmentMark,
  isListMark,
  isNoteBelow,
  noteWithoutColon,
} from './attachments.ts';
import { type FoundSignature, findSignature } from './signature.ts';

/** What a notice's title and text say that it issues. */
export interface Issues {
  title: string;
  /** Whether it issues anything. */
  issues: boolean;
  /** Names of papers in 《》. */
  papers: readonly string[];
}

/** Text this long is no name in a list. */
const LEAST_PROSE = 40;
const ISSUED_QUOTED = new RegExp(`${ISSUES_ANOTHER}[^《》]{0,20}《([^》]+)》`, 'u');

export interface Ending {
  body: readonly Entry[];
  /** 附件说明. */
  note: FoundNote | undefined;
  attendance: Attendance[];
  signature: FoundSignature | undefined;
  /** What stands below the signature. */
  after: readonly Entry[];
  /** The entries that each was read from. */
  entries: Record<'note' | 'attendance' | 'signature', readonly Entry[]>;
}

/** The whole of it is body: nothing below is read as anything else. */
export function withoutEnding(rest: readonly Entry[]): Ending {
  const entries = { note: [], attendance: [], signature: [] };
  return { body: rest, note: undefined, attendance: [], signature: undefined, after: [], entries };
}

/**
 * Parts the body from what ends the document.
 * @param issues what the title says that it issues
 * @param known issuers found above
 */
export function findEnding(
  rest: readonly Entry[],
  issues: Issues,
  known: readonly string[],
): Ending {
  const found = signatureOf(rest, known, issues.issues);
  let end = found?.start ?? rest.length;
  let after = found ? rest.slice(found.end) : [];
  const issued = issuedStart(rest.slice(0, end), issues, known);
  const page = found
    ? -1
    : rest.findIndex(
        (entry, index) =>
          (isAttachmentMark(entry) && !isListMark(rest, index)) ||
          opensPage(entry, rest[index + 1]),
      );
  const at = issued ?? page;
  // A date alone, or masked, is a signature where the paper that is issued begins below it.
  const own = issued === undefined ? undefined : findSignature(rest.slice(0, issued), known);
  const signedAbove = own?.end === issued ? own : undefined;
  if (at >= 0) {
    end = signedAbove?.start ?? at;
    after = rest.slice(at);
  }
  const noted = end - noteBelowAttendance(rest.slice(0, end));
  after = [...rest.slice(noted, end), ...after];
  end = noted;
  const { above, attendance } = cutAttendance(rest.slice(0, end));
  const note = findNote(above) ?? noteWithoutColon(above, after);
  const signature = issued === undefined ? found : signedAbove;
  return {
    body: note ? [...above.slice(0, note.start), ...above.slice(note.start + note.length)] : above,
    note,
    attendance,
    after,
    signature,
    entries: {
      note: note ? above.slice(note.start, note.start + note.length) : [],
      attendance: rest.slice(above.length, end),
      signature: signature ? rest.slice(signature.start, signature.end) : [],
    },
  };
}

/** How many lines of 附注 stand below the attendance of minutes, which nobody signs. */
function noteBelowAttendance(above: readonly Entry[]): number {
  const last = above.findLastIndex((entry) => !isNote(entry));
  return ATTENDANCE.test(above[last]?.text ?? '') ? above.length - 1 - last : 0;
}

/** 附件1：…… over text, and not in a list of attachments. */
function opensPage(entry: Entry, next: Entry | undefined): boolean {
  if (!next || !beginsAttachment(entry) || /^附\s*件/u.test(next.text)) return false;
  return next.label ? next.label.number === 1 : next.text.length >= LEAST_PROSE;
}

/** 出席、请假、列席 below the body of minutes (GB/T 9704-2012, 10.3). */
function cutAttendance(above: readonly Entry[]): {
  above: readonly Entry[];
  attendance: Attendance[];
} {
  const attendance: Attendance[] = [];
  let end = above.length;
  for (; end > 1; end -= 1) {
    const match = ATTENDANCE.exec(above[end - 1]?.text ?? '');
    if (!match) break;
    const [, label = '', names = ''] = match;
    attendance.unshift({ label: label.replace(/\s/gu, ''), names: names.replace(/。$/u, '') });
  }
  return { above: above.slice(0, end), attendance };
}

/** A signature counts only where a document can end: nothing of the body may follow. */
function signatureOf(
  rest: readonly Entry[],
  known: readonly string[],
  issues: boolean,
): FoundSignature | undefined {
  let from = 0;
  for (let tries = 0; tries < 20; tries += 1) {
    const found = findSignature(rest.slice(from), known, issues ? beginsPaper : undefined);
    if (!found) return undefined;
    const signature = { ...found, start: found.start + from, end: found.end + from };
    // The paper that is issued may have no title of its own.
    const names = signature.issuers.length + (signature.signers?.length ?? 0);
    const signed = names > 0 && signature.date !== undefined;
    const closes = signed && isRemark(rest.slice(signature.end));
    if ((issues && signed) || closes || canEnd(rest, signature.end)) return signature;
    from = signature.end;
  }
  return undefined;
}

const MOST_REMARKS = 2;
const LONGEST_REMARK = 80;

/** A sentence or two below names and a date, and nothing more: who put the paper there adds what is to be done. */
export function isRemark(below: readonly Entry[]): boolean {
  return (
    below.length > 0 &&
    below.length <= MOST_REMARKS &&
    below.every(
      ({ text, cells, label }) =>
        !cells &&
        !label &&
        !ARTICLE.test(text) &&
        text.length <= LONGEST_REMARK &&
        /[。！]$/u.test(text.trim()),
    )
  );
}

/** Whether what follows a date is a note, an attachment, another document or nothing. */
function canEnd(rest: readonly Entry[], end: number): boolean {
  let at = end;
  while (at < rest.length && (isNote(rest[at]) || isSiteRemark(rest[at]))) at += 1;
  const next = rest[at];
  if (!next || beginsAttachment(next) || isNoteBelow(next)) return true;
  if (next.newPage) return true;
  return titleLength(rest.slice(at, at + 12)) > 0;
}

/** Whether a paper's title begins right below a date: a notice of it needs no names above. */
function beginsPaper(below: readonly Entry[]): boolean {
  return titleLength(below.slice(0, MOST_NAME_LINES + 1)) > 0;
}

/** How many short lines make up the names and the title that a document begins with; 0 where none does. */
function titleLength(entries: readonly Entry[]): number {
  let title = '';
  for (const [index, entry] of entries.entries()) {
    if (!isShortLine(entry, [])) return 0;
    if (title === '' && officesOn(entry.text).length > 0) continue;
    title += entry.text;
    if (isFinishedTitle(title)) return index + 1;
  }
  return 0;
}

/** Where the document begins whose name a notice's title has, in 《》 or not, when no date stands between. */
function issuedStart(
  rest: readonly Entry[],
  { title, issues, papers }: Issues,
  known: readonly string[],
): number | undefined {
  const names = [
    ISSUED_QUOTED.exec(title)?.[1],
    ISSUED_PLAIN.exec(title)?.[1],
    ...(issues ? papers : []),
  ].flatMap((name) => (name === undefined ? [] : [bareName(name)]));
  let at = rest.findIndex((_, index) => names.some((name) => namedAt(rest, index, name)));
  if (at < 0) return undefined;
  const first = at;
  while (at > 0 && officesOn(rest[at - 1]?.text ?? '').length > 0) at -= 1;
  return signsNotice(rest.slice(at, first), known) ? first : at;
}

/** Whether names above the paper sign its notice without a date: it is they who issue that. */
function signsNotice(names: readonly Entry[], known: readonly string[]): boolean {
  const own = names.flatMap(({ text }) => officesOn(text));
  return own.length > 0 && own.every((name) => known.includes(withoutSeal(name)));
}

/** A paper's name may stand on so many lines. */
const MOST_NAME_LINES = 4;

/** Whether a paper's name begins on a line and ends on it, or on one of the next. */
function namedAt(rest: readonly Entry[], index: number, name: string): boolean {
  let joined = '';
  for (const { text, cells, label } of rest.slice(index, index + MOST_NAME_LINES)) {
    // The name of a file is a link to the paper, which does not stand there.
    if (cells || label || isFileName(text)) return false;
    joined += bareName(text);
    if (joined === name) return true;
    if (joined === '' || !name.startsWith(joined)) return false;
  }
  return false;
}

/** A paper's name without spaces and remarks, its quotes in one form. */
function bareName(name: string): string {
  const bare = name.replace(/\s/gu, '').replace(/〈/gu, '《').replace(/〉/gu, '》');
  return bare.replace(/[（(].*$/u, '');
}

const IN_BRACKETS = /^[（(].*[)）]$/u;

/** 附注 (7.3.6): brackets around the whole line; whom to ask, also without. */
export function isNote(entry: Entry | undefined): boolean {
  const text = entry?.text.trim() ?? '';
  if (text.length > 200 || entry?.label || entry?.cells) return false;
  if (isSiteRemark(entry)) return false;
  return IN_BRACKETS.test(text) || CONTACT.test(text);
}

/** （稿件来源：……网） below a signature: a site's words about the text. */
export function isSiteRemark(entry: Entry | undefined): boolean {
  if (entry === undefined || entry.firm || entry.label || entry.cells) return false;
  const text = entry.text.trim();
  // 青禾县民政局发布: who put it on the site.
  return SITE_REMARK.test(text) || (text.endsWith('发布') && isOffice(text.slice(0, -2)));
}
