/** Headings of a page that are none of its document's: titles with marks around them, and what stands above its card of the document whose own title stands below it: 某地招聘60人. */
import { isColumn } from '../../../sites/index.ts';
import type { Evidence } from '../../findings/evidence.ts';
import type { Leftover } from '../../findings/recognition.ts';
import type { Findings } from '../../lines/doubts.ts';
import { type Entry, withText } from '../../lines/entries.ts';
import { kindWord } from '../../words/kinds.ts';
import { officesOn, unspread } from '../../words/offices.ts';
import { SAID } from '../../words/people.ts';
import { PERIOD } from '../../words/titles.ts';
import { isDecorated, undecorated } from '../decorated.ts';
import { letterheadMark } from '../letterhead.ts';
import { withoutSite } from '../title-lines.ts';
import { isWholeTitle, namesKinds, opensWholeTitle } from '../whole-title.ts';
import { ABOUT, dropAboveTitle, MOST_LINES } from './above-title.ts';
import { dropAboveNamed, dropHeadlines } from './own-title.ts';

const HEADLINE: Evidence = {
  name: 'headline',
  reason: '在网页的登记信息上面，下面是文件自己的完整标题',
};

/**
 * Leaves out of a zone all that is a page's.
 * @param above how many lines stand above the card
 * @param named the title that the card names
 */
export function dropPageLines(
  zone: Entry[],
  above: number,
  named: string | undefined,
  findings: Findings,
): void {
  dropAboveMenu(zone, findings);
  const below = above > 0 ? zone[above] : undefined;
  dropColumns(zone, findings);
  dropPageTitle(zone, findings);
  const names = dropSiteNames(zone, above, findings);
  dropHeadline(zone, above - names, findings);
  dropDecorated(zone, findings);
  if (named !== undefined) dropAboveNamed(zone, named, findings);
  dropHeadlines(zone, below, findings);
  dropAboveTitle(zone, findings);
}

const ABOVE_MENU: Evidence = {
  name: 'above-menu',
  reason: '中间夹着首页、登录一类的按钮，下面是完整的标题',
};

/** Leaves out short lines above a whole title where buttons of a page stand among them. */
function dropAboveMenu(zone: Entry[], findings: Findings): void {
  const title = zone.findIndex(({ text }) => isWholeTitle(text));
  const above = zone.slice(0, Math.max(0, title));
  const [first, last] = [above[0], zone[title]];
  if (!first || !last || above.length > MOST_SKIPPED) return;
  const isButton = ({ number, reason }: Leftover) =>
    reason === 'web-furniture' && number > first.line.number && number < last.line.number;
  const isOwn = (entry: Entry) =>
    entry.firm ||
    officesOn(entry.text).length > 0 ||
    letterheadMark(entry, false) !== undefined ||
    isTitleLike(entry.text);
  if (!findings.leftovers.some(isButton) || above.some(isOwn)) return;
  for (const entry of zone.splice(0, title)) {
    findings.leave(entry, 'web-furniture', entry.text, ABOVE_MENU);
  }
}

/** Whether a line says more of a title than the name of a column does: what it is about, its year, its kind. */
function isTitleLike(text: string): boolean {
  const bare = unspread(withoutSite(text));
  if (ABOUT.test(bare) || PERIOD.test(bare)) return true;
  return kindWord(bare) !== undefined && bare.length >= SHORTEST_TITLE;
}

const SHORTEST_TITLE = 8;

/** So many names of columns are a menu, on whichever side of the page's headline they stand. */
const FEWEST_COLUMNS = 3;
const COLUMNS: Evidence = { name: 'columns', reason: '几行都是栏目名，是菜单' };

function dropColumns(zone: Entry[], findings: Findings): void {
  const columns = zone.filter(({ text, firm }) => !firm && isColumn(text));
  if (columns.length < FEWEST_COLUMNS) return;
  for (const entry of columns) {
    zone.splice(zone.indexOf(entry), 1);
    findings.leave(entry, 'web-furniture', entry.text, COLUMNS);
  }
}

const SITE_NAME: Evidence = {
  name: 'site-above-card',
  reason: '在网页的登记信息上面，下面的标题有自己的机关名称',
};

/** How many names of offices above a page's card it leaves out: whose site it is; the title below has its own. */
function dropSiteNames(zone: Entry[], above: number, findings: Findings): number {
  const names = zone.slice(0, above);
  const [own, next] = zone.slice(above);
  const isSite = ({ text, firm }: Entry) => !firm && officesOn(text).length > 0;
  if (names.length === 0 || !own || !names.every(isSite)) return 0;
  const isNamed = officesOn(own.text).length > 0 && /^关于/u.test(next?.text ?? '');
  if (!isNamed) return 0;
  for (const entry of zone.splice(0, above)) {
    findings.leave(entry, 'web-furniture', entry.text, SITE_NAME);
  }
  return names.length;
}

/**
 * Leaves out such lines.
 * @param above how many lines stand above the card
 */
