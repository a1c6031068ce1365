/** The folder that all forms of an office stand in, and the kinds that are found from there. */

import type { FileSource } from '../../files.ts';
import { dirname, join } from '../../text/index.ts';
import { type FoundKinds, findKinds, type OwnKindsOptions } from '../read/own-kinds.ts';

/** The file whose folder is the top of all forms of an office. */
const OFFICE_FILE = '单位.yaml';

/** The nearest folder, from this one upwards, that holds 单位.yaml; without one, the folder itself. */
export function topFolder(start: string, files: FileSource): string {
  for (let folder = start; ; folder = dirname(folder)) {
    try {
      if (files.read(join(folder, OFFICE_FILE)) !== undefined) return folder;
    } catch {
      // A folder that may not be looked into cannot be the top.
    }
    if (dirname(folder) === folder) return start;
  }
}

/** All kinds that a form in this folder can be of. */
export function kindsFor(folder: string, files: FileSource, options: OwnKindsOptions): FoundKinds {
  return findKinds([folder, topFolder(folder, files)], files, options);
}
