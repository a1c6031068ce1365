/**
 * Keeps what V8 compiles the program to, beside each of its files: a process of its own does what commands do most,
 * so that all that they run is compiled, and writes the code down.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectFolder } from './prepare.mjs';

const program = join(projectFolder, 'dist/compiled/program.js');
const example = join(projectFolder, 'examples/2024/工作总结.yaml');

const folder = mkdtempSync(join(tmpdir(), 'hongtou-build-'));
const out = (name) => join(folder, name);
/** In this order: some read what others made. */
const JOBS = [
  ['render', example, '-o', out('总结.docx')],
  ['render', example, '-o', out('总结.html')],
  ['check', example],
  ['check', out('总结.docx')],
  ['import', out('总结.docx'), '-o', out('总结.yaml')],
  ['new', '工作总结', '--from', out('总结.docx'), '--year', '2025', '-o', out('明年.yaml')],
  ['outline', out('总结.html'), '-o', out('提纲.txt')],
  ['report', example, '-o', out('参阅.html')],
];

try {
  const loader = out('load-program.mjs');
  await build({
    entryPoints: [join(projectFolder, 'src/cli/load-program.ts')],
    outfile: loader,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const { codeOf, compiledFiles, optimizeLate } = await import(pathToFileURL(loader).href);
  optimizeLate();
  const files = compiledFiles();
  const { runCommandLine } = files.load(program);
  for (const job of JOBS) await silently(() => runCommandLine([...job, '-q']));
  for (const [file, script] of files.scripts)
    writeFileSync(codeOf(file), script.createCachedData());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What the jobs say is nobody's business here. */
async function silently(work) {
  const { stdout, stderr } = process;
  const writes = [stdout.write, stderr.write];
  stdout.write = () => true;
  stderr.write = () => true;
  try {
    await work();
  } finally {
    [stdout.write, stderr.write] = writes;
  }
}
