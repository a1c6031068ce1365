/**
 * Lengths as Word and its kin need them to put a mark where the standard wants it: roundings, and the room that a
 * line leaves around the print of its characters. Measured on rendered pages.
 */
import {
  BOTTOM,
  bodySizePoints,
  grid,
  letterhead,
  PAGE,
  POINT,
  pageNumber,
  styleInForce,
  title,
  titleCharacters,
  typeArea,
} from '../standard/measures.ts';
import { mmToPoints, mmToTwips, pointsToTwips, type Twips } from '../standard/units.ts';

/** LibreOffice counts a line less where those of a page fill it to the last half point. */
const SPARE: Twips = 10;

/** One line of a page with so many: rounding up would lose the last one (5.2.2.3). */
export function lineTwips(linesOfPage: number, typeAreaHeight: number): Twips {
  const { pitchPoints } = styleInForce();
  if (pitchPoints !== undefined) return pointsToTwips((pitchPoints * grid.lines) / linesOfPage);
  return Math.floor((mmToPoints(typeAreaHeight) * 20 - SPARE) / linesOfPage);
}

/**
 * Whether the lines of a page are rows of a grid, which fill it. An office's own distance of lines leaves a rest: Word
 * leaves it below, LibreOffice would set the grid in the middle of the page.
 */
export function hasLineGrid(): boolean {
  return styleInForce().pitchPoints === undefined;
}

/**
 * What a body character gives up so that 28 of them fit a line, in whole twips (5.2.2.3): below 0. Behind the last one
 * of a line nothing is given up.
 */
export function bodyTrackingTwips(): Twips {
  const size = pointsToTwips(bodySizePoints);
  const width = mmToPoints(typeArea.width) * 20;
  const cell = Math.min(width / grid.characters, (width - size) / (grid.characters - 1));
  return Math.floor(cell) - size;
}

/** What a title's character gives up so that a full line of them stays one where characters are wider: below 0. */
export function titleTrackingTwips(): Twips {
  const cell = mmToPoints(typeArea.width / WIDER / titleCharacters) * 20;
  return Math.min(0, Math.floor(cell) - pointsToTwips(title.sizePoints));
}

/** How far print reaches above the foot of its line box, as a share of the size: Word's fixed lines are cut 4 to 1. */
const LETTERHEAD_PRINT = 0.87;
const ABOVE_BASELINE = 0.8;

/** A letterhead's line of fixed height: that of its characters and hardly more. */
export function letterheadLineTwips(sizePoints: number): Twips {
  return pointsToTwips(sizePoints * letterhead.lineHeight);
}

/** How far a letterhead's line begins above its print, in mm. */
export function letterheadInkGap(sizePoints: number): number {
  return sizePoints * (ABOVE_BASELINE * letterhead.lineHeight - LETTERHEAD_PRINT) * POINT;
}

/** How far such a line reaches below characters that are as high as their size. */
export function letterheadFootGap(sizePoints: number): number {
  return sizePoints * (letterhead.lineHeight - 1) * POINT - letterheadInkGap(sizePoints);
}

/** Room between the number's line and the header rule, in points, so that the rule lies 4 mm below the print (7.2.7). */
export const headerRuleSpacePoints = 7;

/** From the foot of the page to that of the page number's line, so that the dash lies where 7.5 wants it. */
export function footerTwips(): Twips {
  const { below, sizePoints } = pageNumber;
  return mmToTwips(PAGE.height - BOTTOM - below) - Math.round(pointsToTwips(sizePoints) * 0.536);
}

/**
 * Room above the page number's line, so that it reaches up to the type area: some programs lose a distance between
 * text and footer that is given otherwise. A few twips less than there are, lest rounding cost a line of the text.
 */
export function aboveFooterTwips(): Twips {
  return mmToTwips(PAGE.height - BOTTOM) - footerTwips() - pointsToTwips(pageNumber.sizePoints) - 3;
}

/** 草稿 stands above the type area; the standard knows no drafts. In mm, its top from that of the page. */
export const draftMark = { top: 15, height: 8 } as const;

/**
 * How much wider than here another program's characters may be: what must stay on its line leaves room for that.
 * Fonts and programs differ by a hundredth or two.
 */
export const WIDER = 1.03;
