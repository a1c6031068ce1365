/** All names of entries that the schemas know, wherever they stand. */
import { kinds } from './kinds.ts';
import { commonSchema, eachProperty } from './schema.ts';
import { synonymsOf } from './synonyms.ts';

let known: Set<string> | undefined;

function knownKeys(): Set<string> {
  if (known === undefined) {
    const names = new Set<string>();
    const schemas = kinds.map(({ schema }) => schema);
    eachProperty(schemas, (name) => names.add(name));
    known = names;
  }
  return known;
}

/** A name that some schema has. */
export function isFormKey(name: string): boolean {
  return knownKeys().has(name);
}

/** A name that some schema has, or that people write instead of one. */
export function isLikelyKey(name: string): boolean {
  return knownKeys().has(name) || synonymsOf(name).length > 0;
}

/** A name that an item of 正文, 小节 or 附件 can begin with; a sentence may well begin with any other word and a colon. */
export function isItemKey(name: string): boolean {
  const { block, attachment } = commonSchema.definitions;
  return Object.hasOwn(block.properties, name) || Object.hasOwn(attachment.properties, name);
}
