/** What differs from document to document in the looks of its styles. */
import type { OfficialDocument } from '../../../document/document.ts';
import {
  type FontNames,
  grid,
  headerRule,
  headerRuleSpacePoints,
  lineTwips,
  order,
  pointsToTwips,
  signatoryPlaces,
  typeArea,
} from '../../../layout/index.ts';
import { signatureStyleNames, signatureStyles } from '../ending/signature-styles.ts';
import { type LetterMeasures, letterMeasures } from '../head/letter.ts';
import { type LetterheadMeasures, letterheadMeasures } from '../head/letterhead.ts';
import type { Writing } from '../text/paragraphs.ts';
import type { ParagraphStyle } from './style.ts';

export interface Measures {
  fonts: FontNames;
  /** Height of a line of the page, and of the document's own text, which may be closer (7.3.5.5). */
  lineTwips: number;
  textLineTwips: number;
  letterhead: LetterheadMeasures;
  letter: LetterMeasures;
  isLetter: boolean;
  /** The paper bears letterhead and header rule already. */
  preprinted: boolean;
  /** Room above the title in place of a header rule that the paper bears, so that nothing moves. */
  paperRuleTwips: number;
  /** Room at the foot of a page that stays free, in mm (7.3.5.5). */
  freeFoot: number;
  /** 题注 stands right below the title. */
  hasTitleNote: boolean;
  /** Lines of 签发人. */
  signatoryLines: number;
  /** Blank lines between an order's number and its body. */
  linesBelowNumber: number;
  /** Styles of signature and date, which follow from their lengths. */
  signatures: readonly ParagraphStyle[];
}

export function measuresOf(
  document: OfficialDocument,
  fonts: FontNames,
  writing: Writing,
): Measures {
  const line = lineTwips(grid.lines, typeArea.height);
  const letter = letterMeasures(document);
  const plan = writing.decisions.plan(document);
  return {
    fonts,
    lineTwips: line,
    textLineTwips: lineTwips(plan.lines, typeArea.height),
    letter,
    isLetter: document.format === 'letter',
    letterhead:
      document.format === 'letter'
        ? letter.letterhead
        : letterheadMeasures(document, line, plan.letterheadPoints),
    preprinted: document.preprinted === true,
    paperRuleTwips: document.preprinted === true ? headerRuleTwips(document) : 0,
    freeFoot: freeFootOf(document, writing),
    hasTitleNote: document.titleNote !== undefined,
    signatoryLines: Math.max(1, signatoryPlaces(document).rows.length),
    linesBelowNumber: document.format === 'order' ? order.bodyBlankLinesAbove : 0,
    signatures: signaturesOf(document, writing, 0),
  };
}

/** Of the document, or of the one issued under it: never of both. */
function freeFootOf(document: OfficialDocument, { decisions }: Writing): number {
  const papers = document.issued === undefined ? [document] : [document, document.issued];
  return papers.reduce(
    (most, each) => Math.max(most, decisions.plan(each).freeFoot?.height ?? 0),
    0,
  );
}

/** What a header rule takes: below a number with its distance, in a table of number and signatories alone. */
function headerRuleTwips({ format, letterhead, signatories }: OfficialDocument): number {
  if (letterhead === undefined || format === 'letter' || format === 'order') return 0;
  const { widthPoints } = headerRule;
  return pointsToTwips(signatories.length > 0 ? widthPoints : widthPoints + headerRuleSpacePoints);
}

/** Of the document, and of the one issued under it. */
function signaturesOf(
  document: OfficialDocument,
  writing: Writing,
  depth: number,
): ParagraphStyle[] {
  const { signature, issued } = document;
  const line = lineTwips(writing.decisions.plan(document).lines, typeArea.height);
  return [
    ...(signature ? signatureStyles(signature, signatureStyleNames(depth), line) : []),
    ...(issued ? signaturesOf(issued, writing, depth + 1) : []),
  ];
}
