/** Compiled schemas: those of our own kinds when the program is built, all others when a form first needs them. */

import type { ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import { commonSchema, type Kind, type Schema } from '../../kinds/index.ts';
import { mayMakeCode, once, remembered } from '../../text/index.ts';
import { formats } from '../values/formats.ts';
import { shippedValidators } from './shipped-validators.ts';
import { walkedSchema } from './walk.ts';

const ajv = once(newAjv);
const compiledSchema = remembered(
  (schema: Schema): ValidateFunction =>
    mayMakeCode() ? ajv().compile(schema) : walkedSchema(schema),
);

/** Holds plain data against the schema of a kind; its `errors` are ajv's. */
export function validatorOf(kind: Kind): ValidateFunction {
  const known = kind.isOwn ? undefined : shippedValidators[kind.name];
  return known ?? compiledSchema(kind.schema);
}

/** What is wrong with a schema that somebody else wrote; undefined where it is right. */
export function compileTrouble(kind: Kind): string | undefined {
  try {
    validatorOf(kind);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function newAjv(): Ajv {
  const ajv = new Ajv({ allErrors: true, strict: false });
  for (const [name, read] of Object.entries(formats)) {
    ajv.addFormat(name, (text: string) => 'value' in read(text));
  }
  ajv.addSchema(commonSchema, 'common.schema.json');
  return ajv;
}
