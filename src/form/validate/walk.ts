/** Holds data against a schema by walking it: where no code may be made, as in the window (content security policy). */

import type { ValidateFunction } from 'ajv';
import { resolved, type Schema } from '../../kinds/index.ts';
import { formats } from '../values/formats.ts';

/** As ajv says it, as far as messages need it. */
interface Broken {
  keyword: string;
  instancePath: string;
  params: Record<string, unknown>;
}

type Rule = (data: unknown, path: string, schema: Schema, found: Broken[]) => void;

/** What each keyword asks; a schema with any other is refused, so that no rule is passed over in silence. */
const RULES: Readonly<Record<string, Rule>> = {
  type: (data, path, { type }, found) => {
    const types = typeof type === 'string' ? [type] : (type ?? []);
    if (!types.some((name) => isOf(name, data))) found.push(broken('type', path));
  },
  format: (data, path, { format = '' }, found) => {
    const read = formats[format];
    const isBroken = typeof data === 'string' && read !== undefined && !('value' in read(data));
    if (isBroken) found.push(broken('format', path));
  },
  enum: (data, path, schema, found) => {
    if (!schema.enum?.some((each) => each === data)) found.push(broken('enum', path));
  },
  const: (data, path, schema, found) => {
    if (data !== schema.const) found.push(broken('const', path));
  },
  maxLength: (data, path, { maxLength = 0 }, found) => {
    const isLonger = typeof data === 'string' && [...data].length > maxLength;
    if (isLonger) found.push(broken('maxLength', path));
  },
  minItems: (data, path, { minItems = 0 }, found) => {
    if (Array.isArray(data) && data.length < minItems) found.push(broken('minItems', path));
  },
  required: (data, path, { required = [] }, found) => {
    if (!isMap(data)) return;
    for (const missingProperty of required) {
      if (data[missingProperty] === undefined) {
        found.push(broken('required', path, { missingProperty }));
      }
    }
  },
  properties: (data, path, { properties = {} }, found) => {
    if (!isMap(data)) return;
    for (const [name, property] of Object.entries(properties)) {
      if (data[name] !== undefined) walk(data[name], below(path, name), property, found);
    }
  },
  additionalProperties: (data, path, { properties = {}, additionalProperties }, found) => {
    if (!isMap(data) || additionalProperties === true) return;
    for (const additionalProperty of Object.keys(data)) {
      if (Object.hasOwn(properties, additionalProperty)) continue;
      if (typeof additionalProperties === 'object') {
        walk(
          data[additionalProperty],
          below(path, additionalProperty),
          additionalProperties,
          found,
        );
      } else found.push(broken('additionalProperties', path, { additionalProperty }));
    }
  },
  items: (data, path, { items }, found) => {
    if (!Array.isArray(data) || items === undefined) return;
    for (const [index, item] of data.entries()) walk(item, below(path, `${index}`), items, found);
  },
};

/** Say nothing about data. */
const REMARKS = new Set(
  '$schema $id $comment title description examples default definitions hongtou'.split(' '),
);

/**
 * What ajv would compile the schema to.
 * @throws Error, in words, where the schema has a keyword that is not known here
 */
export function walkedSchema(schema: Schema): ValidateFunction {
  refuseUnknown(schema, new Set());
  const validate = (data: unknown): boolean => {
    const found: Broken[] = [];
    walk(data, '', schema, found);
    validate.errors = found;
    return found.length === 0;
  };
  validate.errors = [] as Broken[];
  return validate as unknown as ValidateFunction;
}

function walk(data: unknown, path: string, schema: Schema, found: Broken[]): void {
  const meant = resolved(schema);
  if (meant === undefined) return;
  if (meant !== schema) walk(data, path, meant, found);
  for (const keyword of Object.keys(schema)) RULES[keyword]?.(data, path, schema, found);
}

function refuseUnknown(schema: Schema, seen: Set<Schema>): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  for (const keyword of Object.keys(schema)) {
    const isKnown = keyword in RULES || REMARKS.has(keyword) || keyword === '$ref';
    if (!isKnown) throw new Error(`“${keyword}”在窗口里还不能用`);
  }
  const { properties, additionalProperties, items } = schema;
  for (const property of Object.values(properties ?? {})) refuseUnknown(property, seen);
  if (typeof additionalProperties === 'object') refuseUnknown(additionalProperties, seen);
  if (items) refuseUnknown(items, seen);
}

function broken(keyword: string, instancePath: string, params: Broken['params'] = {}): Broken {
  return { keyword, instancePath, params };
}

function below(path: string, step: string): string {
  return `${path}/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function isMap(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function isOf(type: string, data: unknown): boolean {
  switch (type) {
    case 'object':
      return isMap(data);
    case 'array':
      return Array.isArray(data);
    case 'integer':
      return Number.isInteger(data);
    case 'null':
      return data === null;
    default:
      return typeof data === type;
  }
}
