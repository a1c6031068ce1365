/** What the schema forbids, before it is put into words. */
import type { Schema } from '../../kinds/index.ts';
import type { FormNode } from '../source/tree.ts';

/** A broken rule of the schema, at the node it is about. */
export interface Mistake {
  /** Ajv's word: required, additionalProperties, type, enum, format, minItems, maxLength, const. */
  keyword: string;
  node: FormNode;
  /** Keys and list positions from the form's top to the node. */
  path: readonly string[];
  /** The schema that holds the broken rule. */
  schema: Schema;
  /** The missing or unknown key. */
  key?: string;
}
