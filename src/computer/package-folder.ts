/** Where the product's own files lie, from the bundle as well as from the sources. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const packageFolder = findPackageFolder(dirname(fileURLToPath(import.meta.url)));

/** Absolute path of the shipped templates. */
export const templatesFolder = join(packageFolder, 'templates');

/** 红头.html, which the package carries packed to be small; undefined where it is not built. */
export function readWindow(): Uint8Array | undefined {
  const file = join(packageFolder, 'dist/红头.html');
  if (existsSync(file)) return readFileSync(file);
  return existsSync(`${file}.gz`) ? gunzipSync(readFileSync(`${file}.gz`)) : undefined;
}

function findPackageFolder(folder: string): string {
  if (existsSync(join(folder, 'templates'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('templates not found');
  return findPackageFolder(parent);
}
