/**
 * The top of a document: 版头 (GB/T 9704-2012, 7.2), 标题 (7.3.1) and 主送机关 (7.3.2). What stands there are
 * short lines without a sentence; the first paragraph, heading or table ends it.
 */
import { type FoundDate, isBareYear, readDate } from './dates.ts';
import type { Findings } from './doubts.ts';
import type { Entry } from './entries.ts';
import { edgeFurniture, isCard, isEndOfPage } from './furniture.ts';
import { readItem } from './labels.ts';
import { readMarks } from './marks.ts';
import { isOffice, kindWord, officesOn, unspread, withoutSeal } from './names.ts';
import { findRecipients } from './recipients.ts';
import type { Field, HeadFields } from './recognition.ts';

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
  /** How many entries the head took. */
  length: number;
}

/** Longest line of a title, and most lines of one. */
const LONGEST_TITLE_LINE = 80;

export function readHead(entries: readonly Entry[], findings: Findings): Head {
  const lines: Head['lines'] = {};
  const fields: HeadFields = { signatories: [], titleIssuers: [], title: '' };
  const zone: Entry[] = [];
  let index = 0;
  for (; index < entries.length; index += 1) {
    const entry = entries[index];
    if (!entry) break;
    if (entry.cells ? isCard(entry) : edgeFurniture(entry.text) !== undefined) {
      findings.leave(entry, edgeFurniture(entry.text) ?? 'metadata');
      continue;
    }
    if (!entry.cells && readMarks(entry, fields, lines)) continue;
    if (!isShortLine(entry, zone)) break;
    zone.push(entry);
  }
  const { letterhead, rest } = splitLetterhead(zone, lines);
  if (letterhead) fields.letterhead = letterhead;
  const title = readTitle(rest, entries[index], findings);
  const bearing = letterhead?.issuers.find((name) => name.endsWith('纪要'));
  if (title.plain === '' && bearing !== undefined) title.plain = bearing;
  fields.titleIssuers = title.issuersAbove;
  fields.title = title.text;
  if (title.line !== undefined) lines.title = title.line;
  if (title.issuersLine !== undefined) lines.titleIssuers = title.issuersLine;
  if (title.dateLine !== undefined) lines.date = title.dateLine;
  // Lines below a finished title begin the body.
  const start = index - title.unused;
  const recipients = findRecipients(entries.slice(start, start + 6), title.plain !== '');
  if (recipients) {
    fields.recipients = recipients.text;
    lines.recipients = entries[start]?.line.number ?? 0;
  }
  return {
    fields,
    lines,
    plainTitle: title.plain,
    kindTitle: kindWord(title.plain) ? title.plain : (title.subtitle ?? title.plain),
    otherIssuers: title.otherIssuers,
    ...(title.date && { date: title.date }),
    length: start + (recipients?.length ?? 0),
  };
}

/** Whether a line can stand above the body: no sentence, no label, no recipients. */
export function isShortLine(entry: Entry, above: readonly Entry[]): boolean {
  const { text } = entry;
  if (entry.cells || text.length > LONGEST_TITLE_LINE || isEndOfPage(text)) return false;
  if (entry.label && !/^[一二三四五六七八九十]+[，,]/u.test(entry.label.typed)) return false;
  const item = readItem(text);
  // A subtitle begins with a stroke: it follows a title, and is no sentence.
  if (item) return above.length > 0 && /^[—–―─－-]/u.test(item.mark) && !/[。；;]/u.test(text);
  if (/(?:[。；;！!，,：:]|\p{Script=Han}\.)$/u.test(text) || /。./u.test(text)) return false;
  return !(text.length > 40 && (text.match(/[，,]/gu)?.length ?? 0) >= 2);
}

