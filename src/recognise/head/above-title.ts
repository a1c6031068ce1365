/** What stands above a title on a web page: menus, columns, the site's name. A whole title needs none of it. */
import { isColumn } from '../../sites/index.ts';
import type { Evidence } from '../findings/evidence.ts';
import type { Findings } from '../lines/doubts.ts';
import { type Entry, withText } from '../lines/entries.ts';
import { kindWord } from '../words/kinds.ts';
import { officesOn, unspread } from '../words/offices.ts';
import { REPORTER } from '../words/people.ts';
import { letterheadMark } from './letterhead.ts';
import { isWholeTitle, opensWholeTitle } from './whole-title.ts';

/** More characters than this are no column's name. */
const LONGEST_COLUMN = 10;
/** A title may stand on so many lines. */
const MOST_LINES = 4;
const ABOVE: Evidence = { name: 'above-title', reason: '在完整的标题上面，是栏目名或网站名' };
/** What sites name a page with several texts, or samples of one: ……(精选9篇). */
const COLLECTION =
  /[（(](?:精选|通用|实用|热门|最新|优秀|合集|集合|必备|推荐|共)?\s*(?:[\d一二三四五六七八九十]+篇|范文|模板)[^（）()]{0,6}[)）]$/u;
const MARKS = /[。：:《》“”，,]/u;

/** Leaves out what stands above the first whole title, where it is a page's and none of the title. */
export function dropAboveTitle(zone: Entry[], findings: Findings): void {
  const [first] = zone;
  if (first && !first.firm && zone.length > 1 && COLLECTION.test(first.text)) {
    zone.shift();
    findings.leave(first, 'page-title');
  }
  dropPrefixes(zone, findings);
  const start = wholeTitleStart(zone);
  if (start <= 0) return;
  for (const entry of zone.slice(0, start)) {
    if (!entry.firm && isPages(entry)) {
      zone.splice(zone.indexOf(entry), 1);
      findings.leave(entry, 'web-furniture', entry.text, ABOVE);
    }
  }
}

const MENU: Evidence = { name: 'above-breadcrumb', reason: '在网页路径上面，是菜单' };
/** A menu has no more lines than this, and none as long as this. */
const MOST_MENU_LINES = 40;
const LONGEST_MENU_LINE = 100;

/** Leaves out what stands above the line that says where on a site one is, unless a title stands there. */
export function dropAboveBreadcrumb(kept: Entry[], findings: Findings): void {
  const menu = kept.length <= MOST_MENU_LINES && kept.every(isMenuLine);
  if (!menu || wholeTitleStart(kept) >= 0) return;
  for (const entry of kept.splice(0)) {
    findings.leave(entry, 'web-furniture', entry.text, MENU);
  }
}

function isMenuLine({ text, label, cells }: Entry): boolean {
  return !label && !cells && text.length <= LONGEST_MENU_LINE && !/[。；]/u.test(text);
}

const PREFIX: Evidence = { name: 'column-prefix', reason: '标题前面的栏目名' };
/** 政务服务丨……的通知: a column's name before a title, with a stroke between. */
const COLUMN_PREFIX = /^([^丨｜|│]{2,8}[丨｜|│]\s*)(.+)$/u;

/** Parts the name of a column from a whole title behind it. */
function dropPrefixes(zone: Entry[], findings: Findings): void {
  for (const [index, entry] of zone.entries()) {
    const [, prefix, title] = COLUMN_PREFIX.exec(entry.text) ?? [];
    if (entry.firm || prefix === undefined || title === undefined || !isWholeTitle(title)) continue;
    zone[index] = withText(entry, title);
    findings.leave(entry, 'web-furniture', prefix, PREFIX);
  }
}

/** Index of the line that a whole title begins on; −1 where there is none. */
function wholeTitleStart(zone: readonly Entry[]): number {
  return zone.findIndex(({ text }, index) => {
    if (isWholeTitle(text)) return true;
    let joined = text;
    for (const next of zone.slice(index + 1, index + MOST_LINES)) {
      if (opensWholeTitle(joined, next.text)) return !isColumnLike(text);
      joined += next.text;
    }
    return false;
  });
}

/** Whether a line above a title is the page's: a column, or too short to say anything. */
function isPages(entry: Entry): boolean {
  const { text } = entry;
  if (isColumn(text)) return true;
  if (officesOn(text).length > 0 || letterheadMark(entry, false) || REPORTER.test(text))
    return false;
  return isColumnLike(text);
}

function isColumnLike(text: string): boolean {
  const words = unspread(text);
  if (isColumn(words)) return true;
  return words.length <= LONGEST_COLUMN && kindWord(words) === undefined && !MARKS.test(words);
}
