/** 标题 (GB/T 9704-2012, 7.3.1) over one or several lines, with what stands above and below it. */
import { type FoundDate, readDate, splitTrailingDate } from '../../text/index.ts';
import type { Evidence } from '../findings/evidence.ts';
import type { HeadFields } from '../findings/recognition.ts';
import type { Findings } from '../lines/doubts.ts';
import type { Entry } from '../lines/entries.ts';
import { ISSUES_ANOTHER } from '../words/issuing.ts';
import { kindWord } from '../words/kinds.ts';
import { isOffice, officesOn, unspread, withoutSeal } from '../words/offices.ts';
import { REPORTER } from '../words/people.ts';
import { OF_ISSUE } from '../words/titles.ts';
import { dayOf, isBelowTitle, isDatedNote } from './below-title.ts';
import { type Masthead, takeEditor, takeEditorAndDay } from './editors.ts';
import {
  bearerOf,
  isFinished,
  jointTitle,
  looksAlike,
  repeatedLines,
  sameAsSite,
  withoutSite,
} from './title-lines.ts';

export interface Title {
  text: string;
  plain: string;
  issuersAbove: string[];
  /** Those names as they stand there, side by side or joined with 、. */
  namesAbove: string;
  otherIssuers: string[];
  date?: FoundDate;
  /** Who made a bulletin or minutes and when, below their letterhead. */
  masthead?: Masthead;
  /** 题注: what stands in brackets below everything else, without them. */
  note?: string;
  /** A line below the title that names the kind of document. */
  subtitle?: string;
  line?: number;
  issuersLine?: number;
  dateLine?: number;
  /** How many lines at the end of the zone belong to the body. */
  unused: number;
}

/** A title while it is read, from above. */
interface Reader {
  readonly zone: readonly Entry[];
  readonly findings: Findings;
  readonly title: Title;
  /** Index of the next line. */
  at: number;
  /** The title's lines so far, in one, and the first of them. */
  kept: string;
  first?: Entry;
  /** Lines that stand around the title. */
  readonly extras: Entry[];
}

const MOST_OFFICES_BELOW = 8;
/** A page may print its title with its site's name so many times. */
const MOST_SITE_TITLES = 3;
const BRACKETED = /^[（(]([^（）()]+)[)）]$/u;
const BEFORE_ABOUT = new RegExp(`^(.{3,60}?)(?:关于|${ISSUES_ANOTHER})`, 'u');

const ISSUER_ABOVE: Evidence = { name: 'office-above', reason: '标题上面的机关名称' };
const WHOLE: Evidence = { name: 'title', reason: '开头的短行，不是句子，没有编号' };
const OPEN: Evidence = { name: 'title-goes-on', reason: '上一行标题还没有写完' };
const DATE: Evidence = { name: 'date-below', reason: '标题下面的日期' };
const OFFICE: Evidence = { name: 'office-below', reason: '标题下面的机关名称' };
const SIGNED: Evidence = { name: 'signed-below', reason: '标题下面的机关名称和日期，在一行里' };
const BELOW: Evidence = { name: 'below-title', reason: '标题下面的副标题、题注或姓名' };
const REPORTS: Evidence = { name: 'reporter', reason: '写明由谁报告' };

/** Reads the short lines at the top of a document, below its letterhead. */
export function readTitle(
  zone: readonly Entry[],
  findings: Findings,
  letterhead: HeadFields['letterhead'],
): Title {
  const title: Title = {
    text: '',
    plain: '',
    issuersAbove: [],
    namesAbove: '',
    otherIssuers: [],
    unused: 0,
  };
  const reader: Reader = { zone, findings, title, at: 0, kept: '', extras: [] };
  if (letterhead) reader.at += takeEditorAndDay(zone, title, letterhead, findings);
  takeIssuers(reader);
  reader.at += takeEditor(zone.slice(reader.at), title, letterhead, findings);
  leaveSiteTitle(reader);
  while (reader.at < zone.length) {
    const taken = takeLines(reader, zone[reader.at] as Entry);
    if (taken === 0) break;
    reader.at += taken;
  }
  title.unused = reader.kept === '' ? 0 : zone.length - reader.at;
  finish(reader);
  return title;
}

