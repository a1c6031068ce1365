/** One process, one form: the time of each stage and the peak memory, as JSON. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeDocument, openForm, writeDocument } from '../dist/index.js';
import { projectFolder } from '../src/tools/prepare.mjs';

const path = process.argv[2] ?? '';
const files = {
  read(file) {
    try {
      return readFileSync(file);
    } catch {
      return undefined;
    }
  },
};
const started = performance.now();
const composed = composeDocument(
  openForm(path, { files, templatesFolder: join(projectFolder, 'templates') }),
);
if (!composed.value) throw new Error(JSON.stringify(composed.problems.slice(0, 3)));
const composedAt = performance.now();
await writeDocument(composed.value, 'docx');
const ended = performance.now();
const text = Buffer.from(await writeDocument(composed.value, 'text')).toString();

console.log(
  JSON.stringify({
    characters: text.length,
    sections: text.split('\n').filter((line) => line.startsWith('（')).length,
    compose: composedAt - started,
    docx: ended - composedAt,
    total: ended - started,
    // Node gives kilobytes.
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
