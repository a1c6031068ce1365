/**
 * Keeps what V8 compiles the program to, beside the program: a process of its own renders an example, so that all
 * that a rendering runs is compiled, and writes the code down.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectFolder } from './prepare.mjs';

const program = join(projectFolder, 'dist/cli/program.js');
const example = join(projectFolder, 'examples/2024/工作总结.yaml');

const folder = mkdtempSync(join(tmpdir(), 'hongtou-build-'));
try {
  const loader = join(folder, 'load-program.mjs');
  await build({
    entryPoints: [join(projectFolder, 'src/cli/load-program.ts')],
    outfile: loader,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const { codeOf, compiledProgram, runProgram } = await import(pathToFileURL(loader).href);
  const compiled = compiledProgram(program);
  const { runCommandLine } = runProgram(compiled, program, createRequire(program));
  await runCommandLine(['render', example, '-o', join(folder, 'example.docx'), '-q']);
  writeFileSync(codeOf(program), compiled.createCachedData());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
