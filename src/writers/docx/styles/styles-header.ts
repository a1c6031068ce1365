/** Styles of the letterhead region (GB/T 9704-2012, 7.2, 10.1). */
import {
  bodySizePoints,
  colors,
  documentNumber,
  letter,
  letterheadBleed,
  letterheadLineTwips,
  mmToEighths,
  mmToTwips,
  pointsToTwips,
  textWidth,
} from '../../../layout/index.ts';
import { headerRuleStyle } from '../head/header-rule.ts';
import type { LetterMeasures } from '../head/letter.ts';
import { letterRuleIndents } from '../page/page.ts';
import type { Measures } from './measures.ts';
import type { ParagraphStyle, RuleStyle } from './style.ts';
import { furtherRow, styleNames } from './style-names.ts';

/** 版头 (7.2). */
export function headerStyles(measures: Measures): ParagraphStyle[] {
  const { fonts, letterhead, letter: letterMeasures } = measures;
  const flush = styleNames.flush;
  const exactTwips = letterheadLineTwips(letterhead.sizePoints);
  return [
    { name: styleNames.mark, basedOn: flush, font: fonts.hei },
    {
      name: styleNames.letterhead,
      basedOn: flush,
      next: styleNames.documentNumber,
      font: fonts.letterhead ?? fonts.title,
      latin: fonts.letterhead ?? fonts.title,
      sizePoints: letterhead.sizePoints,
      scalePercent: letterhead.scalePercent,
      color: colors.red,
      tracking: 0,
      align: 'center',
      snapToGrid: false,
      indent: { ...nameIndents(measures.isLetter), firstLine: 0 },
      spacing: { beforeTwips: letterhead.aboveTwips, exactTwips },
    },
    {
      name: styleNames.jointLetterhead,
      basedOn: styleNames.letterhead,
      next: furtherRow(styleNames.jointLetterhead),
      align: 'distribute',
      indent: { startTwips: letterhead.joint.startTwips, endTwips: letterhead.joint.endTwips },
    },
    {
      name: furtherRow(styleNames.jointLetterhead),
      basedOn: styleNames.jointLetterhead,
      next: furtherRow(styleNames.jointLetterhead),
      spacing: { beforeTwips: 0, exactTwips },
    },
    {
      name: styleNames.letterheadSuffix,
      basedOn: styleNames.letterhead,
      indent: { startTwips: 0, endTwips: 0, firstLine: 0 },
      spacing: { beforeTwips: 0, exactTwips },
    },
    {
      name: styleNames.documentNumber,
      basedOn: flush,
      align: 'center',
      spacing: { beforeTwips: letterhead.aboveNumberTwips },
      ...(!measures.preprinted && { rules: { bottom: headerRuleStyle } }),
    },
    {
      name: styleNames.plainNumber,
      basedOn: flush,
      align: 'center',
      spacing: {
        beforeTwips: letterhead.aboveNumberTwips,
        afterLines: measures.linesBelowNumber,
        lineTwips: measures.textLineTwips,
      },
    },
    {
      name: styleNames.upwardNumber,
      basedOn: flush,
      indent: { left: documentNumber.upwardIndentCharacters, firstLine: 0 },
      // On the last signatory's line.
      spacing: { beforeLines: measures.signatoryLines - 1 },
    },
    {
      name: styleNames.signatory,
      basedOn: flush,
      // The blank between two lines of names hangs over the edge.
      indent: { left: textWidth('签发人：'), hanging: textWidth('签发人：'), right: -1 },
    },
    { name: styleNames.letterNumber, basedOn: flush, align: 'right' },
    // Programs differ in whether a place of its own has the page's lines.
    {
      name: styleNames.letterNumberBeside,
      basedOn: styleNames.letterNumber,
      snapToGrid: false,
      // Hardly more than its characters, so that they stand at the top of their place.
      spacing: { exactTwips: pointsToTwips(bodySizePoints * 1.1) },
    },
    ...letterRuleStyles(letterMeasures),
  ];
}

/** The name's line reaches into the margins on both sides of its middle: programs without narrow characters need that. */
function nameIndents(isLetter: boolean): { startTwips: number; endTwips: number } {
  const bleed = mmToTwips(letterheadBleed());
  if (!isLetter) return { startTwips: -bleed, endTwips: -bleed };
  const { startTwips, endTwips } = letterRuleIndents();
  const more = Math.max(0, bleed + Math.max(startTwips, endTwips));
  return { startTwips: startTwips - more, endTwips: endTwips - more };
}

/** Two rules around a line as high as the gap between them, below a letter's name (10.1). */
function letterRuleStyles({ aboveRuleTwips, belowRuleTwips }: LetterMeasures): ParagraphStyle[] {
  const { thickRule, thinRule, gapBetweenRules } = letter;
  const rule = (mm: number): RuleStyle => ({
    eighths: mmToEighths(mm),
    color: colors.red,
    spacePoints: 0,
  });
  const look = { basedOn: styleNames.flush, snapToGrid: false } as const;
  const indent = { ...letterRuleIndents(), firstLine: 0 };
  const exactTwips = mmToTwips(gapBetweenRules);
  const spacing = { beforeTwips: aboveRuleTwips, afterTwips: belowRuleTwips, exactTwips };
  return [
    {
      ...look,
      name: styleNames.letterHeadRule,
      indent,
      spacing,
      rules: { top: rule(thickRule), bottom: rule(thinRule) },
    },
    {
      ...look,
      name: styleNames.letterNoRule,
      spacing: { ...spacing, exactTwips: mmToTwips(thickRule + gapBetweenRules + thinRule) },
    },
  ];
}
