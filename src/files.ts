/** Files as every room asks for them: by path, from a disk, a browser or a map. */
import type { Words } from './problem.ts';

/** Where forms are read from: the disk, or a map in tests. */
export interface FileSource {
  /**
   * The bytes of a file by its absolute, normalised path; undefined where there is none.
   * @throws UnreadableFile where there is one that cannot be read
   */
  read(path: string): Uint8Array | undefined;
  /** The names of the files in a folder; without it, an office's own kinds are found only by the names in forms. */
  list?(folder: string): readonly string[];
  /** Where a path leads once all links are followed; left out where there are no links. */
  real?(path: string): string;
}

/** A file that is there and cannot be read, in words. */
export class UnreadableFile extends Error {
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

/** The bytes of a file, or why it cannot be read; undefined where there is none. */
export function bytesOf(path: string, files: FileSource): Uint8Array | UnreadableFile | undefined {
  try {
    return files.read(path);
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
}

/** Files with some of their texts exchanged. */
export function withTexts(files: FileSource, texts: ReadonlyMap<string, string>): FileSource {
  return {
    ...files,
    read: (path) => {
      const text = texts.get(path);
      return text === undefined ? files.read(path) : new TextEncoder().encode(text);
    },
  };
}
