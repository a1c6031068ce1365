/** Dealing rows out to pages, and the imprint on the page it belongs to. */
import { type Area, PAGE, turnedArea, uprightArea } from '../standard/measures.ts';
import { imprintPage, imprintTop, type PlacedImprint } from './imprint.ts';
import type { Page, PlacedLine } from './page.ts';
import { type Row, row, type Stood } from './rows.ts';

/** A page being filled. */
export interface Filling {
  page: Page;
  /** Where the next row begins, in mm from the top of the page. */
  y: number;
}

/**
 * Room at the foot of pages that stays free, so that the text ends earlier there (7.3.5.5): on page 1, on even pages, or
 * on odd ones from 3 on, as word processors know footers. In mm.
 */
export interface FreeFoot {
  on: 'first' | 'even' | 'odd';
  height: number;
}

/** Sums of fractions of a millimetre are not exact. */
export const EPSILON = 1e-6;

/** Where rows come to stand. */
export interface Dealt {
  /** Of each page its first row, and where its last one ends. */
  pages: { firstRow: number; y: number }[];
  /** Of each row its upper edge, in mm from the top of the page. */
  tops: number[];
}

/**
 * Deals rows out to pages; rows that stay together move on together. Linear in their number.
 * @param foot room that stays free where one of the first `footRows` rows would stand
 */
export function dealRows(rows: readonly Row[], foot?: FreeFoot, footRows = rows.length): Dealt {
  const needs = neededHeights(rows);
  const tops: number[] = [];
  let current = { firstRow: 0, y: areaOf(rows[0]).top };
  let isEmpty = true;
  let ownFoot = 0;
  const pages = [current];
  for (let index = 0; index < rows.length; index++) {
    const each = rows[index] as Row;
    const turns = index > 0 && isTurned(each) !== isTurned(rows[index - 1]);
    const free = index < footRows && standsOn(foot, pages.length) ? foot.height : ownFoot;
    const bottom = areaOf(each).bottom - free;
    const full = !isEmpty && current.y + (needs[index] ?? 0) > bottom + EPSILON;
    if (index > 0 && (full || turns || each.newPage)) {
      current = { firstRow: index, y: areaOf(each).top };
      pages.push(current);
      isEmpty = true;
      ownFoot = each.freeFoot ?? 0;
    }
    const top = current.y + (index > 0 && isEmpty ? 0 : each.before);
    tops.push(top);
    if (each.lines.length > 0) isEmpty = false;
    current.y = top + each.height;
  }
  return { pages, tops };
}

/** The pages of rows, dealt out by `dealRows`. */
export function fillPages(
  rows: readonly Row[],
  draft: boolean,
  foot?: FreeFoot,
  footRows = rows.length,
): Filling[] {
  const { pages, tops } = dealRows(rows, foot, footRows);
  return pages.map(({ firstRow, y }, index) => {
    const { page } = emptyPage(index + 1, draft, rows[firstRow]);
    const next = pages[index + 1]?.firstRow ?? rows.length;
    for (const [at, each] of rows.slice(firstRow, next).entries()) {
      const top = tops[firstRow + at] ?? 0;
      page.lines.push(...standing(each, top));
      for (const one of each.rules) page.rules.push({ ...one, y: top + one.y });
    }
    return { page, y };
  });
}

/** The lines of a row in their place on a page; of a row that is known those of the last time, if it stands there again. */
function standing({ lines, stood }: Row, top: number): readonly PlacedLine[] {
  if (stood === undefined) {
    // rows that nobody keeps are laid out once
    for (const one of lines) one.y += top;
    return lines;
  }
  if (stood.top === top) return stood.lines;
  const placed = lines.map((one) => ({ ...one, y: top + one.y }));
  Object.assign(stood, { top, lines: placed } satisfies Stood);
  return placed;
}

function standsOn(foot: FreeFoot | undefined, page: number): foot is FreeFoot {
  return foot?.on === footOf(page);
}

/** Which foot a page has. */
export function footOf(page: number): FreeFoot['on'] {
  if (page === 1) return 'first';
  return page % 2 === 0 ? 'even' : 'odd';
}

/** The height of each row with all rows that must stay on its page, where a page can hold them. */
export function neededHeights(rows: readonly Row[]): number[] {
  const needs = new Array<number>(rows.length + 1).fill(0);
  for (let index = rows.length - 1; index >= 0; index--) {
    const each = rows[index] ?? row([]);
    const next = rows[index + 1];
    const together =
      each.keepWithNext && next !== undefined && !next.newPage && isTurned(next) === isTurned(each);
    const alone = each.before + each.height;
    const need = alone + (together ? (needs[index + 1] ?? 0) : 0);
    const { top, bottom } = areaOf(each);
    needs[index] = need > bottom - top ? alone : need;
  }
  return needs;
}

function isTurned(each: Row | undefined): boolean {
  return each?.turned === true;
}

function areaOf(each: Row | undefined): Area {
  return isTurned(each) ? turnedArea : uprightArea;
}

function emptyPage(number: number, draft: boolean, first?: Row): Filling {
  const { width, height } = PAGE;
  const page: Page = { number, width, height, draft, lines: [], rules: [] };
  if (isTurned(first)) page.turned = true;
  return { page, y: areaOf(first).top };
}

/** The imprint on the bottom edge of the page it belongs to; pages before it may stay blank. */
export function addImprint(
  pages: Filling[],
  imprint: PlacedImprint,
  options: { draft: boolean; even: boolean },
): void {
  const top = imprintTop(imprint);
  const last = pages.at(-1);
  const fits = last !== undefined && last.page.turned !== true && last.y <= top + EPSILON;
  const wanted = imprintPage(pages.length, { fits, even: options.even });
  while (pages.length < wanted) {
    pages.push(emptyPage(pages.length + 1, options.draft));
  }
  const page = pages.at(-1)?.page;
  page?.lines.push(...imprint.lines.map((each) => ({ ...each, y: top + each.y })));
  page?.rules.push(...imprint.rules.map((each) => ({ ...each, y: top + each.y })));
}
