/** A clause of the standard as a check of rendered pages, and the ruler that all of them measure with. */
import type { OfficialDocument } from '../../../src/document/document.ts';
import type { FontNames } from '../../../src/layout/fonts/fonts.ts';
import { characterPitch, colors, linePitch } from '../../../src/layout/standard/gb9704.ts';
import { pointsToMm } from '../../../src/layout/standard/units.ts';
import { type Page, roomAroundDigits, type Stretch } from '../page.ts';
import { area, rowTop } from '../queries.ts';

/** Lengths within 1 mm, thickness of rules within 0.05 mm. */
export const TOLERANCE = 1;
export const RULE_TOLERANCE = 0.05;

/** What was rendered, and the document that it was rendered from. */
export interface Rendered {
  pages: readonly Page[];
  document: OfficialDocument;
  fonts: FontNames;
  /** The office's own words, which titles are not broken within. */
  words: readonly string[];
}

export interface Deviation {
  clause: string;
  page: number;
  what: string;
  measured: number | string;
  expected: number | string;
}

export interface Clause {
  clause: string;
  /** What the page must show, as the test's name. */
  says: string;
  applies(document: OfficialDocument): boolean;
  measure(rendered: Rendered, ruler: Ruler): void;
}

/** Everything on the pages that breaks a clause. */
export function deviationsFrom(clause: Clause, rendered: Rendered): Deviation[] {
  const ruler = new Ruler(clause.clause, rendered.fonts);
  clause.measure(rendered, ruler);
  return ruler.deviations;
}

export interface Look {
  /** Of Chinese characters. */
  font: string;
  /** Of digits and Latin letters; the office's font for them unless given. */
  latin?: string;
  sizePoints: number;
  colour?: string;
}

export class Ruler {
  readonly deviations: Deviation[] = [];

  private readonly clause: string;
  private readonly fonts: FontNames;

  constructor(clause: string, fonts: FontNames) {
    this.clause = clause;
    this.fonts = fonts;
  }

  private note(
    page: number,
    what: string,
    measured: number | string,
    expected: number | string,
  ): void {
    this.deviations.push({ clause: this.clause, page, what, measured, expected });
  }

  /** A length in mm. */
  near(page: Page, what: string, measured: number, expected: number, tolerance = TOLERANCE): void {
    // Written so that NaN deviates.
    if (!(Math.abs(measured - expected) <= tolerance))
      this.note(page.number, what, round(measured), round(expected));
  }

  atMost(page: Page, what: string, measured: number, limit: number): void {
    if (!(measured <= limit)) this.note(page.number, what, round(measured), `≤ ${round(limit)}`);
  }

  same<T extends string | number>(page: Page | number, what: string, measured: T, expected: T) {
    const number = typeof page === 'number' ? page : page.number;
    if (measured !== expected) this.note(number, what, measured, expected);
  }

  /** A text that must stand somewhere: its stretches, or none and a deviation. */
  found(what: string, stretches: readonly Stretch[]): [Stretch, ...Stretch[]] | undefined {
    const [first, ...rest] = stretches;
    if (first === undefined) {
      this.note(0, what, 'missing', 'on the page');
      return undefined;
    }
    return [first, ...rest];
  }

  missing(page: number, what: string): void {
    this.note(page, what, 'missing', 'on the page');
  }

  /** Fonts, size and colour of every character. */
  look(what: string, stretches: readonly Stretch[], look: Look): void {
    const { font, latin = this.fonts.digits, sizePoints, colour = colors.text } = look;
    for (const { page, glyphs } of stretches) {
      const wrong = new Set<string>();
      const note = (text: string, measured: string | number, expected: string | number) => {
        // Once for each kind of fault in a line, not for each character.
        const key = `${text} ${measured}`;
        if (measured !== expected && !wrong.has(key)) {
          wrong.add(key);
          this.note(page.number, text, measured, expected);
        }
      };
      for (const glyph of glyphs) {
        const wanted = isLatin(glyph.char) ? latin : font;
        note(`${what}: font of ${glyph.char}`, glyph.font, wanted);
        if (Math.abs(glyph.size - sizePoints) > SIZE_TOLERANCE)
          note(`${what}: size in points`, glyph.size, sizePoints);
        note(`${what}: colour`, glyph.colour, colour);
      }
    }
  }

  /** Blank lines between one line and the next below it. */
  blankLines(what: string, upper: Stretch, lower: Stretch, count: number): void {
    if (upper.page.number !== lower.page.number) return;
    const above = rowTop(lower) - (rowTop(upper) + lower.page.pitch);
    // Where lines moved closer (7.3.5.5), blank ones may have kept their height.
    const heights = [lower.page.pitch, linePitch].map((pitch) => count * pitch);
    const nearest = heights.toSorted((a, b) => Math.abs(a - above) - Math.abs(b - above))[0] ?? 0;
    this.near(lower.page, `${what}: mm of blank lines above`, above, nearest);
  }

  /** In by so many characters from the left edge of the type area. */
  indent(what: string, { page, x }: Stretch, characters: number, pitch = characterPitch): void {
    this.near(page, `${what}: mm in from the left`, x - area.left, characters * pitch);
  }

  /** A line that is placed by its left end may be wider by the room around its digits. */
  indentRight(what: string, line: Stretch, characters: number, pitch = characterPitch): void {
    const { page, right } = line;
    const tolerance = TOLERANCE + roomAroundDigits(line);
    const expected = characters * pitch;
    this.near(page, `${what}: mm in from the right`, area.right - right, expected, tolerance);
  }

  centred(
    what: string,
    part: Pick<Stretch, 'page' | 'x' | 'right'>,
    on = CENTRE,
    tolerance = TOLERANCE,
  ): void {
    this.near(part.page, `${what}: mm of its middle`, (part.x + part.right) / 2, on, tolerance);
  }

  inkTop(what: string, { page, inkTop }: Stretch, expected: number): void {
    this.near(page, `${what}: mm of its top edge from the top of the page`, inkTop, expected);
  }
}

/** Word gives sizes in half points. */
const SIZE_TOLERANCE = 0.25;
/** The middle of the type area. */
const CENTRE = (area.left + area.right) / 2;

/** One character of a size, in mm. */
export function characterOf(sizePoints: number): number {
  return pointsToMm(sizePoints);
}

function isLatin(char: string): boolean {
  return /^[!-~]$/u.test(char);
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
