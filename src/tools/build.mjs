/** Bundles the command line and the library into dist/, and the window into one file: one start reads few files, so it starts quickly. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { writeKinds } from './kinds.mjs';
import { madeModules } from './made-modules.mjs';
import { projectFolder, run } from './prepare.mjs';
import { writeLicences } from './third-party.mjs';
import { writeWindow } from './window.mjs';

const require = createRequire(import.meta.url);

const common = {
  absWorkingDir: projectFolder,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // Names stay, so that a report of a fault can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  metafile: true,
  legalComments: 'none',
  plugins: [madeModules],
  logLevel: 'warning',
};

const OWN_URL = "const __ownUrl = require('node:url').pathToFileURL(__filename).href;";
/** Long, and of use only to commands that proofread. */
const LISTS = join(projectFolder, 'src/checks/lexicon/lists.ts');

await writeKinds();

// What is left of the last build would stay for ever: parts are named by their contents.
for (const folder of ['dist/cli', 'dist/chunks']) {
  rmSync(join(projectFolder, folder), { recursive: true, force: true });
}

const ofCommand = {
  ...common,
  charset: 'utf8',
  define: { 'import.meta.url': '__ownUrl' },
  write: false,
};
// The program comes apart into what each command needs, which esbuild does with modules; each part is then put into
// CommonJS form, in which Node 20 takes compiled code.
const program = await build({
  ...ofCommand,
  entryPoints: { 'cli/program': 'src/cli/program.ts' },
  plugins: [madeModules, apart(LISTS, './lists.js')],
  format: 'esm',
  splitting: true,
  chunkNames: 'cli/[name]-[hash]',
});
const beside = await build({
  ...ofCommand,
  entryPoints: { 'cli/main': 'src/cli/main.ts', 'cli/lists': LISTS },
  plugins: [],
  format: 'cjs',
  banner: { js: OWN_URL },
});
mkdirSync(join(projectFolder, 'dist/cli'), { recursive: true });
for (const { path, text } of beside.outputFiles) {
  if (path.endsWith('lists.js')) writePacked(path, text);
  else writeFileSync(path, inAscii(text));
}
for (const { path, text } of program.outputFiles) {
  const { code } = await transform(text, {
    platform: 'node',
    target: common.target,
    format: 'cjs',
    supported: { 'dynamic-import': false },
    minifyWhitespace: true,
    charset: 'utf8',
  });
  writeFileSync(path, inAscii(code.includes('__ownUrl') ? OWN_URL + code : code));
}
writeFileSync(join(projectFolder, 'dist/cli/package.json'), '{ "type": "commonjs" }\n');

// The library for Node and the one for browsers share all but their entries: only the former asks for the disk.
const library = await build({
  ...common,
  entryPoints: { index: 'src/computer/library.ts', browser: 'src/index.ts' },
  platform: 'browser',
  external: ['node:*'],
  minify: true,
  charset: 'utf8',
  format: 'esm',
  // Rooms are loaded when they are needed.
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
});

writeLicences([program, beside, library]);

await writeWindow(join(projectFolder, 'dist/红头.html'));

if (run(process.execPath, [join(projectFolder, 'src/tools/compile-program.mjs')]) !== 0)
  process.exit(1);

/** esbuild plugin: a module that stays out of the program; it is loaded from a file beside it when first asked for. */
function apart(module, file) {
  return {
    name: 'apart',
    setup(build) {
      let isAskedFor = false;
      build.onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
        if (kind === 'entry-point' || join(resolveDir, path) !== module) return undefined;
        isAskedFor = true;
        return { path: file, external: true };
      });
      build.onEnd(() => {
        if (!isAskedFor) throw new Error(`no part of the program: ${module}`);
      });
    },
  };
}

/** What a module exports, packed beside a module that unpacks it: lists of words take half the room. */
function writePacked(path, text) {
  const module = { exports: {} };
  new Function('module', 'exports', 'require', '__filename', text)(
    module,
    module.exports,
    require,
    path,
  );
  const packed = path.replace(/\.js$/, '.json.gz');
  writeFileSync(packed, gzipSync(JSON.stringify({ ...module.exports }), { level: 9 }));
  writeFileSync(
    path,
    `const { gunzipSync } = require('node:zlib');
const { readFileSync } = require('node:fs');
const packed = readFileSync(require('node:path').join(__dirname, '${basename(packed)}'));
module.exports = JSON.parse(gunzipSync(packed).toString());
`,
  );
}

/** Text in ASCII is read at once, and takes half the room. esbuild leaves other characters in regular expressions. */
function inAscii(text) {
  return text.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