/** All leading lines that are names, unless nothing would be left for the title. */
function takeIssuers(reader: Reader): void {
  const { zone, title, findings } = reader;
  while (reader.at < zone.length - 1) {
    const entry = zone[reader.at];
    const offices = entry ? officesOn(entry.text) : [];
    if (!entry || offices.length === 0) break;
    findings.take(entry, 'titleIssuers', ISSUER_ABOVE);
    title.issuersLine ??= entry.line.number;
    title.issuersAbove.push(...offices.map(withoutSeal));
    addNames(title, offices.length === 1 ? (offices[0] ?? '') : entry.text);
    reader.at += 1;
  }
}

/** Names on several lines stand side by side in the title (7.3.1). */
function addNames(title: Title, names: string): void {
  title.namesAbove = [title.namesAbove, withoutSeal(names.trim().replace(/\s+/gu, ' '))]
    .filter((text) => text !== '')
    .join(' ');
}

/** 标题 - 某某网 right above the title, perhaps more than once. */
function leaveSiteTitle(reader: Reader): void {
  const above = reader.zone.slice(reader.at, reader.at + MOST_SITE_TITLES + 1);
  const isPage = (page: Entry, own: Entry | undefined) =>
    own !== undefined && !page.firm && sameAsSite(own.text, page.text.replace(/\s/gu, ''));
  const own = above.findIndex(
    (_, index) => index > 0 && above.slice(0, index).every((page) => isPage(page, above[index])),
  );
  if (own < 1) return;
  for (const page of above.slice(0, own)) reader.findings.leave(page, 'repeated-title');
  reader.at += own;
}

/** Takes a line, or several that repeat the title, and says how many; 0 where the title's zone ends above it. */
function takeLines(reader: Reader, entry: Entry): number {
  const text = unspread(entry.text);
  const { kept, first, zone, at } = reader;
  const bare = text.replace(/\s/gu, '');
  if (kept !== '' && isDatedNote(text)) return takeBelow(reader, entry, text);
  if (kept !== '' && OF_ISSUE.test(text)) return takeExtra(reader, entry, BELOW);
  const open = kept === '' || !isFinished(withoutSite(kept), bare);
  if (open && (!first || looksAlike(first, entry))) return takeTitleLine(reader, entry, text);
  const again = repeatedLines(
    zone.slice(at).map((one) => one.text),
    kept,
  );
  if (again > 0 || sameAsSite(kept, bare)) return leaveAgain(reader, Math.max(1, again));
  return takeBelow(reader, entry, text);
}

/** The title once more: what it says of issuers is taken. */
function leaveAgain({ zone, at, kept, title, findings }: Reader, length: number): number {
  const lines = zone.slice(at, at + length);
  for (const entry of lines) findings.leave(entry, 'repeated-title');
  const whole = lines.map(({ text }) => text.replace(/\s/gu, '')).join('');
  const bare = kept.replace(/\s/gu, '');
  const prefix = whole.endsWith(bare) ? whole.slice(0, -bare.length) : '';
  if (title.issuersAbove.length === 0 && isOffice(prefix)) title.otherIssuers.push(prefix);
  return length;
}

function takeTitleLine(reader: Reader, entry: Entry, text: string): number {
  const { title, findings, kept } = reader;
  if (kept !== '' && readDate(text)) return takeDate(reader, entry);
  if (kept === '' && reader.at < reader.zone.length - 1 && REPORTER.test(text)) {
    return takeExtra(reader, entry, REPORTS);
  }
  findings.take(entry, 'title', kept === '' ? WHOLE : OPEN);
  reader.first ??= entry;
  title.line ??= entry.line.number;
  const joint = kept === '' ? jointTitle(entry.text) : undefined;
  if (joint) {
    title.issuersAbove.push(...joint.issuers);
    addNames(title, joint.issuers.join(' '));
  }
  reader.kept += joint?.title ?? text;
  return 1;
}

