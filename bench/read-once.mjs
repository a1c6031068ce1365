/** One process, one file: the time of its first reading and the peak memory, as JSON. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [, , reader = '', path = ''] = process.argv;
const { readLines } = await import(pathToFileURL(reader).href);
const bytes = readFileSync(path);
const started = performance.now();
const { value, problems } = await readLines(bytes, { name: path });
const ms = performance.now() - started;
console.log(
  JSON.stringify({
    ms,
    lines: value?.lines.length ?? 0,
    characters: value?.lines.reduce((sum, { text }) => sum + text.length, 0) ?? 0,
    codes: problems.map(({ code }) => code).join(' '),
    // Node gives kilobytes.
    peak: process.resourceUsage().maxRSS / 1024,
  }),
);
