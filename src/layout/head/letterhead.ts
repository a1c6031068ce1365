/** 发文机关标志 (GB/T 9704-2012, 7.2.4): how large it is set and where its names stand. */
import type { OfficialDocument } from '../../document/document.ts';
import { textWidth } from '../lines/char-width.ts';
import {
  letter,
  margins,
  rightMargin,
  letterhead as rule,
  styleInForce,
  typeArea,
} from '../standard/measures.ts';
import { mmToPoints, pointsToMm } from '../standard/units.ts';
import { WIDER } from '../word/word.ts';

export interface LetterheadSize {
  /** Type size in points, and width of the characters in percent. */
  sizePoints: number;
  scalePercent: number;
}

type Letterhead = NonNullable<OfficialDocument['letterhead']>;

/** The narrowest that a letterhead is set at the size that an office chose, in percent; longer names are set smaller. */
const NARROWEST = 60;

/** What stays free beside a letterhead that reaches into the margins, in mm. */
const PAGE_EDGE = 2;

/** What a line has more than its letters need, in characters: programs round their widths. */
const SLACK = 0.1;

/** Between a stack of names and the suffix beside it, in characters of their size. */
const SUFFIX_GAP = 0.5;

/**
 * Size and width at which each name stays on its line; no larger than `most` points. Programs that know no narrow
 * characters, as those that show Word files on web pages, keep the line too, down to the smallest size.
 */
export function letterheadSize(
  { letterhead, format }: Pick<OfficialDocument, 'letterhead' | 'format'>,
  most: number = rule.sizePoints,
): LetterheadSize {
  const characters = letterhead === undefined ? 1 : lettersWide(letterhead, format);
  const isStack = format !== 'letter' && (letterhead?.issuers.length ?? 0) > 1;
  const room = mmToPoints((format === 'letter' ? letter.ruleWidth : typeArea.width) / WIDER);
  const unscaled = isStack ? room : mmToPoints(typeArea.width + 2 * letterheadBleed());
  const isChosen = styleInForce().elements.letterhead?.points !== undefined;
  const fitting = isChosen ? (100 * room) / NARROWEST : unscaled;
  const sizePoints = Math.max(
    rule.smallestSizePoints,
    Math.min(most, Math.floor(fitting / characters)),
  );
  return {
    sizePoints,
    scalePercent: Math.max(1, Math.min(100, Math.floor((100 * room) / (characters * sizePoints)))),
  };
}

/** How far a letterhead's line reaches into both margins, in mm: narrowed as it is set, its print does not. */
export function letterheadBleed(): number {
  return Math.max(0, Math.min(margins.left, rightMargin) - PAGE_EDGE);
}

/** The widest line in characters, the suffix beside the stack of a joint letterhead counted in. */
function lettersWide({ issuers, suffix }: Letterhead, format: OfficialDocument['format']): number {
  // Joint letters carry only the lead issuer.
  const names = format === 'letter' ? issuers.slice(0, 1) : issuers;
  const beside = names.length > 1 ? SUFFIX_GAP + 2 * SLACK : 0;
  return Math.max(1, Math.max(0, ...names.map(textWidth)) + beside + textWidth(suffix));
}

/** Where the names of a joint letterhead and the suffix beside them stand, in mm from the left edge of the type area. */
export interface JointPlaces {
  names: { start: number; width: number };
  suffix: { start: number; width: number };
}

/** The stack and the suffix together in the middle of the line. */
export function jointPlaces(
  { issuers, suffix }: Letterhead,
  { sizePoints, scalePercent }: LetterheadSize,
): JointPlaces {
  const letter = pointsToMm((sizePoints * scalePercent) / 100);
  const width = (letters: number) => (letters * WIDER + SLACK) * letter;
  const names = width(Math.max(0, ...issuers.map(textWidth)));
  const suffixWidth = suffix === '' ? 0 : width(textWidth(suffix));
  const gap = suffix === '' ? 0 : SUFFIX_GAP * letter;
  const start = Math.max(0, (typeArea.width - names - gap - suffixWidth) / 2);
  return {
    names: { start, width: Math.min(names, typeArea.width - start) },
    suffix: { start: start + names + gap, width: suffixWidth },
  };
}
