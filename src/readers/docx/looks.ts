/** What properties of paragraphs and runs say about their look, and how they overlay each other. */
import { readIndent } from '../../layout/index.ts';
import type { Indent, Look, Rule, Spacing } from '../lines.ts';
import { type Attributes, child, toggle, value, type XmlElement } from './xml.ts';

/**
 * A look on the way: indents and spacing stay the file's attributes, because Word lets each attribute
 * overlay by itself, and characters and lines become points only when size and grid are known.
 */
export interface Properties extends Omit<Look, 'indent' | 'spacing'> {
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

/** A first line that is indented above no longer hangs, and the other way round. */
function withoutRival(under: Attributes, over: Attributes): Attributes {
  const hangs = 'w:hanging' in over || 'w:hangingChars' in over;
  const begins = 'w:firstLine' in over || 'w:firstLineChars' in over;
  if (!hangs && !begins) return under;
  const rival = hangs ? /^w:firstLine/ : /^w:hanging/;
  return Object.fromEntries(Object.entries(under).filter(([name]) => !rival.test(name)));
}

/** The look that `w:rPr` gives. */
export function runProperties(element: XmlElement | undefined, theme: ThemeFonts): Properties {
  const look: Properties = {};
  if (element === undefined) return look;
  for (const property of element.children) {
    if (typeof property === 'string') continue;
    const { name, attributes } = property;
    const text = attributes['w:val'];
    if (name === 'w:rFonts') addFonts(look, attributes, theme);
    else if (name === 'w:sz' && halfPoints(text) > 0) look.size = halfPoints(text);
    else if (name === 'w:color' && text !== undefined && text !== 'auto')
      look.color = text.slice(0, 6).toUpperCase();
    else if (name === 'w:w' && parseFloat(text ?? '') > 0) look.scale = parseFloat(text ?? '');
    else if (name === 'w:spacing' && Number.isFinite(points(text))) look.tracking = points(text);
    else if (name === 'w:u') look.underline = text !== undefined && text !== 'none';
    else if (name === 'w:b') look.bold = toggle(element, 'w:b') ?? true;
    else if (name === 'w:i') look.italic = toggle(element, 'w:i') ?? true;
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

/** The look that `w:pPr` gives; its run properties are the paragraph mark's and do not count. */
export function paragraphProperties(element: XmlElement | undefined): Properties {
  const look: Properties = {};
  if (element === undefined) return look;
  const align = ALIGNMENTS[value(element, 'w:jc') ?? ''];
  if (align !== undefined) look.align = align;
  const level = Number(value(element, 'w:outlineLvl') ?? Number.NaN);
  // Level 9 is body text: it takes back what a style says.
  if (level >= 0) look.outlineLevel = level + 1;
  for (const [name, key] of [
    ['w:pageBreakBefore', 'pageBreakBefore'],
    ['w:keepNext', 'keepNext'],
    ['w:keepLines', 'keepLines'],
    ['w:widowControl', 'widowControl'],
    ['w:snapToGrid', 'snapToGrid'],
  ] as const) {
    const on = toggle(element, name);
    if (on !== undefined) look[key] = on;
  }
  const indent = child(element, 'w:ind');
  if (indent) look.indentAttributes = indent.attributes;
  const spacing = child(element, 'w:spacing');
  if (spacing) look.spacingAttributes = spacing.attributes;
  const borders = child(element, 'w:pBdr');
  const above = readRule(child(borders, 'w:top'));
  const below = readRule(child(borders, 'w:bottom'));
  if (above || below) look.rules = { ...(above && { above }), ...(below && { below }) };
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
  const { indentAttributes, spacingAttributes, outlineLevel, ...look } = properties;
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
