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

/** What a page is drawn from besides its lines. */
export interface PageSpots {
  /** So much of the paragraph at its top stands on the pages before it. */
  begun: number;
  /** The texts of the paragraphs that stand on it. */
  spots: readonly Spot[];
}

/** @param index of a page */
export function spotsOnPage(
  pages: readonly Page[],
  spots: readonly Spot[],
  index: number,
): PageSpots {
  const lines = pages[index]?.lines ?? [];
  const byParagraph = spotsByParagraph(spots);
  const paragraphs = new Set(lines.map(({ paragraph }) => paragraph));
  return {
    begun: lengthBefore(pages, index),
    spots: [...paragraphs].flatMap((paragraph) => byParagraph.get(paragraph) ?? []),
  };
}

/** The stretches of each line of a page. */
export function stretchesOf(page: Page, { begun, spots }: PageSpots): Map<PlacedLine, Stretch[]> {
  const byParagraph = spotsByParagraph(spots);
  const first = page.lines[0]?.paragraph;
  const lengths = new Map<number, number>();
  const found = new Map<PlacedLine, Stretch[]>();
  for (const line of page.lines) {
    let at = lengths.get(line.paragraph) ?? (line.paragraph === first ? begun : 0);
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

/** How long the paragraph at the top of a page is on the pages before it. */
function lengthBefore(pages: readonly Page[], index: number): number {
  const paragraph = pages[index]?.lines[0]?.paragraph;
  let length = 0;
  for (let before = index - 1; before >= 0; before -= 1) {
    const own = pages[before]?.lines.filter((line) => line.paragraph === paragraph) ?? [];
    if (own.length === 0) break;
    for (const { runs } of own) for (const { text } of runs) length += text.length;
  }
  return length;
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
