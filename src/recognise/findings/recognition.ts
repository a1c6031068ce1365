/** What recognising a file gives: typed documents, what a person should look at, and what found no place. */
import type { Block, OfficialDocument, Section } from '../../document/document.ts';
import type { Problem } from '../../problem.ts';
import type { LeftOutReason } from '../../readers/index.ts';
import type { Evidence } from './evidence.ts';

export interface RecogniseOptions {
  /** Name of the file, for the places of doubts. */
  file: string;
  /** What kind of file it is: nothing of a Word file is taken for a web page's. */
  format?: string;
  /** The names of the kinds that the office made itself: titles may end with them. */
  ownKinds?: readonly string[];
}

export interface Recognition {
  /** One, or the parts of a page that holds several. */
  documents: Recognised[];
  /** Everything that could be meant otherwise, in the order of the file. */
  doubts: Problem[];
  /** Text that belongs to no document, in the order of the file. */
  leftovers: Leftover[];
  /** What each line was taken for, and on what evidence, in the order of the file. */
  readings: LineReading[];
}

/** What a line, or a part of it, was taken for. */
export interface LineReading {
  /** Line of the file. */
  number: number;
  text: string;
  role: Role;
  evidence: readonly Evidence[];
}

export type Role =
  | Field
  | 'belowTitle'
  | 'heading'
  | 'numbered'
  | 'paragraph'
  | 'points'
  | 'item'
  | 'table'
  | 'picture'
  | 'attachment'
  | 'continued'
  | 'leftOut';

export interface Recognised {
  document: OfficialDocument;
  placement: Placement;
  /** Mark of a part of a page with several documents, without brackets: 篇一. */
  part?: string;
}

/** Which lines of the file the pieces of a document came from. */
export interface Placement {
  /** First line of each field. */
  fields: Partial<Record<Field, number>>;
  /** Issuers as found, wherever they stood. */
  issuers: string[];
  /** The title in one line, without issuers, dates and subtitles that stand around it. */
  title: string;
  /** The date of issue as printed, wherever it stood. */
  date?: string;
  /** Headings in reading order, those of attachments last. */
  headings: PlacedHeading[];
  /** First line of every block of the body and of attachments. */
  blocks: Map<Block, number>;
  /** Placement of the document that this one issues. */
  issued?: Placement;
}

/** What stands above the body: 版头, 标题, 主送机关. */
type HeadField =
  | 'copyNumber'
  | 'classification'
  | 'urgency'
  | 'letterhead'
  | 'documentNumber'
  | 'signatories'
  | 'titleIssuers'
  | 'title'
  | 'recipients';

export type HeadFields = Pick<OfficialDocument, HeadField | 'titleNote' | 'masthead'>;

export type Field =
  | HeadField
  | 'attachmentNote'
  | 'signature'
  | 'date'
  | 'note'
  | 'attendance'
  | 'copies'
  | 'printing';

export interface PlacedHeading {
  section: Section;
  /** In its standard form, 一、（一）1.（1）; 第一部分 as printed; empty for an unnumbered heading. */
  label: string;
  /** Without label and closing punctuation. */
  text: string;
  line: number;
  /** Which attachment it stands in, from 1; absent in the text itself. */
  attachment?: number;
}

export interface Leftover {
  /** Line of the file. */
  number: number;
  /** Empty for what has no words, a picture. */
  text: string;
  reason: LeftoverReason;
  /** The text where it stands, for what has none of its own. */
  near?: string;
}

/** Why it is in no document; what readers leave out already goes by their own reasons. */
export type LeftoverReason =
  | LeftOutReason
  | 'artefact'
  | 'page-header'
  | 'page-footer'
  | 'page-number'
  | 'rule'
  | 'web-furniture'
  | 'metadata'
  | 'page-title'
  | 'repeated-title'
  | 'part-mark'
  | 'attachment-mark'
  | 'download'
  | 'printing-note'
  | 'repeated-recipients'
  | 'telegram'
  | 'contents'
  | 'after-end';
