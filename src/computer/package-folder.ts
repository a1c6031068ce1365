/** Where the product's own files lie, from the bundle as well as from the sources. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageFolder = findPackageFolder(dirname(fileURLToPath(import.meta.url)));

/** Absolute path of the shipped templates. */
export const templatesFolder = join(packageFolder, 'templates');

/** Absolute path of the window, once it is built. */
export const windowFile = join(packageFolder, 'dist/红头.html');

function findPackageFolder(folder: string): string {
  if (existsSync(join(folder, 'templates'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('templates not found');
  return findPackageFolder(parent);
}
