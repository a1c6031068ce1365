/**
 * The same document by three programs: Hongtou from a form, docxtemplater from a template and finished texts, and
 * the floor: strings put together and zipped, about what any Word file costs. Each program's text is checked before
 * its time counts. The programs take turns, so that a busy moment of the computer hits all of them; the middle run
 * counts, and only ratios travel to another computer.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { projectFolder } from '../src/tools/prepare.mjs';
import { makeTemplate } from './engine-template.mjs';
import { makeData, makeForm } from './make-form.mjs';

const ENGINES = ['hongtou', 'docxtemplater', 'floor'];
const COLD_RUNS = 9;
/** Runs in one process after the first ones, which are left out. */
const WARM = { 8000: [30, 10], 100000: [9, 3], 1000000: [3, 1] };
const WARM_ROUNDS = 3;

const script = fileURLToPath(new URL('engine-once.mjs', import.meta.url));

/** @param write puts bytes or text into a file */
export function reportEngines(sizes, folder, write) {
  const template = join(folder, 'template.docx');
  write(template, makeTemplate());
  console.log(
    '\nWord files    characters  hongtou ms  docxtemplater ms  floor ms  to docxtemplater  to floor',
  );
  const inputs = sizes.map((size) => {
    const form = join(folder, `engines-${size}.yaml`);
    const data = join(folder, `engines-${size}.json`);
    const texts = makeData(size);
    write(form, makeForm(size));
    write(data, JSON.stringify(texts));
    return { size, texts, files: { form, data, template, out: join(folder, 'engine.docx') } };
  });
  for (const input of inputs) {
    for (const engine of ENGINES) checkText(engine, input);
    report(
      'whole process',
      input,
      inTurns(COLD_RUNS, (engine) => cold(engine, input.files)),
    );
  }
  for (const input of inputs) {
    const [runs, leftOut] = WARM[input.size];
    const warm = (engine) => once(engine, input.files, runs, leftOut);
    report('in process', input, inTurns(WARM_ROUNDS, warm));
  }
}

function inTurns(rounds, measure) {
  const times = Object.fromEntries(ENGINES.map((engine) => [engine, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const engine of ENGINES) times[engine].push(measure(engine));
  }
  return Object.fromEntries(ENGINES.map((engine) => [engine, middle(times[engine])]));
}

function middle(times) {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

function report(name, { size }, { hongtou, docxtemplater, floor }) {
  const ms = (time) => time.toFixed(time < 100 ? 1 : 0);
  console.log(
    [
      name.padEnd(13),
      String(size).padStart(10),
      ms(hongtou).padStart(11),
      ms(docxtemplater).padStart(17),
      ms(floor).padStart(9),
      (hongtou / docxtemplater).toFixed(2).padStart(17),
      (hongtou / floor).toFixed(1).padStart(9),
    ].join(' '),
  );
}

/** From the start of the process to its end, as a person waits for it. */
function cold(engine, files) {
  const started = performance.now();
  if (engine === 'hongtou') {
    runNode([join(projectFolder, 'dist/cli/main.js'), 'render', files.form, '-o', files.out, '-q']);
  } else runNode([script, engine, JSON.stringify(files)]);
  return performance.now() - started;
}

/** The middle of several runs in one process. */
function once(engine, files, runs, leftOut) {
  return Number(runNode([script, engine, JSON.stringify(files), String(runs), String(leftOut)]));
}

function checkText(engine, { texts, files }) {
  cold(engine, files);
  const { 'word/document.xml': xml } = unzipSync(readFileSync(files.out));
  const printed = strFromU8(xml)
    .replace(/<w:instrText.*?<\/w:instrText>|<[^>]*>/gs, '')
    .replace(/\s/g, '');
  let at = 0;
  for (const text of allTexts(texts)) {
    const found = printed.indexOf(text, at);
    if (found < 0) throw new Error(`${engine} left out: ${text}`);
    at = found + text.length;
  }
}

function allTexts({ sections }) {
  return sections.flatMap(({ heading, parts }) => [
    heading,
    ...parts.flatMap((part) => [part.heading, ...part.points.map(({ text }) => text)]),
  ]);
}

function runNode(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
