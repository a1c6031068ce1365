/** The command's modules once more in the form in which V8 of Node 20 takes compiled code: CommonJS, in ASCII. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { transform } from 'esbuild';
import { projectFolder } from './prepare.mjs';

const FOLDER = join(projectFolder, 'dist/compiled');
/** What stands for `import.meta.url` in that form. */
export const OWN_URL = "const __ownUrl = require('node:url').pathToFileURL(__filename).href;";

/**
 * @param metafile of the build that wrote the modules
 * @param entry the module that the command begins with
 */
export async function writeCompiledForm({ metafile, entry, target }) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const path of modulesFrom(entry, metafile)) {
    const { code } = await transform(readFileSync(join(projectFolder, path), 'utf8'), {
      platform: 'node',
      target,
      format: 'cjs',
      define: { 'import.meta.url': '__ownUrl' },
      supported: { 'dynamic-import': false },
      minifyWhitespace: true,
      charset: 'utf8',
    });
    const own = code.includes('__ownUrl') ? OWN_URL : '';
    writeFileSync(join(FOLDER, basename(path)), inAscii(own + code));
  }
  writeFileSync(join(FOLDER, 'package.json'), '{ "type": "commonjs" }\n');
}

/** The module and all that it loads, at once or later. */
export function modulesFrom(entry, { outputs }) {
  const found = new Set([entry]);
  for (const path of found) {
    if (outputs[path] === undefined) throw new Error(`the build wrote no ${path}`);
    for (const { path: next, external } of outputs[path].imports) if (!external) found.add(next);
  }
  return found;
}

/** Text in ASCII is read at once, and takes half the room. esbuild leaves other characters in regular expressions. */
function inAscii(text) {
  return text.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
