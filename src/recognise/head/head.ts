/**
 * The top of a document: 版头 (GB/T 9704-2012, 7.2), 标题 (7.3.1) and 主送机关 (7.3.2). What stands there are
 * short lines without a sentence; the first paragraph, heading or table ends it.
 */

import type { FoundDate } from '../../text/index.ts';
import type { Evidence } from '../findings/evidence.ts';
import type { Field, HeadFields } from '../findings/recognition.ts';
import { isChronicle, isDateHeading } from '../lines/chronicle.ts';
import type { Findings } from '../lines/doubts.ts';
import { type Entry, piecesOf } from '../lines/entries.ts';
import {
  edgeFurniture,
  isBareKey,
  isBreadcrumbs,
  isCard,
  isEndOfPage,
} from '../lines/furniture.ts';
import { readItem } from '../lines/labels.ts';
import { kindWord } from '../words/kinds.ts';
import { unspread } from '../words/offices.ts';
import { isSeries, letterheadMark, splitLetterhead } from './letterhead.ts';
import { readMarks } from './marks.ts';
import { findRecipients } from './recipients.ts';
import { readTitle, type Title } from './title.ts';

export interface Head {
  fields: HeadFields;
  lines: Partial<Record<Field, number>>;
  /** The title without what stands around it; of minutes, what their letterhead says. */
  plainTitle: string;
  /** The words that name the kind of document: of the title, or of its subtitle. */
  kindTitle: string;
  /** Issuers below the title, and before 关于 within it. */
  otherIssuers: string[];
  /** A date below the title. */
  date?: FoundDate;
  /** What stands below it. */
  rest: Entry[];
}

/** Longest line of a title. */
const LONGEST_TITLE_LINE = 80;
/** More short lines than this are no top of a document. */
const MOST_LINES = 40;

/** A head while it is read, from above. */
interface Reader {
  readonly entries: readonly Entry[];
  readonly findings: Findings;
  readonly fields: HeadFields;
  readonly lines: Head['lines'];
  /** Lines that can be names, a title and what stands around it. */
  readonly zone: Entry[];
  /** Index of the next entry. */
  at: number;
}

/** The number behind a title, where web pages print it. */
const NUMBER_BEHIND = /^(.+?)\s*[（(]\s*(\S{1,12}〔\d{4}〕\d{1,4}号)\s*[)）]$/u;
const ORDER = /^(.{2,30}?)(?:命令|令)$/u;
const LETTERHEAD: Evidence = {
  name: 'letterhead',
  reason: '文件最上面的机关名称，带“文件”或在文号上面',
};
const RECIPIENTS: Evidence = { name: 'recipients', reason: '标题下面以冒号结束的一行，写着给谁' };

export function readHead(entries: readonly Entry[], findings: Findings): Head {
  const fields: HeadFields = { signatories: [], titleIssuers: [], title: '' };
  const reader: Reader = { entries, findings, fields, lines: {}, zone: [], at: 0 };
  const { lines, zone } = reader;
  readZone(reader);
  dropPageTitle(zone, findings);
  const { letterhead, rest } = splitLetterhead(zone, lines);
  for (const entry of zone.slice(0, zone.length - rest.length)) {
    findings.take(entry, 'letterhead', LETTERHEAD);
  }
  if (letterhead) fields.letterhead = letterhead;
  const title = readTitle(rest, entries[reader.at], findings);
  const series = letterhead?.issuers.find(isSeries);
  if (title.plain === '' && series !== undefined) title.plain = series;
  takeNumberBehind(title, reader);
  takeOrder(title, reader);
  placeTitle(title, reader);
  // Lines below a finished title begin the body.
  const below = [...rest.slice(rest.length - title.unused), ...entries.slice(reader.at)];
  const named = title.plain !== '' || fields.documentNumber !== undefined;
  const recipients = findRecipients(below.slice(0, 6), named);
  if (recipients) {
    fields.recipients = recipients.text;
    lines.recipients = below[0]?.line.number ?? 0;
    for (const entry of below.slice(0, recipients.length)) {
      findings.take(entry, 'recipients', RECIPIENTS);
    }
  }
  return {
    fields,
    lines,
    plainTitle: title.plain,
    kindTitle: series ?? (kindWord(title.plain) ? title.plain : (title.subtitle ?? title.plain)),
    otherIssuers: title.otherIssuers,
    ...(title.date && { date: title.date }),
    rest: below.slice(recipients?.length ?? 0),
  };
}

