/** Papers of a person's own folder, named by an environment variable: none belongs into the project. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Paper {
  name: string;
  bytes: Uint8Array;
}

/** The files of a folder and of those in it, by their endings; none where no folder is named. */
export function papersIn(folder: string | undefined, endings: RegExp): Paper[] {
  if (folder === undefined || folder === '') return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.test(name))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}
