/**
 * `npm run bench`: time and memory from a form to a Word file, for 8,000, 100,000 and 1,000,000 characters, beside
 * another program and the least that any needs, and of reading such files back.
 * Each row is a process of its own; the middle of several runs counts. Only ratios travel to another machine.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare, projectFolder } from '../src/tools/prepare.mjs';
import { reportEngines } from './engines.mjs';
import { makeForm } from './make-form.mjs';
import { reportProofreading } from './proofreading.mjs';
import { reportReading } from './reading.mjs';

const SIZES = [8_000, 100_000, 1_000_000];
const RUNS = 5;

prepare();

const folder = mkdtempSync(join(tmpdir(), 'hongtou-bench-'));
try {
  console.log(
    'characters  sections  start to end ms  form to document ms  docx ms  peak MB  ms per 1,000',
  );
  const documents = [];
  for (const size of SIZES) {
    const { line, characters, path } = row(size);
    console.log(line);
    documents.push({ characters, path });
  }
  reportEngines(SIZES, folder, writeFileSync);
  await reportReading(inAllFormats(documents), folder, writeFileSync);
  await reportProofreading(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function row(size) {
  const form = join(folder, `${size}.yaml`);
  writeFileSync(form, makeForm(size));
  const stages = middleRun(
    () => measureStages(form),
    (run) => run.total,
  );
  const wall = middleRun(
    () => ({ total: wallTime(form) }),
    (run) => run.total,
  ).total;
  const line = [
    String(stages.characters).padStart(10),
    String(stages.sections).padStart(9),
    ms(wall, 16),
    ms(stages.compose, 20),
    ms(stages.docx, 8),
    String(Math.round(stages.peakMegabytes)).padStart(8),
    ((wall / stages.characters) * 1000).toFixed(1).padStart(13),
  ].join(' ');
  return { line, characters: stages.characters, path: form };
}

/** The documents of the forms as files that people have: Word file, web page, text. */
function inAllFormats(documents) {
  return ['docx', 'html', 'txt'].flatMap((ending) =>
    documents.map(({ characters, path }) => {
      const file = `${path}.${ending}`;
      if (ending !== 'docx') {
        const format = ending === 'txt' ? 'text' : ending;
        runNode([
          join(projectFolder, 'dist/cli/main.js'),
          'render',
          path,
          '-o',
          file,
          '--format',
          format,
          '-q',
        ]);
      }
      return { characters, path: file };
    }),
  );
}

/** The command as a person runs it, from start to end. */
function wallTime(form) {
  const started = performance.now();
  runNode([join(projectFolder, 'dist/cli/main.js'), 'render', form, '-o', `${form}.docx`, '-q']);
  return performance.now() - started;
}

function measureStages(form) {
  return JSON.parse(runNode([fileURLToPath(new URL('stages.mjs', import.meta.url)), form]));
}

function runNode(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

function middleRun(measure, key) {
  const runs = Array.from({ length: RUNS }, measure).sort((a, b) => key(a) - key(b));
  return runs[Math.floor(RUNS / 2)];
}

function ms(value, width) {
  return value.toFixed(0).padStart(width);
}
