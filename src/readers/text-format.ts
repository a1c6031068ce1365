/** Files that are text of some kind: what a reader of them tells of itself. */
import type { Checked } from '../problem.ts';
import type { ReadFile } from './read-file.ts';

export interface TextFormat {
  /** Endings of names that settle it, small and without the point. */
  endings: readonly string[];
  /**
   * Whether a file begins as this format does.
   *
   * @param head its first characters, without space before them
   * @param ending of its name, small and without the point
   */
  looksLike(head: string, ending: string): boolean;
  /** @throws ReaderTrouble where the bytes are no text */
  read(bytes: Uint8Array, file: string): Checked<ReadFile>;
}
