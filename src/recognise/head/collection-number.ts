/** A paper out of a collection: its title has the number there, 十六、……管理办法, which is none of its own. */
import type { Evidence } from '../findings/evidence.ts';
import type { Findings } from '../lines/doubts.ts';
import { type Entry, withText } from '../lines/entries.ts';
import { isWholeTitle, opensWholeTitle } from './whole-title.ts';

const NUMBER: Evidence = {
  name: 'collection-number',
  reason: '标题前面的编号是汇编里的，下面没有接着编的号',
};

const MOST_TITLE_LINES = 3;
const FEWEST_BETWEEN = 4;

/** The entries without that number; a Word file keeps it. */
export function withoutCollectionNumber(
  entries: readonly Entry[],
  findings: Findings,
): readonly Entry[] {
  const [first, second] = entries;
  const label = first?.label;
  if (!first || !label || first.firm || label.number < 2) return entries;
  const title = first.text.slice(label.typed.length);
  if (!isWholeTitle(title) && !opensWholeTitle(title, second?.text ?? '')) return entries;
  const goesOn = ({ label: other }: Entry) =>
    other?.style === label.style && other.number === label.number + 1;
  // Where the next number comes before 一、, the first is a heading among others.
  const next = entries.findIndex(goesOn);
  const restart = entries.findIndex(
    ({ label: other }) => other?.style === label.style && other.number === 1,
  );
  // The last lines may be the title of the paper that stands next in the collection.
  const isNextPaper = next >= entries.length - MOST_TITLE_LINES && next > FEWEST_BETWEEN;
  if (next >= 0 && !isNextPaper && (restart < 0 || next < restart)) return entries;
  findings.leave(first, 'part-mark', label.typed.trim(), NUMBER);
  const end = isNextPaper ? next : entries.length;
  for (const entry of entries.slice(end)) findings.leave(entry, 'after-end');
  return [withText(first, title), ...entries.slice(1, end)];
}
