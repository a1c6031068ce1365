/** How a word processor parts a text so that its last lines go with the signature (GB/T 9704-2012, 7.3.5.5). */
import { BOTTOM, PITCH, TYPE_HEIGHT } from '../standard/measures.ts';
import { type Dealt, dealRows, EPSILON, type FreeFoot, footOf } from './fill.ts';
import { type FlowOptions, inOrder, type TextRows } from './flow.ts';
import type { Row } from './rows.ts';

/** How a signature comes to stand. */
export interface Standing {
  /** The page of its first line and of its last. */
  first: number;
  last: number;
  /** Lines of text on its first page, above it. */
  textThere: number;
  textOnPageOne: boolean;
  /** The text and the signature in rows, dealt out. */
  text: readonly Row[];
  signature: readonly Row[];
  all: readonly Row[];
  dealt: Dealt;
}

/** The rows of a document as some options have them. */
export type RowsOf = (options: FlowOptions) => TextRows;

export function standing(rows: TextRows, foot?: FreeFoot): Standing {
  const all = inOrder(rows);
  const dealt = dealRows(all, foot);
  const pageOf = (index: number) =>
    Math.max(1, dealt.pages.findLastIndex(({ firstRow }) => firstRow <= index) + 1);
  const begin = all.length - rows.signature.length;
  const textBegin = rows.head.length + rows.recipients.length;
  const first = pageOf(begin);
  let textThere = 0;
  while (begin - textThere > textBegin && pageOf(begin - textThere - 1) === first) textThere++;
  return {
    first,
    last: pageOf(all.length - 1),
    textThere,
    textOnPageOne: textBegin < begin && pageOf(textBegin) === 1,
    text: [...rows.text, ...rows.attendance],
    signature: rows.signature,
    all,
    dealt,
  };
}

export interface Parting {
  /**
   * A word processor's "keep with next" serves; some programs carry all of a paragraph on with it, which would leave
   * page 1 without text or find no room on a page.
   */
  keepsParagraphs: boolean;
  /** Else what makes the last lines of the text go with the signature by themselves. */
  freeFoot?: FreeFoot;
  /** Neither does: only Word parts the text as it is meant here; LibreOffice carries a whole paragraph on. */
  leansOnWord?: true;
}

/** How a word processor parts the text as it is meant here. */
export function parting(rowsOf: RowsOf, options: FlowOptions, now: Standing): Parting {
  // Nothing goes with a signature that takes the page, or more.
  if (options.keptLines === 0 || now.textThere === 0 || now.first !== now.last)
    return { keepsParagraphs: false };
  if (carriesWell(now, options.keptLines)) return { keepsParagraphs: true };
  const end = now.dealt.pages.at(-1)?.y ?? 0;
  if (now.last === 1) return { keepsParagraphs: BOTTOM - end >= PITCH };
  const foot = freeFoot(rowsOf, options);
  if (foot === undefined) return { keepsParagraphs: true, leansOnWord: true };
  return { keepsParagraphs: false, ...(foot.height > 0 && { freeFoot: foot }) };
}

/** Whether all paragraphs of the last lines may go on: with the signature they fit a page, and more than headings stays. */
function carriesWell({ text, signature }: Standing, keptLines: number): boolean {
  const start = firstCarried(text, keptLines);
  const height = [...text.slice(start), ...signature].reduce(
    (sum, each) => sum + each.before + each.height,
    0,
  );
  return start > 0 && height <= TYPE_HEIGHT + EPSILON;
}

/** The first row of the paragraphs of the last lines, and of headings right above them. */
function firstCarried(text: readonly Row[], keptLines: number): number {
  const paragraph = text.slice(-Math.max(1, keptLines))[0]?.lines[0]?.paragraph;
  let first = Math.max(
    0,
    text.findIndex(({ lines }) => lines[0]?.paragraph === paragraph),
  );
  while (first > 0 && text[first - 1]?.keepWithNext === true) first--;
  return first;
}

/**
 * The nearer to whole lines, the better: some programs set the lines of a grid in the middle of what height there is. So
 * much of a line is left below the last one that stays, and is lacking for the next, in parts of a line.
 */
const SURELY = 0.2;

/** What to leave free so that a line which ends so far above the foot of the page surely is the last one, in lines. */
function footBelow(lines: number): number {
  const whole = Math.floor(lines);
  const rest = lines - whole;
  if (rest < SURELY) return whole - SURELY;
  return rest > 1 - SURELY ? lines - SURELY : whole;
}

/**
 * Room to leave free at the foot of a page for the last lines to go with the signature by themselves: of the page before
 * it, or of page 1, where others than that one would end early, too. Of no height where they go anyway.
 */
function freeFoot(rowsOf: RowsOf, options: FlowOptions): FreeFoot | undefined {
  const rows = rowsOf({ ...options, keptLines: 0 });
  const natural = standing(rows);
  const wanted = Math.min(options.keptLines, natural.text.length - 1);
  if (natural.first === natural.last && natural.textThere >= wanted)
    return { on: 'first', height: 0 };
  const pitch = TYPE_HEIGHT / options.lines;
  const before = footOf(natural.first - 1);
  const places: FreeFoot['on'][] =
    natural.first - 1 > LAST_OF_ITS_OWN ? ['first', before] : [before, 'first'];
  for (const on of places) {
    for (const end of textEnds(natural, on)) {
      const height = footBelow((BOTTOM - end) / pitch) * pitch;
      if (height <= 0 || (on !== 'first' && TYPE_HEIGHT - height < FEWEST_LINES * pitch)) continue;
      const now = standing(rows, { on, height });
      const isWell =
        now.textOnPageOne === natural.textOnPageOne &&
        now.textThere >= wanted &&
        now.first === now.last;
      if (isWell && now.first === natural.first) return { on, height };
    }
  }
  return undefined;
}

/** Where the lines of text on the first page with that foot end, from the last one up: of several the first is full. */
function textEnds({ all, dealt: { pages, tops } }: Standing, on: FreeFoot['on']): number[] {
  const index = pages.findIndex((_, at) => footOf(at + 1) === on);
  const begin = pages[index]?.firstRow;
  if (begin === undefined) return [];
  return all
    .slice(begin, pages[index + 1]?.firstRow)
    .flatMap(({ lines }, at) =>
      lines.filter(isText).map(({ y, height }) => (tops[begin + at] ?? 0) + y + height),
    )
    .toReversed();
}

/** Up to page 3 a page's foot is no other page's. */
const LAST_OF_ITS_OWN = 3;
/** LibreOffice lets no footer take so much that fewer lines stand above it. */
const FEWEST_LINES = 5;

function isText({ element }: { element: string }): boolean {
  return element === 'body' || element === 'attachmentNote' || element.startsWith('heading');
}
