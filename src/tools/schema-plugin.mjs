/** Puts compiled schemas into the bundle, in the place of src/form/validators.ts, so that no compiler is shipped. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _, Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { projectFolder } from './prepare.mjs';

const schemasFolder = join(projectFolder, 'schemas');
const COMMON = 'common.schema.json';

/** esbuild plugin. */
export const compiledSchemas = {
  name: 'compiled-schemas',
  setup(build) {
    build.onLoad({ filter: /[\\/]form[\\/]validators\.ts$/ }, () => ({
      contents: validatorsModule(),
      loader: 'js',
      resolveDir: join(projectFolder, 'src', 'form'),
    }));
  },
};

function validatorsModule() {
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    // Common parts become functions of their own instead of being written out in every kind.
    inlineRefs: false,
    // Formats are the form room's own readers of texts; the code calls them by name.
    code: { source: true, esm: true, formats: _`formatChecks` },
  });
  const read = (file) => JSON.parse(readFileSync(join(schemasFolder, file), 'utf8'));
  for (const name of formatNames(read(COMMON))) ajv.addFormat(name, () => true);
  ajv.addSchema(read(COMMON), COMMON);
  const exports = {};
  const names = [];
  for (const file of readdirSync(schemasFolder).sort()) {
    if (!file.endsWith('.schema.json') || file === COMMON) continue;
    const schema = read(file);
    ajv.addSchema(schema, file);
    exports[`kind${names.length}`] = file;
    names.push([schema.properties.文种.const, `kind${names.length}`]);
  }
  return [
    "import { formats } from './formats.ts';",
    'const formatChecks = Object.fromEntries(Object.entries(formats).map(([name, read]) => [name, (text) => "value" in read(text)]));',
    standaloneCode(ajv, exports),
    `const validators = { ${names.map(([kind, name]) => `${JSON.stringify(kind)}: ${name}`).join(', ')} };`,
    'export function validatorOf(kind) { return validators[kind.name]; }',
  ].join('\n');
}

function formatNames(schema, names = new Set()) {
  if (typeof schema !== 'object' || schema === null) return names;
  if (typeof schema.format === 'string') names.add(schema.format);
  for (const value of Object.values(schema)) formatNames(value, names);
  return names;
}
