/** The command's modules once more in the form in which V8 of Node 20 takes compiled code: CommonJS, in ASCII. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { transform } from 'esbuild';
import { projectFolder } from './prepare.mjs';

const FOLDER = join(projectFolder, 'dist/compiled');
/** The long lists of words, of which hardly a command needs all. */
const lexicon = 'src/checks/lexicon';
export const LISTS = readdirSync(join(projectFolder, lexicon), { recursive: true })
  .map((file) => `${lexicon}/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('-list.ts'));
/** What stands for `import.meta.url` in that form. */
export const OWN_URL = "const __ownUrl = require('node:url').pathToFileURL(__filename).href;";

/**
 * @param metafile of the build that wrote the modules
 * @param entry the module that the command begins with
 */
export async function writeCompiledForm({ metafile, entry, target }) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const paths = [...modulesFrom(entry, metafile)];
  const late = paths.filter((path) => isList(metafile.outputs[path]));
  if (late.length === 0) throw new Error('the build wrote no list by itself');
  const names = new Map(late.map((path) => [basename(path), `late-${basename(path)}`]));
  for (const path of paths) {
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
    const name = names.get(basename(path)) ?? basename(path);
    const asking = code.replaceAll(/require\("\.\/([^"]+)"\)/gu, (all, asked) =>
      names.has(asked) ? `require("./${names.get(asked)}")` : all,
    );
    writeFileSync(join(FOLDER, name), inAscii(own + asking));
  }
  writeFileSync(join(FOLDER, 'package.json'), '{ "type": "commonjs" }\n');
}

/** Nothing but a list of words: loaded when it is asked for (`src/cli/load-program.ts`). */
function isList({ inputs }) {
  const files = Object.keys(inputs);
  return files.length > 0 && files.every((file) => LISTS.includes(file));
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
