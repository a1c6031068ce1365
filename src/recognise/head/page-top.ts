/** A page that prints its title first, then menus and a card, then the document with its title. */
import { cardEntry, isCardLine } from '../../sites/index.ts';
import type { Evidence } from '../findings/evidence.ts';
import type { Findings } from '../lines/doubts.ts';
import type { Entry } from '../lines/entries.ts';
import { ADDRESS_LINE } from '../words/people.ts';
import { withoutColumn } from './above-title.ts';
import { isNumberMark } from './marks.ts';
import { sameAsSite } from './title-lines.ts';
import { isWholeTitle } from './whole-title.ts';

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
    for (const one of entries.slice(0, second)) {
      if (isKept(one)) kept.push(one);
      else if (one === entry) findings.leave(one, 'repeated-title', one.text, AGAIN);
      else findings.leave(one, 'web-furniture', one.text, BETWEEN);
    }
    return [...kept, ...entries.slice(second)];
  }
  return entries;
}

/**
 * Where the title on a line comes again with a page's lines between; undefined where it does not.
 * @param onlyBelowCard a card has to stand between
 */
function titleAgain(
  entries: readonly Entry[],
  first: number,
  onlyBelowCard: boolean,
): number | undefined {
  const entry = entries[first];
  if (!entry || entry.firm || entry.cells || entry.label) return undefined;
  let others = 0;
  let card = false;
  for (const [step, one] of entries.slice(first + 1, first + 1 + MOST_BETWEEN).entries()) {
    if (one.firm || one.label || one.text.replace(/\s+/gu, ' ').length > LONGEST_BETWEEN)
      return undefined;
    if (isSame(entry.text, one.text) || isWrapped(entry.text, entries, first + 1 + step)) {
      const isPages = card || (!onlyBelowCard && others >= FEWEST_BETWEEN);
      return isPages ? first + 1 + step : undefined;
    }
    if (SENTENCE.test(one.text) || ADDRESS_LINE.test(one.text)) return undefined;
    card ||= one.cells !== undefined || isCardLine(one.text);
    others += isKept(one) ? 0 : 1;
  }
  return undefined;
}

function isSame(above: string, below: string): boolean {
  const text = below.replace(/\s/gu, '');
  if (text.length < SHORTEST) return false;
  const bare = above.replace(/\s/gu, '');
  return (bare === text && isWholeTitle(withoutColumn(text))) || sameAsSite(text, bare);
}

/** A title may come again on so many lines. */
const MOST_TITLE_LINES = 4;

/** Whether the title comes again on several lines. */
function isWrapped(title: string, entries: readonly Entry[], from: number): boolean {
  const wanted = title.replace(/\s/gu, '');
  let joined = '';
  for (const { text, cells, label } of entries.slice(from, from + MOST_TITLE_LINES)) {
    joined += text.replace(/\s/gu, '');
    if (cells || label || !wanted.startsWith(joined)) return false;
    if (joined === wanted) return isWholeTitle(withoutColumn(wanted));
  }
  return false;
}

/** Of the page's top a card tells of the document, and a number is its own. */
function isKept({ text, cells }: Entry): boolean {
  return cells !== undefined || cardEntry(text) !== undefined || isNumberMark(text);
}