/** Issuers above the number, and 文件 with them: 发文机关标志 (7.2.4). */
function splitLetterhead(
  zone: readonly Entry[],
  lines: Head['lines'],
): { letterhead?: { issuers: string[]; suffix: string }; rest: Entry[] } {
  const number = lines.documentNumber ?? 0;
  const issuers: string[] = [];
  let suffix = '';
  /** Lines, and names on them, that are certain to be the letterhead. */
  let taken = 0;
  let names = 0;
  for (const [index, entry] of zone.entries()) {
    const above = entry.line.number < number;
    const mark = letterheadMark(entry, above);
    if (mark === undefined) {
      // A line that is no name between the names and the number: the number stands below a title.
      if (above && suffix === '') taken = 0;
      break;
    }
    issuers.push(...mark.issuers);
    if (mark.suffix !== '') suffix = mark.suffix;
    if (mark.suffix !== '' || above) {
      taken = index + 1;
      names = issuers.length;
    }
  }
  const first = zone[0];
  if (taken === 0 || !first) return { rest: [...zone] };
  lines.letterhead = first.line.number;
  return { letterhead: { issuers: issuers.slice(0, names), suffix }, rest: zone.slice(taken) };
}

/** What a line of a letterhead bears; undefined where it is no such line. */
function letterheadMark(
  entry: Entry,
  aboveNumber: boolean,
): { issuers: string[]; suffix: string } | undefined {
  const text = unspread(entry.text);
  if (text === '文件') return { issuers: [], suffix: '文件' };
  const marked = /^([^《》]{2,40}?)文件$/u.exec(text);
  if (marked && !/关于/u.test(text)) return { issuers: [(marked[1] ?? '').trim()], suffix: '文件' };
  if (aboveNumber && /^[^《》]{2,40}纪要$/u.test(text)) return { issuers: [text], suffix: '' };
  const issuers = officesOn(entry.text);
  return issuers.length > 0 ? { issuers, suffix: '' } : undefined;
}

interface Title {
  text: string;
  plain: string;
  issuersAbove: string[];
  otherIssuers: string[];
  date?: FoundDate;
  /** A line below the title that names the kind of document. */
  subtitle?: string;
  line?: number;
  issuersLine?: number;
  dateLine?: number;
  /** How many lines at the end of the zone belong to the body. */
  unused: number;
}

function readTitle(zone: readonly Entry[], next: Entry | undefined, findings: Findings): Title {
  const title: Title = { text: '', plain: '', issuersAbove: [], otherIssuers: [], unused: 0 };
  let at = 0;
  // Issuers above: all leading lines that are names, unless nothing would be left for the title.
  while (at < zone.length - 1) {
    const entry = zone[at];
    const offices = entry ? officesOn(entry.text) : [];
    if (!entry || offices.length === 0) break;
    if (at === 0) title.issuersLine = entry.line.number;
    title.issuersAbove.push(...offices.map(withoutSeal));
    at += 1;
  }
  const extras: string[] = [];
  let kept = '';
  for (; at < zone.length; at += 1) {
    const entry = zone[at];
    if (!entry) break;
    const text = unspread(entry.text);
    const bare = text.replace(/\s/gu, '');
    if (kept === '' || !isFinished(kept, bare)) {
      if (kept !== '' && readDate(text)) {
        addDate(title, entry, extras);
        continue;
      }
      if (title.line === undefined) title.line = entry.line.number;
      kept += text;
      continue;
    }
    if (bare === kept.replace(/\s/gu, '') || isSiteTitle(kept, bare)) {
      findings.leave(entry, 'repeated-title');
      continue;
    }
    if (readDate(text)) {
      addDate(title, entry, extras);
      continue;
    }
    const offices = officesOn(entry.text);
    if (offices.length > 0 && extras.length < 8) {
      title.otherIssuers.push(...offices.map(withoutSeal));
      extras.push(entry.text);
      continue;
    }
    if (isBelowTitle(text)) {
      if (kindWord(text)) title.subtitle = text;
      extras.push(entry.text);
      continue;
    }
    break;
  }
  title.unused = zone.length - at;
  if (title.unused > 0 && kept === '') title.unused = 0;
  title.plain = withoutSiteName(kept);
  title.text = [kept, ...extras].join('\n');
  const before = /^(.{3,30}?)关于/u.exec(title.plain)?.[1];
  if (before !== undefined && isOffice(before)) title.otherIssuers.push(before);
  doubtTitle(title, zone, next, findings);
  return title;
}

