/** The paragraphs that rules look at. */
import type { Level } from '../document/document.ts';
import type { Place } from '../problem.ts';

/** What a paragraph is on the page; `body` is running text, `other` a line that no one has recognised. */
export type Part =
  | 'number'
  | 'title'
  | 'recipients'
  | 'body'
  | 'cell'
  | 'attachmentName'
  | 'issuer'
  | 'date'
  | 'note'
  | 'copies'
  | 'other';

/** A paragraph to check, with where it came from. */
export interface Paragraph {
  text: string;
  part: Part;
  /** A line of a file, as it was typed; forms have marks and brackets added when they are printed. */
  isTyped?: true;
  /** The heading it is, or begins with: `text.slice(0, end)` with its label. */
  heading?: { level: Level; end: number; runIn: boolean };
  /** Where a stretch of the text stands in its file; undefined where nobody knows. */
  place?: (start: number, end: number) => Place | undefined;
  /** Codes of rules that are switched off for this paragraph. */
  off?: readonly string[];
}
