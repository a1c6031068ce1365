/**
 * What every reader gives: the lines of a file, each with hints of how it looked. A reader says nothing
 * about meaning; that is for those who recognise documents in lines.
 */

export interface Line {
  text: string;
  /** Number of the paragraph in its file, from 1. */
  number: number;
  /** Where on the page it stood. */
  region: Region;
  /** Label that the program numbered it with, which is not in the text: 一、 or 1. */
  label?: string;
  /** Cells of a table row; `text` is then the cells joined with a tab. */
  cells?: string[];
  look: Look;
  /** Stretches of different looks, in order; absent where the whole line looks alike. */
  runs?: Run[];
}

/** header and footer repeat on pages; a box floats over the page. */
export type Region = 'body' | 'table' | 'box' | 'header' | 'footer';

export interface Run {
  text: string;
  look: Look;
}

/** How a line or run looks, as far as the file says. */
export interface Look {
  /** Name of the paragraph style. */
  style?: string;
  /** Heading level that the file gives it, from 1. */
  outlineLevel?: number;
  /** Font of Chinese characters, and of digits and Latin letters. */
  font?: string;
  latinFont?: string;
  /** Points. */
  size?: number;
  bold?: boolean;
  /** Six hexadecimal digits; absent for automatic. */
  color?: string;
  align?: 'left' | 'center' | 'right' | 'justify';
  /** Indents in points. */
  indent?: { left: number; right: number; firstLine: number };
  /** Distances in points; `line` is the distance of lines where the file fixes it. */
  spacing?: { before: number; after: number; line?: number; exact: boolean };
  pageBreakBefore?: boolean;
  /** Rules above and below a paragraph: thickness in points, colour as above. */
  rules?: { above?: Rule; below?: Rule };
}

export interface Rule {
  width: number;
  color?: string;
  /** Points between text and rule. */
  space: number;
}
