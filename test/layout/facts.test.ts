/** Every number of GB/T 9704-2012 once more, by clause, to be held against the standard's own pages. */
import { describe, expect, it } from 'vitest';
import * as gb from '../../src/layout/standard/gb9704.ts';
import { inStyle } from '../../src/layout/standard/measures.ts';
import * as units from '../../src/layout/standard/units.ts';
import {
  aboveFooterTwips,
  bodyTrackingTwips,
  draftMark,
  footerTwips,
  hasLineGrid,
  headerRuleSpacePoints,
  letterheadFootGap,
  letterheadInkGap,
  letterheadLineTwips,
  lineTwips,
  titleTrackingTwips,
  WIDER,
} from '../../src/layout/word/word.ts';

/** By clause; millimetres, points, lines and characters as the names say. */
const STANDARD = {
  '5.2.1': { paper: { width: 210, height: 297 } },
  '5.2.2.1': {
    margins: { top: 37, left: 28 },
    typeArea: { width: 156, height: 225 },
    rightMargin: 26,
    bottomMargin: 35,
  },
  '5.2.2.2': { sizes: { 二号: 22, 三号: 16, 四号: 14 }, bodySizePoints: 16 },
  '5.2.2.3': {
    grid: { lines: 22, characters: 28 },
    linePitch: 225 / 22,
    characterPitch: 156 / 28,
  },
  '5.2.2.4': { colors: { text: '000000', red: 'FF0000' } },
  '7.2.4': {
    letterhead: { below: 35, sizePoints: 36, smallestSizePoints: 22, lineHeight: 1.15 },
  },
  '7.2.5': { documentNumber: { blankLinesAbove: 2, upwardIndentCharacters: 1 } },
  '7.2.6': { signatories: { indentCharacters: 1, perLine: 2 } },
  '7.2.7': { headerRule: { below: 4, widthPoints: 1.5 } },
  '7.3.1': { title: { sizePoints: 22, blankLinesAbove: 2, mostCharacters: 150 } },
  '7.3.2': { recipients: { blankLinesAbove: 1 } },
  '7.3.3': { body: { firstLineCharacters: 2 } },
  '7.3.4': { attachmentNote: { blankLinesAbove: 1, indentCharacters: 2 } },
  '7.3.5.1': {
    sealedSignature: {
      dateIndentCharacters: 4,
      blankLinesAbove: 2,
      perRow: 3,
      leastPerRow: 2,
      nameLines: 2,
      mostNameLines: 4,
      linesBetweenSeals: 5,
      usualDateCharacters: 7,
    },
  },
  '7.3.5.2': {
    signature: { blankLinesAbove: 1, indentCharacters: 2, dateOffsetCharacters: 2 },
  },
  '7.3.5.3': {
    stampSignature: {
      blankLinesAbove: 2,
      indentCharacters: 4,
      officeGapCharacters: 2,
      blankLinesAboveDate: 1,
    },
  },
  '7.3.5.5': { tightened: { mostLines: 25, mostPages: 3, textLinesBeforeSignature: 2 } },
  '7.3.6': { note: { indentCharacters: 2 } },
  '7.3.7': { attachment: { titleBlankLinesAbove: 1 } },
  '7.4': {
    imprint: {
      outerRule: 0.35,
      innerRule: 0.25,
      sizePoints: 14,
      indentCharacters: 1,
      linePitch: 8,
    },
  },
  '7.5': { pageNumber: { below: 7, sizePoints: 14, indentCharacters: 1 } },
  '8': {
    table: { sizePoints: 14, rule: 0.18, linePitch: 7, paddingAcross: 1.2, paddingDown: 1 },
  },
  '10.1': {
    letter: {
      letterheadTop: 30,
      ruleBelow: 4,
      ruleWidth: 170,
      footRuleAboveEdge: 20,
      thickRule: 0.7,
      thinRule: 0.25,
      gapBetweenRules: 0.5,
      // Seven eighths of a character of 16 pt.
      marksBelow: 14 * (25.4 / 72),
      titleBlankLinesAbove: 2,
    },
  },
  '10.2': { order: { below: 20, numberBlankLinesAbove: 2, bodyBlankLinesAbove: 2 } },
  '10.3': { attendance: { blankLinesAbove: 1, indentCharacters: 2 } },
  'not in the standard': { picture: { roomAround: 2, emptyHeight: 40 } },
};

describe('the measures', () => {
  const measures: Record<string, unknown> = gb;

  it.each(Object.entries(STANDARD))('of %s', (_, wanted) => {
    for (const [name, value] of Object.entries(wanted)) {
      expect(measures[name], name).toEqual(value);
    }
  });

  it('are these and no others', () => {
    const named = Object.values(STANDARD).flatMap((each) => Object.keys(each));
    expect(Object.keys(measures).sort()).toEqual(named.sort());
  });
});

describe('units of length', () => {
  it.each([
    ['mmToTwips', 25.4, 1440],
    ['mmToTwips', 0.01, 1],
    ['pointsToTwips', 16, 320],
    ['pointsToTwips', 10.53, 211],
    ['pointsToHalfPoints', 16, 32],
    ['pointsToHalfPoints', 10.3, 21],
    ['mmToEighths', 25.4, 576],
    ['mmToEighths', 0.35, 8],
    ['twipsToMm', 1440, 25.4],
    ['mmToEmu', 25.4, 914_400],
    ['mmToEmu', 0.00005, 2],
    ['mmToPoints', 25.4, 72],
    ['pointsToMm', 72, 25.4],
  ] as const)('%s of %d is %d', (name, from, to) => {
    const turn: Record<string, unknown> = { ...units };
    expect((turn[name] as (from: number) => number)(from)).toBeCloseTo(to, 9);
  });
});

/** Measured on rendered pages: the numbers that put a mark where the standard wants it. */
describe('lengths as Word needs them', () => {
  it('are these, in twips', () => {
    expect(lineTwips(22, 225)).toBe(579);
    expect(lineTwips(25, 225)).toBe(509);
    expect(bodyTrackingTwips()).toBe(-5);
    expect(letterheadLineTwips(36)).toBe(828);
    expect(footerTwips()).toBe(1437);
    expect(aboveFooterTwips()).toBe(264);
    expect(titleTrackingTwips()).toBe(-11);
    expect(hasLineGrid()).toBe(true);
  });

  it('are others in an office that has its own sizes and distances', () => {
    const elements = { body: { points: 15 }, title: { points: 18 } };
    inStyle({ margins: {}, elements, charactersPerLine: 30, pitchPoints: 28 }, () => {
      expect([lineTwips(22, 225), lineTwips(11, 225)]).toEqual([560, 1120]);
      expect(bodyTrackingTwips()).toBe(-6);
      expect(titleTrackingTwips()).toBe(-3);
      expect(hasLineGrid()).toBe(false);
    });
    inStyle({ margins: {}, elements, charactersPerLine: 20 }, () => {
      expect(bodyTrackingTwips()).toBe(142);
      expect(titleTrackingTwips()).toBe(-3);
    });
  });

  it('are these, in millimetres and points', () => {
    expect(letterheadInkGap(36)).toBeCloseTo(0.635, 4);
    expect(letterheadFootGap(36)).toBeCloseTo(1.27, 4);
    expect(headerRuleSpacePoints).toBe(7);
    expect(draftMark).toEqual({ top: 15, height: 8 });
    expect(WIDER).toBe(1.03);
  });
});
