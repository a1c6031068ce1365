/** Where the library finds files in the bench. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { madeModules } from '../src/tools/made-modules.mjs';
import { projectFolder } from '../src/tools/prepare.mjs';

export const program = join(projectFolder, 'dist/cli/main.js');
export const templatesFolder = join(projectFolder, 'templates');

export const filesOnDisk = {
  read(path) {
    return existsSync(path) ? readFileSync(path) : undefined;
  },
};

/**
 * What modules of the sources export, in one file that Node runs.
 * @param modules below src/
 */
export async function bundled(outfile, modules) {
  await build({
    absWorkingDir: projectFolder,
    stdin: {
      contents: modules.map((path) => `export * from './src/${path}';`).join('\n'),
      resolveDir: projectFolder,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    plugins: [madeModules],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
