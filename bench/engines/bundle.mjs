/** Another engine put into one file with its compiled code beside, as Hongtou is: only so are starts comparable. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectFolder } from '../../src/tools/prepare.mjs';

const common = { bundle: true, platform: 'node', logLevel: 'error', minifyWhitespace: true };

/**
 * @param files names of the files of a small document, which is made so that all that making runs is compiled
 * @returns the path of a program that takes what `run.mjs` takes after the engine's name
 */
export async function bundleEngine(name, folder, files) {
  const engine = join(folder, `${name}.cjs`);
  await build({
    ...common,
    format: 'cjs',
    stdin: {
      contents: `import { runEngine } from './once.mjs'; import { prepare } from './${name}.mjs';
        export const run = (args) => runEngine(prepare, args);`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    outfile: engine,
  });
  const loader = join(folder, 'load-program.mjs');
  await build({
    ...common,
    entryPoints: [join(projectFolder, 'src/cli/load-program.ts')],
    outfile: loader,
    format: 'esm',
  });
  const { codeOf, compiledFiles, optimizeLate } = await import(pathToFileURL(loader).href);
  optimizeLate();
  const compiled = compiledFiles();
  await compiled.load(engine).run([JSON.stringify(files)]);
  writeFileSync(codeOf(engine), compiled.scripts.get(engine).createCachedData());
  const program = join(folder, `${name}-start.mjs`);
  writeFileSync(
    program,
    `import { compiledFiles, optimizeLate } from './load-program.mjs';
optimizeLate();
compiledFiles().load(${JSON.stringify(engine)}).run(process.argv.slice(2));
`,
  );
  return program;
}
