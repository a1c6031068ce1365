/**
 * Reading: the same document as a Word file, a web page and a text file, at three sizes, and files made to do
 * harm. Each row is a process of its own; times are of the first reading, which a person waits for.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { strToU8, zipSync } from 'fflate';
import { projectFolder } from '../src/tools/prepare.mjs';

const RUNS = 3;
const MEGABYTE = 1 << 20;

/** @param files documents of growing size, smallest first: `{characters, path}` */
export async function reportReading(files, folder, write) {
  const reader = join(folder, 'readers.mjs');
  await build({
    entryPoints: [join(projectFolder, 'src/readers/index.ts')],
    outfile: reader,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  console.log('\nreading       characters  lines      ms  ms per 1,000  peak MB');
  for (const { characters, path } of files) {
    const { ms, lines, peak } = middle(reader, path);
    console.log(
      [
        path.split('.').at(-1).padEnd(10),
        String(characters).padStart(13),
        String(lines).padStart(6),
        ms.toFixed(0).padStart(7),
        ((ms / characters) * 1000).toFixed(2).padStart(13),
        String(Math.round(peak)).padStart(8),
      ].join(' '),
    );
  }
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

function middle(reader, path) {
  const runs = Array.from({ length: RUNS }, () => runOnce(reader, path));
  return runs.sort((a, b) => a.ms - b.ms)[Math.floor(RUNS / 2)];
}

function runOnce(reader, path) {
  const script = fileURLToPath(new URL('read-once.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, reader, path], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
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
