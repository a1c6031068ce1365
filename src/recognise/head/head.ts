/**
 * The top of a document: 版头 (GB/T 9704-2012, 7.2), 标题 (7.3.1) and 主送机关 (7.3.2). What stands there are
 * short lines without a sentence; the first paragraph, heading or table ends it.
 */

import type { CardField } from '../../sites/index.ts';
import { type FoundDate, halfWidth } from '../../text/index.ts';
import type { Evidence } from '../findings/evidence.ts';
import type { Field, HeadFields } from '../findings/recognition.ts';
import { isChronicle, isDateHeading } from '../lines/chronicle.ts';
import type { Findings } from '../lines/doubts.ts';
import { type Entry, piecesOf } from '../lines/entries.ts';
import { dayOfPage, edgeFurniture, isCard, leaveFurniture, menuRow } from '../lines/furniture.ts';
import { kindWord } from '../words/kinds.ts';
import { unspread } from '../words/offices.ts';
import { NUMBER_BEHIND, partNumbers, readBeside } from './beside.ts';
import { type Card, saidOnCard, takeCard, withoutCardLines } from './card/card.ts';
import { enclosedTitle, seriesAndNumber } from './enclosed-title.ts';
import {
  BARE_NUMBER,
  isBareNumber,
  isSeries,
  letterheadMark,
  splitLetterhead,
  takeOrder,
} from './letterhead.ts';
import { listBegins } from './list-of-names.ts';
import { isDocumentNumber, readMarks, withoutSigner } from './marks.ts';
import { takeNamesAbove } from './name-above.ts';
import { dropPageLines, leaveAboveTitle, linesAboveTitle, MOST_SKIPPED } from './page/headline.ts';
import { findRecipients, withoutLinesBetween } from './recipients.ts';
import { isShortLine } from './short-line.ts';
import { takeTelegram } from './telegram.ts';
import { doubtTitle, readTitle, type Title } from './title.ts';
import { wholeTitle } from './title-lines.ts';

export interface Head {
  fields: HeadFields;
  lines: Partial<Record<Field, number>>;
  /** The title without what stands around it; of minutes, what their letterhead says. */
  plainTitle: string;
  /** The title with the names that stand above it, as they stand there. */
  wholeTitle: string;
  /** The words that name the kind of document: of the title, or of its subtitle. */
  kindTitle: string;
  /** Issuers below the title, and before 关于 within it. */
  otherIssuers: string[];
  /** A date below the title. */
  date?: FoundDate;
  /** What the card of a page says of issuers and date, for want of better. */
  onCard: { issuers: string[]; date?: FoundDate };
  /** Whether the number is set at the right, as on a letter. */
  numberRight: boolean;
  /** What stands below it. */
  rest: Entry[];
}

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
  readonly card: Card;
  /** Numbers that stand beside a title on its line. */
  readonly numbers: { text: string; entry: Entry }[];
  /** A date beside the number. */
  dateBeside?: FoundDate;
  /** Who issues it, in brackets with the number below the title. */
  officesBeside?: readonly string[];
  /** How many lines of the zone stand above a page's card. */
  aboveCard: number;
  /** Index of the next entry. */
  at: number;
}

/** One row can set a letterhead or a number. */
const MIN_ROWS = 2;
const LETTERHEAD: Evidence = {
  name: 'letterhead',
  reason: '文件最上面的机关名称，带“文件”或在文号上面',
};

