/**
 * The top of a document: 版头 (GB/T 9704-2012, 7.2), 标题 (7.3.1) and 主送机关 (7.3.2). What stands there are
 * short lines without a sentence; the first paragraph, heading or table ends it.
 */

import type { FoundDate } from '../../text/index.ts';
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
import { readTitle } from './title.ts';

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

export function readHead(entries: readonly Entry[], findings: Findings): Head {
  const lines: Head['lines'] = {};
  const fields: HeadFields = { signatories: [], titleIssuers: [], title: '' };
  const zone: Entry[] = [];
  const chronicle = isChronicle(entries);
  let index = 0;
  for (; index < entries.length && zone.length < MOST_LINES; index += 1) {
    const entry = entries[index];
    if (!entry) break;
    if (entry.cells ? isCard(entry) : edgeFurniture(entry) !== undefined) {
      if (!entry.cells && isBreadcrumbs(entry)) dropMenu(zone, findings);
      findings.leave(entry, edgeFurniture(entry) ?? 'metadata');
      const value = entries[index + 1];
      // The last key of a card may be empty, with the title right below it.
      if (value && isBareKey(entry) && isValue(value)) {
        findings.leave(value, 'metadata');
        index += 1;
      }
      continue;
    }
    if (readMarks(entry, fields, lines)) continue;
    if (entry.cells) {
      const pieces = piecesOf(entry);
      if (!pieces.every((piece) => letterheadMark(piece, true))) break;
      zone.push(...pieces);
      continue;
    }
    if (!isShortLine(entry, zone) || (chronicle && isDateHeading(entry))) break;
    zone.push(entry);
  }
  dropPageTitle(zone, findings);
  const { letterhead, rest } = splitLetterhead(zone, lines);
  if (letterhead) fields.letterhead = letterhead;
  const title = readTitle(rest, entries[index], findings);
  const series = letterhead?.issuers.find(isSeries);
  if (title.plain === '' && series !== undefined) title.plain = series;
  const numbered = /^(.+?)\s*[（(]\s*(\S{1,12}〔\d{4}〕\d{1,4}号)\s*[)）]$/u.exec(title.text);
  if (numbered && fields.documentNumber === undefined) {
    // Web pages print the number behind the title.
    fields.documentNumber = numbered[2] ?? '';
    lines.documentNumber = title.line ?? 0;
    title.text = numbered[1] ?? '';
    title.plain = title.text;
  }
  const order = /^(.{2,30}?)(?:命令|令)$/u.exec(title.text);
  if (order && fields.documentNumber !== undefined && !letterhead) {
    // Of an order the title is the letterhead (10.2).
    fields.letterhead = { issuers: [order[1] ?? ''], suffix: title.text.slice(order[1]?.length) };
    lines.letterhead = title.line ?? 0;
    title.text = '';
  }
  fields.titleIssuers = title.issuersAbove;
  fields.title = title.text;
  if (title.note !== undefined) fields.titleNote = title.note;
  if (title.line !== undefined) lines.title = title.line;
  if (title.issuersLine !== undefined) lines.titleIssuers = title.issuersLine;
  if (title.dateLine !== undefined) lines.date = title.dateLine;
  // Lines below a finished title begin the body.
  const below = [...rest.slice(rest.length - title.unused), ...entries.slice(index)];
  const named = title.plain !== '' || fields.documentNumber !== undefined;
  const recipients = findRecipients(below.slice(0, 6), named);
  if (recipients) {
    fields.recipients = recipients.text;
    lines.recipients = below[0]?.line.number ?? 0;
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
