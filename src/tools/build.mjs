/**
 * Builds dist/: the program once, as modules that the command and both libraries share; the command's modules once more,
 * compiled, for quick starts; and the window as one file.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { LISTS, OWN_URL, writeCompiledForm } from './compiled-form.mjs';
import { writeKinds } from './kinds.mjs';
import { madeModules } from './made-modules.mjs';
import { asInNode, late } from './plugins.mjs';
import { projectFolder, run } from './prepare.mjs';
import { writeLicences } from './third-party.mjs';
import { writeWindow } from './window.mjs';

const target = 'node20.19';
const common = {
  absWorkingDir: projectFolder,
  outdir: 'dist',
  bundle: true,
  target,
  // Names stay, so that a report of a fault can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  charset: 'utf8',
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
};

/** esbuild writes a file for each entry; of a list, one that hands on the list. */
const STUBS = 'chunks/lists';

await writeKinds();

// What is left of the last build would stay for ever: parts are named by their contents.
for (const folder of ['dist/cli', 'dist/chunks']) {
  rmSync(join(projectFolder, folder), { recursive: true, force: true });
}

// What a browser lacks is asked for by the command and the library for Node only, each room where it is needed.
const program = await build({
  ...common,
  entryPoints: {
    index: 'src/computer/library.ts',
    browser: 'src/index.ts',
    'chunks/program': 'src/cli/program.ts',
    // each in a file of its own
    ...Object.fromEntries(LISTS.map((list) => [`${STUBS}/${basename(list, '.ts')}`, list])),
  },
  chunkNames: 'chunks/[name]-[hash]',
  plugins: [madeModules, asInNode('picocolors'), late()],
  platform: 'browser',
  external: ['node:*'],
  format: 'esm',
  splitting: true,
});
rmSync(join(projectFolder, 'dist', STUBS), { recursive: true, force: true });
await writeCompiledForm({ metafile: program.metafile, entry: 'dist/chunks/program.js', target });

const command = await build({
  ...common,
  entryPoints: { 'cli/main': 'src/cli/main.ts' },
  platform: 'node',
  format: 'cjs',
  define: { 'import.meta.url': '__ownUrl' },
  banner: { js: OWN_URL },
});
writeFileSync(join(projectFolder, 'dist/cli/package.json'), '{ "type": "commonjs" }\n');

writeLicences([program, command]);

await writeWindow(join(projectFolder, 'dist/红头.html'));

if (run(process.execPath, [join(projectFolder, 'src/tools/compile-program.mjs')]) !== 0)
  process.exit(1);
