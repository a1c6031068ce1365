/** Where a reference leads. */

import { bytesOf, type FileSource } from '../../files.ts';
import { dirname, isInside, resolve } from '../../text/index.ts';

/** Where forms are looked for. */
export interface Surroundings {
  files: FileSource;
  /** The folder that no reference leads out of. */
  root: string;
  /** What was read already, by path. */
  forms: ReadonlyMap<string, unknown>;
}

/** The absolute path of a reference; undefined where it leaves the root folder, also by a link. */
export function locate(reading: Surroundings, from: string, typed: string): string | undefined {
  const found = locateTyped(reading, from, typed);
  const { real = (path) => path } = reading.files;
  return found !== undefined && isInside(real(reading.root), real(found)) ? found : undefined;
}

function locateTyped(reading: Surroundings, from: string, typed: string): string | undefined {
  const path = resolve(dirname(from), typed.replaceAll('\\', '/').replaceAll('／', '/'));
  if (!isInside(reading.root, path)) return undefined;
  const candidates = [
    path,
    path.normalize('NFC'),
    path.normalize('NFD'),
    `${path}.yaml`,
    `${path}.yml`,
  ];
  return (
    candidates.find(
      (candidate) =>
        reading.forms.has(candidate) || bytesOf(candidate, reading.files) !== undefined,
    ) ?? path
  );
}
