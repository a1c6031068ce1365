/** The named styles as the docx package takes them; what it has no option for is built beside. */
import {
  type IPropertiesOptions,
  LineRuleType,
  ParagraphProperties,
  RunProperties,
  type XmlComponent,
} from 'docx';
import {
  bodySizePoints,
  characterPitch,
  type FontNames,
  hasLineGrid,
  headingFont,
  indentAttributes,
  mmToTwips,
  pointsToHalfPoints,
  pointsToTwips,
} from '../../../layout/index.ts';
import { element, valued } from '../package/element.ts';
import { fontsOf, WITH_TEXT } from './fonts.ts';
import type { Measures } from './measures.ts';
import type { ParagraphStyle } from './style.ts';
import {
  headingLevelOf,
  headingStyles,
  LEVELS,
  marksStyle,
  styleId,
  styleNames,
} from './style-names.ts';
import { paragraphStyles } from './style-table.ts';
import { tableStyle } from './table-style.ts';

/**
 * The styles of a document with these measures: those that something stands in, those that they are based on, and
 * those that a person needs to go on writing.
 */
export function stylesOf(
  measures: Measures,
  used: ReadonlySet<string>,
): NonNullable<IPropertiesOptions['styles']> {
  const all = paragraphStyles(measures);
  const needed = neededStyles(all, used);
  return {
    importedStyles: [
      defaults(measures.fonts),
      ...builtIn(),
      ...all.filter(({ name }) => needed.has(name)).map((style) => toElement(style, measures)),
      ...characterStyles(measures.fonts)
        .filter(({ name }) => used.has(name))
        .map(characterStyle),
      ...(used.has(styleNames.table) ? [tableStyle()] : []),
    ],
  };
}

/** To go on writing with. */
const OFFERED = [styleNames.body, styleNames.flush, ...LEVELS.map((l) => headingStyles(l).alone)];

function neededStyles(all: readonly ParagraphStyle[], used: ReadonlySet<string>): Set<string> {
  const byName = new Map(all.map((style) => [style.name, style]));
  const needed = new Set<string>();
  const open = [...OFFERED, ...used];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const style = byName.get(name);
    if (style === undefined || needed.has(name)) continue;
    needed.add(name);
    if (style.basedOn !== undefined) open.push(style.basedOn);
    if (style.next !== undefined) open.push(style.next);
  }
  return needed;
}

/** Chinese text without room between Chinese and Latin letters. */
function defaults(fonts: FontNames): XmlComponent {
  const run = new RunProperties({
    font: fontsOf(fonts.body, fonts.digits),
    kern: 0,
    ...sizeOptions(bodySizePoints),
    language: { value: 'en-US', eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
  });
  return element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, [run]),
    element('w:pPrDefault', {}, [lineProperties()]),
  ]);
}

/**
 * Not every program takes these from the defaults alone. Marks may hang out of the line, as in every Chinese document
 * of Word's: LibreOffice takes the property for its opposite and keeps them inside, which "0" would not.
 */
function lineProperties(): ParagraphProperties {
  const properties = new ParagraphProperties();
  for (const each of [
    valued('w:widowControl', 0),
    element('w:kinsoku'),
    element('w:wordWrap'),
    element('w:overflowPunct'),
    valued('w:autoSpaceDE', 0),
    valued('w:autoSpaceDN', 0),
    valued('w:adjustRightInd', 0),
  ]) {
    properties.push(each);
  }
  return properties;
}

function builtIn(): XmlComponent[] {
  const margin = (side: 'w:top' | 'w:left' | 'w:bottom' | 'w:right') =>
    element(side, { 'w:w': 0, 'w:type': 'dxa' });
  const type = (name: string, id: string) => ({
    'w:type': name,
    'w:default': 1,
    'w:styleId': id,
  });
  return [
    element('w:style', type('paragraph', 'Normal'), [
      valued('w:name', 'Normal'),
      element('w:qFormat'),
      lineProperties(),
    ]),
    element('w:style', type('character', 'DefaultParagraphFont'), [
      valued('w:name', 'Default Paragraph Font'),
      valued('w:uiPriority', 1),
      element('w:semiHidden'),
    ]),
    element('w:style', type('table', 'TableNormal'), [
      valued('w:name', 'Normal Table'),
      valued('w:uiPriority', 99),
      element('w:semiHidden'),
      element('w:tblPr', {}, [
        element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
        element('w:tblCellMar', {}, [
          margin('w:top'),
          margin('w:left'),
          margin('w:bottom'),
          margin('w:right'),
        ]),
      ]),
    ]),
  ];
}

