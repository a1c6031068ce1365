/** Where each text of a form is printed: its label, its page, and the way back from a word on a page. */
import type { Page, PlacedLine } from '../layout/index.ts';
import { lastAtMost } from '../text/index.ts';
import { type SectionView, type TextView, textsOf } from './view.ts';

/** A text on the pages: from `start` to `end` of the paragraph of that number. */
export interface Spot {
  id: string;
  paragraph: number;
  start: number;
  end: number;
}

/** Holds the finished texts, in the order of print, against the printed paragraphs. */
export function spotsOf(
  texts: readonly { id: string; finished: readonly string[] }[],
  pages: readonly Page[],
): Spot[] {
  const paragraphs = paragraphsOf(pages);
  const joined = paragraphs.map(({ text }) => text).join('\n');
  const starts: number[] = [];
  let length = 0;
  for (const { text } of paragraphs) {
    starts.push(length);
    length += text.length + 1;
  }
  const spots: Spot[] = [];
  let from = 0;
  for (const { id, finished } of texts) {
    for (const text of finished) {
      const plain = text.replace(/\n/gu, '').trim();
      if (plain === '') continue;
      let at = joined.indexOf(plain, from);
      if (at < 0) at = joined.indexOf(plain.replace(/[。；：，]$/u, ''), from);
      if (at < 0) continue;
      from = at + plain.length - 1;
      const index = lastAtMost(starts, at);
      const start = at - (starts[index] ?? 0);
      const { number = 0 } = paragraphs[index] ?? {};
      spots.push({ id, paragraph: number, start, end: start + plain.length });
    }
  }
  return spots;
}

interface Paragraph {
  number: number;
  text: string;
  page: number;
}

function paragraphsOf(pages: readonly Page[]): Paragraph[] {
  const found = new Map<number, Paragraph>();
  for (const page of pages) {
    for (const line of page.lines) {
      const known = found.get(line.paragraph);
      const text = line.runs.map((run) => run.text).join('');
      if (known) known.text += text;
      else found.set(line.paragraph, { number: line.paragraph, text, page: page.number });
    }
  }
  return [...found.values()];
}

/** Puts label and page into the texts of a view. */
export function placeTexts(
  body: SectionView,
  spots: readonly Spot[],
  pages: readonly Page[],
): void {
  const byId = new Map<string, Spot>();
  for (const spot of spots) if (!byId.has(spot.id)) byId.set(spot.id, spot);
  const paragraphs = new Map(paragraphsOf(pages).map((each) => [each.number, each]));
  const ends = new Map<number, number>();
  for (const text of textsOf(body)) {
    const spot = byId.get(text.id);
    const paragraph = spot && paragraphs.get(spot.paragraph);
    if (spot === undefined || paragraph === undefined) continue;
    const before = paragraph.text.slice(ends.get(spot.paragraph) ?? 0, spot.start);
    ends.set(spot.paragraph, spot.end);
    Object.assign(text, {
      label: labelOf(before),
      page: pageOf(pages, spot),
    } satisfies Partial<TextView>);
  }
}

function labelOf(before: string): string {
  return before.replace(/^[。；：，、\s\u3000]+|[\s\u3000]+$/gu, '').slice(0, 8);
}

/** The page on which a spot begins. */
function pageOf(pages: readonly Page[], { paragraph, start }: Spot): number {
  let length = 0;
  for (const page of pages) {
    for (const line of page.lines) {
      if (line.paragraph !== paragraph) continue;
      length += lineLength(line);
      if (length > start) return page.number;
    }
  }
  return 1;
}

function lineLength(line: PlacedLine): number {
  return line.runs.reduce((sum, { text }) => sum + text.length, 0);
}
