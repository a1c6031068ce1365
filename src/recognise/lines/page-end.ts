/** What a page prints below a document: other articles, the site's notices, lists of links, the text once more. */
import { cardEntry, isColumn } from '../../sites/index.ts';
import { readDate, splitTrailingDate } from '../../text/index.ts';
import type { Evidence } from '../findings/evidence.ts';
import {
  ATTACHMENT_MARK,
  BELOW_SIGNATURE,
  ENDS_PAPER,
  PRINTED_ON,
  SITE_REMARK,
} from '../words/ending.ts';
import { kindWord } from '../words/kinds.ts';
import { isOffice, officesOn } from '../words/offices.ts';
import type { Findings } from './doubts.ts';
import type { Entry } from './entries.ts';
import {
  edgeFurniture,
  furniture,
  isEndOfPage,
  isPrintingNote,
  leaveFurniture,
} from './furniture.ts';

/** Other articles, and the page's own end, stand below so much of the text. */
const LEAST_ABOVE = 0.4;
/** Longer lines are text. */
const LONGEST_LINE = 120;
const PROSE = /。/u;
/** 相关解读：《……》解读: one link and its caption, on one line. */
const ONE_LINK = /[:：]\s*《[^》]+》/u;
/** What shows that a page copies its own text: so many pieces of so many characters stand above. */
const PIECE = 20;
const PIECES = 4;

/** What stands below a document on a page, and nothing of the document below it. */
const ENDS_PAGE: ReadonlySet<string> = new Set(['siteNotice', 'relatedLinks']);

const BELOW_NOTICE: Evidence = {
  name: 'below-notice',
  reason: '在网站的版权、备案下面，没有句子',
};
const COPIED: Evidence = { name: 'text-again', reason: '网页把正文又印了一遍，上面已有' };

/** The entries without it. */
export function withoutPageEnd(entries: readonly Entry[], findings: Findings): Entry[] {
  const upper = cutBelowNotice(cutOtherArticles(entries, findings), findings);
  return cutBelowDate(
    cutBelowImprint(cutLinks(withoutEmptyMark(upper, findings), findings), findings),
    findings,
  );
}

const EMPTY_MARK: Evidence = { name: 'empty-mark', reason: '下面没有附件，是网页的栏目' };

/** 附件： with nothing below it but a page's words. */
function withoutEmptyMark(entries: Entry[], findings: Findings): Entry[] {
  const last = entries.findLastIndex((entry) => !edgeFurniture(entry));
  const entry = entries[last];
  if (!entry || entry.firm || !ATTACHMENT_MARK.test(entry.text.trim())) return entries;
  findings.leave(entry, 'web-furniture', entry.text, EMPTY_MARK);
  return entries.toSpliced(last, 1);
}

/** Below a line that leads to other articles all is kept apart. */
function cutOtherArticles(entries: readonly Entry[], findings: Findings): Entry[] {
  const length = lengthOf(entries);
  let above = 0;
  let end = entries.length;
  const kept: Entry[] = [];
  for (const [index, entry] of entries.entries()) {
    if (index > 0 && isEndOfPage(entry)) {
      const link = ONE_LINK.test(entry.text);
      if (
        !link &&
        above >= length * LEAST_ABOVE &&
        sentences(kept) >= sentences(entries.slice(index))
      ) {
        end = index;
        break;
      }
      findings.leave(entry, 'web-furniture');
    } else kept.push(entry);
    above += entry.text.length;
  }
  for (const entry of entries.slice(end)) findings.leave(entry, 'web-furniture');
  return kept;
}

function sentences(entries: readonly Entry[]): number {
  return entries.filter(({ text }) => PROSE.test(text) && !cardEntry(text)).length;
}

function lengthOf(entries: readonly Entry[]): number {
  let length = 0;
  for (const { text } of entries) length += text.length;
  return length;
}

/** Below 版权所有, 备案号 stands nothing of a document, unless a sentence does that was not said above. */
function cutBelowNotice(entries: Entry[], findings: Findings): Entry[] {
  const whole = lengthOf(entries);
  let above = 0;
  const notice = entries.findIndex((entry) => {
    const most = above >= whole * LEAST_ABOVE;
    above += entry.text.length;
    return most && !entry.cells && ENDS_PAGE.has(furniture(entry)?.is ?? 'control');
  });
  if (notice < 0) return entries;
  const text = bareText(entries.slice(0, notice));
  const below = entries.slice(notice + 1);
  const isText = ({ text: line, cells, label, firm }: Entry) =>
    firm || cells || label || (line.length > LONGEST_LINE && !isSaid(line, text));
  const isSentence = (entry: Entry) => PROSE.test(entry.text) && !isSaid(entry.text, text);
  if (below.some((entry) => isText(entry) || isSentence(entry))) return entries;
  for (const entry of below) {
    const sign = edgeFurniture(entry);
    if (sign) leaveFurniture(findings, entry, sign);
    else {
      const copied = entry.text.length > LONGEST_LINE;
      findings.leave(entry, 'web-furniture', entry.text, copied ? COPIED : BELOW_NOTICE);
    }
  }
  return entries.slice(0, notice + 1);
}

function bareText(entries: readonly Entry[]): string {
  return entries.map(({ text }) => text.replace(/\s/gu, '')).join('');
}

/** Whether pieces from all over a line stand above. */
function isSaid(line: string, above: string): boolean {
  const bare = line.replace(/\s/gu, '');
  if (bare.length < PIECE) return above.includes(bare);
  const step = Math.floor((bare.length - PIECE) / (PIECES - 1));
  return Array.from({ length: PIECES }, (_, index) => index * step).every((at) =>
    above.includes(bare.slice(at, at + PIECE)),
  );
}