function takeBelow(reader: Reader, entry: Entry, text: string): number {
  const { title } = reader;
  if (readDate(text)) return takeDate(reader, entry);
  const offices = isDatedNote(text) ? [] : officesOn(entry.text);
  if (offices.length > 0 && reader.extras.length < MOST_OFFICES_BELOW) {
    title.otherIssuers.push(...offices.map(withoutSeal));
    return takeExtra(reader, entry, OFFICE);
  }
  const signed = splitTrailingDate(entry.text);
  if (signed && isOffice(signed.before) && title.date === undefined) {
    title.otherIssuers.push(unspread(signed.before));
    title.date = signed.date;
    return takeExtra(reader, entry, SIGNED);
  }
  if (!isBelowTitle(text)) return 0;
  if (kindWord(text)) title.subtitle = text;
  const day = dayOf(text);
  if (day) title.date ??= day;
  return takeExtra(reader, entry, BELOW);
}

function takeExtra({ extras, findings }: Reader, entry: Entry, evidence: Evidence): number {
  findings.take(entry, 'belowTitle', evidence);
  extras.push(entry);
  return 1;
}

function takeDate({ title, extras, findings }: Reader, entry: Entry): number {
  const date = readDate(entry.text);
  if (!date) return 1;
  findings.take(entry, 'date', DATE);
  title.date = date;
  title.dateLine = entry.line.number;
  extras.push(entry);
  return 1;
}

/** What the lines together say. */
function finish({ title, kept, extras }: Reader): void {
  title.plain = withoutSite(kept);
  const below = extras.map(({ text }) => text);
  const note = BRACKETED.exec(below.at(-1)?.trim() ?? '')?.[1];
  if (note !== undefined) {
    title.note = note;
    below.pop();
  }
  title.text = [kept, ...below].join('\n');
  const before = BEFORE_ABOUT.exec(title.plain)?.[1];
  const named = before === undefined ? [] : officesOn(before);
  const isAgain = named.length > 0 && named.every((one) => title.issuersAbove.includes(one));
  if (before !== undefined && named.length > 0 && !isAgain) {
    if (title.issuersAbove.length > 0) {
      // The last of joint issuers, on the line where the title goes on: 甲局 乙局 / 丙局关于……的通知.
      title.issuersAbove.push(...named);
      addNames(title, before);
      title.plain = title.plain.slice(before.length);
      title.text = [title.plain, ...below].join('\n');
    } else title.otherIssuers.push(...named.filter((one) => !title.otherIssuers.includes(one)));
  }
  const bearer = title.otherIssuers.length === 0 ? bearerOf(title.plain) : undefined;
  if (bearer !== undefined) title.otherIssuers.push(bearer);
}

/** Doubts a title that is missing, or names no kind; the first line is where a person looks. */
export function doubtTitle(title: Title, first: Entry | undefined, findings: Findings): void {
  if (!first) return;
  if (title.plain === '') {
    findings.doubt(
      first,
      'no-title',
      { zh: '没有找到标题。', en: 'No title was found.' },
      { zh: '在表单的“标题”里补上。', en: 'Give it in the form.' },
    );
  } else if ((findings.ownKindOf(title.plain) ?? kindWord(title.plain)) === undefined) {
    findings.doubt(
      first,
      'title-without-kind',
      {
        zh: `“${title.plain}”当作标题，但看不出文种。`,
        en: `"${title.plain}" is taken as the title, but names no kind of document.`,
      },
      { zh: '如果它是正文，请移到正文里。', en: 'Move it to the body if it is not the title.' },
    );
  }
}
