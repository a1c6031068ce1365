/** What stands on a rendered page, in mm from its upper left corner. */

export interface Glyph {
  char: string;
  x: number;
  /** Where the next character would begin without tracking. */
  right: number;
  baseline: number;
  /** Where its print begins. */
  inkTop: number;
  /** The family that the Word file asks for; `?` and a name for a font that is none of the trade's. */
  font: string;
  /** Type size in points. */
  size: number;
  /** Width in percent of the natural one. */
  scale: number;
  /** RRGGBB. */
  colour: string;
}

/** A run of characters, in reading order: a whole line, or a part of one. */
export interface Stretch {
  page: Page;
  glyphs: Glyph[];
  /** Without spaces. */
  text: string;
  x: number;
  right: number;
  baseline: number;
  /** Upper and lower edge of the characters' em boxes (字). */
  top: number;
  bottom: number;
  inkTop: number;
  fonts: string[];
  sizes: number[];
  colours: string[];
}

export interface Rule {
  page: Page;
  x: number;
  /** The middle of its thickness. */
  y: number;
  width: number;
  thickness: number;
  colour: string;
}

export interface Page {
  number: number;
  width: number;
  height: number;
  /** Height of a row of the grid, the same on all pages: the standard's, or that of lines moved closer (7.3.5.5). */
  pitch: number;
  /** All characters on one baseline, from top to bottom. */
  lines: Stretch[];
  /**
   * Turned by a quarter (8): everything is measured on the page as it lies, wider than high, whose upper edge is
   * the left one of the upright page; but for `upright`, which is read and measured on the upright page.
   */
  turned: boolean;
  upright: Stretch[];
  /** Horizontal ones. */
  rules: Rule[];
  /** Vertical ones, of tables; `y` is the upper end and `width` the length. */
  uprights: Rule[];
}

/** The em box of the trade's Chinese fonts above the baseline, in parts of its height. */
const ASCENT = 220 / 256;
export const MM_PER_POINT = 25.4 / 72;

/**
 * What LibreOffice adds between Chinese characters and digits or letters, in mm; it cannot be told not to
 * (`autoSpaceDE` is not read). Word leaves no such room.
 */
export function roomAroundDigits({ glyphs }: Pick<Stretch, 'glyphs'>): number {
  return glyphs.reduce((sum, glyph, index) => {
    const next = glyphs[index + 1];
    if (next === undefined || !isBetween(glyph, next)) return sum;
    return sum + Math.max(0, next.x - glyph.right - ROOM_BY_ROUNDING);
  }, 0);
}

const ROOM_BY_ROUNDING = 0.1;

function isBetween({ char: before }: Glyph, { char: after }: Glyph): boolean {
  return /^(?:\p{Script=Han}[0-9A-Za-z]|[0-9A-Za-z]\p{Script=Han})$/u.test(before + after);
}

/** Characters of one baseline as one piece of text. */
export function stretch(page: Page, glyphs: Glyph[]): Stretch {
  const baseline = glyphs[0]?.baseline ?? 0;
  const largest = Math.max(...glyphs.map(({ size }) => size)) * MM_PER_POINT;
  return {
    page,
    glyphs,
    text: glyphs.map(({ char }) => char).join(''),
    x: Math.min(...glyphs.map(({ x }) => x)),
    right: Math.max(...glyphs.map(({ right }) => right)),
    baseline,
    top: baseline - ASCENT * largest,
    bottom: baseline + (1 - ASCENT) * largest,
    inkTop: Math.min(...glyphs.map(({ inkTop }) => inkTop)),
    fonts: distinct(glyphs.map(({ font }) => font)),
    sizes: distinct(glyphs.map(({ size }) => size)),
    colours: distinct(glyphs.map(({ colour }) => colour)),
  };
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
