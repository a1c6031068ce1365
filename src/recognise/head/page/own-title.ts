/** A page's headline of a paper that prints its own title below: the paper's own counts. */
import { isColumn } from '../../../sites/index.ts';
import type { Evidence } from '../../findings/evidence.ts';
import type { Findings } from '../../lines/doubts.ts';
import { type Entry, withText } from '../../lines/entries.ts';
import { ISSUES_ANOTHER } from '../../words/issuing.ts';
import { kindWord } from '../../words/kinds.ts';
import { isOffice, officesOn, unspread } from '../../words/offices.ts';
import { undecorated } from '../decorated.ts';
import { letterheadMark } from '../letterhead.ts';
import { isWholeTitle, opensWholeTitle } from '../whole-title.ts';
import { bareName, isColumnLike, MOST_LINES, SHORTEST_NAME } from './above-title.ts';

/** A whole title on some lines of a zone. */
interface Found {
  from: number;
  to: number;
  /** What stands before what it is about: names of issuers, or a site's. */
  before: string;
  /** What it is about, without marks. */
  about: string;
  /** All of it, without a site's marks. */
  whole: string;
  /** Whether it says so with 关于 or 印发. */
  says: boolean;
}

const HEADLINE: Evidence = {
  name: 'headline-of-own',
  reason: '网页的标题，下面文件自己的标题说的是同一件事',
};

/**
 * Leaves out whole titles that come again below, with the names of issuers or without.
 * @param belowCard the first line below the page's card
 */
export function dropHeadlines(
  zone: Entry[],
  belowCard: Entry | undefined,
  findings: Findings,
): void {
  const titles = titlesIn(zone);
  const own = titles.at(-1);
  if (!own) return;
  const offices = officesOn(zone[own.from - 1]?.text ?? '').join('');
  // Who issues it may stand in the headline alone.
  const tells = ({ before }: Found) =>
    isOffice(before) && own.before === '' && (offices === '' || offices.includes(before));
  const card = belowCard ? zone.indexOf(belowCard) : -1;
  const isPages = (title: Found) =>
    (isSame(title, own) && !tells(title)) ||
    (title.to <= card && own.from >= card && isOther(title, own));
  const pages = titles.filter((title) => title !== own && isPages(title));
  const lines = pages.flatMap(({ from, to }) => zone.slice(from, to));
  if (lines.some(({ firm }) => firm)) return;
  for (const entry of lines) {
    zone.splice(zone.indexOf(entry), 1);
    findings.leave(entry, 'repeated-title', entry.text, HEADLINE);
  }
}

/** Sites shorten titles: so much of one shows that it is the same. */
const LEAST_SHARE = 0.7;
const SHORTEST = 10;

function isSame({ about, says }: Found, own: Found): boolean {
  if (about === own.about) return true;
  if (!says || !own.says) return false;
  if (about.length < Math.max(SHORTEST, own.about.length * LEAST_SHARE)) return false;
  let at = 0;
  for (const char of own.about) if (char === about[at]) at += 1;
  return at === about.length;
}

/** Sites write headlines of their own: with 转发 or a place before the paper's title, or in other words. */
const ADDED = /^(?:(?:关于)?转发|\d{4}年度?|\p{Script=Han}{1,8}[省市县区州盟旗])$/u;
/** 转发中共云溪市委组织部 before the title of what is forwarded. */
const FORWARDED = /^(?:关于)?转发[：:]?(.+)$/u;
const REMARK = /^[（(][^（）()]{1,12}[)）]$/u;
const LEAST_COMMON = 0.6;

/** Whether a headline above a page's card is another way to say the title below the card. */
function isOther(headline: Found, own: Found): boolean {
  const [above, below] = [comparable(headline.whole), comparable(own.whole)];
  if (above.endsWith(below)) {
    const added = above.slice(0, above.length - below.length);
    return ADDED.test(added) || isOffice(FORWARDED.exec(added)?.[1] ?? '');
  }
  // A site's remark behind it: ……方案(2018年).
  if (above.startsWith(below) && REMARK.test(above.slice(below.length))) return true;
  if (sorted(above) === sorted(below)) return true;
  const sameKind = kindWord(headline.whole) === kindWord(own.whole);
  if (!headline.says || !own.says || !sameKind || headline.before !== own.before) return false;
  const { about } = headline;
  return about.length >= SHORTEST && commonSigns(about, own.about) >= about.length * LEAST_COMMON;
}

/** The signs of a text in one order: 云溪市2022年统计公报 has those of 2022年云溪市统计公报. */
function sorted(text: string): string {
  return [...text].sort().join('');
}

