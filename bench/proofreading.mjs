/** Proofreading: texts of growing size, the first and the second time in one process. Linear means: one number per 1,000. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectFolder } from '../src/tools/prepare.mjs';
import { makeData, textsOf } from './make-form.mjs';

/** @param folder where the bundle is put while it is measured */
export async function reportProofreading(sizes, folder) {
  const bundle = join(folder, 'checks.mjs');
  await build({
    entryPoints: [join(projectFolder, 'src/checks/index.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const { checkText, paragraphsOfText } = await import(pathToFileURL(bundle).href);
  console.log('\nproofreading  characters  findings  first ms  again ms  ms per 1,000');
  for (const size of sizes) {
    const text = textsOf(makeData(size)).join('\n');
    const paragraphs = paragraphsOfText(text);
    const first = timed(() => checkText({ paragraphs }));
    const again = timed(() => checkText({ paragraphs }));
    console.log(
      [
        ''.padEnd(13),
        String(text.length).padStart(10),
        String(again.value.length).padStart(9),
        first.ms.toFixed(0).padStart(9),
        again.ms.toFixed(0).padStart(9),
        ((again.ms / text.length) * 1000).toFixed(2).padStart(13),
      ].join(' '),
    );
  }
}

function timed(work) {
  const started = performance.now();
  const value = work();
  return { value, ms: performance.now() - started };
}
