/** Where each text of a form is printed: its label, its page, and the way back from a word on a page. */
import type { Page } from '../layout/index.ts';
import { lastAtMost, remembered } from '../text/index.ts';
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
  /** How far it has come at the end of each page that it stands on. */
  ends: { page: number; length: number }[];
}

const paragraphsOf = remembered((pages: readonly Page[]): Paragraph[] => {
  const found = new Map<number, Paragraph>();
  for (const { number: page, lines } of pages) {
    for (const { paragraph: number, runs } of lines) {
      const paragraph = found.get(number) ?? { number, text: '', ends: [] };
      found.set(number, paragraph);
      for (const { text } of runs) paragraph.text += text;
      const { length } = paragraph.text;
      const end = paragraph.ends.at(-1);
      if (end?.page === page) end.length = length;
      else paragraph.ends.push({ page, length });
    }
  }
  return [...found.values()];
});

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
      page: pageOf(paragraph, spot),
    } satisfies Partial<TextView>);
  }
}

function labelOf(before: string): string {
  return before.replace(/^[。；：，、\s\u3000]+|[\s\u3000]+$/gu, '').slice(0, 8);
}

/** The page on which a spot begins. */
function pageOf({ ends }: Paragraph, { start }: Spot): number {
  return ends.find(({ length }) => length > start)?.page ?? 1;
}
