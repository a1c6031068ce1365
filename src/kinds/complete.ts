/** A kind's own file, which says how it differs from its base, to the full schema that editors and the program read. */
import type { Schema } from './schema.ts';

/** The entries that official documents and papers have, in order, by the names of their common definitions. */
export type Bases = Record<'official' | 'paper', Base>;

interface Base {
  fields: Record<string, string>;
  /** Entries that a kind has only where it names them. */
  rare: readonly string[];
}

/** Where the common definitions stand, from a kind's schema. */
const COMMON = 'common.schema.json';

/**
 * Adds 文种 and the entries of the base to a kind's own; its own stand behind them, and win over those of the same
 * name in their place.
 */
export function completeSchema(own: Schema, bases: Bases): Schema {
  const { title = '', description = title, hongtou = {}, properties = {}, required = [] } = own;
  const { base, with: added = [], without = [], ...facts } = hongtou;
  const { fields, rare } = base === undefined ? { fields: {}, rare: [] } : bases[base];
  const left = new Set([...rare, ...without]);
  for (const name of added) left.delete(name);
  const inherited = Object.entries(fields)
    .filter(([name]) => !left.has(name))
    .map(([name, definition]): [string, Schema] => [
      name,
      { $ref: `${COMMON}#/definitions/${definition}` },
    ]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    description,
    hongtou: facts,
    type: 'object',
    properties: {
      文种: { title: '文种', description, type: 'string', const: title, examples: [title] },
      ...Object.fromEntries(inherited),
      ...properties,
    },
    required: ['文种', ...required],
    additionalProperties: false,
  };
}
