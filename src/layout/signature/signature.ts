/** Places of issuers, seals and date at the end of a document (GB/T 9704-2012, 7.3.5), in characters. */
import { textWidth } from '../lines/char-width.ts';
import { breakLines } from '../lines/line-breaks.ts';
import { grid, sealedSignature, signature, stampSignature } from '../standard/measures.ts';
import { WIDER } from '../word/word.ts';
import { isWellBroken, nameLines } from './name-lines.ts';

/** Places of issuers and date without seals, in characters from the left. */
export interface UnsealedPlaces {
  /** The left edge that all issuers share, and the end of the longest of their lines. */
  start: number;
  end: number;
  /** The lines of each issuer: one, unless the name is longer than a line. */
  names: string[][];
  dateStart: number;
}

/** Without seal (7.3.5.2): issuers below one another with one left edge, the date two characters further in. */
export function unsealedPlaces(issuers: readonly string[], date: string): UnsealedPlaces {
  const { indentCharacters, dateOffsetCharacters } = signature;
  const room = grid.characters - indentCharacters;
  const widest = Math.max(
    0,
    ...issuers.flatMap((issuer) => nameLines(issuer, room)).map(textWidth),
  );
  const names = issuers.map((issuer) =>
    breakLines(issuer, { width: Math.max(widest, 1) }).map(({ text }) => text),
  );
  const dateWidth = textWidth(date);
  // Where the longer of the two begins, counted from the right edge.
  const fromRight =
    issuers.length > 0 && dateWidth > widest
      ? indentCharacters + dateWidth + dateOffsetCharacters
      : indentCharacters + widest;
  const start = Math.max(0, grid.characters - fromRight);
  const latest = Math.max(0, grid.characters - indentCharacters - dateWidth);
  const dateStart = issuers.length === 0 ? latest : start + dateOffsetCharacters;
  return { start, end: start + widest, names, dateStart: Math.min(dateStart, latest) };
}

/** With seal (7.3.5.1): from the right edge to the date, and to the middle of it and of the last seal, in characters. */
export function sealedDate(date: string): { indent: number; centre: number } {
  const { dateIndentCharacters, usualDateCharacters } = sealedSignature;
  const width = date === '' ? usualDateCharacters : textWidth(date);
  return { indent: dateIndentCharacters, centre: dateIndentCharacters + width / 2 };
}

/** The name of an issuer, under its seal. Places and widths in characters. */
export interface SealedName {
  text: string;
  lines: string[];
  /** Middle of its seal, from the left. */
  centre: number;
  /** Room that is its own, from the left. */
  left: number;
  right: number;
}

export interface SealedRow {
  names: SealedName[];
  /** Lines of its longest name. */
  lines: number;
  /** Blank lines between it and what stands above. */
  blankLinesAbove: number;
}

/**
 * Issuers of a sealed document (7.3.5.1): in order, two or three a row, full rows first, the last one over the date; a
 * long name in lines of its own. Seals lie so far apart that none touches another.
 */
export function sealedRows(issuers: readonly string[], date: string): SealedRow[] {
  const { centre: fromRight } = sealedDate(date);
  const [only] = issuers;
  if (issuers.length === 0 || only === undefined) return [];
  if (issuers.length === 1) return spaced([[loneName(only, grid.characters - fromRight)]]);
  const perRow = rowLength(issuers, fromRight);
  const width = columnWidth(perRow, fromRight);
  const count = Math.ceil(issuers.length / perRow);
  const most = Math.ceil(issuers.length / count);
  const fuller = issuers.length - count * (most - 1);
  let next = 0;
  const rows = Array.from({ length: count }, (_, index) => {
    const length = index < fuller ? most : most - 1;
    const names = issuers.slice(next, next + length);
    next += length;
    return names.map((text, place): SealedName => {
      const centre = grid.characters - fromRight - (length - 1 - place) * width;
      const lines = nameLines(text, roomOf(width));
      return { text, lines, centre, left: centre - width / 2, right: centre + width / 2 };
    });
  });
  return spaced(rows);
}

/** A name that is too long to stand over the middle of the date ends at the edge of the type area. */
function loneName(text: string, middle: number): SealedName {
  const lines = nameLines(text, grid.characters - 1);
  const half = Math.max(...lines.map(textWidth)) / 2;
  const centre = Math.max(half, Math.min(middle, grid.characters - half));
  const room = Math.min(centre, grid.characters - centre);
  return { text, lines, centre, left: centre - room, right: centre + room };
}

/**
 * Three a row where every name stands in two lines; not where that leaves a seal alone or cuts a word. More than six are
 * three a row at any rate, or they would fill more than a page.
 */
function rowLength(issuers: readonly string[], fromRight: number): number {
  const { perRow, leastPerRow, nameLines: usual, mostNameLines } = sealedSignature;
  const isCrowd = issuers.length > 2 * perRow;
  const most = isCrowd ? mostNameLines : usual;
  if (issuers.length <= leastPerRow || issuers.length === 2 * leastPerRow) return leastPerRow;
  const room = roomOf(columnWidth(perRow, fromRight));
  const names = issuers.map((name) => nameLines(name, room));
  if (names.some((lines) => lines.length > most)) return leastPerRow;
  return isCrowd || names.every(isWellBroken) ? perRow : leastPerRow;
}

/** The columns reach from the left edge of the type area to the last seal, which does not leave it on the right. */
function columnWidth(perRow: number, fromRight: number): number {
  return Math.min((grid.characters - fromRight) / (perRow - 0.5), 2 * fromRight);
}

/** What a name may take of its column. */
function roomOf(width: number): number {
  return Math.floor((width - BETWEEN_NAMES) / WIDER);
}

const BETWEEN_NAMES = 0.5;

function spaced(rows: readonly SealedName[][]): SealedRow[] {
  const { blankLinesAbove, linesBetweenSeals } = sealedSignature;
  const heights = rows.map((names) => Math.max(...names.map(({ lines }) => lines.length)));
  // Alike between all rows.
  const apart = heights
    .slice(1)
    .map((lines, index) => Math.ceil(linesBetweenSeals - (lines + (heights[index] ?? lines)) / 2));
  const between = Math.max(0, ...apart);
  return rows.map((names, index) => ({
    names,
    lines: heights[index] ?? 1,
    blankLinesAbove: index === 0 ? blankLinesAbove : between,
  }));
}

/** With the stamp of a signature (7.3.5.3): names with one left edge, each office two characters before its name. */
export function stampPlaces(signers: readonly { office: string; name: string }[]): {
  /** From the right edge to the name's room and to the date. */
  indent: number;
  /** Left edge of the names, right edge of the offices, from the left. */
  nameStart: number;
  officeEnd: number;
  /** The lines of each office: one, unless it is longer than the room before its name. */
  offices: string[][];
} {
  const { indentCharacters: indent, officeGapCharacters } = stampSignature;
  const widest = Math.max(0, ...signers.map(({ name }) => textWidth(name)));
  const nameStart = Math.max(0, grid.characters - indent - widest);
  const officeEnd = Math.max(1, nameStart - officeGapCharacters);
  const room = Math.max(1, Math.floor(officeEnd / WIDER));
  return {
    indent,
    nameStart,
    officeEnd,
    offices: signers.map(({ office }) => nameLines(office, room)),
  };
}
