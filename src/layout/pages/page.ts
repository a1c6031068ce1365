/** The pages of an official document as data: what stands where, for the preview and for reports. */

import type { Picture } from '../../document/document.ts';

/** What a stretch of text is; it decides on font, size and colour. */
export type Role =
  | 'copyNumber'
  | 'classification'
  | 'urgency'
  | 'letterhead'
  | 'documentNumber'
  | 'signatoryLabel'
  | 'signatory'
  | 'title'
  | 'titleNote'
  | 'recipients'
  | 'body'
  | `heading${1 | 2 | 3 | 4}`
  | 'caption'
  | 'picture'
  | 'pictureCaption'
  | 'headerCell'
  | 'cell'
  | 'attachmentNote'
  | 'signature'
  | 'signerOffice'
  | 'signer'
  | 'date'
  | 'attendanceLabel'
  | 'attendance'
  | 'note'
  | 'attachmentMark'
  | 'imprint'
  | 'pageNumber';

export interface Run {
  text: string;
  role: Role;
  /** A blank of a draft that waits for its value. */
  blank?: true;
}

/** One line of text. Lengths in mm; x and y from the top left corner of the page to the line's box. */
export interface PlacedLine {
  x: number;
  y: number;
  /** Room from x to the end of the line, and the height in whose middle the text stands. */
  width: number;
  height: number;
  /** Type size in points, and the width of the characters as a share of it. */
  size: number;
  scale: number;
  align: 'left' | 'center' | 'right' | 'justify';
  runs: Run[];
  /** The paragraph it belongs to, counted through the document from 0, and what that paragraph is. */
  paragraph: number;
  element: Role;
  /** It is a picture: the box of the line is the picture's. */
  picture?: Picture;
  /** Its place in a table: the table's own number, the row, 0 for the header, the column from 0. */
  cell?: { table: number; row: number; column: number };
}

/** A filled rectangle: a rule of the letterhead region, the imprint or a table. Lengths in mm. */
export interface Rule {
  x: number;
  y: number;
  width: number;
  height: number;
  colour: 'red' | 'black';
}

export interface Page {
  /** From 1; attachments and the issued document count on. */
  number: number;
  /** Size in mm. */
  width: number;
  height: number;
  draft: boolean;
  /**
   * Turned by a quarter (8): lines and rules stand in a frame as wide as the page is high, whose head is the left
   * edge of the page. The page number keeps its place on the upright page.
   */
  turned?: true;
  /** In reading order. */
  lines: PlacedLine[];
  rules: Rule[];
  /** Absent on the first page of a letter, on a page with only the imprint and on blank pages before it. */
  pageNumber?: PlacedLine;
}

/** The text of a line. */
export function placedText(line: PlacedLine): string {
  return line.runs.map((run) => run.text).join('');
}
