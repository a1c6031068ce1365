/** Questions to rendered pages: where a text stands, which lines are full, where a line's row of the grid is. */
import { bodySizePoints, linePitch, margins, typeArea } from '../../src/layout/standard/gb9704.ts';
import { type Glyph, type Page, type Rule, type Stretch, stretch } from './page.ts';

/** Edges of the type area (版心), in mm from the page's upper left corner. */
export const area = {
  left: margins.left,
  right: margins.left + typeArea.width,
  top: margins.top,
  bottom: margins.top + typeArea.height,
} as const;

/** Upper edge of the row of the grid in whose middle the characters stand. */
export function rowTop({ top, bottom, page }: Stretch): number {
  return (top + bottom - page.pitch) / 2;
}

export function rowBottom(line: Stretch): number {
  return rowTop(line) + line.page.pitch;
}

export function middle({ top, bottom }: Stretch): number {
  return (top + bottom) / 2;
}

/** Lines of the text itself: no page number, no mark of a draft above the type area. */
export function textLines(page: Page): Stretch[] {
  return page.lines.filter((line) => !isPageNumber(line) && !isDraftMark(line));
}

function isPageNumber(line: Stretch): boolean {
  return /^\D?\d+\D?$/u.test(line.text) && line.top > area.bottom - linePitch / 2;
}

export function isDraftMark(line: Stretch): boolean {
  return line.text === DRAFT_MARK && line.bottom < area.top;
}

export const DRAFT_MARK = '草稿';

export function pageNumberLine(page: Page): Stretch | undefined {
  return (page.turned ? page.upright : page.lines).find(isPageNumber);
}

/** Lines set in the body's size, within the type area. */
export function bodySized(page: Page): Stretch[] {
  return textLines(page).filter(({ sizes }) => sizes.length === 1 && sizes[0] === bodySizePoints);
}

/** The text of all pages in reading order, without what repeats on every page. */
export class Reading {
  private readonly lines: Stretch[];
  private readonly whole: string;
  private at = 0;

  constructor(pages: readonly Page[]) {
    this.lines = pages.flatMap(textLines);
    this.whole = this.lines.map((line) => line.text).join('');
  }

  /** The next place of a text, in its lines: a stretch for each line it stands on; none where it is missing. */
  next(text: string): Stretch[] {
    const wanted = unspaced(text);
    const at = wanted === '' ? -1 : this.whole.indexOf(wanted, this.at);
    if (at < 0) return [];
    this.at = at + wanted.length;
    return cut(this.lines, at, this.at);
  }

  last(text: string): Stretch[] {
    const wanted = unspaced(text);
    const at = wanted === '' ? -1 : this.whole.lastIndexOf(wanted);
    return at < 0 ? [] : cut(this.lines, at, at + wanted.length);
  }
}

/** Where a text stands first. */
export function findText(pages: readonly Page[], text: string): Stretch[] {
  return new Reading(pages).next(text);
}

/** Where it stands last: names recur, and what closes a document stands behind all others. */
export function findLast(pages: readonly Page[], text: string): Stretch[] {
  return new Reading(pages).last(text);
}

function unspaced(text: string): string {
  return text.replace(/\s/gu, '');
}

/** Positions count UTF-16 units of the lines' texts; a glyph may hold several. */
function cut(lines: readonly Stretch[], from: number, to: number): Stretch[] {
  const result: Stretch[] = [];
  let at = 0;
  for (const line of lines) {
    if (at >= to) break;
    if (at + line.text.length > from) {
      const glyphs: Glyph[] = [];
      let place = at;
      for (const glyph of line.glyphs) {
        if (place >= from && place < to) glyphs.push(glyph);
        place += glyph.char.length;
      }
      if (glyphs.length > 0) result.push(stretch(line.page, glyphs));
    }
    at += line.text.length;
  }
  return result;
}

/** The line that a stretch is part of. */
function lineOf(part: Stretch): Stretch {
  return part.page.lines.find((line) => line.baseline === part.baseline) ?? part;
}

/** Whether nothing stands before, or behind, a stretch on its line. */
export function beginsLine(part: Stretch): boolean {
  return Math.abs(lineOf(part).x - part.x) < 0.01;
}

export function endsLine(part: Stretch): boolean {
  return Math.abs(lineOf(part).right - part.right) < 0.01;
}

/** The line of text above, on the same page. */
export function lineAbove(part: Stretch): Stretch | undefined {
  return textLines(part.page).findLast((line) => middle(line) < middle(part) - linePitch / 3);
}

/** Rules as long as a given width, give or take a mm. */
export function rulesOfWidth(page: Page, width: number): Rule[] {
  return page.rules.filter((rule) => Math.abs(rule.width - width) <= 1);
}

export function redRules(page: Page): Rule[] {
  return page.rules.filter(({ colour }) => colour !== '000000');
}

export function upperEdge({ y, thickness }: Rule): number {
  return y - thickness / 2;
}

export function lowerEdge({ y, thickness }: Rule): number {
  return y + thickness / 2;
}
