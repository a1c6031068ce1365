/** How the pages of a Word file look, section by section, as its own properties say. All measures in points. */
import type { Line } from './lines.ts';

export interface PageLook {
  /** Numbers of the first and last line of the section. */
  firstLine: number;
  lastLine: number;
  width: number;
  height: number;
  /** Turned by a quarter. */
  landscape: boolean;
  /** Header and footer: from the edge of the paper to their text. */
  margins: {
    top: number;
    right: number;
    bottom: number;
    left: number;
    header: number;
    footer: number;
    gutter: number;
  };
  grid?: Grid;
  columns: number;
  /** The first page has a header and footer of its own. */
  ownFirstPage: boolean;
  /** Even pages have a header and footer of their own. */
  ownEvenPages: boolean;
  /** In force for this section, those carried on from the section before included. */
  headers: PageEdges;
  footers: PageEdges;
  pageNumbers: { format?: string; start?: number };
  drawings: Drawing[];
}

/** 文档网格: what Word snaps lines and characters to. */
export interface Grid {
  type: 'default' | 'lines' | 'linesAndChars' | 'snapToChars';
  linePitch?: number;
  /** Added to the width of each character. */
  charSpace?: number;
}

/** Lines of a header or footer, with {PAGE} and {NUMPAGES} where the program puts numbers. */
export interface PageEdges {
  odd?: Line[];
  even?: Line[];
  first?: Line[];
}

/** A line, a text box or a picture that is placed on the page. */
export interface Drawing {
  kind: 'line' | 'textBox' | 'picture' | 'shape';
  /** Number of the line it is anchored in. */
  anchor: number;
  region: 'body' | 'header' | 'footer';
  /** Moves with the text instead of floating. */
  inline: boolean;
  width: number;
  height: number;
  horizontal?: Position;
  vertical?: Position;
  /** Its outline: thickness, colour, and Word's name of a compound line. */
  stroke?: { width: number; color?: string; compound?: string };
  /** Numbers of the lines that stand in it. */
  lines?: { first: number; last: number };
}

export interface Position {
  /** page, margin, column, paragraph, character, line … */
  from: string;
  offset?: number;
  align?: string;
}
