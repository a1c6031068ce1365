/** 发文机关标志 (GB/T 9704-2012, 7.2.4): its size and place, and its names. */
import type { OfficialDocument } from '../../../document/document.ts';
import { headMarks } from '../../../document/printed.ts';
import {
  jointPlaces,
  type LetterheadSize,
  letterheadFootGap,
  letterheadInkGap,
  letterheadLineTwips,
  letterhead as letterheadRule,
  letterheadSize,
  linePitch,
  margins,
  mmToTwips,
  documentNumber as numberRule,
  order,
  twipsToMm,
  typeArea,
} from '../../../layout/index.ts';
import { furtherRow, styleNames } from '../styles/style-names.ts';
import {
  type BodyElement,
  type Place,
  paragraph,
  placedParagraph,
  type Writing,
} from '../text/paragraphs.ts';

export interface LetterheadMeasures {
  /** Type size in points, and width of the characters in percent. */
  sizePoints: number;
  scalePercent: number;
  /** Room above the letterhead. */
  aboveTwips: number;
  /** Room above the number: more where the letterhead is on the paper already. */
  aboveNumberTwips: number;
  joint: JointMeasures;
}

/** Where the names of a joint letterhead and the suffix beside them stand. */
export interface JointMeasures {
  /** From the edges of the type area to the names. */
  startTwips: number;
  endTwips: number;
  suffix: Place;
}

/** Size, no larger than `mostPoints`, and place of the letterhead, so that each name stays on its line (7.2.4). */
export function letterheadMeasures(
  document: OfficialDocument,
  lineTwips: number,
  mostPoints: number,
): LetterheadMeasures {
  const { letterhead, format, preprinted } = document;
  const fitting = letterheadSize(document, mostPoints);
  const { sizePoints } = fitting;
  const top = format === 'order' ? order.below : letterheadRule.below;
  const marks = headMarks(document).length * linePitch;
  const aboveTwips = mmToTwips(Math.max(0, top - letterheadInkGap(sizePoints) - marks));
  const below = mmToTwips(letterheadFootGap(sizePoints));
  const gap = letterhead === undefined ? 0 : numberRule.blankLinesAbove * lineTwips - below;
  const printed = letterhead !== undefined && preprinted === true;
  const room = aboveTwips + (letterhead?.issuers.length ?? 0) * letterheadLineTwips(sizePoints);
  const joint = jointMeasures(document, fitting, margins.top + marks + twipsToMm(aboveTwips));
  return { ...fitting, aboveTwips, aboveNumberTwips: gap + (printed ? room : 0), joint };
}

/** The stack and the suffix together in the middle of the line, the suffix half-way down the stack. */
function jointMeasures(
  { letterhead = { issuers: [''], suffix: '' } }: OfficialDocument,
  fitting: LetterheadSize,
  top: number,
): JointMeasures {
  const { names, suffix } = jointPlaces(letterhead, fitting);
  const lines = letterheadLineTwips(fitting.sizePoints);
  const above = Math.max(0, letterhead.issuers.length - 1) / 2;
  return {
    startTwips: mmToTwips(names.start),
    endTwips: mmToTwips(Math.max(0, typeArea.width - names.start - names.width)),
    suffix: {
      xTwips: mmToTwips(margins.left + suffix.start),
      yTwips: mmToTwips(top) + Math.round(above * lines),
      widthTwips: mmToTwips(suffix.width),
      heightTwips: lines,
    },
  };
}

/** 7.2.4: one issuer in one line; a joint issue as a stack spread to equal width, the suffix beside it. */
export function letterheadElements(
  { letterhead, preprinted }: OfficialDocument,
  { joint }: LetterheadMeasures,
  writing: Writing,
): BodyElement[] {
  if (letterhead === undefined || preprinted === true) return [];
  const { issuers, suffix } = letterhead;
  const [only = ''] = issuers;
  if (issuers.length <= 1) {
    return [paragraph(styleNames.letterhead, `${only}${suffix}`, writing)];
  }
  const style = styleNames.jointLetterhead;
  const names = issuers.map((issuer, index) =>
    paragraph(index === 0 ? style : furtherRow(style), issuer, writing),
  );
  if (suffix === '') return names;
  return [...names, placedParagraph(styleNames.letterheadSuffix, suffix, joint.suffix, writing)];
}
