/** Pictures in the body: how large they are printed, and the rows they take. The standard says nothing of them. */
import type { Picture } from '../../document/document.ts';
import { naturalWidth } from '../../document/picture.ts';
import { textWidth } from '../lines/char-width.ts';
import * as gb from '../standard/measures.ts';
import { CHARS, LEFT, PITCH, TYPE_WIDTH } from '../standard/measures.ts';
import { line, paragraphRows, type Row, type RowContext, row } from './rows.ts';

/** What a picture takes on the page, in mm. */
export interface PictureSize {
  width: number;
  height: number;
  /** Whole lines of the grid, with a little room above and below the picture. */
  lines: number;
  /** It is printed smaller than the form asks for, so that it stays within the type area. */
  isScaled: boolean;
  /** Points of the picture on an inch of paper. */
  dotsPerInch: number;
}

const MM_PER_INCH = 25.4;

/** How large a picture is printed: as wide as is asked for, never over the type area, whole with its caption. */
export function pictureSize({ width, image, caption }: Picture): PictureSize {
  const { roomAround, emptyHeight } = gb.picture;
  if (image === undefined) {
    const lines = Math.ceil(emptyHeight / PITCH);
    return { width: TYPE_WIDTH / 2, height: emptyHeight, lines, isScaled: false, dotsPerInch: 0 };
  }
  const wanted =
    width === undefined
      ? Math.min(naturalWidth(image), TYPE_WIDTH)
      : width.unit === 'mm'
        ? width.value
        : (width.value / 100) * TYPE_WIDTH;
  const below = caption === undefined ? 0 : Math.ceil(textWidth(caption) / CHARS);
  const highest = (gb.grid.lines - below) * PITCH - roomAround;
  const ratio = image.pixelsDown / image.pixelsAcross;
  const printed = Math.min(wanted, TYPE_WIDTH, highest / ratio);
  const height = printed * ratio;
  return {
    width: printed,
    height,
    lines: Math.ceil((height + roomAround) / PITCH - EPSILON),
    isScaled: width !== undefined && printed < wanted - EPSILON,
    dotsPerInch: (image.pixelsAcross / printed) * MM_PER_INCH,
  };
}

const EPSILON = 1e-6;

/** A picture in the middle of its lines, its caption below on the same page. */
export function pictureRows(picture: Picture, context: RowContext): Row[] {
  const { width, height, lines } = pictureSize(picture);
  const { caption } = picture;
  const paragraph = context.nextParagraph();
  const placed = line([], paragraph, {
    x: LEFT + (TYPE_WIDTH - width) / 2,
    y: (lines * PITCH - height) / 2,
    width,
    height,
    element: 'picture',
    picture,
  });
  const own = row([placed], { height: lines * PITCH, keepWithNext: caption !== undefined });
  if (caption === undefined) return [own];
  const below = paragraphRows(caption, { roles: 'pictureCaption', align: 'center' }, context);
  for (const each of below.slice(0, -1)) each.keepWithNext = true;
  return [own, ...below];
}
