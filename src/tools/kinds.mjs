/** `npm run kinds`, and part of every build: finds the kinds in schemas/kinds/, and writes what editors and the program read. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectFolder, run } from './prepare.mjs';

const schemasFolder = join(projectFolder, 'schemas');

/** What the kinds' own files make, by paths in the project: schemas, and the text of the list. */
export async function generated() {
  const { completeSchema } = await ownCode();
  const bases = read('bases.json');
  const names = readdirSync(join(schemasFolder, 'kinds'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace(/\.json$/, ''))
    .sort();
  const kinds = names.map((name) => ({
    name,
    schema: completeSchema(read(`kinds/${name}.json`), bases),
  }));
  const papers = kinds
    .map(({ schema }) => schema)
    .filter(({ hongtou }) => hongtou.family === 'paper')
    .sort((a, b) => a.hongtou.order - b.hongtou.order)
    .map(({ title }) => title);
  const common = read('common.schema.json');
  common.definitions.issued.properties.文种.enum = papers;
  return {
    'schemas/common.schema.json': common,
    ...Object.fromEntries(kinds.map(({ name, schema }) => [`schemas/${name}.schema.json`, schema])),
    'src/kinds/shipped.generated.ts': listOf(names),
  };
}

/** Writes what has changed, and takes away the schemas of kinds that are gone. */
export async function writeKinds() {
  const files = await generated();
  const changed = Object.keys(files).filter((path) => !isCurrent(path, files[path]));
  for (const path of changed) writeFileSync(join(projectFolder, path), asText(files[path]));
  for (const file of readdirSync(schemasFolder)) {
    if (file.endsWith('.schema.json') && !(`schemas/${file}` in files)) {
      rmSync(join(schemasFolder, file));
    }
  }
  if (changed.length > 0) run('npx', ['biome', 'format', '--write', ...changed]);
}

/** Whether a file holds what is made; how its lines are broken does not matter. */
export function isCurrent(path, made) {
  const file = join(projectFolder, path);
  if (!existsSync(file)) return false;
  const text = readFileSync(file, 'utf8');
  return typeof made === 'string'
    ? text === made
    : JSON.stringify(JSON.parse(text)) === JSON.stringify(made);
}

function asText(made) {
  return typeof made === 'string' ? made : `${JSON.stringify(made, undefined, 2)}\n`;
}

function listOf(names) {
  const variable = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return `/** The schemas of the shipped kinds, by the names of their files. Written by src/tools/kinds.mjs. */
${names.map((name) => `import ${variable(name)} from '../../schemas/${name}.schema.json' with { type: 'json' };`).join('\n')}
import type { Schema } from './schema.ts';

export const shippedSchemas = {
${names.map((name) => (variable(name) === name ? `  ${name},` : `  '${name}': ${variable(name)},`)).join('\n')}
} as unknown as Readonly<Record<string, Schema>>;
`;
}

function read(file) {
  return JSON.parse(readFileSync(join(schemasFolder, file), 'utf8'));
}

/** The kinds room's own code, as a module that can run before anything is built. */
async function ownCode() {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-kinds-'));
  try {
    const outfile = join(folder, 'complete.mjs');
    await build({
      entryPoints: [join(projectFolder, 'src/kinds/complete.ts')],
      outfile,
      bundle: true,
      format: 'esm',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1]?.endsWith('kinds.mjs')) await writeKinds();