function addDate(title: Title, entry: Entry, extras: string[]): void {
  const date = readDate(entry.text);
  if (!date) return;
  title.date = date;
  title.dateLine = entry.line.number;
  extras.push(entry.text);
}

/** Whether a title is whole: it ends with a kind of document, and what follows does not go on with it. */
function isFinished(title: string, following: string): boolean {
  if (/^(?:和|及|与|暨|的|、|（试行|（草案|（征求|（讨论|（送审)/u.test(following)) return false;
  if (/(?:的|和|及|与|暨|、|关于|《[^》]*)$/u.test(title)) return false;
  if (count(title, '《') > count(title, '》')) return false;
  if (kindWord(following) && /^关于/u.test(title) && !/^关于/u.test(following)) {
    // 关于报送2023年工作总结 / 的通知 is caught above; 关于印发方案 / 通知 is the same without 的.
    return kindWord(title) !== undefined && /(?:的|》)/u.test(title);
  }
  return kindWord(title) !== undefined || /[》”）)]$/u.test(title);
}

/** Subtitles, bare years, who speaks: （在……会议上）, ——在……上的报告, 征求意见稿. */
function isBelowTitle(text: string): boolean {
  return (
    /^[—–―─－-]{1,3}/u.test(text) ||
    /^[（(][^（）()]{1,60}[)）]$/u.test(text) ||
    isBareYear(text) ||
    isPerson(text) ||
    /^(?:汇报人|报告人|述职人|主讲人|作者|撰稿|供稿|单位|报送单位|填报单位)[:：]?/u.test(text)
  );
}

/** Who speaks or reports, alone or after an office: 周明远; 镇长　邓小满. */
function isPerson(text: string): boolean {
  const name = text.replace(/\s/gu, '');
  if (/^\p{Script=Han}{2,4}$/u.test(name)) return !NO_NAME.test(name);
  return /(?:长|主任|书记|主席|经理|代表|院士|教授)\s*\p{Script=Han}{1,2}\s*\p{Script=Han}{1,2}$/u.test(
    text,
  );
}

/** Short headings that stand where a name can. */
const NO_NAME =
  /^(?:前言|引言|导语|导言|序言|总则|概述|概况|摘要|背景|目录|正文|总体情况|基本情况|指导思想|总体要求|工作情况|工作思路|一年来|回顾)$|(?:情况|工作|要求|目标|建设|管理|医疗|教学|科研|服务|宣传|思路|问题|总结|计划|安排|打算|成效|措施)$/u;

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}

/** 标题 - 某某网: the title of the page in its window. */
function isSiteTitle(title: string, text: string): boolean {
  const bare = title.replace(/\s/gu, '');
  return text.startsWith(bare) && /^[-_—|｜–]/u.test(text.slice(bare.length));
}

function withoutSiteName(title: string): string {
  return title.replace(/\s*[_|｜][^_|｜]{2,20}$/u, '');
}

function doubtTitle(
  title: Title,
  zone: readonly Entry[],
  next: Entry | undefined,
  findings: Findings,
): void {
  const first = zone[0] ?? next;
  if (!first) return;
  if (title.plain === '') {
    findings.doubt(
      first,
      'no-title',
      { zh: '没有找到标题。', en: 'No title was found.' },
      { zh: '在表单的“标题”里补上。', en: 'Give it in the form.' },
    );
  } else if (kindWord(title.plain) === undefined) {
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
