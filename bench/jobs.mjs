/**
 * Every job that a person waits for, as the command runs it, at three sizes: processor time, peak memory, and how
 * both grow. Growth by ten for ten times the text is linear.
 */
import { join } from 'node:path';
import { program } from './files.mjs';
import { makeForm } from './make-form.mjs';
import {
  inTurns,
  middle,
  ms,
  peakOfNode,
  printTable,
  processorTime,
  runProcess,
} from './measure.mjs';

const ROUNDS = { 8000: 5, 100000: 3, 1000000: 1 };
/** Findings are no failure here. */
const FINE = [0, 1];

/** By name: the words of the command, from the names of files. */
const JOBS = {
  help: () => ['--help'],
  'render to docx': ({ form, out }) => ['render', form, '-o', `${out}.docx`],
  'render to html': ({ form, out }) => ['render', form, '-o', `${out}.html`, '--format', 'html'],
  'render to text': ({ form, out }) => ['render', form, '-o', `${out}.txt`, '--format', 'text'],
  'check form': ({ form }) => ['check', form],
  'check docx': ({ docx }) => ['check', docx],
  'outline docx': ({ docx }) => ['outline', docx],
  'outline html': ({ html }) => ['outline', html],
  'import docx': ({ docx, out }) => ['import', docx, '-o', `${out}.yaml`, '--force'],
  'new from form': ({ form, out }) => [
    'new',
    '通知',
    '--from',
    form,
    '--year',
    '2025',
    '-o',
    `${out}.yaml`,
    '--force',
  ],
  'new from docx': ({ docx, out }) => [
    'new',
    '通知',
    '--from',
    docx,
    '--year',
    '2025',
    '-o',
    `${out}.yaml`,
    '--force',
  ],
  'review docx': ({ docx, out }) => ['review', docx, '-o', `${out}.docx`, '--force'],
  'format docx': ({ docx, out }) => ['format', docx, '-o', `${out}.docx`, '--force'],
  report: ({ form, out }) => ['report', form, '-o', `${out}.html`],
  'diff form, docx': ({ form, docx }) => ['diff', docx, form],
  figures: ({ form }) => ['figures', form],
};

/** @param write puts text into a file */
export function reportJobs(sizes, folder, write) {
  const inputs = sizes.map((size) => inputOf(size, folder, write));
  const rows = inputs.map(({ size, files }) => {
    const names = Object.keys(JOBS);
    const argsOf = (name) => [program, ...JOBS[name](files)];
    const times = inTurns(names, ROUNDS[size], (name) =>
      processorTime(process.execPath, argsOf(name), FINE),
    );
    return new Map(
      names.map((name) => [
        name,
        { time: middle(times.get(name)), peak: peakOfNode(argsOf(name), FINE) },
      ]),
    );
  });
  const characters = sizes.map((size) => size.toLocaleString('en'));
  console.log('\nwhole commands, processor time in ms and peak memory in MB by characters');
  printTable([
    ['', ...characters, 'growth of the last', ...characters.map((size) => `MB ${size}`)],
    ...Object.keys(JOBS).map((name) => {
      const cells = rows.map((row) => row.get(name));
      const [last, before] = [cells.at(-1), cells.at(-2)];
      return [
        name,
        ...cells.map(({ time }) => ms(time)),
        before === undefined ? '' : (last.time / before.time).toFixed(1),
        ...cells.map(({ peak }) => peak.toFixed(0)),
      ];
    }),
  ]);
}

function inputOf(size, folder, write) {
  const form = join(folder, `jobs-${size}.yaml`);
  write(form, makeForm(size));
  const made = (ending, format) => {
    const path = `${form}.${ending}`;
    const args = ['render', form, '-o', path, '--format', format, '-q'];
    runProcess(process.execPath, [program, ...args], FINE);
    return path;
  };
  const docx = made('docx', 'docx');
  const html = made('html', 'html');
  return { size, files: { form, docx, html, out: join(folder, `job-${size}`) } };
}
