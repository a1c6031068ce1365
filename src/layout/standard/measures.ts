/**
 * The measures in force: the standard's, or those of an office with a layout of its own while its document is laid
 * out (`inStyle`). Whoever lays out or checks takes them from here, when it needs them: what is kept at the top of
 * a module stays the standard's.
 */
import * as gb from './gb9704.ts';
import type { OfficeStyle } from './office-style.ts';
import { mmToPoints, pointsToMm } from './units.ts';

export * from './gb9704.ts';

/** Where text may stand on a page, in mm. */
export interface Area {
  left: number;
  top: number;
  width: number;
  bottom: number;
}

/** Type sizes, in points: text, titles; imprint and tables. */
export interface Sizes {
  body: number;
  title: number;
  small: number;
}

/** What follows from a style; lengths in mm. */
interface Measures {
  margins: { top: number; left: number };
  typeArea: { width: number; height: number };
  rightMargin: number;
  bottomMargin: number;
  grid: { lines: number; characters: number };
  linePitch: number;
  bodySizePoints: number;
  title: Readonly<{ sizePoints: number; blankLinesAbove: number; mostCharacters: number }>;
  letterhead: Readonly<Record<keyof typeof gb.letterhead, number>>;
  pageNumber: Readonly<Record<keyof typeof gb.pageNumber, number>>;
}

/** Sums of fractions of a millimetre are not exact. */
const EPSILON = 1e-6;

function measuresOf(style: OfficeStyle): Measures {
  const { margins: own, elements, pitchPoints } = style;
  const margins = { top: own.top ?? gb.margins.top, left: own.left ?? gb.margins.left };
  const rightMargin = own.right ?? gb.rightMargin;
  const bottomMargin = own.bottom ?? gb.bottomMargin;
  const typeArea = {
    width: gb.paper.width - margins.left - rightMargin,
    height: gb.paper.height - margins.top - bottomMargin,
  };
  const pitch = pitchPoints === undefined ? undefined : pointsToMm(pitchPoints);
  const lines =
    pitch === undefined
      ? (style.linesPerPage ?? gb.grid.lines)
      : Math.floor(typeArea.height / pitch + EPSILON);
  const characters = style.charactersPerLine ?? gb.grid.characters;
  const largest = elements.letterhead?.points ?? gb.letterhead.sizePoints;
  return {
    margins,
    typeArea,
    rightMargin,
    bottomMargin,
    grid: { lines, characters },
    linePitch: pitch ?? typeArea.height / lines,
    bodySizePoints: elements.body?.points ?? gb.bodySizePoints,
    title: { ...gb.title, sizePoints: elements.title?.points ?? gb.title.sizePoints },
    letterhead: {
      ...gb.letterhead,
      sizePoints: largest,
      smallestSizePoints: Math.min(gb.letterhead.smallestSizePoints, largest),
    },
    pageNumber: {
      ...gb.pageNumber,
      sizePoints: elements.pageNumber?.points ?? gb.pageNumber.sizePoints,
    },
  };
}

const STANDARD: OfficeStyle = { margins: {}, elements: {} };

let style = STANDARD;
export let { margins, typeArea, rightMargin, bottomMargin, grid, linePitch, bodySizePoints } =
  measuresOf(style);
export let { title, letterhead, pageNumber } = measuresOf(style);
/** The width of one character of the text. */
export let characterPitch = typeArea.width / grid.characters;

export let LEFT = 0;
export let TOP = 0;
export let TYPE_WIDTH = 0;
export let TYPE_HEIGHT = 0;
export let BOTTOM = 0;
/** Characters of a line, the width of one, and the height of a line. */
export let CHARS = 0;
export let CELL = 0;
export let PITCH = 0;
/** 3号 for text, 2号 for titles, 4号 for imprint, page number and tables, unless the office sets others. */
export let SIZE: Sizes;
export let uprightArea: Area;
/** A page turned by a quarter, seen with its head up: the head is the left edge of the upright page (8). */
export let turnedArea: Area;
/** What a character of the body gives up, in mm, so that a line's characters fill it (5.2.2.3): below 0. */
export let bodyTracking = 0;
/** How many characters of a title stand on a line (7.3.1). */
export let titleCharacters = 0;

export const PAGE = gb.paper;
/** One point in mm. */
export const POINT = pointsToMm(1);

function put(next: OfficeStyle): void {
  style = next;
  ({ margins, typeArea, rightMargin, bottomMargin, grid, linePitch, bodySizePoints } =
    measuresOf(next));
  ({ title, letterhead, pageNumber } = measuresOf(next));
  LEFT = margins.left;
  TOP = margins.top;
  TYPE_WIDTH = typeArea.width;
  TYPE_HEIGHT = typeArea.height;
  BOTTOM = TOP + TYPE_HEIGHT;
  CHARS = grid.characters;
  characterPitch = typeArea.width / grid.characters;
  CELL = characterPitch;
  PITCH = linePitch;
  SIZE = { body: bodySizePoints, title: title.sizePoints, small: gb.sizes.四号 };
  uprightArea = { left: LEFT, top: TOP, width: TYPE_WIDTH, bottom: BOTTOM };
  turnedArea = { left: bottomMargin, top: LEFT, width: TYPE_HEIGHT, bottom: LEFT + TYPE_WIDTH };
  bodyTracking = CELL - SIZE.body * POINT;
  titleCharacters = Math.floor(TYPE_WIDTH / (SIZE.title * POINT));
}

put(STANDARD);

/**
 * Does something in an office's own layout. Nothing of it is left afterwards, also where it throws.
 * @param own undefined where the office keeps to the standard
 * @param work must not wait for anything: whatever runs meanwhile would be laid out in this style
 */
export function inStyle<T>(own: OfficeStyle | undefined, work: () => T): T {
  const before = style;
  if (own !== undefined) put(own);
  try {
    return work();
  } finally {
    if (own !== undefined) put(before);
  }
}

/** The office's layout in force; its members are absent where the standard's hold. */
export function styleInForce(): OfficeStyle {
  return style;
}

/** What a style comes to in the text: lines a page, characters a line; pitch, size and tracking in points. */
export function measuresInForce() {
  return {
    lines: grid.lines,
    characters: grid.characters,
    pitch: mmToPoints(linePitch),
    size: bodySizePoints,
    tracking: mmToPoints(bodyTracking),
  };
}

/** How the number of a page is written: the standard's dashes on both sides (7.5), or as the office writes page 1. */
export function pageNumberText(number: string): string {
  const [before, after] = pageNumberAround();
  return `${before}${number}${after}`;
}

/** What stands on both sides of a page's number. */
export function pageNumberAround(): [before: string, after: string] {
  const [before = '', after = ''] = (style.pageNumber ?? '— 1 —').split('1');
  return [before, after];
}