export function readHead(entries: readonly Entry[], findings: Findings): Head {
  const fields: HeadFields = { signatories: [], titleIssuers: [], title: '' };
  const card: Card = new Map();
  const moved = tableAbove(entries);
  const reader: Reader = {
    entries,
    findings,
    fields,
    lines: {},
    zone: [],
    card,
    numbers: [],
    aboveCard: 0,
    at: moved.length,
  };
  const { lines, zone } = reader;
  readZone(reader);
  const numbered = partNumbers(zone, fields, findings);
  if (numbered) lines.documentNumber = numbered.line.number;
  dropPageLines(zone, reader.aboveCard, card.get('title')?.value, findings);
  const { letterhead, rest } = splitLetterhead(zone, lines);
  for (const entry of zone.slice(0, zone.length - rest.length)) {
    findings.take(entry, 'letterhead', LETTERHEAD);
  }
  if (letterhead) fields.letterhead = letterhead;
  const { issuers: named, rest: titled } = takeNamesAbove(rest, fields, findings);
  const listed = listBegins(titled);
  const title = readTitle(titled.slice(0, listed), findings, letterhead);
  if (title.issuersAbove.length + title.otherIssuers.length === 0)
    title.otherIssuers.push(...named);
  const series = letterhead?.issuers.find(isSeries);
  if (title.plain === '' && series !== undefined) title.plain = series;
  takeNumberBehind(title, reader);
  if (reader.officesBeside) title.otherIssuers = [...reader.officesBeside];
  takeOrder(title, fields, lines);
  takeFromCard(title, reader);
  doubtTitle(title, titled[0] ?? entries[reader.at], findings);
  placeTitle(title, reader);
  // 【】 are boxes in a form.
  const number = fields.documentNumber?.replace(/【(\d{4})】/u, '〔$1〕');
  if (number !== undefined) fields.documentNumber = number;
  // Lines below a finished title begin the body.
  const under = [
    ...titled.slice(listed - title.unused),
    ...withoutCardLines(entries.slice(reader.at), findings),
  ];
  const isNamed = title.plain !== '' || fields.documentNumber !== undefined;
  const below = withoutLinesBetween(under, title.plain, findings);
  const recipients = findRecipients(below.slice(0, 6), isNamed);
  if (recipients) {
    fields.recipients = recipients.text;
    lines.recipients = below[0]?.line.number ?? 0;
    for (const entry of below.slice(0, recipients.length)) {
      const text = recipients.behind ? recipients.text : entry.text;
      findings.take(entry, 'recipients', recipients.evidence, text);
    }
  }
  const date = title.date ?? reader.dateBeside;
  return {
    fields,
    lines,
    plainTitle: title.plain,
    wholeTitle: wholeTitle(title),
    kindTitle: series ?? (kindWord(title.plain) ? title.plain : (title.subtitle ?? title.plain)),
    otherIssuers: title.otherIssuers,
    onCard: saidOnCard(card),
    numberRight: entries.some(
      ({ line, look }) => line.number === lines.documentNumber && look.align === 'right',
    ),
    ...(date && { date }),
    rest: [
      ...moved,
      ...(recipients?.behind ? [recipients.behind] : []),
      ...below.slice(recipients?.length ?? 0),
    ],
  };
}

/** The rows of a table above the title, where one stands right below them: they go to the body's top. */
function tableAbove(entries: readonly Entry[]): readonly Entry[] {
  const end = entries.findIndex((entry) => !entry.cells || isCard(entry));
  const title = entries[end];
  if (end < MIN_ROWS || !title || title.cells || !isShortLine(title, [])) return [];
  const named = kindWord(unspread(title.text)) !== undefined;
  const letterhead = piecesOf(entries[0] as Entry).every((piece) => letterheadMark(piece, true));
  return named && !letterhead ? entries.slice(0, end) : [];
}

/** Gathers the short lines at the top; marks are read, and what is a web page's is left out. */
function readZone(reader: Reader): void {
  const { entries, zone, card, fields, findings } = reader;
  const chronicle = isChronicle(entries);
  let inCard = false;
  while (reader.at < entries.length && zone.length < MOST_LINES) {
    const given = entries[reader.at];
    if (!given) break;
    const entry = withoutSigner(given, fields, reader.lines, findings);
    const telegram = zone.length === 0 ? takeTelegram(entries, reader.at, fields, findings) : 0;
    const taken: number = telegram || takeCard(entries, reader.at, card, inCard, findings);
    inCard ||= taken > 0 && telegram === 0;
    if (taken > telegram) reader.aboveCard = zone.length;
    reader.at += taken;
    if (taken > 0) continue;
    if (takeMarks(reader, entry) || addToZone(reader, entry, chronicle)) {
      reader.at += 1;
      continue;
    }
    const skipped = linesAboveTitle(entries.slice(reader.at, reader.at + MOST_SKIPPED), zone);
    if (skipped === 0) break;
    leaveAboveTitle(entries.slice(reader.at, reader.at + skipped), findings);
    reader.at += skipped;
  }
}

