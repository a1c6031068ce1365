/** Kinds of things in a Word file that lines of text have no place for, or only a part of it. */

export type NotText =
  | 'embedded-document'
  | 'unknown-element'
  | 'formula'
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
