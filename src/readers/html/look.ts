/** How elements of a web page look: tags, old attributes and inline styles, each handed down to what is inside. */
import type { Look } from '../lines.ts';
import { attribute, type HtmlElement } from './parse.ts';

/** What inner elements take over, and what holds for a paragraph only. */
export interface PageStyle {
  text: Look;
  align?: Look['align'];
  firstLine?: number;
  left?: number;
  pageBreak?: boolean;
  isHidden?: boolean;
  isBlock?: boolean;
}

/** Browsers' own size, for measures in em. */
const PLAIN_SIZE = 12;
const PIXEL = 0.75;
const LONGEST_NAME = 64;
const BOLD_TAGS = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);
/** Sizes of `<font size>`, 1 to 7. */
const FONT_SIZES = [7.5, 10, 12, 13.5, 18, 24, 36];
const SIZE_NAMES: Record<string, number> = {
  'xx-small': 6.75,
  'x-small': 7.5,
  small: 9.75,
  medium: 12,
  large: 13.5,
  'x-large': 18,
  'xx-large': 24,
};
const ALIGNMENTS: Record<string, NonNullable<Look['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  middle: 'center',
  right: 'right',
  end: 'right',
  justify: 'justify',
};
const UNITS: Record<string, number> = {
  pt: 1,
  px: PIXEL,
  mm: 72 / 25.4,
  cm: 72 / 2.54,
  in: 72,
  '': PIXEL,
};

export function styleOf(element: HtmlElement, outer: PageStyle): PageStyle {
  const { tagName, attrs } = element;
  const text: Look = { ...outer.text };
  const style: PageStyle = { text, ...(outer.align && { align: outer.align }) };
  if (outer.firstLine !== undefined) style.firstLine = outer.firstLine;
  if (BOLD_TAGS.has(tagName)) text.bold = true;
  if (tagName === 'i' || tagName === 'em') text.italic = true;
  if (tagName === 'u') text.underline = true;
  if (tagName === 'center') style.align = 'center';
  if (attrs.length === 0) return style;
  addOldAttributes(element, style);
  const css = attribute(element, 'style');
  if (css !== undefined) addInlineStyle(css, style);
  if (attribute(element, 'hidden') !== undefined) style.isHidden = true;
  return style;
}

function addOldAttributes(element: HtmlElement, style: PageStyle): void {
  const align = ALIGNMENTS[attribute(element, 'align')?.trim().toLowerCase() ?? ''];
  // The alignment of a table is the place of the table, not of its text.
  if (align && element.tagName !== 'table' && element.tagName !== 'img') style.align = align;
  if (element.tagName !== 'font') return;
  const face = attribute(element, 'face');
  if (face) style.text.font = firstFont(face);
  const size = FONT_SIZES[Number(attribute(element, 'size')) - 1];
  if (size !== undefined) style.text.size = size;
  const color = colorOf(attribute(element, 'color') ?? '');
  if (color) style.text.color = color;
}

/** What a declaration of an inline style does: its value as written and in small letters, the size it counts in. */
type Declaration = (style: PageStyle, raw: string, word: string, size: number) => void;

const setFont: Declaration = ({ text }, raw) => {
  text.font = firstFont(raw);
};
const addLeft: Declaration = (style, _raw, word, size) => {
  style.left = (style.left ?? 0) + lengthOf(word, size);
};
const setPageBreak: Declaration = (style, _raw, word) => {
  style.pageBreak = /always|page/.test(word);
};
const DECLARATIONS = new Map<string, Declaration>([
  ['font-family', setFont],
  ['mso-fareast-font-family', setFont],
  ['margin-left', addLeft],
  ['padding-left', addLeft],
  ['break-before', setPageBreak],
  ['page-break-before', setPageBreak],
  [
    'text-align',
    (style, _raw, word) => {
      style.align = ALIGNMENTS[word] ?? style.align;
    },
  ],
  [
    'font-weight',
    ({ text }, _raw, word) => {
      text.bold = /^bold|^[6-9]00/.test(word);
    },
  ],
  [
    'font-style',
    ({ text }, _raw, word) => {
      text.italic = word === 'italic';
    },
  ],
  [
    'color',
    ({ text }, raw) => {
      text.color = colorOf(raw) ?? text.color ?? '000000';
    },
  ],
  [
    'text-indent',
    (style, _raw, word, size) => {
      style.firstLine = lengthOf(word, size);
    },
  ],
  [
    'display',
    (style, _raw, word) => {
      if (word === 'none') style.isHidden = true;
      else if (/^(?:block|flex|list-item)$/.test(word)) style.isBlock = true;
    },
  ],
  [
    'visibility',
    (style, _raw, word) => {
      if (word === 'hidden') style.isHidden = true;
    },
  ],
]);

function addInlineStyle(css: string, style: PageStyle): void {
  const { text } = style;
  const declarations = css.split(';').map((one) => {
    const colon = one.indexOf(':');
    return [one.slice(0, colon).trim().toLowerCase(), one.slice(colon + 1).trim()] as const;
  });
  // Sizes first: other measures may count in them.
  for (const [name, value] of declarations) {
    if (name === 'font-size') text.size = sizeOf(value, text.size) ?? text.size ?? PLAIN_SIZE;
  }
  const size = text.size ?? PLAIN_SIZE;
  for (const [name, raw] of declarations) {
    const value = raw.replace(/\s*!important$/i, '');
    DECLARATIONS.get(name)?.(style, value, value.toLowerCase(), size);
  }
}

/** The first font of a list. */
function firstFont(list: string): string {
  return (list.split(',')[0] ?? '')
    .trim()
    .slice(0, LONGEST_NAME)
    .replace(/^["']|["']$/g, '');
}

function sizeOf(value: string, outer: number | undefined): number | undefined {
  const named = SIZE_NAMES[value.toLowerCase()];
  if (named !== undefined) return named;
  const length = lengthOf(value.toLowerCase(), outer ?? PLAIN_SIZE);
  return length > 0 ? length : undefined;
}

function lengthOf(value: string, size: number): number {
  const [, number = '0', unit = ''] = /^(-?[\d.]+)\s*(pt|px|mm|cm|in|r?em|%)?/.exec(value) ?? [];
  const factor = unit === 'em' || unit === 'rem' ? size : unit === '%' ? size / 100 : UNITS[unit];
  return Number(number) * (factor ?? PIXEL) || 0;
}

function colorOf(value: string): string | undefined {
  const word = value.trim().toLowerCase();
  const named = { red: 'FF0000', black: '000000', white: 'FFFFFF', blue: '0000FF' }[word];
  if (named) return named;
  const [, hex = ''] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/.exec(word) ?? [];
  if (hex.length === 6) return hex.toUpperCase();
  if (hex.length === 3) return hex.replace(/./g, '$&$&').toUpperCase();
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(word)?.slice(1);
  return parts
    ?.map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

interface LookRun {
  text: string;
  look: Look;
}

/** The look that most characters have. */
export function lineLook(
  runs: readonly LookRun[],
  { text, align, firstLine, left }: PageStyle,
): Look {
  const longest = runs.reduce<LookRun | undefined>(
    (most, run) => (run.text.length > (most?.text.length ?? 0) ? run : most),
    undefined,
  );
  const look: Look = { ...text, ...longest?.look };
  if (align) look.align = align;
  if (firstLine || left) look.indent = { left: left ?? 0, right: 0, firstLine: firstLine ?? 0 };
  return look;
}