/** Marks and numbers, with or without a date beside them, and what is a web page's. */
function takeMarks(reader: Reader, entry: Entry): boolean {
  const { fields, lines, findings } = reader;
  if (leavePageLine(reader, entry)) return true;
  if (seriesAndNumber(entry)) return false;
  if (lines.documentNumber === undefined) {
    if (isBareNumber(entry, reader.zone)) {
      findings.take(entry, 'documentNumber', BARE_NUMBER);
      fields.documentNumber = halfWidth(entry.text.trim());
      lines.documentNumber = entry.line.number;
      return true;
    }
    const beside = readBeside(entry, findings);
    if (beside) {
      fields.documentNumber = beside.number;
      lines.documentNumber = entry.line.number;
      if (beside.date) reader.dateBeside = beside.date;
      if (beside.offices) reader.officesBeside = beside.offices;
      return true;
    }
  }
  return readMarks(entry, fields, lines, findings);
}

/** Leaves out what is a web page's: true where it did. */
function leavePageLine(reader: Reader, entry: Entry): boolean {
  const { findings, entries, at } = reader;
  const sign = entry.cells ? menuRow(entry) : (edgeFurniture(entry) ?? dayOfPage(entries, at));
  if (!sign) return false;
  if (sign.is === 'metadata') reader.aboveCard = reader.zone.length;
  leaveFurniture(findings, entry, sign);
  return true;
}

function addToZone({ zone, numbers }: Reader, entry: Entry, chronicle: boolean): boolean {
  if (entry.cells) {
    const pieces = piecesOf(entry);
    if (!pieces.every((piece) => letterheadMark(piece, true))) return false;
    zone.push(...pieces);
    return true;
  }
  const enclosed = enclosedTitle(entry);
  if (enclosed) {
    if (enclosed.number !== undefined) numbers.push({ text: enclosed.number, entry });
    zone.push(enclosed.title, ...(enclosed.below ? [enclosed.below] : []));
    return true;
  }
  if (!isShortLine(entry, zone) || (chronicle && isDateHeading(entry))) return false;
  zone.push(entry);
  return true;
}

function takeNumberBehind(title: Title, { fields, lines, numbers }: Reader): void {
  const beside = numbers[0];
  if (beside && fields.documentNumber === undefined) {
    fields.documentNumber = halfWidth(beside.text.replace(/\s/gu, ''));
    lines.documentNumber = beside.entry.line.number;
  }
  const [, text, number] = NUMBER_BEHIND.exec(title.text) ?? [];
  if (text === undefined || fields.documentNumber !== undefined) return;
  fields.documentNumber = number ?? '';
  lines.documentNumber = title.line ?? 0;
  title.text = text;
  title.plain = text;
}

/** What only the card of a page says is offered, and doubted. */
function takeFromCard(title: Title, { card, fields, findings }: Reader): void {
  const offer = (field: CardField, name: string) => {
    const found = card.get(field);
    if (found === undefined) return undefined;
    findings.doubt(found.entry, 'from-card', {
      zh: `${name}“${found.value}”只在网页的登记信息里写着，请核对。`,
      en: `Only the page's catalogue card says "${found.value}"; please check.`,
    });
    return found.value;
  };
  if (title.plain === '') {
    const text = offer('title', '标题') ?? '';
    title.plain = text;
    title.text = [text, title.text].filter((line) => line !== '').join('\n');
  }
  const number = fields.documentNumber === undefined ? card.get('number')?.value : undefined;
  if (number !== undefined && isDocumentNumber(number)) {
    fields.documentNumber = halfWidth(offer('number', '发文字号') ?? '').replace(/\s/gu, '');
  }
}

function placeTitle(title: Title, { fields, lines }: Reader): void {
  fields.titleIssuers = title.issuersAbove;
  fields.title = title.text;
  if (title.note !== undefined) fields.titleNote = title.note;
  if (title.masthead !== undefined) fields.masthead = title.masthead;
  if (title.line !== undefined) lines.title = title.line;
  if (title.issuersLine !== undefined) lines.titleIssuers = title.issuersLine;
  if (title.dateLine !== undefined) lines.date = title.dateLine;
}
