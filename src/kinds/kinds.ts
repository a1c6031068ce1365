/** The kinds that a form can be of, and all that their schemas tell about names of entries. */
import { once } from '../text/index.ts';
import type { FieldFacts } from './facts.ts';
import { type Kind, kindFrom } from './kind.ts';
import { commonSchema, eachProperty, factsOf, type Schema } from './schema.ts';
import { shippedSchemas } from './shipped.generated.ts';

export interface Kinds {
  all: readonly Kind[];
  /** The kind of that name. */
  find(name: string): Kind | undefined;
  /** The kinds that have a key of this name at the top. */
  withKey(key: string): Kind[];
  /** A name that some schema has, wherever it stands. */
  isKey(name: string): boolean;
  /** The right names for a wrong one, most likely first; empty where the word is unknown. */
  synonymsOf(word: string): readonly string[];
  /** Every entry that a document of some kind has at its top, and what it is. */
  fields: ReadonlyMap<string, FieldFacts>;
}

const shipped = Object.entries(shippedSchemas).map(([file, schema]) => kindFrom(schema, file));

/** The kinds that come with the program. */
export const shippedKinds: Kinds = kindsFrom(shipped.sort((a, b) => placeOf(a) - placeOf(b)));

/** An office's own kinds before the shipped ones of the same names, and behind all others. */
export function withOwnKinds(own: readonly Kind[]): Kinds {
  if (own.length === 0) return shippedKinds;
  const names = new Map(own.map((kind) => [kind.name, kind]));
  const replaced = shippedKinds.all.map((kind) => names.get(kind.name) ?? kind);
  return kindsFrom([...replaced, ...own.filter((kind) => !replaced.includes(kind))]);
}

/** A kind's own name, and what else its schema lets be written: 命令（令） has three names. */
function namesOf({ name, schema }: Kind): string[] {
  return [name, ...(schema.properties?.文种?.enum ?? [])].map(inHalfWidth);
}

function inHalfWidth(name: string): string {
  return name.replaceAll('（', '(').replaceAll('）', ')');
}

function placeOf({ schema }: Kind): number {
  return schema.hongtou?.order ?? Number.MAX_SAFE_INTEGER;
}

function kindsFrom(all: readonly Kind[]): Kinds {
  const names = once(() => namesIn(all.map(({ schema }) => schema)));
  const fields = once(() => fieldsOf(all));
  return {
    all,
    find: (name) => all.find((kind) => namesOf(kind).includes(inHalfWidth(name))),
    withKey: (key) => all.filter(({ schema }) => Object.hasOwn(schema.properties ?? {}, key)),
    isKey: (name) => names().keys.has(name),
    synonymsOf: (word) => names().synonyms.get(word) ?? [],
    get fields() {
      return fields();
    },
  };
}

interface Names {
  keys: Set<string>;
  /** The right names of each wrong one. */
  synonyms: Map<string, string[]>;
}

/**
 * Edit distance cannot find what people write instead of a name: two Chinese characters of four are half of the
 * word. The common schema comes first, so that the right names of one word stand in its order.
 */
function namesIn(schemas: readonly Schema[]): Names {
  const names: Names = { keys: new Set(), synonyms: new Map() };
  const common = Object.values(commonSchema.definitions);
  for (const { title, hongtou } of common) addSynonyms(names, title ?? '', hongtou);
  eachProperty([...common, ...schemas], (name, property) =>
    addSynonyms(names, name, property.hongtou),
  );
  eachProperty(schemas, (name) => names.keys.add(name));
  return names;
}

function addSynonyms({ synonyms }: Names, right: string, facts: FieldFacts | undefined): void {
  for (const wrong of facts?.synonyms ?? []) {
    const known = synonyms.get(wrong) ?? [];
    if (!known.includes(right)) synonyms.set(wrong, [...known, right]);
  }
}

/** The first kind that has an entry says what it is: kinds that share a name share its definition. */
function fieldsOf(all: readonly Kind[]): Map<string, FieldFacts> {
  const fields = new Map<string, FieldFacts>();
  for (const { schema, family } of all) {
    if (family !== 'official' && family !== 'paper') continue;
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      if (!fields.has(name)) fields.set(name, factsOf(property));
    }
  }
  return fields;
}

/** A name that some schema has, or that people write instead of one. */
export function isLikelyKey(kinds: Kinds, name: string): boolean {
  return kinds.isKey(name) || kinds.synonymsOf(name).length > 0;
}

/** A name that an item of 正文, 小节 or 附件 can begin with; a sentence may well begin with any other word and a colon. */
export function isItemKey(name: string): boolean {
  const { block, attachment } = commonSchema.definitions;
  return [block, attachment].some((schema) => Object.hasOwn(schema?.properties ?? {}, name));
}

/** Whether a mapping has another name for a key: then the key is not missing, but misnamed. */
export function isMisnamed(kinds: Kinds, names: Iterable<string>, key: string): boolean {
  for (const name of names) if (kinds.synonymsOf(name).includes(key)) return true;
  return false;
}
