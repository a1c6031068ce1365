/** 标题 (GB/T 9704-2012, 7.3.1) over one or several lines, with what stands above and below it. */
import { type FoundDate, isBareYear, readDate, splitTrailingDate } from '../../text/index.ts';
import type { Findings } from '../lines/doubts.ts';
import type { Entry } from '../lines/entries.ts';
import { kindWord } from '../words/kinds.ts';
import { isOffice, officesOn, unspread, withoutSeal } from '../words/offices.ts';

export interface Title {
  text: string;
  plain: string;
  issuersAbove: string[];
  otherIssuers: string[];
  date?: FoundDate;
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

export function readTitle(
  zone: readonly Entry[],
  next: Entry | undefined,
  findings: Findings,
): Title {
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
  const editors = zone[at];
  const edited = editors && zone.length > at + 1 ? splitTrailingDate(editors.text) : undefined;
  const editor = edited?.before.replace(/\s*(?:主?编|编印|编发|主办|印发)$/u, '') ?? '';
  if (editors && edited && isOffice(editor)) {
    // A bulletin says who edited it above its title.
    findings.leave(editors, 'metadata');
    title.otherIssuers.push(unspread(editor));
    title.date = edited.date;
    at += 1;
  }
  const page = zone[at];
  const own = zone[at + 1];
  if (page && own && isSiteTitle(own.text, page.text.replace(/\s/gu, ''))) {
    findings.leave(page, 'repeated-title');
    at += 1;
  }
  const extras: string[] = [];
  let kept = '';
  let first: Entry | undefined;
  for (; at < zone.length; at += 1) {
    const entry = zone[at];
    if (!entry) break;
    const text = unspread(entry.text);
    const bare = text.replace(/\s/gu, '');
    if (kept === '' || !isFinished(withoutSiteName(kept), bare)) {
      if (kept !== '' && readDate(text)) {
        addDate(title, entry, extras);
        continue;
      }
      if (kept === '' && at < zone.length - 1 && REPORTER.test(text)) {
        extras.push(entry.text);
        continue;
      }
      if (first && !looksAlike(first, entry)) break;
      first ??= entry;
      title.line ??= entry.line.number;
      const joint = kept === '' ? jointTitle(entry.text) : undefined;
      if (joint) title.issuersAbove.push(...joint.issuers);
      kept += joint?.title ?? text;
      continue;
    }
    if (repeats(entry.text, kept) || isSiteTitle(kept, bare)) {
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
      // ——2024年1月10日在……会议上; （2024年1月10日……通过）: the day that the document is of.
      const day =
        /^[—–―─－-]{1,3}\s*(.{8,16}?日)在/u.exec(text)?.[1] ??
        /^[（(]\s*(.{8,16}?日)[^（）()]{2,40}(?:通过|批准|审议|修订|讲话|发布|印发)[)）]$/u.exec(
          text,
        )?.[1];
      const date = day === undefined ? undefined : readDate(day);
      if (date) title.date ??= date;
      extras.push(entry.text);
      continue;
    }
    break;
  }
  title.unused = zone.length - at;
  if (title.unused > 0 && kept === '') title.unused = 0;
  title.plain = withoutSiteName(kept);
  const note = /^[（(]([^（）()]+)[)）]$/u.exec(extras.at(-1)?.trim() ?? '')?.[1];
  if (note !== undefined) {
    title.note = note;
    extras.pop();
  }
  title.text = [kept, ...extras].join('\n');
  const before = /^(.{3,30}?)关于/u.exec(title.plain)?.[1];
  if (before !== undefined && isOffice(before)) {
    if (title.issuersAbove.length > 0) {
      // The last of joint issuers, on the line where the title goes on: 甲局 乙局 / 丙局关于……的通知.
      title.issuersAbove.push(before);
      title.plain = title.plain.slice(before.length);
      title.text = [title.plain, ...extras].join('\n');
    } else title.otherIssuers.push(before);
  }
  const bearer = title.otherIssuers.length === 0 ? bearerOf(title.plain) : undefined;
  if (bearer !== undefined) title.otherIssuers.push(bearer);
  doubtTitle(title, zone, next, findings);
  return title;
}

/** Whose paper it is, where a title begins with a name and the year: 云溪县医院2022年工作总结. */
function bearerOf(title: string): string | undefined {
  const [, name] =
    /^((?!在|于|对|关于)[^\d（(]{3,30}?)\s*(?:\d{4}|[xX×*＊]{2,4}|20[xX×*＊]{2})(?:[—–-]\d{4})?\s?(?:年|学年)/u.exec(
      title,
    ) ?? [];
  return name !== undefined && isOffice(name) ? name : undefined;
}

/** Joint issuers on the title's own line, parted by spaces: 甲局 乙局 关于……的通知. */
function jointTitle(text: string): { issuers: string[]; title: string } | undefined {
  const [, names, title] = /^(\S{4,30}(?:\s+\S{4,30})+)\s+(关于\S+)$/u.exec(text.trim()) ?? [];
  const issuers = names && title ? officesOn(names.replace(/\s+/gu, '　')) : [];
  return title && issuers.length > 1 ? { issuers, title } : undefined;
}

/** Whether a line brings a title again: alone, behind its issuers, or with the start of the text. */
function repeats(text: string, title: string): boolean {
  const bare = title.replace(/\s/gu, '');
  const line = (jointTitle(text)?.title ?? text).replace(/\s/gu, '');
  if (line === bare) return true;
  const at = line.indexOf(bare);
  return bare.length >= 12 && at >= 0 && line.length > bare.length && /…$|\.{3}$/u.test(line);
}

/** Whether a line can belong to the title that another begins: a heading or smaller type begins the body. */
function looksAlike(first: Entry, entry: Entry): boolean {
  const { size = 0, outlineLevel } = first.look;
  const other = entry.look;
  if (kindWord(unspread(entry.text)) !== undefined) return true;
  if (other.outlineLevel !== undefined && outlineLevel === undefined) return false;
  return size === 0 || other.size === undefined || size - other.size < 3 || other.bold !== true;
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

/** Who reports, above the title or below it. */
const REPORTER =
  /^(?:汇报人|报告人|述职人|主讲人|作者|撰稿|供稿|单位|报送单位|填报单位|填报人)\s*[:：]/u;

/** Subtitles, bare years, who speaks: （在……会议上）, ——在……上的报告, 征求意见稿. */
function isBelowTitle(text: string): boolean {
  return (
    /^[—–―─－-]{1,3}/u.test(text) ||
    /^[（(][^（）()]{1,60}[)）]$/u.test(text) ||
    isBareYear(text) ||
    isPerson(text) ||
    /^[xX×*＊○]{1,8}$/u.test(text) ||
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