/** Gathers the short lines at the top; marks are read, and what is a web page's is left out. */
function readZone(reader: Reader): void {
  const { entries, fields, lines, zone, findings } = reader;
  const chronicle = isChronicle(entries);
  for (; reader.at < entries.length && zone.length < MOST_LINES; reader.at += 1) {
    const entry = entries[reader.at];
    if (!entry) break;
    if (leaveFurniture(reader, entry)) continue;
    if (readMarks(entry, fields, lines, findings)) continue;
    if (entry.cells) {
      const pieces = piecesOf(entry);
      if (!pieces.every((piece) => letterheadMark(piece, true))) break;
      zone.push(...pieces);
      continue;
    }
    if (!isShortLine(entry, zone) || (chronicle && isDateHeading(entry))) break;
    zone.push(entry);
  }
}

/** Leaves out what is a web page's: true where it did. */
function leaveFurniture(reader: Reader, entry: Entry): boolean {
  const { entries, zone, findings } = reader;
  if (entry.cells ? !isCard(entry) : edgeFurniture(entry) === undefined) return false;
  if (!entry.cells && isBreadcrumbs(entry)) dropMenu(zone, findings);
  findings.leave(entry, edgeFurniture(entry) ?? 'metadata');
  const value = entries[reader.at + 1];
  // The last key of a card may be empty, with the title right below it.
  if (value && isBareKey(entry) && isValue(value)) {
    findings.leave(value, 'metadata');
    reader.at += 1;
  }
  return true;
}

function takeNumberBehind(title: Title, { fields, lines }: Reader): void {
  const [, text, number] = NUMBER_BEHIND.exec(title.text) ?? [];
  if (text === undefined || fields.documentNumber !== undefined) return;
  fields.documentNumber = number ?? '';
  lines.documentNumber = title.line ?? 0;
  title.text = text;
  title.plain = text;
}

/** Of an order the title is the letterhead (10.2). */
function takeOrder(title: Title, { fields, lines }: Reader): void {
  const [, issuer] = ORDER.exec(title.text) ?? [];
  if (issuer === undefined || fields.documentNumber === undefined || fields.letterhead) return;
  fields.letterhead = { issuers: [issuer], suffix: title.text.slice(issuer.length) };
  lines.letterhead = title.line ?? 0;
  title.text = '';
}

function placeTitle(title: Title, { fields, lines }: Reader): void {
  fields.titleIssuers = title.issuersAbove;
  fields.title = title.text;
  if (title.note !== undefined) fields.titleNote = title.note;
  if (title.line !== undefined) lines.title = title.line;
  if (title.issuersLine !== undefined) lines.titleIssuers = title.issuersLine;
  if (title.dateLine !== undefined) lines.date = title.dateLine;
}

/** Whether a line can be the value of a key above it: short, and neither a key nor a title. */
function isValue(entry: Entry): boolean {
  const { cells, text } = entry;
  if (cells || text.length > 40 || /[。：:]$/u.test(text) || edgeFurniture(entry)) return false;
  return kindWord(unspread(text)) === undefined;
}

/** Menus stand above the line that says where on a site one is; a title may, too. */
function dropMenu(zone: Entry[], findings: Findings): void {
  if (zone.some(({ text }) => kindWord(unspread(text)) !== undefined)) return;
  for (const entry of zone.splice(0)) findings.leave(entry, 'web-furniture');
}

/** The heading that a web page prints above a text counts only where the text has no title of its own. */
function dropPageTitle(zone: Entry[], findings: Findings): void {
  const [first] = zone;
  if (first?.line.hint !== 'pageTitle') return;
  if (!zone.slice(1).some(({ text }) => kindWord(unspread(text)) !== undefined)) return;
  findings.leave(first, 'repeated-title');
  zone.shift();
}

/** Whether a line can stand above the body: no sentence, no label, no recipients. */
export function isShortLine(entry: Entry, above: readonly Entry[]): boolean {
  const { text } = entry;
  if (entry.cells || text.length > LONGEST_TITLE_LINE || isEndOfPage(entry)) return false;
  if (entry.label) return false;
  const item = readItem(text);
  // A subtitle begins with a stroke: it follows a title, and is no sentence.
  if (item) return above.length > 0 && /^[—–―─－-]/u.test(item.mark) && !/[。；;]/u.test(text);
  if (/(?:[。；;！!，,：:]|\p{Script=Han}\.)$/u.test(text) || /。./u.test(text)) return false;
  return !(text.length > 40 && (text.match(/[，,]/gu)?.length ?? 0) >= 2);
}
