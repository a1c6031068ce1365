/** What is known and gathered while a part of a Word file is read. */
import type { Line, Region } from '../lines.ts';
import type { Drawing } from '../page-look.ts';
import type { LeftOut } from '../read-file.ts';
import type { Fields } from './fields.ts';
import type { ThemeFonts } from './looks.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import type { XmlElement } from './xml.ts';

/** One for the whole file. */
export interface FileContext {
  styles: Styles;
  theme: ThemeFonts;
  numbering: Numbering;
  footnotes: ReadonlyMap<string, string>;
  endnotes: ReadonlyMap<string, string>;
  comments: ReadonlyMap<string, string>;
  leftOut: LeftOut[];
  drawings: Drawing[];
  /** Paragraphs and tables so far. */
  count: { paragraphs: number; tables: number; revisions: number; embedded: number };
}

/** One for each part, and for each cell and box in it. */
export interface PartContext {
  file: FileContext;
  region: Region;
  fields: Fields;
  lines: Line[];
  /** Distance of the lines of the grid, for distances that are given in lines. */
  linePitch(): number | undefined;
  /** Told of the properties of a section where its last paragraph has been read. */
  endSection?(properties: XmlElement): void;
}
