/** What a file that is not there was perhaps meant to be. */
import type { FileSource } from '../../files.ts';
import type { Words } from '../../problem.ts';
import { basename, dirname, nearName } from '../../text/index.ts';

/** Names the file beside that is nearly called so; undefined where none is. */
export function nearHint(files: FileSource, path: string): Words | undefined {
  const near = nearName(basename(path), files.list?.(dirname(path)) ?? []);
  return near === undefined
    ? undefined
    : { zh: `是不是“${near}”？`, en: `Did you mean "${near}"?` };
}
