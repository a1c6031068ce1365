/** Where the library finds files in the bench. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../src/tools/prepare.mjs';

export const program = join(projectFolder, 'dist/cli/main.js');
export const templatesFolder = join(projectFolder, 'templates');

export const filesOnDisk = {
  read(path) {
    try {
      return readFileSync(path);
    } catch {
      return undefined;
    }
  },
};
