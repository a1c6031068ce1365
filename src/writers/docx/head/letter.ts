/** 版头 of a letter (GB/T 9704-2012, 10.1): placed from the top of the page, not of the type area. */
import type { OfficialDocument } from '../../../document/document.ts';
import {
  letterheadInkGap,
  letterheadLineTwips,
  letterheadSize,
  letter as letterRule,
  linePitch,
  margins,
  mmToTwips,
  pointsToMm,
  sizes,
  twipsToMm,
  typeArea,
} from '../../../layout/index.ts';
import { styleNames } from '../styles/style-names.ts';
import {
  type BodyElement,
  type Place,
  paragraph,
  paragraphOf,
  placedParagraph,
  type Writing,
} from '../text/paragraphs.ts';
import { markParagraphs } from './header.ts';
import type { LetterheadMeasures } from './letterhead.ts';

/** The name, its rules, and below them the marks on the left with the number on the right. */
export function letterElements(
  document: OfficialDocument,
  { number: place }: LetterMeasures,
  writing: Writing,
): BodyElement[] {
  const { documentNumber, preprinted } = document;
  const marks = markParagraphs(document, writing);
  const numberParagraph = (text: string) =>
    marks.length === 0
      ? paragraph(styleNames.letterNumber, text, writing)
      : placedParagraph(styleNames.letterNumberBeside, text, place, writing);
  const number = documentNumber === undefined ? [] : [numberParagraph(documentNumber)];
  // What is on the paper already leaves its room.
  const name = preprinted === true ? '' : letterName(document);
  const rule = preprinted === true ? styleNames.letterNoRule : styleNames.letterHeadRule;
  const head = [paragraph(styleNames.letterhead, name, writing), paragraphOf(rule, [], writing)];
  return [...head, ...marks, ...number];
}

/** Joint letters carry only the lead issuer. */
function letterName({ letterhead }: OfficialDocument): string {
  return letterhead === undefined ? '' : `${letterhead.issuers[0] ?? ''}${letterhead.suffix}`;
}

export interface LetterMeasures {
  letterhead: LetterheadMeasures;
  /** Where the text of the first page begins, in mm from the top of the page. */
  top: number;
  /** From the letterhead's line to the rules below it, and from those to the line of the first mark. */
  aboveRuleTwips: number;
  belowRuleTwips: number;
  /** The number's place beside the first mark. */
  number: Place;
}

const NO_JOINT = {
  startTwips: 0,
  endTwips: 0,
  suffix: { xTwips: 0, yTwips: 0, widthTwips: 0, heightTwips: 0 },
};

export function letterMeasures(document: OfficialDocument): LetterMeasures {
  const { letterheadTop, ruleBelow, thickRule, gapBetweenRules, thinRule } = letterRule;
  const { marksBelow } = letterRule;
  const fitting = letterheadSize(document);
  const { sizePoints } = fitting;
  const nameTop = letterheadTop - letterheadInkGap(sizePoints);
  const lineEnd = nameTop + twipsToMm(letterheadLineTwips(sizePoints));
  // Whole lines above the type area: what is left over would be shared out by programs above and below the text.
  const top = margins.top - Math.ceil((margins.top - nameTop) / linePitch) * linePitch;
  const ruleTop = letterheadTop + pointsToMm(sizePoints) + ruleBelow;
  // The first mark's characters stand in the middle of their line.
  const aboveText = (linePitch - pointsToMm(sizes.三号)) / 2;
  return {
    letterhead: {
      ...fitting,
      aboveTwips: mmToTwips(nameTop - top),
      aboveNumberTwips: 0,
      joint: NO_JOINT,
    },
    top,
    aboveRuleTwips: mmToTwips(ruleTop - lineEnd),
    belowRuleTwips: mmToTwips(marksBelow - aboveText),
    number: {
      xTwips: mmToTwips(margins.left + typeArea.width / 2),
      yTwips: mmToTwips(ruleTop + thickRule + gapBetweenRules + thinRule + marksBelow),
      widthTwips: mmToTwips(typeArea.width / 2),
      heightTwips: mmToTwips(linePitch),
    },
  };
}