function dropHeadline(zone: Entry[], above: number, findings: Findings): void {
  const lines = zone.slice(0, above);
  // Over a title below the card the name of its red head may stand.
  const heads = zone.slice(above).findIndex((entry) => letterheadMark(entry, false) === undefined);
  const [own, next] = zone.slice(above + Math.max(0, heads)).map(({ text }) => text);
  if (own === undefined) return;
  if (!isWholeTitle(own) && !(heads > 0 && opensWholeTitle(own, next ?? ''))) return;
  const isOwn = (entry: Entry) =>
    entry.firm ||
    isWholeTitle(entry.text) ||
    officesOn(entry.text).length > 0 ||
    letterheadMark(entry, false) !== undefined;
  if (lines.some(isOwn)) return;
  for (const entry of zone.splice(0, above)) {
    findings.leave(entry, 'page-title', entry.text, HEADLINE);
  }
}

/** The heading that a web page prints above a text counts only where the text has no title of its own. */
function dropPageTitle(zone: Entry[], findings: Findings): void {
  dropAboveOrder(zone, findings);
  const [first] = zone;
  if (first?.line.hint !== 'pageTitle') return;
  if (!zone.slice(1).some(({ text }) => kindWord(unspread(text)) !== undefined)) return;
  findings.leave(first, 'repeated-title');
  zone.shift();
}

const ABOVE_ORDER: Evidence = {
  name: 'page-of-order',
  reason: '下面是命令的版头，命令没有标题，这是网页的标题',
};

/** An order has no title (10.2): what stands above the names over 令 is a page's, mostly the name of what it issues. */
function dropAboveOrder(zone: Entry[], findings: Findings): void {
  const order = zone.findIndex(({ text }) => ORDER_LINE.test(unspread(text)));
  let start = order;
  while (start > 0 && officesOn(zone[start - 1]?.text ?? '').length > 0) start -= 1;
  const above = zone.slice(0, Math.max(0, start));
  if (above.some(({ firm }) => firm)) return;
  for (const entry of zone.splice(0, above.length)) {
    findings.leave(entry, 'page-title', entry.text, ABOVE_ORDER);
  }
}

/** 令, alone or behind an office's name. */
const ORDER_LINE = /^(?:[^《》，。]{2,30})?命?令$/u;

const AROUND: Evidence = {
  name: 'title-with-marks',
  reason: '下面就是文件的标题，这一行在标题前后加了网站的字样',
};
const MARKS: Evidence = { name: 'marks-around-title', reason: '网站加在标题前后的字样' };

/** Leaves out titles with a site's marks around them where the title stands by itself, and such marks elsewhere. */
function dropDecorated(zone: Entry[], findings: Findings): void {
  for (const entry of [...zone]) {
    const at = zone.indexOf(entry);
    if (entry.firm || !titlesIn(zone, at).some((title) => isDecorated(entry.text, title))) continue;
    zone.splice(at, 1);
    findings.leave(entry, 'repeated-title', entry.text, AROUND);
  }
  const own = zone.findIndex(
    ({ text }) => kindWord(unspread(text)) !== undefined || undecorated(text) !== undefined,
  );
  const entry = zone[own];
  const found = entry && !entry.firm ? undecorated(entry.text) : undefined;
  if (!entry || !found) return;
  zone[own] = withText(entry, found.title);
  for (const mark of [found.front, found.back]) {
    if (mark !== '') findings.leave(entry, 'web-furniture', mark.trim(), MARKS);
  }
}

/** What can be a title beside a line, on one line or on several. */
function titlesIn(zone: readonly Entry[], at: number): string[] {
  const parts = [zone.slice(0, at), zone.slice(at + 1)];
  return parts.flatMap((lines) =>
    lines.flatMap((_, from) => {
      let joined = '';
      return lines.slice(from, from + MOST_LINES).flatMap(({ text }) => {
        joined += text;
        return kindWord(unspread(joined)) === undefined ? [] : [joined];
      });
    }),
  );
}

/** A title is looked for within so many lines below the first that can be none of a head. */
export const MOST_SKIPPED = 16;
const LONGEST_SKIPPED = 60;
const BELOW_PAGES: Evidence = {
  name: 'above-whole-title',
  reason: '下面不远是完整的标题，中间没有句子、编号',
};

/**
 * How many lines a page has above its title that nothing else tells; 0 where none need be left out. A title that
 * stands above them already, a sentence, a label or an address shows that the text has begun.
 */
export function linesAboveTitle(entries: readonly Entry[], zone: readonly Entry[]): number {
  const titled = zone.some(({ text }) => kindWord(unspread(text)) && !namesKinds(text));
  if (titled) return 0;
  for (const [index, entry] of entries.entries()) {
    if (entry.firm || entry.label || entry.cells) return 0;
    if (index > 0 && isWholeTitle(entry.text)) return index;
    if (index > 0 && opensWholeTitle(entry.text, entries[index + 1]?.text ?? '')) return index;
    if (SAID.test(entry.text) || entry.text.length > LONGEST_SKIPPED) return 0;
  }
  return 0;
}

export function leaveAboveTitle(entries: readonly Entry[], findings: Findings): void {
  for (const entry of entries) findings.leave(entry, 'web-furniture', entry.text, BELOW_PAGES);
}
