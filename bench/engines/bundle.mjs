/** Another engine put into one file with its compiled code beside, as Hongtou is: only so are starts comparable. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
    stdin: {
      contents: `import { runEngine } from './once.mjs'; import { prepare } from './${name}.mjs';
        export const run = (args) => runEngine(prepare, args);`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    outfile: engine,
    format: 'cjs',
  });
  const loader = join(folder, 'load-program.cjs');
  await build({
    ...common,
    entryPoints: [join(projectFolder, 'src/cli/load-program.ts')],
    outfile: loader,
    format: 'cjs',
  });
  const { codeOf, compiledFiles, optimizeLate } = createRequire(import.meta.url)(loader);
  optimizeLate();
  const compiled = compiledFiles();
  await compiled.load(engine).run([JSON.stringify(files)]);
  writeFileSync(codeOf(engine), compiled.scripts.get(engine).createCachedData());
  const program = join(folder, `${name}-start.cjs`);
  writeFileSync(
    program,
    `const { compiledFiles, optimizeLate } = require('./load-program.cjs');
optimizeLate();
compiledFiles().load(${JSON.stringify(engine)}).run(process.argv.slice(2));
`,
  );
  return program;
}
