/** Where forms and what they name are read from. */
/** Where forms are read from: the disk, or a map in tests. */
export interface FileSource {
  /** The bytes of a file by its absolute, normalised path; undefined where there is none. */
  read(path: string): Uint8Array | undefined;
}
