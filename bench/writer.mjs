/**
 * Word files by the docx package's classes: every paragraph made by the package, and each look made once and filled
 * with its texts (the seam in src/writers/docx/package/). In a process of its own each, processor time of the writer
 * alone: of the first file, and of those that follow.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled, filesOnDisk, templatesFolder } from './files.mjs';
import { makeForm } from './make-form.mjs';
import { inTurns, middle, ms, printTable, runProcess } from './measure.mjs';

const ROUNDS = { 8000: 5, 100000: 3 };
const WAYS = ['whole', 'filled'];
const once = fileURLToPath(new URL('writer-once.mjs', import.meta.url));

/** @param write puts text into a file */
export async function reportWriter(sizes, folder, write) {
  const bundle = join(folder, 'writer.mjs');
  const { openForm, composeDocument } = await bundled(bundle, [
    'roads/open.ts',
    'roads/compose.ts',
    'writers/docx/index.ts',
    'writers/settings.ts',
  ]);
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
