/** A kind of form: what its schema says, and where it comes from. */
import type { Family, Habits } from './facts.ts';
import type { Schema } from './schema.ts';

export interface Kind {
  /** 文种 as typed in the form. */
  name: string;
  family: Family;
  schema: Schema;
  /** How a document of this kind differs from a notice. */
  habits: Habits;
  /** The name that its template may have instead of the kind's own. */
  file: string;
  /** Made by the office itself, in the folder beside its forms. */
  isOwn?: true;
}

/** A kind by its full schema and the name of its file, without endings. */
export function kindFrom(schema: Schema, file: string): Kind {
  const { family = 'official', habits = {} } = schema.hongtou ?? {};
  return { name: schema.title ?? file, family, schema, habits, file };
}
