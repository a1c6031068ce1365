/** A form that was read: its own tree, the office's, and those of all files it refers to. */

import type { Kind, Kinds } from '../../kinds/index.ts';
import type { Place } from '../../problem.ts';
import type { DataFile } from '../data/data-files.ts';
import type { PictureFile } from '../data/pictures.ts';
import { placeOf } from '../source/places.ts';
import type { MapNode, TextNode } from '../source/tree.ts';

/** Where an entry stands in a form or its office's file; the form's first line where there is none. */
export function placeOfEntry(form: Form, key: string | undefined): Place {
  const entry = key ? (form.root.entries.get(key) ?? form.office?.entries.get(key)) : undefined;
  return entry ? placeOf(entry.value) : { ...placeOf(form.root), length: 0 };
}

export interface FormOptions {
  /**
   * Absolute path of the folder that no reference may leave; by default the nearest folder above the form that
   * holds 单位.yaml, else the form's own folder.
   */
  root?: string;
  /** Absolute path of the folder that file names in messages are relative to; by default the form's folder. */
  cwd?: string;
}

export interface Form {
  kind: Kind;
  /** All kinds there are, the office's own among them. */
  kinds: Kinds;
  /** Absolute paths of the folders in which its office's own kinds and templates may stand, the nearest first. */
  ownFolders: readonly string[];
  /** Absolute path of the file it stands in. */
  path: string;
  root: MapNode;
  /** 单位.yaml, where the form names one. */
  office?: MapNode;
  /** The form names an office's file that could not be used: what is missing for it has been told. */
  officeLost?: true;
  /** What a mapping with 引用 refers to, or the form written out below 印发内容. */
  included: Map<MapNode, Form>;
  /** The tables that 数据 names. */
  data: DataFile[];
  /** The files of its pictures, by the texts that name them. */
  pictures: ReadonlyMap<TextNode, PictureFile>;
  /** Absolute paths of all files that were read, in reading order. */
  sources: string[];
}
