/**
 * `npm run bench [engines|jobs|reading|page|proofreading|writer|departments|window …]`: time and memory, at 8,000,
 * 100,000 and 1,000,000 characters: beside other programs that make Word files, for every job, of reading, of one
 * changed figure, of proofreading, of the Word writer alone; of a hundred departments in one form; and of the window, in
 * Chromium. Only ratios travel to another machine; another program at work on the same machine disturbs even those.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare, run } from '../src/tools/prepare.mjs';

const SIZES = [8_000, 100_000, 1_000_000];
const here = fileURLToPath(new URL('.', import.meta.url));

/** What is measured, by the word that asks for it. */
const PARTS = {
  engines: async (folder) =>
    (await import('./engines.mjs')).reportEngines(SIZES, folder, writeFileSync),
  jobs: async (folder) => (await import('./jobs.mjs')).reportJobs(SIZES, folder, writeFileSync),
  reading: async (folder) =>
    (await import('./reading.mjs')).reportReading(SIZES, folder, writeFileSync),
  page: async (folder) => (await import('./page.mjs')).reportPage(SIZES, folder),
  proofreading: async (folder) =>
    (await import('./proofreading.mjs')).reportProofreading(SIZES, folder),
  writer: async (folder) =>
    (await import('./writer.mjs')).reportWriter(SIZES.slice(0, 2), folder, writeFileSync),
  departments: async () => (await import('./departments.mjs')).reportDepartments(),
  window: async (folder) => (await import('./window.mjs')).reportWindow(folder, writeFileSync),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  console.error(`${unknown.join(', ')}: not among ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}
prepare();
if (asked.join() !== 'window') installPeers();
const folder = mkdtempSync(join(tmpdir(), 'hongtou-bench-'));
try {
  for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) await PARTS[part](folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The programs beside which Hongtou is measured have a package.json of their own: nobody else needs them. */
function installPeers() {
  if (existsSync(join(here, 'node_modules'))) return;
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--prefix', here]) !== 0) process.exit(1);
}
