/** The proofreader's own code for the makers of lists, which run before TypeScript does. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectFolder } from '../prepare.mjs';

/** What a source file of the project exports under a name. */
export async function bundled(source, name) {
  const file = join(mkdtempSync(join(tmpdir(), 'lists-')), `${name}.mjs`);
  const contents = `export { ${name} } from '${join(projectFolder, source)}';`;
  const stdin = { contents, resolveDir: projectFolder };
  await build({ stdin, bundle: true, platform: 'node', format: 'esm', outfile: file });
  return import(pathToFileURL(file).href);
}
