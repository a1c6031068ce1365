/**
 * Word files by the docx package's classes: every paragraph made by the package, and each look made once and filled
 * with its texts (the seam in src/writers/docx/package/). In a process of its own each, processor time of the writer
 * alone: of the first file, and of those that follow.
 */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { madeModules } from '../src/tools/made-modules.mjs';
import { projectFolder } from '../src/tools/prepare.mjs';
import { filesOnDisk, templatesFolder } from './files.mjs';
import { makeForm } from './make-form.mjs';
import { inTurns, middle, ms, printTable, runProcess } from './measure.mjs';

const ROUNDS = { 8000: 5, 100000: 3, 1000000: 1 };
const WAYS = ['whole', 'filled'];
const once = fileURLToPath(new URL('writer-once.mjs', import.meta.url));

/** @param write puts text into a file */
export async function reportWriter(sizes, folder, write) {
  const bundle = join(folder, 'writer.mjs');
  await bundleInto(bundle);
  const { openForm, composeDocument } = await import(pathToFileURL(bundle).href);
  const rows = sizes.map((size) => {
    const [form, file] = [join(folder, `${size}.yaml`), join(folder, `${size}.json`)];
    write(form, makeForm(size));
    const { value } = composeDocument(openForm(form, { files: filesOnDisk, templatesFolder }));
    write(file, JSON.stringify(value.document));
    const times = inTurns(WAYS, ROUNDS[size], (way) =>
      JSON.parse(runProcess(process.execPath, [once, bundle, file, way])),
    );
    const cell = (way, key) => ms(middle(times.get(way).map((time) => time[key])));
    return [
      size.toLocaleString('en'),
      ...['cold', 'warm'].flatMap((key) => WAYS.map((way) => cell(way, key))),
    ];
  });
  console.log('\nWord files, the writer alone, processor time in ms');
  printTable([
    ['characters', 'cold, by the package', 'cold, filled', 'warm, by the package', 'warm, filled'],
    ...rows,
  ]);
}

function bundleInto(outfile) {
  return build({
    absWorkingDir: projectFolder,
    stdin: {
      contents: `export { openForm } from './src/roads/open.ts';
        export { composeDocument } from './src/roads/compose.ts';
        export { writeDocx } from './src/writers/docx/index.ts';
        export { officeFonts } from './src/writers/settings.ts';`,
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
}
