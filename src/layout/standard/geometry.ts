/** The standard's numbers as the page model uses them: lengths in mm, type sizes in points. */
import {
  bottomMargin,
  characterPitch,
  grid,
  linePitch,
  margins,
  paper,
  sizes,
  typeArea,
} from './gb9704.ts';
import { pointsToMm } from './units.ts';

export const PAGE = paper;
export const LEFT = margins.left;
export const TOP = margins.top;
export const TYPE_WIDTH = typeArea.width;
export const TYPE_HEIGHT = typeArea.height;
export const BOTTOM = TOP + TYPE_HEIGHT;
/** Characters of a line, the width of one, and the height of a line. */
export const CHARS = grid.characters;
export const CELL = characterPitch;
export const PITCH = linePitch;
/** 3号 for text, 2号 for titles, 4号 for imprint, page number and tables. */
export const SIZE = { body: sizes.三号, title: sizes.二号, small: sizes.四号 } as const;
/** Where text may stand on a page, in mm. */
export interface Area {
  left: number;
  top: number;
  width: number;
  bottom: number;
}

export const uprightArea: Area = { left: LEFT, top: TOP, width: TYPE_WIDTH, bottom: BOTTOM };
/** A page turned by a quarter, seen with its head up: the head is the left edge of the upright page (8). */
export const turnedArea: Area = {
  left: bottomMargin,
  top: LEFT,
  width: TYPE_HEIGHT,
  bottom: LEFT + TYPE_WIDTH,
};
/** One point in mm. */
export const POINT = pointsToMm(1);

/** What a character of the body gives up, in mm, so that 28 of them fill a line (5.2.2.3): below 0. */
export const bodyTracking = CELL - SIZE.body * POINT;
/** How many characters of a title stand on a line (7.3.1). */
export const titleCharacters = Math.floor(TYPE_WIDTH / (SIZE.title * POINT));