function toElement(style: ParagraphStyle, measures: Measures): XmlComponent {
  const { name, basedOn, next = name } = style;
  const level = headingLevelOf(name);
  const id = styleId(name);
  const attributes =
    level === undefined
      ? { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': id }
      : { 'w:type': 'paragraph', 'w:styleId': id };
  return element('w:style', attributes, [
    ...(level === undefined
      ? [valued('w:name', name)]
      : [valued('w:name', `heading ${level}`), valued('w:aliases', name)]),
    valued('w:basedOn', basedOn === undefined ? 'Normal' : styleId(basedOn)),
    valued('w:next', styleId(next)),
    ...(style.hidden
      ? [valued('w:uiPriority', 99), element('w:semiHidden')]
      : [...(level === undefined ? [] : [valued('w:uiPriority', 9)]), element('w:qFormat')]),
    paragraphLook(style, measures),
    runLook(style, measures),
  ]);
}

function paragraphLook(style: ParagraphStyle, { lineTwips }: Measures): ParagraphProperties {
  const { keepNext, keepLines, pageBreakBefore, rules, tabs, align, outlineLevel } = style;
  const properties = new ParagraphProperties({
    ...(keepNext && { keepNext }),
    ...(keepLines && { keepLines }),
    ...(pageBreakBefore && { pageBreakBefore }),
    ...(rules && {
      border: {
        ...(rules.top && { top: ruleOptions(rules.top) }),
        ...(rules.bottom && { bottom: ruleOptions(rules.bottom) }),
      },
    }),
    ...(tabs && { tabStops: tabs.map(({ kind, twips }) => ({ type: kind, position: twips })) }),
    ...(align && { alignment: align }),
    ...(outlineLevel !== undefined && { outlineLevel }),
  });
  if (style.snapToGrid === false) properties.push(valued('w:snapToGrid', 0));
  if (style.spacing) properties.push(spacingElement(style.spacing, lineTwips));
  if (style.indent) properties.push(indentElement(style.indent));
  return properties;
}

function ruleOptions({
  kind = 'single',
  eighths,
  color,
  spacePoints,
}: NonNullable<NonNullable<ParagraphStyle['rules']>['top']>) {
  return { style: kind, size: eighths, color, space: spacePoints } as const;
}

function runLook(style: ParagraphStyle, { fonts }: Measures): RunProperties {
  const { font, latin = fonts.digits, sizePoints, color, scalePercent = 100, tracking } = style;
  const properties = new RunProperties({
    ...(font !== undefined && { font: fontsOf(font, latin) }),
    ...(color !== undefined && { color }),
    ...(scalePercent !== 100 && { scale: scalePercent }),
    ...(sizePoints !== undefined && sizeOptions(sizePoints)),
  });
  // The package leaves 0 out, which then is what the style is based on has.
  if (tracking !== undefined) properties.push(valued('w:spacing', tracking));
  return properties;
}

function sizeOptions(points: number) {
  return { size: pointsToHalfPoints(points) };
}

interface CharacterStyle {
  name: string;
  look: ConstructorParameters<typeof RunProperties>[0];
  /** Room between characters, where it is not the paragraph's. */
  tracking?: number;
  /** What the program alone applies stays out of the list that people choose styles from. */
  hidden?: boolean;
}

function characterStyles(fonts: FontNames): CharacterStyle[] {
  const look = (font: string) => ({ font: fontsOf(font, fonts.digits) });
  return [
    ...LEVELS.map((level) => ({
      name: headingStyles(level).words,
      look: look(headingFont(level, fonts)),
    })),
    { name: styleNames.signatoryName, look: look(fonts.kai) },
    { name: styleNames.attendanceLabel, look: look(fonts.hei) },
    ...(['title', 'body', 'kai', 'hei'] as const).map((role) => ({
      name: marksStyle(role),
      look: { font: fontsOf(fonts[role], WITH_TEXT) },
      hidden: true,
    })),
    { name: styleNames.joined, look: {}, tracking: 0, hidden: true },
    {
      name: styleNames.draftBlank,
      look: { shading: { type: 'clear', color: 'auto', fill: 'FFFF00' } },
    },
  ];
}

function characterStyle({ name, look, tracking, hidden = false }: CharacterStyle): XmlComponent {
  const properties = new RunProperties(look);
  // The package leaves 0 out.
  if (tracking !== undefined) properties.push(valued('w:spacing', tracking));
  return element(
    'w:style',
    { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': styleId(name) },
    [
      valued('w:name', name),
      valued('w:basedOn', 'DefaultParagraphFont'),
      ...(hidden ? [valued('w:uiPriority', 99), element('w:semiHidden')] : [element('w:qFormat')]),
      properties,
    ],
  );
}

function spacingElement(
  spacing: NonNullable<ParagraphStyle['spacing']>,
  lineTwips: number,
): XmlComponent {
  const { beforeLines, afterLines, beforeTwips, afterTwips, exactTwips } = spacing;
  const room = (side: string, lines: number | undefined, twips: number | undefined) => {
    if (twips !== undefined) return { [`w:${side}Lines`]: 0, [`w:${side}`]: twips };
    if (lines === undefined) return {};
    if (!hasLineGrid())
      return { [`w:${side}Lines`]: 0, [`w:${side}`]: lines * (spacing.lineTwips ?? lineTwips) };
    return {
      [`w:${side}Lines`]: lines * 100,
      [`w:${side}`]: lines * (spacing.lineTwips ?? lineTwips),
    };
  };
  return element('w:spacing', {
    ...room('before', beforeLines, beforeTwips),
    ...room('after', afterLines, afterTwips),
    ...(exactTwips !== undefined && { 'w:line': exactTwips, 'w:lineRule': LineRuleType.EXACT }),
  });
}

/** Characters and, for programs that do not count them, twips beside. */
function indentElement(indent: NonNullable<ParagraphStyle['indent']>): XmlComponent {
  const { sizePoints, startTwips, endTwips, ...sides } = indent;
  const character =
    sizePoints === undefined ? mmToTwips(characterPitch) : pointsToTwips(sizePoints);
  return element('w:ind', {
    ...(startTwips !== undefined && { 'w:left': startTwips }),
    ...(endTwips !== undefined && { 'w:right': endTwips }),
    ...indentAttributes(sides, character),
  });
}
