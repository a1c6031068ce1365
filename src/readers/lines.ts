/**
 * What every reader gives: the lines of a file, each with hints of how it looked. A reader says nothing
 * about meaning; that is for those who recognise documents in lines.
 */

export interface Line {
  /** Without line end; spaces at both ends as in the file. Empty for a blank line. */
  text: string;
  /** Number of the paragraph in a Word file, of the line in any other file, from 1. Never goes down. */
  number: number;
  /** Where the text begins in that line of the file, from 1; absent in Word files. */
  column?: number;
  /** Where on the page it stood. */
  region: Region;
  /** Label that the program numbered it with, which is not in the text: 一、 or 1. */
  label?: string;
  /** Level in the program's numbering or in a list, from 1. */
  listLevel?: number;
  /**
   * It goes on from the line above: `break` after a line break inside one paragraph; `wrap` where a text
   * file was wrapped at a fixed width, so that both are certainly one paragraph; `perhaps` where
   * the line above is as wide, but ends a sentence.
   */
  continues?: 'break' | 'wrap' | 'perhaps';
  /** A page break stands right before it. */
  pageBreak?: boolean;
  /** What the file itself says about the line's use, or what its place on a web page gives away. */
  hint?: LineHint;
  /** Which table of the file, from 1, for the rows of tables. */
  table?: number;
  /**
   * Cells of a table row, one for each column: a merged cell's text stands in its first place, the others
   * are empty; paragraphs of a cell are parted by line feeds. `text` is then the cells joined with tabs.
   */
  cells?: string[];
  /** For each cell whether a merge joins it with the one on its left or above; absent where nothing is merged. */
  joins?: ('' | '←' | '↑')[];
  /** It is a picture, without text; what stands below it may be its caption. */
  picture?: LinePicture;
  /** The row repeats as the table's head. */
  headRow?: boolean;
  look: Look;
  /** Stretches of different looks, in order; absent where the whole line looks alike. */
  runs?: Run[];
  /** The same of all cells of a row; absent where none of them is stressed otherwise than the first. */
  cellRuns?: Run[];
}

/** A picture that stands in a file. */
export interface LinePicture {
  /** As the file calls it; empty where it does not. */
  name: string;
  /** What the file says for those who do not see it. */
  description: string;
  bytes: Uint8Array;
  /** As it is printed, in points. */
  width?: number;
  /** It is as wide as the type area. */
  fillsLine?: true;
}

/** header and footer repeat on pages; a box floats over the page. */
export type Region = 'body' | 'table' | 'box' | 'header' | 'footer';

/**
 * `metadata`: index number, publication date, source, as web sites print them around a document.
 * `pageTitle`: the heading that a web page prints above the text.
 * `pageNumber`: the number of a page between the lines of wrapped text.
 */
export type LineHint = 'metadata' | 'pageTitle' | 'pageNumber';

export interface Run {
  text: string;
  look: Look;
}

/** How a line or run looks, as far as the file says. All measures in points. */
export interface Look {
  /** Name of the paragraph style. */
  style?: string;
  /** Heading level that the file gives it, from 1. */
  outlineLevel?: number;
  /** Font of Chinese characters, and of digits and Latin letters. */
  font?: string;
  latinFont?: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  /** Six hexadecimal digits; absent for automatic. */
  color?: string;
  /** Width of the characters in percent of the font's. */
  scale?: number;
  /** Added between characters. */
  tracking?: number;
  align?: 'left' | 'center' | 'right' | 'justify' | 'distribute';
  /** A negative first line hangs. Indents in characters are worked out with the line's size. */
  indent?: Indent;
  spacing?: Spacing;
  pageBreakBefore?: boolean;
  keepNext?: boolean;
  keepLines?: boolean;
  widowControl?: boolean;
  snapToGrid?: boolean;
  /** Rules above and below a paragraph. */
  rules?: { above?: Rule; below?: Rule };
}

export interface Indent {
  left: number;
  right: number;
  firstLine: number;
  /** The same in characters, where the file gives it so. */
  characters?: { left?: number; right?: number; firstLine?: number };
}

export interface Spacing {
  before: number;
  after: number;
  /** Distance of lines where the file fixes it. */
  line?: number;
  /** Distance of lines as a multiple of the font's own. */
  multiple?: number;
  /** Whether `line` is exact, or only a minimum. */
  exact: boolean;
}

export interface Rule {
  width: number;
  color?: string;
  /** Between text and rule. */
  space: number;
  /** Word's name of the line: single, double, thickThinSmallGap. */
  style?: string;
}
