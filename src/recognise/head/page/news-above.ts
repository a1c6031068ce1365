/** What news says of a paper above the paper itself: 以下为《……意见》原文：. */
import { cardEntry } from '../../../sites/index.ts';
import type { Evidence } from '../../findings/evidence.ts';
import type { Findings } from '../../lines/doubts.ts';
import type { Entry } from '../../lines/entries.ts';
import { GIVES_WHOLE } from '../../words/around-titles.ts';
import { ADDRESS_LINE } from '../../words/people.ts';
import { isNumberMark } from '../marks.ts';
import { beginsWholeTitle, isWholeTitle } from '../whole-title.ts';
import { MOST_LINES } from './above-title.ts';

/** News above a paper has no more lines than this. */
const MOST_NEWS = 30;
/** So many lines below its first the title of a paper has its number or its recipients. */
const MOST_HEAD = 6;

const NEWS: Evidence = {
  name: 'news-above',
  reason: '下面一行说“以下为原文”，再下面是文件的标题、文号或者主送机关',
};

/** The entries without it. A paper that sends another on has a title, a number or recipients above that line. */
export function withoutNews(entries: readonly Entry[], findings: Findings): readonly Entry[] {
  const lead = entries.slice(0, MOST_NEWS).findIndex(({ text }) => GIVES_WHOLE.test(text.trim()));
  const below = entries.slice(lead + 1, lead + 1 + MOST_HEAD);
  const above = entries.slice(0, lead + 1);
  const titled =
    isWholeTitle(below[0]?.text ?? '') ||
    beginsWholeTitle(below.slice(0, MOST_LINES).map(({ text }) => text));
  if (lead < 0 || !titled || !below.some(isOfHead)) return entries;
  if (above.some((entry) => entry.firm || entry.cells || entry.label || isOfHead(entry))) {
    return entries;
  }
  if (above.some(({ text }) => isWholeTitle(text))) return entries;
  const card = above.filter(({ text }) => cardEntry(text) !== undefined);
  for (const entry of above) {
    if (!card.includes(entry)) findings.leave(entry, 'web-furniture', entry.text, NEWS);
  }
  return [...card, ...entries.slice(lead + 1)];
}

function isOfHead({ text }: Entry): boolean {
  return isNumberMark(text) || ADDRESS_LINE.test(text.trim());
}
