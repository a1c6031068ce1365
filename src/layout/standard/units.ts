/** Lengths of the standard in the units of Word's format: the one place where they are turned. */

/** Twentieths of a point. */
export type Twips = number;

const POINTS_PER_MM = 72 / 25.4;
const TWIPS_PER_POINT = 20;
const HALF_POINTS_PER_POINT = 2;
const EIGHTHS_PER_POINT = 8;
/** English metric units, which drawings are placed in. */
const EMU_PER_MM = 36_000;

/** Millimetres to twips, rounded. */
export function mmToTwips(mm: number): Twips {
  return Math.round(mm * POINTS_PER_MM * TWIPS_PER_POINT);
}

/** Points to twips, rounded. */
export function pointsToTwips(points: number): Twips {
  return Math.round(points * TWIPS_PER_POINT);
}

/** Points to half points, in which Word gives type sizes. */
export function pointsToHalfPoints(points: number): number {
  return Math.round(points * HALF_POINTS_PER_POINT);
}

/** Millimetres to eighths of a point, in which Word gives the thickness of rules. */
export function mmToEighths(mm: number): number {
  return Math.round(mm * POINTS_PER_MM * EIGHTHS_PER_POINT);
}

/** Twips to millimetres. */
export function twipsToMm(twips: Twips): number {
  return twips / TWIPS_PER_POINT / POINTS_PER_MM;
}

export function mmToEmu(mm: number): number {
  return Math.round(mm * EMU_PER_MM);
}

export function mmToPoints(mm: number): number {
  return mm * POINTS_PER_MM;
}

export function pointsToMm(points: number): number {
  return points / POINTS_PER_MM;
}
