/** How wide a picture is printed, against the type area. */
import { typeArea } from '../layout/index.ts';
import type { LinePicture } from './lines.ts';

const POINTS_PER_MM = 72 / 25.4;
/** In points: lengths in files are rounded. */
const CLOSE = 0.5;

/** @param width in points; 0 where the file says nothing */
export function printedWidth(width: number): Pick<LinePicture, 'width' | 'fillsLine'> {
  if (!(width > 0)) return {};
  const isWhole = Math.abs(width - typeArea.width * POINTS_PER_MM) < CLOSE;
  return { width, ...(isWhole && { fillsLine: true }) };
}
