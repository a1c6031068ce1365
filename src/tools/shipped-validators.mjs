/** Compiles the shipped schemas, as a module of the program. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _, Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { projectFolder } from './prepare.mjs';

const schemasFolder = join(projectFolder, 'schemas');
const COMMON = 'common.schema.json';

/**
 * All kinds as one schema, so that what they have in common is compiled once; a form stands below its kind's name.
 * Each kind is a function of its own, so that only that of the form at hand is run.
 */
function oneSchema() {
  const { definitions } = readSchema(COMMON);
  const properties = {};
  const kinds = {};
  for (const file of schemaFiles()) {
    const { $schema, ...schema } = readSchema(file);
    kinds[schema.title] = JSON.parse(JSON.stringify(schema).replaceAll(`${COMMON}#`, '#'));
    properties[schema.title] = { $ref: `#/definitions/${schema.title}` };
  }
  const all = { ...definitions, ...kinds };
  return { type: 'object', definitions: all, properties };
}

function schemaFiles() {
  return readdirSync(schemasFolder)
    .filter((file) => file.endsWith('.schema.json') && file !== COMMON)
    .sort();
}

/** A schema without what it tells to people and to the rest of the program: two thirds of it, held against nothing. */
function readSchema(file) {
  return JSON.parse(readFileSync(join(schemasFolder, file), 'utf8'), (key, value) => {
    const isTold =
      (['description', 'markdownDescription'].includes(key) && typeof value === 'string') ||
      (key === 'examples' && Array.isArray(value)) ||
      key === 'hongtou';
    return isTold ? undefined : value;
  });
}

/** The code of src/form/validate/shipped-validators.ts. */
export function shippedValidators() {
  const schema = oneSchema();
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    inlineRefs: false,
    // What is wrong is said in our own words.
    messages: false,
    // Formats are the form room's own readers of texts; the code calls them by name.
    code: { source: true, esm: true, formats: _`formatChecks` },
  });
  for (const name of formatNames(schema)) ajv.addFormat(name, () => true);
  return `import { formats } from "../values/formats.ts";
const formatChecks = Object.fromEntries(
  Object.entries(formats).map(([name, read]) => [name, (text) => 'value' in read(text)]),
);
${standaloneCode(ajv, ajv.compile(schema))}
function validatorOf(name) {
  return function validateKind(data) {
    const ok = validate({ [name]: data });
    validateKind.errors = ok
      ? null
      : validate.errors.map((error) => ({
          ...error,
          instancePath: error.instancePath.slice(name.length + 1),
        }));
    return ok;
  };
}
const names = ${JSON.stringify(Object.keys(schema.properties))};
export const shippedValidators = Object.fromEntries(names.map((name) => [name, validatorOf(name)]));
`;
}

function formatNames(schema, names = new Set()) {
  if (typeof schema !== 'object' || schema === null) return names;
  if (typeof schema.format === 'string') names.add(schema.format);
  for (const value of Object.values(schema)) formatNames(value, names);
  return names;
}