/** How many signs two texts have in the same order. */
function commonSigns(one: string, other: string): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const sign of one) {
    const next = [0];
    for (const [at, its] of [...other].entries()) {
      const same = sign === its ? (row[at] ?? 0) + 1 : 0;
      next.push(Math.max(same, row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function titlesIn(zone: readonly Entry[]): Found[] {
  const found: Found[] = [];
  let from = 0;
  while (from < zone.length) {
    const lines = titleAt(zone, from);
    if (lines > 0) found.push(read(zone, from, from + lines));
    from += Math.max(1, lines);
  }
  return found;
}

/** No title begins with the name over a red line. */
const LETTERHEAD = /^[^《》关]{2,40}文件$/u;

/** On how many lines from an index a whole title stands; 0 where none does. */
function titleAt(zone: readonly Entry[], from: number): number {
  const text = zone[from]?.text ?? '';
  const next = zone[from + 1]?.text;
  const office = officesOn(text).length > 0 || LETTERHEAD.test(unspread(text));
  if (isWholeTitle(withoutSites(text))) return 1;
  if (office || next === undefined) return 0;
  let joined = text;
  for (const [index, one] of zone.slice(from + 1, from + MOST_LINES).entries()) {
    if (opensWholeTitle(joined, one.text)) return index + 2;
    if (isWholeTitle(one.text)) return 0;
    joined += one.text;
  }
  return 0;
}

function read(zone: readonly Entry[], from: number, to: number): Found {
  const text = zone
    .slice(from, to)
    .map((entry) => unspread(entry.text))
    .join('');
  const title = undecorated(text)?.title ?? withoutSites(text);
  const [, before = '', about] = ABOUT.exec(title) ?? [];
  return {
    from,
    to,
    before,
    about: comparable(about ?? title),
    whole: title,
    says: about !== undefined,
  };
}

/** The names of a site, and of its columns, beside a title on its line. */
const SITES_BESIDE =
  /^[^|｜_《》]{2,24}\s*[|｜_]\s*(?=\S{8})|(?:\s*[-_—|｜–]+\s*[^-_—|｜–《》（）()]{2,24}){1,2}$/gu;

function withoutSites(text: string): string {
  const bare = text.replace(SITES_BESIDE, '');
  return isWholeTitle(text) || !isWholeTitle(bare) ? text : bare;
}

/** What a title is about stands behind 关于, or begins with 印发, 转发. */
const ABOUT = new RegExp(`^([^《》]{0,60}?)(?:关于|(?=${ISSUES_ANOTHER}))(.*)$`, 'u');

function comparable(text: string): string {
  return bareName(text).replace(/[—–―─－-]+/gu, '-');
}

const BEHIND: Evidence = {
  name: 'behind-named',
  reason: '登记信息里写着标题，这是它后面网站的名称',
};

/** The title that a card names with the name of whose site it is behind a stroke: 某某法 - 某某医院. */
function nameAlone(zone: Entry[], named: string, wanted: string, findings: Findings): void {
  const at = zone.findIndex(
    ({ text, firm }) =>
      !firm && comparable(text).startsWith(wanted) && text.startsWith(named.trim()),
  );
  const entry = zone[at];
  const rest = entry?.text.slice(named.trim().length) ?? '';
  if (!entry || !/^\s*[-_|｜—–]/u.test(rest)) return;
  zone[at] = withText(entry, named.trim());
  findings.leave(entry, 'web-furniture', rest.trim(), BEHIND);
}

const ABOVE_NAMED: Evidence = {
  name: 'above-named',
  reason: '登记信息里写着标题，这一行在它上面或者不是它',
};

/**
 * Leaves out what stands above the title that a page's card names; where it stands nowhere, columns and the site's
 * name are none.
 */
export function dropAboveNamed(zone: Entry[], named: string, findings: Findings): void {
  const wanted = comparable(named);
  if (wanted.length < SHORTEST_NAME) return;
  nameAlone(zone, named, wanted, findings);
  const own = zone.findLastIndex(({ text }) => comparable(text).endsWith(wanted));
  const isTitled = (text: string) => isWholeTitle(text) || kindWord(unspread(text)) !== undefined;
  if (own < 0 && zone.some(({ text }) => isTitled(text) || !isColumnLike(text))) return;
  const above = own < 0 ? [...zone] : zone.slice(0, own);
  for (const entry of above) {
    const { text, firm } = entry;
    const office = officesOn(text).length > 0 || letterheadMark(entry, false) !== undefined;
    const other = own >= 0 && isTitled(text) && !isColumn(text) && comparable(text) !== wanted;
    if (firm || office || other) continue;
    zone.splice(zone.indexOf(entry), 1);
    findings.leave(entry, 'web-furniture', text, ABOVE_NAMED);
  }
}
