/** Lines cut where one text of the form ends and another begins. */
import type { Spot } from '../../../fields/index.ts';
import type { Page, PlacedLine, Role } from '../../../layout/index.ts';
import { remembered } from '../../../text/index.ts';

export interface Stretch {
  text: string;
  role: Role;
  blank?: true;
  /** The text of the form that it is printed from. */
  id?: string;
}

/** @param from, to indexes of the pages that are shown */
export function stretchesOf(
  pages: readonly Page[],
  spots: readonly Spot[],
  from: number,
  to: number,
): ReadonlyMap<PlacedLine, Stretch[]> {
  const byParagraph = spotsByParagraph(spots);
  const lengths = new Map<number, number>();
  const found = new Map<PlacedLine, Stretch[]>();
  for (const page of pages.slice(beginningOf(pages, from), to + 1)) {
    for (const line of page.lines) {
      let at = lengths.get(line.paragraph) ?? 0;
      const own = byParagraph.get(line.paragraph) ?? [];
      const stretches: Stretch[] = [];
      for (const { text, role, blank } of line.runs) {
        for (const [part, id] of cut(text, at, own)) {
          stretches.push({
            text: part,
            role,
            ...(blank && { blank }),
            ...(id === undefined ? {} : { id }),
          });
        }
        at += text.length;
      }
      lengths.set(line.paragraph, at);
      found.set(line, stretches);
    }
  }
  return found;
}

const spotsByParagraph = remembered((spots: readonly Spot[]) => {
  const found = new Map<number, Spot[]>();
  for (const spot of spots) {
    const own = found.get(spot.paragraph);
    if (own) own.push(spot);
    else found.set(spot.paragraph, [spot]);
  }
  return found;
});

/** The page that the paragraph begins on which stands at the top of this one. */
function beginningOf(pages: readonly Page[], index: number): number {
  let first = Math.max(0, index);
  while (first > 0) {
    const paragraph = pages[first]?.lines[0]?.paragraph;
    if (!pages[first - 1]?.lines.some((line) => line.paragraph === paragraph)) break;
    first -= 1;
  }
  return first;
}

function cut(text: string, at: number, spots: readonly Spot[]): [string, string | undefined][] {
  const parts: [string, string | undefined][] = [];
  let from = at;
  const end = at + text.length;
  for (const spot of spots) {
    const start = Math.max(spot.start, from);
    const stop = Math.min(spot.end, end);
    if (stop <= start) continue;
    if (start > from) parts.push([text.slice(from - at, start - at), undefined]);
    parts.push([text.slice(start - at, stop - at), spot.id]);
    from = stop;
  }
  if (from < end) parts.push([text.slice(from - at), undefined]);
  return parts;
}
