/** The named styles, one after another: every look on the page is one of them. Their XML is made in styles.ts. */
import {
  attachment,
  body,
  bodyTrackingTwips,
  draftMark,
  headingFont,
  margins,
  mmToTwips,
  recipients,
  styleInForce,
  title,
  titleTrackingTwips,
} from '../../../layout/index.ts';
import type { Measures } from './measures.ts';
import { LOWEST_LINE, type ParagraphStyle, place } from './style.ts';
import { type HeadingLevel, headingStyles, LEVELS, styleNames } from './style-names.ts';
import {
  endingStyles,
  highNumberStyle,
  imprintStyles,
  pageNumberStyle,
  tableStyles,
  turnedNumberStyle,
} from './styles-ending.ts';
import { headerStyles } from './styles-header.ts';

export function paragraphStyles(measures: Measures): ParagraphStyle[] {
  return [
    ...bodyStyles(measures),
    ...headerStyles(measures),
    ...titleStyles(measures),
    ...endingStyles(measures),
    ...tableStyles(measures),
    ...imprintStyles(),
    pageNumberStyle(styleNames.pageNumber, 'right', measures),
    pageNumberStyle(styleNames.evenPageNumber, 'left', measures),
    highNumberStyle(styleNames.highPageNumber, styleNames.pageNumber, measures),
    highNumberStyle(styleNames.highEvenPageNumber, styleNames.evenPageNumber, measures),
    turnedNumberStyle(styleNames.turnedPageNumber, styleNames.pageNumber),
    turnedNumberStyle(styleNames.turnedEvenPageNumber, styleNames.evenPageNumber),
    {
      name: styleNames.draftMark,
      basedOn: styleNames.flush,
      font: measures.fonts.hei,
      align: 'center',
      snapToGrid: false,
      spacing: { exactTwips: mmToTwips(draftMark.height) },
    },
    place(styleNames.noRoom, LOWEST_LINE),
    place(styleNames.laterPages, mmToTwips(margins.top - draftMark.top)),
    place(styleNames.laterDraftPages, mmToTwips(margins.top - draftMark.top - draftMark.height)),
  ];
}

/** 正文 and its headings (7.3.3). */
function bodyStyles({ fonts, textLineTwips }: Measures): ParagraphStyle[] {
  const base = styleNames.body;
  const heading = (level: HeadingLevel): ParagraphStyle[] => {
    const { alone, runIn } = headingStyles(level);
    const outline = { basedOn: base, next: base, outlineLevel: level - 1 };
    return [
      {
        ...outline,
        name: alone,
        font: headingFont(level, fonts),
        ...headingSize(level),
        keepNext: true,
      },
      { ...outline, name: runIn },
    ];
  };
  return [
    {
      name: base,
      align: 'both',
      indent: { firstLine: body.firstLineCharacters },
      tracking: bodyTrackingTwips(),
      // Fonts of tall metrics would take two lines of the grid each.
      spacing: { exactTwips: textLineTwips },
    },
    { name: styleNames.flush, basedOn: base, align: 'left', indent: { firstLine: 0 } },
    ...LEVELS.flatMap(heading),
  ];
}

/** An office's own size of a heading that stands alone. */
function headingSize(level: HeadingLevel): { sizePoints?: number } {
  const points = styleInForce().elements[`heading${level}`]?.points;
  return points === undefined ? {} : { sizePoints: points };
}

/** Titles and what stands under them (7.3.1, 7.3.2, 7.3.7). */
function titleStyles({
  fonts,
  lineTwips,
  textLineTwips,
  paperRuleTwips,
  hasTitleNote,
}: Measures): ParagraphStyle[] {
  const { flush, body: base } = styleNames;
  const look = {
    basedOn: flush,
    next: base,
    font: fonts.title,
    sizePoints: title.sizePoints,
    tracking: titleTrackingTwips(),
    align: 'center',
    snapToGrid: false,
    keepNext: true,
    keepLines: true,
  } as const;
  const spacing = { afterLines: recipients.blankLinesAbove, exactTwips: lineTwips };
  // What follows has the text's lines, which may be closer (7.3.5.5); what stands above has the usual ones.
  const isCloser = textLineTwips !== lineTwips;
  const below = { ...spacing, lineTwips: textLineTwips };
  const own = hasTitleNote ? { ...below, afterLines: 0 } : below;
  return [
    {
      ...look,
      name: styleNames.title,
      next: styleNames.recipients,
      spacing:
        paperRuleTwips > 0 || isCloser
          ? { ...own, beforeTwips: title.blankLinesAbove * lineTwips + paperRuleTwips }
          : { ...own, beforeLines: title.blankLinesAbove },
    },
    { ...look, name: styleNames.paperTitle, spacing: own },
    {
      name: styleNames.titleNote,
      basedOn: flush,
      next: base,
      font: fonts.kai,
      align: 'center',
      spacing: { afterLines: recipients.blankLinesAbove, lineTwips: textLineTwips },
    },
    { name: styleNames.recipients, basedOn: flush, next: base, align: 'both' },
    {
      name: styleNames.attachmentMark,
      basedOn: flush,
      next: styleNames.attachmentTitle,
      font: fonts.hei,
      pageBreakBefore: true,
      keepNext: true,
    },
    {
      ...look,
      name: styleNames.attachmentTitle,
      spacing: { ...spacing, beforeLines: attachment.titleBlankLinesAbove },
    },
  ];
}
