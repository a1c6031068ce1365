/** Writes a document several times, each with other words, and prints how long the first took and the others. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { middle } from './measure.mjs';

const [, , bundle, file, way] = process.argv;
const { writeDocx, officeFonts } = await import(pathToFileURL(bundle).href);
const text = readFileSync(file, 'utf8');
const RUNS = Math.max(16, Math.min(60, Math.floor(2_000_000 / text.length)));
const settings = { fonts: officeFonts({ fonts: {}, words: [] }), words: [] };

const times = [];
for (let run = 0; run < RUNS; run += 1) {
  const document = JSON.parse(text.replaceAll('推进第', `推进${run}第`));
  const begun = process.cpuUsage();
  await writeDocx(document, { ...settings, whole: way === 'whole' });
  const { user, system } = process.cpuUsage(begun);
  times.push((user + system) / 1000);
}
const [cold, ...others] = times;
console.log(JSON.stringify({ cold, warm: middle(others.slice(Math.floor(others.length / 2))) }));
