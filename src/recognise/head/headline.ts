/** What a page says above its card of the document whose own title stands below it: 某地招聘60人. */
import type { Evidence } from '../findings/evidence.ts';
import type { Findings } from '../lines/doubts.ts';
import type { Entry } from '../lines/entries.ts';
import { officesOn } from '../words/offices.ts';
import { letterheadMark } from './letterhead.ts';
import { isWholeTitle } from './whole-title.ts';

const HEADLINE: Evidence = {
  name: 'headline',
  reason: '在网页的登记信息上面，下面是文件自己的完整标题',
};

/**
 * Leaves out such lines.
 * @param above how many lines stand above the card
 */
export function dropHeadline(zone: Entry[], above: number, findings: Findings): void {
  const lines = zone.slice(0, above);
  if (!isWholeTitle(zone[above]?.text ?? '')) return;
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
