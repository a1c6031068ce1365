/**
 * Reading: the same document as a Word file, a web page and a text file, at three sizes, and files made to do
 * harm. Each row is a process of its own; times are of the first reading, which a person waits for.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { strToU8, zipSync } from 'fflate';
import { projectFolder } from '../src/tools/prepare.mjs';
import { program } from './files.mjs';
import { makeForm } from './make-form.mjs';
import { printTable, runProcess } from './measure.mjs';

const RUNS = 3;
const MEGABYTE = 1 << 20;

/** @param write puts bytes or text into a file */
export async function reportReading(sizes, folder, write) {
  const bundle = (entry, name) => bundled(entry, join(folder, name));
  const reader = await bundle(join(projectFolder, 'src/readers/index.ts'), 'readers.cjs');
  const mammoth = await bundle(
    fileURLToPath(new URL('mammoth.mjs', import.meta.url)),
    'mammoth.cjs',
  );
  const rows = [['reading', 'characters', 'lines', 'ms', 'ms per 1,000', 'peak MB', 'to mammoth']];
  for (const path of filesOf(sizes, folder, write)) {
    const { ms, lines, characters, peak } = middle(reader, path);
    const peer = path.endsWith('.docx') ? middle(mammoth, path) : undefined;
    rows.push([
      path.split('.').at(-1),
      characters,
      lines,
      ms.toFixed(0),
      ((ms / characters) * 1000).toFixed(2),
      Math.round(peak),
      peer === undefined ? '' : (ms / peer.ms).toFixed(2),
    ]);
  }
  console.log();
  printTable(rows);
  console.log('\nmade to do harm                     ms  peak MB  says');
  for (const [name, ending, make] of HOSTILE) {
    const path = join(folder, `hostile.${ending}`);
    write(path, make());
    const { ms, peak, codes } = middle(reader, path);
    console.log(
      `${name.padEnd(30)} ${ms.toFixed(0).padStart(7)} ${String(Math.round(peak)).padStart(8)}  ${codes || 'read'}`,
    );
  }
}

/** The documents of the forms as files that people have: Word file, web page, text. */
function filesOf(sizes, folder, write) {
  const forms = sizes.map((size) => {
    const form = join(folder, `reading-${size}.yaml`);
    write(form, makeForm(size));
    return form;
  });
  const endings = { docx: 'docx', html: 'html', txt: 'text' };
  return Object.entries(endings).flatMap(([ending, format]) =>
    forms.map((form) => {
      const file = `${form}.${ending}`;
      runProcess(process.execPath, [program, 'render', form, '-o', file, '--format', format, '-q']);
      return file;
    }),
  );
}

async function bundled(entry, outfile) {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  return outfile;
}

function middle(reader, path) {
  const runs = Array.from({ length: RUNS }, () => runOnce(reader, path));
  return runs.sort((a, b) => a.ms - b.ms)[Math.floor(RUNS / 2)];
}

function runOnce(reader, path) {
  const script = fileURLToPath(new URL('read-once.mjs', import.meta.url));
  return JSON.parse(runProcess(process.execPath, [script, reader, path]));
}

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const word = (content) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${NAMESPACE}"><w:body>${content}</w:body></w:document>`,
    ),
  });
const RUN = '<w:r><w:rPr><w:b/></w:rPr><w:t>长</w:t></w:r>';

const HOSTILE = [
  ['paragraph of 100 MB', 'docx', () => word(`<w:t>${'长'.repeat(34 * MEGABYTE)}</w:t>`)],
  [
    'paragraph of 23 MB',
    'docx',
    () => word(`<w:p><w:r><w:t>${'长'.repeat(7 * MEGABYTE)}</w:t></w:r></w:p>`),
  ],
  ['190,000 runs', 'docx', () => word(`<w:p>${RUN.repeat(190_000)}</w:p>`)],
  ['1,000,000 elements', 'docx', () => word('<w:p><w:r/></w:p>'.repeat(500_000))],
  [
    '5,000,000 entities',
    'docx',
    () => word(`<w:p><w:r><w:t>${'&lt;'.repeat(5_000_000)}</w:t></w:r></w:p>`),
  ],
  ['100,000 levels', 'docx', () => word('<w:sdt>'.repeat(100_000))],
  ['100,000 levels', 'html', () => strToU8(`<html>${'<div>'.repeat(100_000)}`)],
  [
    '98,000 paragraphs, 500 deep',
    'html',
    () => strToU8(`<html>${'<div>'.repeat(500)}${'<p>文字。'.repeat(98_000)}`),
  ],
  [
    '28 MB of script',
    'html',
    () => strToU8(`<html><script>${'a<b '.repeat(7_000_000)}</script><p>甲`),
  ],
  ['line of 30 MB', 'txt', () => strToU8('长'.repeat(10 * MEGABYTE))],
  ['100 MB', 'txt', () => strToU8('a'.repeat(100 * MEGABYTE))],
  ['30,000,000 line ends', 'txt', () => strToU8('\n'.repeat(30_000_000))],
];
