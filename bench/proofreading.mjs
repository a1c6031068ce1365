/** Proofreading: texts of growing size, the first and the second time in one process. Linear means: one number per 1,000. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectFolder } from '../src/tools/prepare.mjs';
import { makeData } from './make-form.mjs';

const SIZES = [8_000, 100_000, 1_000_000];

/** @param folder where the bundle is put while it is measured */
export async function reportProofreading(folder) {
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
  for (const size of SIZES) {
    const text = textOf(makeData(size));
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

function textOf({ title, lead, sections, issuer }) {
  const lines = [issuer, title, lead];
  for (const section of sections) {
    lines.push(section.heading, section.lead);
    for (const { heading, points } of section.parts) {
      lines.push(heading, ...points.map(({ text }) => text));
    }
  }
  return lines.join('\n');
}
