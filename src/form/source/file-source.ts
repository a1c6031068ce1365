/** Where forms are read from: the disk, or a map in tests. */
export interface FileSource {
  /** The bytes of a file by its absolute, normalised path; undefined where there is none. */
  read(path: string): Uint8Array | undefined;
  /** The names of the files in a folder; without it, an office's own kinds are found only by the names in forms. */
  list?(folder: string): readonly string[];
}
