/** What properties of paragraphs and runs say about their look, and how they overlay each other. */
import { readIndent } from '../../layout/index.ts';
import type { Indent, Look, Rule, Spacing } from '../lines.ts';
import { type Attributes, child, elements, isOn, type XmlElement } from './xml.ts';

/**
 * A look on the way: indents and spacing stay the file's attributes, because Word lets each attribute
 * overlay by itself, and characters and lines become points only when size and grid are known.
 */
export interface Properties extends Omit<Look, 'indent' | 'spacing'> {
  /** It is not printed. */
  hidden?: boolean;
  indentAttributes?: Attributes;
  spacingAttributes?: Attributes;
}

/** Fonts of the theme, by the names that styles call them. */
export type ThemeFonts = Readonly<Record<string, string>>;

const TWIPS_PER_POINT = 20;
const HALF_POINTS = 2;
const EIGHTHS = 8;
/** Hundredths of a character or line. */
const HUNDREDTHS = 100;
/** `w:line` of single spacing. */
const SINGLE = 240;
/** A line where there is no grid. */
const PLAIN_LINE = 12;
const PLAIN_SIZE = 10;
/** Word allows 31 characters in the name of a font. */
const LONGEST_NAME = 64;

/** What `over` says wins; indents, spacing and rules are overlaid attribute by attribute, as Word does. */
export function overlay(under: Properties, over: Properties): Properties {
  const merged: Properties = { ...under, ...over };
  if (under.indentAttributes && over.indentAttributes) {
    merged.indentAttributes = {
      ...withoutRival(under.indentAttributes, over.indentAttributes),
      ...over.indentAttributes,
    };
  }
  if (under.spacingAttributes && over.spacingAttributes) {
    merged.spacingAttributes = { ...under.spacingAttributes, ...over.spacingAttributes };
  }
  if (under.rules && over.rules) merged.rules = { ...under.rules, ...over.rules };
  return merged;
}

/**
 * A first line that is indented above no longer hangs, and the other way round. Characters and twips are two values in
 * Word: none in characters takes back characters alone, so that a number's place keeps what its list says in twips.
 */
function withoutRival(under: Attributes, over: Attributes): Attributes {
  const gone = ([rival, own]: readonly [string, string]): string[] => {
    const inCharacters = `${own}Chars`;
    const isNone = Number(over[inCharacters] ?? 0) === 0;
    if (own in over || !isNone) return [rival, `${rival}Chars`];
    return inCharacters in over ? [`${rival}Chars`] : [];
  };
  const names = RIVALS.flatMap(gone);
  if (names.length === 0) return under;
  return Object.fromEntries(Object.entries(under).filter(([name]) => !names.includes(name)));
}

const RIVALS = [
  ['w:firstLine', 'w:hanging'],
  ['w:hanging', 'w:firstLine'],
] as const;

type RunProperty = (look: Properties, attributes: Attributes, theme: ThemeFonts) => void;

/** Properties of runs that are read, each with what it does to the look; strokes and places are the text's. */
export const RUN_PROPERTIES: Readonly<Record<string, RunProperty>> = {
  'w:rFonts': addFonts,
  'w:sz': (look, { 'w:val': text }) => {
    if (halfPoints(text) > 0) look.size = halfPoints(text);
  },
  'w:color': (look, { 'w:val': text }) => {
    if (text !== undefined && text !== 'auto') look.color = text.slice(0, 6).toUpperCase();
  },
  'w:w': (look, { 'w:val': text }) => {
    if (parseFloat(text ?? '') > 0) look.scale = parseFloat(text ?? '');
  },
  'w:spacing': (look, { 'w:val': text }) => {
    if (Number.isFinite(points(text))) look.tracking = points(text);
  },
  'w:u': (look, { 'w:val': text }) => {
    look.underline = text !== undefined && text !== 'none';
  },
  'w:b': (look, { 'w:val': text }) => {
    look.bold = isOn(text ?? '1');
  },
  'w:i': (look, { 'w:val': text }) => {
    look.italic = isOn(text ?? '1');
  },
  'w:vanish': (look, { 'w:val': text }) => {
    look.hidden = isOn(text ?? '1');
  },
  'w:vertAlign': () => undefined,
  'w:strike': () => undefined,
  'w:dstrike': () => undefined,
};

/** The look that `w:rPr` gives. */
export function runProperties(element: XmlElement | undefined, theme: ThemeFonts): Properties {
  const look: Properties = {};
  for (const property of element?.children ?? []) {
    if (typeof property !== 'string')
      RUN_PROPERTIES[property.name]?.(look, property.attributes, theme);
  }
  return look;
}

/** Half points as a plain number, or a measure with its unit, as strict files write it. */
function halfPoints(text: string | undefined): number {
  const plain = Number(text);
  return Number.isFinite(plain) ? plain / HALF_POINTS : points(text);
}

function addFonts(look: Properties, attributes: Attributes, theme: ThemeFonts): void {
  // As Word does: a font of the theme wins over one that is named beside it.
  const font = theme[attributes['w:eastAsiaTheme'] ?? ''] ?? attributes['w:eastAsia'];
  if (font) look.font = font.slice(0, LONGEST_NAME);
  const latin =
    theme[attributes['w:asciiTheme'] ?? ''] ?? attributes['w:ascii'] ?? attributes['w:hAnsi'];
  if (latin) look.latinFont = latin.slice(0, LONGEST_NAME);
}

const ALIGNMENTS: Record<string, NonNullable<Look['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'distribute',
};

type ParagraphProperty = (look: Properties, property: XmlElement) => void;

