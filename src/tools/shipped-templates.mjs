/** Compiles the shipped templates, as a module of the program. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectFolder } from './prepare.mjs';

const templatesFolder = join(projectFolder, 'templates');

/** Templates that are compiled when they are read are numbered from 0. */
const FIRST_NUMBER = 1000;

/** The code of src/template/shipped-templates.ts. */
export async function shippedTemplates() {
  const { compileOptions, newEnvironment, parseTemplate } = await compiler();
  const entries = templateFiles().map((file, index) => {
    const text = readFileSync(join(templatesFolder, file), 'utf8');
    const number = FIRST_NUMBER + index;
    const environment = newEnvironment();
    const { program, partials, problems } = parseTemplate(environment, { number, file, text });
    if (problems.length > 0) throw new Error(`${file}: ${problems[0].message.en}`);
    const specification = environment.precompile(program, compileOptions);
    return `[${JSON.stringify(text)}, { number: ${number}, partials: ${JSON.stringify(partials)}, specification: ${specification} }]`;
  });
  return `export const shippedTemplates = new Map([${entries.join(',\n')}]);`;
}

function templateFiles() {
  return ['.', 'partials'].flatMap((folder) =>
    readdirSync(join(templatesFolder, folder))
      .filter((name) => name.endsWith('.hbs'))
      .sort()
      .map((name) => join(folder, name)),
  );
}

/** The template room's own compiler, as a module that can run before anything is built. */
async function compiler() {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-build-'));
  try {
    const outfile = join(folder, 'compile.mjs');
    await build({
      entryPoints: [join(projectFolder, 'src/template/compile.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
