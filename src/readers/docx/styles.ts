/** Styles of a Word file: what a paragraph looks like after document defaults, styles and its own properties. */
import type { Look, Rule } from '../lines.ts';
import { child, elements, toggle, value, type XmlElement } from './xml.ts';

export interface Styles {
  /** The look of a paragraph or run of this style, inherited parts included. */
  lookOf(styleId: string | undefined): Look;
  /** Its numbering, where the style has one. */
  numberingOf(styleId: string | undefined): XmlElement | undefined;
  defaultParagraph: string | undefined;
}

const TWIPS_PER_POINT = 20;
const HALF_POINTS = 2;
const EIGHTHS = 8;
/** Styles may be based on each other in a circle in broken files. */
const LONGEST_CHAIN = 32;

/** Fonts of the theme, by the names that styles call them. */
export type ThemeFonts = Record<string, string>;

export function readStyles(part: XmlElement | undefined, theme: ThemeFonts): Styles {
  const byId = new Map<string, XmlElement>();
  let defaultParagraph: string | undefined;
  for (const style of elements(part, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id === undefined) continue;
    byId.set(id, style);
    const isDefault = ['1', 'true'].includes(style.attributes['w:default'] ?? '');
    if (isDefault && style.attributes['w:type'] === 'paragraph') defaultParagraph ??= id;
  }
  const docDefaults = child(part, 'w:docDefaults');
  const defaults = mergeLooks(
    paragraphLook(child(child(docDefaults, 'w:pPrDefault'), 'w:pPr'), theme),
    runLook(child(child(docDefaults, 'w:rPrDefault'), 'w:rPr'), theme),
  );
  const chainOf = (styleId: string | undefined): XmlElement[] => {
    const chain: XmlElement[] = [];
    let style = byId.get(styleId ?? '');
    while (style !== undefined && chain.length < LONGEST_CHAIN) {
      chain.unshift(style);
      style = byId.get(value(style, 'w:basedOn') ?? '');
    }
    return chain;
  };
  const cache = new Map<string | undefined, Look>();
  return {
    defaultParagraph,
    lookOf(styleId) {
      const known = cache.get(styleId);
      if (known) return known;
      const chain = chainOf(styleId);
      const isCharacter = chain.at(-1)?.attributes['w:type'] === 'character';
      let look = isCharacter ? {} : defaults;
      for (const style of chain) look = mergeLooks(look, styleLook(style, theme));
      const name = value(chain.at(-1), 'w:name');
      if (name !== undefined && !isCharacter) look = { ...look, style: name };
      cache.set(styleId, look);
      return look;
    },
    numberingOf(styleId) {
      return chainOf(styleId)
        .map((style) => child(child(style, 'w:pPr'), 'w:numPr'))
        .findLast((numbering) => numbering !== undefined);
    },
  };
}

function styleLook(style: XmlElement, theme: ThemeFonts): Look {
  return mergeLooks(
    paragraphLook(child(style, 'w:pPr'), theme),
    runLook(child(style, 'w:rPr'), theme),
  );
}

/** What `over` says wins; indents, spacing and rules are merged part by part, as Word does. */
export function mergeLooks(under: Look, over: Look): Look {
  const merged: Look = { ...under, ...over };
  if (under.indent && over.indent) merged.indent = { ...under.indent, ...over.indent };
  if (under.spacing && over.spacing) merged.spacing = { ...under.spacing, ...over.spacing };
  if (under.rules && over.rules) merged.rules = { ...under.rules, ...over.rules };
  return merged;
}

/** The look that `w:rPr` gives. */
export function runLook(properties: XmlElement | undefined, theme: ThemeFonts): Look {
  const look: Look = {};
  const fonts = child(properties, 'w:rFonts')?.attributes ?? {};
  const font = fonts['w:eastAsia'] ?? theme[fonts['w:eastAsiaTheme'] ?? ''];
  if (font !== undefined) look.font = font;
  const latinFont = fonts['w:ascii'] ?? fonts['w:hAnsi'] ?? theme[fonts['w:asciiTheme'] ?? ''];
  if (latinFont !== undefined) look.latinFont = latinFont;
  const size = Number(value(properties, 'w:sz'));
  if (size > 0) look.size = size / HALF_POINTS;
  const bold = toggle(properties, 'w:b');
  if (bold !== undefined) look.bold = bold;
  const color = value(properties, 'w:color');
  if (color !== undefined && color !== 'auto') look.color = color.toUpperCase();
  return look;
}

const ALIGNMENTS: Record<string, NonNullable<Look['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

/** The look that `w:pPr` gives; its run properties are the paragraph mark's and do not count. */
export function paragraphLook(properties: XmlElement | undefined, _theme: ThemeFonts): Look {
  const look: Look = {};
  const align = ALIGNMENTS[value(properties, 'w:jc') ?? ''];
  if (align !== undefined) look.align = align;
  const level = value(properties, 'w:outlineLvl');
  if (level !== undefined && Number(level) < 9) look.outlineLevel = Number(level) + 1;
  const breaks = toggle(properties, 'w:pageBreakBefore');
  if (breaks !== undefined) look.pageBreakBefore = breaks;
  const indent = child(properties, 'w:ind');
  if (indent) look.indent = readIndent(indent.attributes) as NonNullable<Look['indent']>;
  const spacing = child(properties, 'w:spacing');
  if (spacing) look.spacing = readSpacing(spacing.attributes) as NonNullable<Look['spacing']>;
  const borders = child(properties, 'w:pBdr');
  const above = readRule(child(borders, 'w:top'));
  const below = readRule(child(borders, 'w:bottom'));
  if (above || below) look.rules = { ...(above && { above }), ...(below && { below }) };
  return look;
}

function readIndent(attributes: Record<string, string>): Partial<NonNullable<Look['indent']>> {
  const points = (...names: string[]) => firstNumber(attributes, names, TWIPS_PER_POINT);
  const hanging = points('w:hanging');
  return defined({
    left: points('w:left', 'w:start'),
    right: points('w:right', 'w:end'),
    firstLine: hanging === undefined ? points('w:firstLine') : -hanging,
  });
}

function readSpacing(attributes: Record<string, string>): Partial<NonNullable<Look['spacing']>> {
  const rule = attributes['w:lineRule'];
  const fixed = rule === 'exact' || rule === 'atLeast';
  return defined({
    before: firstNumber(attributes, ['w:before'], TWIPS_PER_POINT),
    after: firstNumber(attributes, ['w:after'], TWIPS_PER_POINT),
    line: fixed ? firstNumber(attributes, ['w:line'], TWIPS_PER_POINT) : undefined,
    exact: attributes['w:line'] === undefined ? undefined : rule === 'exact',
  });
}

function readRule(border: XmlElement | undefined): Rule | undefined {
  const {
    'w:val': style,
    'w:sz': size,
    'w:space': space,
    'w:color': color,
  } = border?.attributes ?? {};
  if (style === undefined || style === 'none' || style === 'nil') return undefined;
  return {
    width: Number(size ?? 0) / EIGHTHS,
    space: Number(space ?? 0),
    ...(color !== undefined && color !== 'auto' && { color: color.toUpperCase() }),
  };
}

function firstNumber(
  attributes: Record<string, string>,
  names: readonly string[],
  divisor: number,
): number | undefined {
  const text = names.map((name) => attributes[name]).find((found) => found !== undefined);
  const number = text === undefined ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number / divisor : undefined;
}

function defined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, found]) => found !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
