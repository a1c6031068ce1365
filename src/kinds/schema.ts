/** What the schemas say about a key: its description, its examples, and which keys are legal where. */
import common from '../../schemas/common.schema.json' with { type: 'json' };
import type { FieldFacts, KindFacts } from './facts.ts';

/** The part of draft-07 that the schemas of forms use, and the keyword that says what a field is. */
export interface Schema {
  $schema?: string;
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  enum?: string[];
  const?: string;
  examples?: unknown[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  required?: string[];
  items?: Schema;
  minItems?: number;
  maxLength?: number;
  hongtou?: FieldFacts & KindFacts;
}

const definitions = common.definitions as unknown as Record<string, Schema>;

/** The common parts, which every schema refers to as common.schema.json. */
export const commonSchema = { ...common, definitions };

/** Follows $ref; all of them point into the common schema. */
export function resolved(schema: Schema | undefined): Schema | undefined {
  let current = schema;
  while (current?.$ref !== undefined) {
    current = definitions[current.$ref.slice(current.$ref.lastIndexOf('/') + 1)];
  }
  return current;
}

/** The schema of what stands at a path of keys and list positions below `schema`. */
export function schemaAt(schema: Schema, path: readonly string[]): Schema | undefined {
  let current = resolved(schema);
  for (const step of path) {
    if (current === undefined) return undefined;
    const property = Object.hasOwn(current.properties ?? {}, step)
      ? current.properties?.[step]
      : undefined;
    const rest =
      typeof current.additionalProperties === 'object' ? current.additionalProperties : undefined;
    current = resolved(property ?? rest ?? current.items);
  }
  return current;
}

/** The first example of a schema, as it would be typed on one line; undefined where it has none that is a text. */
export function exampleText(schema: Schema | undefined): string | undefined {
  const example = resolved(schema)?.examples?.find((item) => typeof item !== 'object');
  return example === undefined ? undefined : String(example);
}

/** Calls `visit` for every property of some schemas and of all they refer to, once each. */
export function eachProperty(
  schemas: readonly Schema[],
  visit: (name: string, property: Schema, owner: Schema) => void,
): void {
  const seen = new Set<Schema>();
  const queue = [...schemas];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const current = resolved(next);
    if (current === undefined || seen.has(current)) continue;
    seen.add(current);
    for (const [name, property] of Object.entries(current.properties ?? {})) {
      visit(name, resolved(property) ?? property, current);
      queue.push(property);
    }
    if (current.items) queue.push(current.items);
    if (typeof current.additionalProperties === 'object') queue.push(current.additionalProperties);
  }
}

/** What a field is; empty where its schema says nothing. */
export function factsOf(schema: Schema | undefined): FieldFacts {
  return resolved(schema)?.hongtou ?? {};
}
