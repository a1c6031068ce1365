/** What is known and gathered while a part of a Word file is read. */
import type { Line, Region } from '../lines.ts';
import type { Drawing } from '../page-look.ts';
import { type LeftOut, leftOut, type Note } from '../read-file.ts';
import type { Fields } from './fields.ts';
import type { ThemeFonts } from './looks.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import type { XmlElement } from './xml.ts';

/** Kinds of things in a Word file that lines of text have no place for, or only a part of it. */
export type NotText =
  | 'embedded-document'
  | 'unknown-element'
  | 'formula'
  | 'text-box'
  | 'control'
  | 'raised-text'
  | 'struck-text'
  | 'merged-cells'
  | 'nested-table'
  | 'blank'
  | 'prompt'
  | 'overprinted'
  | 'empty-field';

/** One of them, in the paragraph it stands in. */
export interface Sighting {
  kind: NotText;
  /** Number of the paragraph, as in `Line`. */
  number: number;
  /** What it is, where the kind alone does not say it: the name of an element. */
  detail?: string;
}

/** A note as it is listed, cut after some length, and its paragraphs, until somebody refers to it. */
export interface NoteText {
  listed: string;
  paragraphs: string[];
}

/** One for the whole file. */
export interface FileContext {
  styles: Styles;
  theme: ThemeFonts;
  numbering: Numbering;
  footnotes: ReadonlyMap<string, NoteText>;
  endnotes: ReadonlyMap<string, NoteText>;
  comments: ReadonlyMap<string, NoteText>;
  /** Paragraphs of the notes that were referred to so far. */
  notes: Note[];
  leftOut: LeftOut[];
  drawings: Drawing[];
  /** What was read in part only, or not at all. */
  sightings: Sighting[];
  /** Paragraphs, tables and tracked changes so far. */
  count: { paragraphs: number; tables: number; revisions: number };
}

/** One for each part, and for each cell and box in it. */
export interface PartContext {
  file: FileContext;
  region: Region;
  fields: Fields;
  /** Page numbers become {PAGE}, as in headers and footers. */
  marksPages: boolean;
  /** The bytes of a picture by the id of its relationship. */
  bytesById(id: string): Uint8Array | undefined;
  lines: Line[];
  /** In a cell of a table: a table there stands within another. */
  inCell: boolean;
  /** Distance of the lines of the grid, for distances that are given in lines. */
  linePitch(): number | undefined;
  /** Told of the properties of a section where its last paragraph has been read. */
  endSection?(properties: XmlElement): void;
}

/** Notes that something stands in the paragraph that is being read. */
export function sight({ file }: PartContext, kind: NotText, detail?: string): void {
  file.sightings.push({
    kind,
    number: file.count.paragraphs + 1,
    ...(detail !== undefined && { detail }),
  });
}

/** Lists a note or comment where it is referred to, and keeps its paragraphs the first time. */
export function addNote(
  { attributes }: XmlElement,
  { file }: PartContext,
  reason: Note['reason'],
): void {
  const notes = { footnote: file.footnotes, endnote: file.endnotes, comment: file.comments };
  const note = notes[reason].get(attributes['w:id'] ?? '');
  if (note === undefined) return;
  const number = file.count.paragraphs + 1;
  const text = note.listed.trim();
  if (text) file.leftOut.push(leftOut(text, reason, number));
  for (const paragraph of note.paragraphs.splice(0))
    file.notes.push({ text: paragraph, reason, number });
}
