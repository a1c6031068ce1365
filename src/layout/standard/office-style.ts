/** An office's own layout (版式 in 单位.yaml), where it differs from the standard. */

/** What has a font and a size of its own. */
export type StyledElement =
  | 'body'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'title'
  | 'letterhead'
  | 'pageNumber';

export interface ElementStyle {
  font?: string;
  points?: number;
}

/** Only what the office sets; all else is the standard's. Lengths in mm, sizes and distances of lines in points. */
export interface OfficeStyle {
  linesPerPage?: number;
  charactersPerLine?: number;
  /** Between lines of the text, whatever their number. */
  pitchPoints?: number;
  margins: Partial<Record<'top' | 'bottom' | 'left' | 'right', number>>;
  elements: Partial<Record<StyledElement, ElementStyle>>;
  /** How the number of page 1 is written. */
  pageNumber?: string;
}
