/** The kinds that an office makes itself, in the folder beside its forms. */
import bases from '../../schemas/bases.json' with { type: 'json' };
import description from '../../schemas/own-kind.json' with { type: 'json' };
import { type Bases, completeSchema } from './complete.ts';
import { type Kind, kindFrom } from './kind.ts';
import { commonSchema, type Schema } from './schema.ts';

/** What the file that describes a kind may hold: a kind of form like all others, held against its own schema. */
export const kindDescription: Kind = {
  name: '文种的描述',
  family: 'settings',
  schema: description as unknown as Schema,
  habits: {},
  file: 'own-kind',
  isOwn: true,
};

/** The kind that an office describes; without words of its own it is known by its name in a title. */
export function ownKind(own: Schema, name: string): Kind {
  const { family = own.hongtou?.base ?? 'official' } = own.hongtou ?? {};
  const schema = { ...own, title: name, hongtou: { ...own.hongtou, family } };
  const kind = kindFrom(completeSchema(schema, bases as unknown as Bases), name);
  return { ...kind, habits: { titles: [[name]], ...kind.habits }, isOwn: true };
}

/** Entries that `with` or `without` may name. */
export function baseEntries(base: 'official' | 'paper'): readonly string[] {
  return Object.keys(bases[base].fields);
}

/** The schema of a kind with the common definitions in it: it can stand anywhere. */
export function selfContained(schema: Schema): Schema {
  const { definitions } = commonSchema;
  const text = JSON.stringify({ ...schema, definitions });
  return JSON.parse(text.replaceAll('"common.schema.json#/', '"#/')) as Schema;
}
