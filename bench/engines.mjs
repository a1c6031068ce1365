/**
 * The same document by several programs, from a signed and dated notice. Each program's text is checked before its
 * time counts; they take turns; processor time of all threads counts, the middle of the runs and the least; only
 * ratios within one table travel to another computer.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { bundleEngine } from './engines/bundle.mjs';
import { makeCarboneTemplate, makeTemplate } from './engines/template.mjs';
import { program } from './files.mjs';
import { makeData, makeForm, textsOf } from './make-form.mjs';
import {
  countsProcessorTime,
  inTurns,
  least,
  middle,
  ms,
  peakOfNode,
  printTable,
  processorTime,
  runProcess,
} from './measure.mjs';

const COLD_RUNS = { 8000: 11, 100000: 7, 1000000: 5 };
/** Runs in one process, and how many before them are left out: until no engine gets faster from run to run. */
const WARM_RUNS = { 8000: [60, 300], 100000: [20, 40], 1000000: [4, 4] };
const WARM_ROUNDS = 3;
/** What all ratios are to: the best-known engine, bundled as Hongtou is. */
const YARDSTICK = 'docxtemplater, bundled';
const FLOOR = 'floor';

const local = (name) => fileURLToPath(new URL(`engines/${name}`, import.meta.url));

/** @param write puts bytes or text into a file */
export async function reportEngines(sizes, folder, write) {
  const inputs = sizes.map((size) => inputOf(size, folder, write));
  const engines = await enginesOn(folder, inputs[0].files);
  const programs = engines.filter(({ args }) => args);
  for (const input of inputs) {
    heading('whole process', input.size);
    for (const engine of programs) checkText(engine, input);
    const times = inTurns(programs, COLD_RUNS[input.size], (engine) => {
      const { command, args } = engine;
      // a file that is there already is looked at first, by those who would not lose it
      rmSync(outOf(engine.name, input.files), { force: true });
      return processorTime(command, args(input.files));
    });
    print(programs, times, (engine) =>
      engine.command === process.execPath ? peakOfNode(engine.args(input.files)) : undefined,
    );
  }
  const inProcess = engines.filter(({ warm }) => warm);
  for (const input of inputs) {
    heading('in process', input.size);
    const runs = WARM_RUNS[input.size].map(String);
    const times = inTurns(inProcess, WARM_ROUNDS, ({ warm }) =>
      middle(JSON.parse(runProcess(process.execPath, [...warm(input.files), ...runs]))),
    );
    print(inProcess, times, () => undefined);
  }
}

function heading(name, size) {
  const unit = countsProcessorTime ? 'processor time' : 'time on the clock';
  console.log(`\nWord file of ${size.toLocaleString('en')} characters, ${name}, ${unit}`);
}

function inputOf(size, folder, write) {
  const texts = makeData(size);
  const files = {
    form: join(folder, `engines-${size}.yaml`),
    data: join(folder, `engines-${size}.json`),
    markdown: join(folder, `engines-${size}.md`),
    template: join(folder, 'template.docx'),
    carboneTemplate: join(folder, 'carbone.docx'),
    out: join(folder, 'engine.docx'),
  };
  write(files.form, makeForm(size));
  write(files.data, JSON.stringify(texts));
  write(files.markdown, textsOf(texts).join('\n\n'));
  write(files.template, makeTemplate());
  write(files.carboneTemplate, makeCarboneTemplate());
  return { size, texts, files };
}

/** Each with its command for a whole process, and for several runs in one. */
async function enginesOn(folder, files) {
  const installed = (name) => (names) => [local('run.mjs'), name, JSON.stringify(names)];
  const node = (name, args, warm = args) => ({ name, command: process.execPath, args, warm });
  const bundled = async (name) => {
    const start = await bundleEngine(name, folder, files);
    return node(`${name}, bundled`, (names) => [start, JSON.stringify(names)]);
  };
  const render = ({ form, out }) => [program, 'render', form, '-o', out];
  const hongtou = (names) => [...render(names), '-q'];
  const engines = [
    node('Hongtou', hongtou, installed('hongtou')),
    node('Hongtou, another form each time', undefined, installed('hongtou-others')),
    node('Hongtou, doubts told', render, installed('hongtou-doubting')),
    await bundled('docxtemplater'),
    node('docxtemplater', installed('docxtemplater')),
    await bundled('easy-template-x'),
    node('easy-template-x', installed('easy-template-x')),
    await bundled('docx-by-code'),
    node('docx-by-code', installed('docx-by-code')),
    await bundled('carbone'),
    node('carbone', installed('carbone')),
    await bundled(FLOOR).then((floor) => ({ ...floor, name: FLOOR })),
    ...(runs('pandoc', ['--version'])
      ? [{ name: 'Pandoc', command: 'pandoc', args: ({ markdown, out }) => [markdown, '-o', out] }]
      : []),
    ...['python3', '/usr/bin/python3']
      .filter((command) => runs(command, ['-c', 'import docx']))
      .slice(0, 1)
      .map((command) => ({
        name: 'python-docx',
        command,
        args: (names) => [local('python-docx.py'), JSON.stringify(names)],
      })),
  ];
  return engines.map(withOwnFile);
}

/** Hongtou overwrites no Word file but its own. */
function withOwnFile(engine) {
  const { name, args, warm } = engine;
  const own = (make) => (files) => make({ ...files, out: outOf(name, files) });
  return { ...engine, ...(args && { args: own(args) }), ...(warm && { warm: own(warm) }) };
}

function runs(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function print(engines, times, peakOf) {
  const per = (name) => middle(times.get(engines.find((engine) => engine.name === name)));
  const rows = engines.map((engine) => {
    const of = times.get(engine);
    const peak = peakOf(engine);
    return [
      engine.name,
      ms(middle(of)),
      ms(least(of)),
      (middle(of) / per(YARDSTICK)).toFixed(2),
      (middle(of) / per(FLOOR)).toFixed(1),
      peak === undefined ? '' : peak.toFixed(0),
    ];
  });
  printTable([['', 'middle ms', 'least ms', `to ${YARDSTICK}`, 'to floor', 'peak MB'], ...rows]);
}

function outOf(name, { out }) {
  return out.replace('.docx', ` ${name}.docx`);
}

function checkText({ name, command, args }, { texts, files }) {
  runProcess(command, args(files));
  const out = outOf(name, files);
  const { 'word/document.xml': xml } = unzipSync(readFileSync(out));
  const printed = strFromU8(xml)
    .replace(/<w:instrText.*?<\/w:instrText>|<[^>]*>/gs, '')
    .replace(/\s/g, '');
  let at = 0;
  for (const text of textsOf(texts)) {
    const found = printed.indexOf(text, at);
    if (found < 0) throw new Error(`${name} left out: ${text}`);
    at = found + text.length;
  }
}