/** A property that is on or off. */
function flag(
  key: 'pageBreakBefore' | 'keepNext' | 'keepLines' | 'widowControl' | 'snapToGrid',
): ParagraphProperty {
  return (look, { attributes }) => {
    look[key] = isOn(attributes['w:val'] ?? '1');
  };
}

/** Properties of paragraphs that are read, each with what it does to the look. */
export const PARAGRAPH_PROPERTIES: Readonly<Record<string, ParagraphProperty>> = {
  'w:jc': (look, { attributes }) => {
    const align = ALIGNMENTS[attributes['w:val'] ?? ''];
    if (align !== undefined) look.align = align;
  },
  'w:outlineLvl': (look, { attributes }) => {
    const level = Number(attributes['w:val'] ?? Number.NaN);
    // Level 9 is body text: it takes back what a style says.
    if (level >= 0) look.outlineLevel = level + 1;
  },
  'w:pageBreakBefore': flag('pageBreakBefore'),
  'w:keepNext': flag('keepNext'),
  'w:keepLines': flag('keepLines'),
  'w:widowControl': flag('widowControl'),
  'w:snapToGrid': flag('snapToGrid'),
  'w:ind': (look, { attributes }) => {
    look.indentAttributes = attributes;
  },
  'w:spacing': (look, { attributes }) => {
    look.spacingAttributes = attributes;
  },
  'w:pBdr': (look, borders) => {
    const above = readRule(child(borders, 'w:top'));
    const below = readRule(child(borders, 'w:bottom'));
    if (above || below) look.rules = { ...(above && { above }), ...(below && { below }) };
  },
};

/** The look that `w:pPr` gives; its run properties are the paragraph mark's and do not count. */
export function paragraphProperties(element: XmlElement | undefined): Properties {
  const look: Properties = {};
  for (const property of elements(element)) PARAGRAPH_PROPERTIES[property.name]?.(look, property);
  return look;
}

function readRule(border: XmlElement | undefined): Rule | undefined {
  if (border === undefined) return undefined;
  const { 'w:val': style, 'w:sz': size, 'w:space': space, 'w:color': color } = border.attributes;
  if (style === undefined || style === 'none' || style === 'nil') return undefined;
  return {
    width: Number(size ?? 0) / EIGHTHS,
    space: Number(space ?? 0),
    ...(color !== undefined && color !== 'auto' && { color: color.toUpperCase() }),
    style,
  };
}

/** The finished look: indents and spacing in points. */
export function finishLook(properties: Properties, linePitch: number | undefined): Look {
  const { hidden: _, indentAttributes, spacingAttributes, outlineLevel, ...look } = properties;
  const finished: Look = look;
  if (outlineLevel !== undefined && outlineLevel < 10) finished.outlineLevel = outlineLevel;
  if (indentAttributes) finished.indent = toIndent(indentAttributes, look.size ?? PLAIN_SIZE);
  if (spacingAttributes) finished.spacing = toSpacing(spacingAttributes, linePitch ?? PLAIN_LINE);
  return finished;
}

/** The indent in points, as Word reads its attributes. */
function toIndent(attributes: Attributes, size: number): Indent {
  const numbers = (names: readonly string[]) =>
    first(
      attributes,
      names.map((name) => `w:${name}`),
    );
  const twips = (...names: readonly string[]) => {
    const number = numbers(names);
    return number === undefined ? undefined : number / TWIPS_PER_POINT;
  };
  const { characters, ...indent } = readIndent(twips, (...names) => numbers(names), size);
  return { ...indent, ...(Object.keys(characters).length > 0 && { characters }) };
}

function toSpacing(attributes: Attributes, linePitch: number): Spacing {
  const distance = (lines: string, twips: string, auto: string) => {
    const inLines = first(attributes, [lines]);
    if (inLines) return (inLines / HUNDREDTHS) * linePitch;
    // Word's own distance of a paragraph of a web page: one line of 14 points.
    if (attributes[auto] === '1' || attributes[auto] === 'true') return 14;
    return (first(attributes, [twips]) ?? 0) / TWIPS_PER_POINT;
  };
  const line = first(attributes, ['w:line']);
  const rule = attributes['w:lineRule'];
  const isFixed = rule === 'exact' || rule === 'atLeast';
  return {
    before: distance('w:beforeLines', 'w:before', 'w:beforeAutospacing'),
    after: distance('w:afterLines', 'w:after', 'w:afterAutospacing'),
    ...(line !== undefined && isFixed && { line: line / TWIPS_PER_POINT }),
    ...(line !== undefined && !isFixed && { multiple: line / SINGLE }),
    exact: rule === 'exact',
  };
}

/** Twips as a plain number, or a measure with its unit, as strict files write it. */
export function points(text: string | undefined): number {
  const [, number = '', unit = ''] = /^(-?[\d.]+)(pt|mm|cm|in|pc|pi)?$/.exec(text ?? '') ?? [];
  if (number === '') return Number.NaN;
  const factor = { pt: 1, mm: 72 / 25.4, cm: 72 / 2.54, in: 72, pc: 12, pi: 12 }[unit];
  return factor === undefined ? Number(number) / TWIPS_PER_POINT : Number(number) * factor;
}

function first(attributes: Attributes, names: readonly string[]): number | undefined {
  const text = names.map((name) => attributes[name]).find((found) => found !== undefined);
  const number = /^-?\d+(\.\d+)?$/.test(text ?? '') ? Number(text) : points(text) * TWIPS_PER_POINT;
  return Number.isFinite(number) ? number : undefined;
}
