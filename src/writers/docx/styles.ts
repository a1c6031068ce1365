/**
 * The styles part: the named styles as XML. It is written out here, since the docx package knows neither the
 * blank lines and indents by which the standard measures nor all the defaults of Chinese text.
 */
import {
  bodySizePoints,
  characterPitch,
  type FontNames,
  mmToTwips,
  pointsToHalfPoints,
  pointsToTwips,
  table,
} from '../../layout/index.ts';
import { escapeXml } from './element.ts';
import { WITH_TEXT } from './fonts.ts';
import type { Measures } from './measures.ts';
import type { ParagraphStyle, RuleStyle } from './style.ts';
import { headingStyles, marksStyle, styleNames } from './style-names.ts';
import { headingFont, paragraphStyles } from './style-table.ts';

/** The styles part of a document with these measures. */
export function stylesPart(measures: Measures): string {
  const styles = [
    ...paragraphStyles(measures).map((style) => paragraphStyle(style, measures)),
    ...characterStyles(measures.fonts),
    tableStyle(),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${defaults(measures.fonts)}${BUILT_IN}${styles.join('')}</w:styles>`;
}

/** Chinese text without room between Chinese and Latin letters, and marks only where a line may have them. */
function defaults(fonts: FontNames): string {
  const run = `${fontsElement(fonts.body, fonts.digits)}<w:kern w:val="0"/>${sizeElements(bodySizePoints)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`;
  return `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${LINES}</w:pPr></w:pPrDefault></w:docDefaults>`;
}

/**
 * Not every program takes these from the defaults alone. Marks may hang out of the line, as in every Chinese document
 * of Word's: LibreOffice takes the property for its opposite and keeps them inside, which "0" would not.
 */
const LINES =
  '<w:widowControl w:val="0"/><w:kinsoku/><w:wordWrap/><w:overflowPunct/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/>';

const BUILT_IN = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${LINES}</w:pPr></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;

function paragraphStyle(style: ParagraphStyle, measures: Measures): string {
  const { name, basedOn = 'Normal', next = name } = style;
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${name}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:next w:val="${next}"/><w:qFormat/><w:pPr>${paragraphProperties(style, measures)}</w:pPr><w:rPr>${runProperties(style, measures)}</w:rPr></w:style>`;
}

/** In the order that the schema wants. */
function paragraphProperties(style: ParagraphStyle, { lineTwips }: Measures): string {
  const { indent, spacing, rules } = style;
  return [
    style.keepNext && '<w:keepNext/>',
    style.keepLines && '<w:keepLines/>',
    style.pageBreakBefore && '<w:pageBreakBefore/>',
    rules &&
      `<w:pBdr>${ruleElement('top', rules.top)}${ruleElement('bottom', rules.bottom)}</w:pBdr>`,
    style.tabs && tabsElement(style.tabs),
    style.snapToGrid === false && '<w:snapToGrid w:val="0"/>',
    spacing && spacingElement(spacing, lineTwips),
    indent && indentElement(indent),
    style.contextualSpacing && '<w:contextualSpacing/>',
    style.align && `<w:jc w:val="${style.align}"/>`,
    style.outlineLevel !== undefined && `<w:outlineLvl w:val="${style.outlineLevel}"/>`,
  ]
    .filter(Boolean)
    .join('');
}

function runProperties(style: ParagraphStyle, { fonts }: Measures): string {
  const { font, latin = fonts.digits, sizePoints, color, scalePercent = 100, tracking } = style;
  return [
    font !== undefined && fontsElement(font, latin),
    color !== undefined && `<w:color w:val="${color}"/>`,
    tracking !== undefined && `<w:spacing w:val="${tracking}"/>`,
    scalePercent !== 100 && `<w:w w:val="${scalePercent}"/>`,
    sizePoints !== undefined && sizeElements(sizePoints),
  ]
    .filter(Boolean)
    .join('');
}

function characterStyles(fonts: FontNames): string[] {
  const look = (font: string) => fontsElement(font, fonts.digits);
  return [
    ...([1, 2, 3, 4] as const).map((level) =>
      characterStyle(headingStyles(level).words, look(headingFont(level, fonts))),
    ),
    characterStyle(styleNames.signatoryName, look(fonts.kai)),
    characterStyle(styleNames.attendanceLabel, look(fonts.hei)),
    ...(['title', 'body', 'kai', 'hei'] as const).map((role) =>
      characterStyle(marksStyle(role), fontsElement(fonts[role], WITH_TEXT), HIDDEN),
    ),
    characterStyle(styleNames.draftBlank, '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>'),
  ];
}

/** What the program alone applies stays out of the list that people choose styles from. */
const HIDDEN = '<w:uiPriority w:val="99"/><w:semiHidden/>';
const OFFERED = '<w:qFormat/>';

function characterStyle(name: string, properties: string, listed = OFFERED): string {
  return `<w:style w:type="character" w:customStyle="1" w:styleId="${name}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/>${listed}<w:rPr>${properties}</w:rPr></w:style>`;
}

/** Rules around all cells of a table in the body (8). */
function tableStyle(): string {
  const line = `w:val="single" w:sz="${Math.round((table.rule * 8 * 72) / 25.4)}" w:space="0" w:color="auto"`;
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const rules = sides.map((side) => `<w:${side} ${line}/>`).join('');
  const padding = (side: string, mm: number) => `<w:${side} w:w="${mmToTwips(mm)}" w:type="dxa"/>`;
  const down = table.paddingDown;
  const across = table.paddingAcross;
  const paddings = `${padding('top', down)}${padding('left', across)}${padding('bottom', down)}${padding('right', across)}`;
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${styleNames.table}"><w:name w:val="${styleNames.table}"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:jc w:val="center"/><w:tblBorders>${rules}</w:tblBorders><w:tblCellMar>${paddings}</w:tblCellMar></w:tblPr></w:style>`;
}

function sizeElements(points: number): string {
  const size = pointsToHalfPoints(points);
  return `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
}

/** Marks that both kinds of fonts have, “ ” … —, stand in the Chinese one. */
function fontsElement(eastAsia: string, digits: string): string {
  const latin = escapeXml(digits === WITH_TEXT ? eastAsia : digits);
  return `<w:rFonts w:hint="eastAsia" w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${escapeXml(eastAsia)}" w:cs="${latin}"/>`;
}

function spacingElement(
  spacing: NonNullable<ParagraphStyle['spacing']>,
  lineTwips: number,
): string {
  const { beforeLines, afterLines, beforeTwips, afterTwips, exactTwips } = spacing;
  const room = (side: string, lines: number | undefined, twips: number | undefined) => {
    if (twips !== undefined) return ` w:${side}Lines="0" w:${side}="${twips}"`;
    if (lines === undefined) return '';
    return ` w:${side}Lines="${lines * 100}" w:${side}="${lines * (spacing.lineTwips ?? lineTwips)}"`;
  };
  const before = room('before', beforeLines, beforeTwips);
  const after = room('after', afterLines, afterTwips);
  const exact = exactTwips === undefined ? '' : ` w:line="${exactTwips}" w:lineRule="exact"`;
  return `<w:spacing${before}${after}${exact}/>`;
}

/** Characters and, for programs that do not count them, twips beside. */
function indentElement(indent: NonNullable<ParagraphStyle['indent']>): string {
  const { sizePoints, startTwips, endTwips, ...sides } = indent;
  const character =
    sizePoints === undefined ? mmToTwips(characterPitch) : pointsToTwips(sizePoints);
  const attributes = Object.entries(sides).map(
    ([side, count]) =>
      `w:${side}Chars="${Math.round(count * 100)}" w:${side}="${Math.round(count * character)}"`,
  );
  if (endTwips !== undefined) attributes.unshift(`w:right="${endTwips}"`);
  if (startTwips !== undefined) attributes.unshift(`w:left="${startTwips}"`);
  return `<w:ind ${attributes.join(' ')}/>`;
}

function tabsElement(tabs: NonNullable<ParagraphStyle['tabs']>): string {
  const stops = tabs.map(({ kind, twips }) => `<w:tab w:val="${kind}" w:pos="${twips}"/>`);
  return `<w:tabs>${stops.join('')}</w:tabs>`;
}

function ruleElement(side: string, rule: RuleStyle | undefined): string {
  if (rule === undefined) return '';
  const { kind = 'single', eighths, spacePoints, color } = rule;
  return `<w:${side} w:val="${kind}" w:sz="${eighths}" w:space="${spacePoints}" w:color="${color}"/>`;
}