const BELOW_DATE: Evidence = {
  name: 'below-date',
  reason: '在署名和日期下面，只有短行，其中有网站的按钮或声明',
};

/** 附注, which stands in brackets (7.3.6). */
const NOTE = /^[（(][^（）()]{2,60}[)）]$/u;

/** Below the signature nothing but short lines, and one that only sites print: all are the page's. */
function cutBelowDate(entries: Entry[], findings: Findings): Entry[] {
  const end = entries.findLastIndex(
    ({ text }, index) => readDate(text) && officesOn(entries[index - 1]?.text ?? '').length > 0,
  );
  const under = end * 2 < entries.length ? [] : entries.slice(end + 1);
  const isNote = (entry: Entry) =>
    NOTE.test(entry.text.trim()) && !SITE_REMARK.test(entry.text.trim()) && !furniture(entry);
  const below = under.filter((entry) => !isNote(entry));
  const isShort = ({ text, cells, label, firm }: Entry) =>
    !firm && !cells && !label && text.replace(/\s+/gu, ' ').length <= LONGEST_LINE;
  const isPage = (entry: Entry) =>
    edgeFurniture(entry) !== undefined ||
    (!BELOW_SIGNATURE.test(entry.text.trim()) && kindWord(entry.text.trim()) === undefined);
  if (!below.every((entry) => isShort(entry) && isPage(entry))) return entries;
  if (!below.some((entry) => edgeFurniture(entry))) return entries;
  for (const entry of below) {
    const sign = edgeFurniture(entry);
    if (sign) leaveFurniture(findings, entry, sign);
    else findings.leave(entry, 'web-furniture', entry.text, BELOW_DATE);
  }
  return [...entries.slice(0, end + 1), ...under.filter(isNote)];
}

const BELOW_IMPRINT: Evidence = {
  name: 'below-imprint',
  reason: '在版记“某日印发”下面，只有短行，没有句子',
};

/** Below the line that says who printed a document, and when, a page has nothing of it but attachments. */
function cutBelowImprint(entries: Entry[], findings: Findings): Entry[] {
  let end = entries.findLastIndex(({ text, cells }) => !cells && PRINTED_ON.test(text));
  for (let note = entries[end + 1]; end >= 0 && note && isPrintingNote(note); ) {
    end += 1;
    note = entries[end + 1];
  }
  const below = end * 2 < entries.length ? [] : entries.slice(end + 1);
  const isPage = ({ text, cells, label, firm }: Entry) =>
    !firm &&
    !cells &&
    !label &&
    text.length <= LONGEST_LINE &&
    !PROSE.test(text) &&
    !ENDS_PAPER.test(text) &&
    kindWord(text.trim()) === undefined;
  if (below.length === 0 || !below.every(isPage)) return entries;
  for (const entry of below) {
    const sign = edgeFurniture(entry);
    if (sign) leaveFurniture(findings, entry, sign);
    else findings.leave(entry, 'web-furniture', entry.text, BELOW_IMPRINT);
  }
  return entries.slice(0, end + 1);
}

/** A sentence: below it nothing stands that its document does not go on with. */
function isProse({ text }: Entry): boolean {
  return /[。：:]$/u.test(text.trim());
}

/** A title and the day it was put on the site. */
const WITH_DAY = /\S\s{2,}[[（(]?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[\]）)]?$/u;

/** Whether a line can be of a signature: an office, a date, or both. */
function isSigned(text: string): boolean {
  const both = splitTrailingDate(text);
  if (both && officesOn(both.before).length > 0) return true;
  return readDate(text) !== undefined || isOffice(text);
}

/** A file to be had, an article with its day, or a column's name over them. */
function isLink(entry: Entry): boolean {
  if (entry.firm || entry.text.length > LONGEST_LINE) return false;
  const text = entry.text.trim();
  return WITH_DAY.test(text) || isColumn(text) || edgeFurniture(entry)?.is === 'download';
}

const DOWNLOADS = /^(?:附件|文件)下载\s*[:：]/u;
/** So many files can be had. */
const MOST_FILES = 12;

/** The line 附件下载：1.…… above numbered names of files; undefined where none is. */
function downloadsAbove(entries: readonly Entry[], index: number): number | undefined {
  for (let at = index; at > Math.max(0, index - MOST_FILES); at -= 1) {
    const { text = '', label, cells, firm } = entries[at] ?? {};
    if (firm || cells) return undefined;
    if (DOWNLOADS.test(text)) return at;
    if (!label || text.length > LONGEST_LINE * 2 || PROSE.test(text)) return undefined;
  }
  return undefined;
}

/** The end of a page: from the first line on that only pages have, if nothing below it can be of a document. */
function cutLinks(entries: Entry[], findings: Findings): Entry[] {
  let start = entries.length;
  for (let index = entries.length - 1; index > entries.length / 2; index -= 1) {
    const entry = entries[index];
    if (!entry || entry.cells) break;
    const sign = furniture(entry);
    if ((sign && sign.is !== 'breadcrumb') || isLink(entry)) {
      start = index;
      continue;
    }
    const listed = entry.label ? downloadsAbove(entries, index) : undefined;
    if (listed !== undefined) {
      index = listed;
      start = listed;
      continue;
    }
    if (entry.label || entry.text.length > LONGEST_LINE || isProse(entry)) break;
    // A site's owner stands between its buttons and its notices.
    const above = entries[index - 1];
    if (start === index + 1 && isOffice(entry.text) && above && furniture(above)) continue;
    if (isSigned(entry.text) || ENDS_PAPER.test(entry.text)) break;
  }
  for (const entry of entries.slice(start)) {
    const sign = edgeFurniture(entry);
    if (sign) leaveFurniture(findings, entry, sign);
    else findings.leave(entry, 'web-furniture');
  }
  return entries.slice(0, start);
}
