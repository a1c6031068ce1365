/** A page that prints its title first, then menus and a card, then the document with its title. */
import { cardEntry, isCardKey, isCardLine, spacedCard } from '../../../sites/index.ts';
import type { Evidence } from '../../findings/evidence.ts';
import type { Findings } from '../../lines/doubts.ts';
import { type Entry, withText } from '../../lines/entries.ts';
import { officesOn } from '../../words/offices.ts';
import { ADDRESS_LINE } from '../../words/people.ts';
import { AFTER_ISSUERS } from '../../words/titles.ts';
import { isNumberMark } from '../marks.ts';
import { sameAsSite } from '../title-lines.ts';
import { beginsWholeTitle, isWholeTitle } from '../whole-title.ts';
import { ABOUT, bareName, MOST_LINES, SHORTEST_NAME, withoutColumn } from './above-title.ts';

/** The first title stands among so many first lines, the second within so many below it. */
const FIRST_LINES = 3;
/** So far down a whole title may stand that comes again below a card. */
const MOST_ABOVE = 12;
const MOST_BETWEEN = 80;
const LONGEST_BETWEEN = 160;
/** So many lines between, or a card, show that the first is the page's. */
const FEWEST_BETWEEN = 3;
/** A title shorter than this may be the same words by chance. */
const SHORTEST = 8;
const SENTENCE = /[。；！？]/u;

const AGAIN: Evidence = { name: 'page-title', reason: '网页先印一次标题，下面文件里又有' };
const BETWEEN: Evidence = {
  name: 'between-titles',
  reason: '在网页的标题和文件自己的标题之间，没有句子、编号',
};

/** The entries without such a top: its card and its number are kept. */
export function withoutPageTop(entries: readonly Entry[], findings: Findings): readonly Entry[] {
  for (const [first, entry] of entries.slice(0, MOST_ABOVE).entries()) {
    if (first >= FIRST_LINES && !isWholeTitle(entry.text)) continue;
    const second = titleAgain(entries, first, first >= FIRST_LINES);
    if (second === undefined) continue;
    const kept: Entry[] = [];
    for (const [index, one] of entries.slice(0, second.at).entries()) {
      const own = index >= second.at - namesAbove(entries, second.at);
      if (own || isKept(one) || isPair(entries, index)) kept.push(one);
      else if (one === entry) findings.leave(one, 'repeated-title', one.text, AGAIN);
      else findings.leave(one, 'web-furniture', one.text, BETWEEN);
    }
    return [...kept, ...joinedTitle(entries.slice(second.at), second.lines, findings)];
  }
  return entries;
}

/** How many names of offices stand right above a title that begins with 关于: they issue it. */
function namesAbove(entries: readonly Entry[], at: number): number {
  if (!AFTER_ISSUERS.test(entries[at]?.text ?? '')) return 0;
  let start = at;
  while (start > 1 && officesOn(entries[start - 1]?.text ?? '').length > 0) start -= 1;
  return at - start;
}

const BROKEN: Evidence = { name: 'title-broken', reason: '网页的标题是一行，这里断成了几行' };

/** The page shows that lines are one title, also where the first of them is an office's name. */
function joinedTitle(entries: readonly Entry[], lines: number, findings: Findings): Entry[] {
  const [first, ...others] = entries.slice(0, lines);
  const below = entries.slice(lines);
  const title = others.map(({ text }) => text).join('');
  if (!first || title === '' || AFTER_ISSUERS.test(title)) return [...entries];
  for (const entry of others) findings.take(entry, 'title', BROKEN);
  const numbers = [first, ...others].flatMap((entry) => entry.numbers);
  return [{ ...withText(first, `${first.text}${title}`), numbers }, ...below];
}

/**
 * Where the title on a line comes again with a page's lines between, and on how many lines; undefined where it does not.
 * @param onlyBelowCard a card has to stand between
 */
function titleAgain(
  entries: readonly Entry[],
  first: number,
  onlyBelowCard: boolean,
): { at: number; lines: number } | undefined {
  const entry = entries[first];
  if (!entry || entry.firm || entry.cells || entry.label) return undefined;
  let others = 0;
  let card = false;
  for (const [step, one] of entries.slice(first + 1, first + 1 + MOST_BETWEEN).entries()) {
    if (one.firm || one.label || one.text.replace(/\s+/gu, ' ').length > LONGEST_BETWEEN)
      return undefined;
    const at = first + 1 + step;
    if (namesTitle(entries[at - 1])) {
      card = true;
      continue;
    }
    const lines = isSame(entry.text, one.text) ? 1 : linesOf(entry.text, entries, at);
    if (lines > 0) {
      const isPages = card || (!onlyBelowCard && others >= FEWEST_BETWEEN);
      return isPages ? { at, lines } : undefined;
    }
    if (SENTENCE.test(one.text) || ADDRESS_LINE.test(one.text)) return undefined;
    card ||= one.cells !== undefined || isCardLine(one.text) || isSpacedCard(one.text);
    others += isKept(one) ? 0 : 1;
  }
  return undefined;
}

function isSame(above: string, below: string): boolean {
  const text = bareOf(below);
  if (text.length < SHORTEST) return false;
  const bare = bareOf(above);
  return (bare === text && isWholeTitle(withoutColumn(text))) || sameAsSite(text, bare);
}

/** Without spaces, and with one dash for all. */
function bareOf(text: string): string {
  return text.replace(/\s/gu, '').replace(/[—–―─－-]+/gu, '-');
}

/** A title may come again on so many lines. */
const MOST_TITLE_LINES = 4;

/** On how many lines the title comes again; 0 where it does not. */
function linesOf(title: string, entries: readonly Entry[], from: number): number {
  const wanted = bareOf(withoutColumn(title));
  let joined = '';
  for (const [index, { text, cells, label }] of entries
    .slice(from, from + MOST_TITLE_LINES)
    .entries()) {
    joined = bareOf(joined + text);
    if (cells || label || !wanted.startsWith(joined)) return 0;
    if (joined === wanted) return isWholeTitle(wanted) ? index + 1 : 0;
  }
  return 0;
}

/** Of the page's top a card tells of the document, and a number is its own. */
function isKept({ text, cells }: Entry): boolean {
  return (
    cells !== undefined || cardEntry(text) !== undefined || isNumberMark(text) || isSpacedCard(text)
  );
}

/** 标题： alone: what stands below it is a card's. */
function namesTitle(entry: Entry | undefined): boolean {
  const text = entry?.text ?? '';
  return isCardKey(text) && cardEntry(`${text}：`)?.field === 'title';
}

/** A key alone, or the value below it. */
function isPair(entries: readonly Entry[], index: number): boolean {
  return [index, index - 1].some((at) => isCardKey(entries[at]?.text ?? ''));
}

/** Keys of a card with gaps between them and their values. */
function isSpacedCard(text: string): boolean {
  const { keys = 0, certain = 0 } = spacedCard(text) ?? {};
  return keys > 1 && certain > 0;
}

const MENU: Evidence = { name: 'above-breadcrumb', reason: '在网页路径上面，是菜单' };
/** A menu has no more lines than this, and none as long as this. */
const MOST_MENU_LINES = 150;
const LONGEST_MENU_LINE = 160;

/**
 * Leaves out what stands above the line that says where on a site one is, unless a title stands there that does not
 * come again in the next lines below.
 */
export function dropAboveBreadcrumb(
  kept: Entry[],
  below: readonly Entry[],
  findings: Findings,
): void {
  const menu = kept.length <= MOST_MENU_LINES && kept.every(isMenuLine);
  // Names of columns can look like a title when they are put together.
  const title = kept.find(
    ({ text }, index) =>
      isWholeTitle(text) ||
      (ABOUT.test(text) && beginsWholeTitle(kept.slice(index, index + MOST_LINES).map(textOf))),
  );
  if (!menu || (title && !below.some(({ text }) => namesSame(title.text, text)))) return;
  for (const entry of kept.splice(0)) {
    findings.leave(entry, 'web-furniture', entry.text, MENU);
  }
}

function textOf({ text }: Entry): string {
  return text;
}

/** Sites fill the space between what they print side by side. */
function closed(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** Whether one line is the other, perhaps with a site's name, a column's or a remark around it. */
function namesSame(above: string, below: string): boolean {
  const [one, other] = [bareName(above), bareName(below)];
  return one === other || (other.length >= SHORTEST_NAME && one.includes(other));
}

function isMenuLine({ text, label, cells }: Entry): boolean {
  return !label && !cells && closed(text).length <= LONGEST_MENU_LINE && !/[。；]/u.test(text);
}
