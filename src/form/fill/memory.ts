/**
 * What became of the texts of a form when it was filled last, for who fills it again after every key: a text that is
 * typed as before, among figures as before, is not resolved again.
 */
import type { Resolved } from '../../figures/index.ts';
import type { Form } from '../compose/form.ts';
import type { FormScope } from '../figures/scopes.ts';

/** Kept by the caller between fillings of one form; empty at first. */
export interface FillMemory {
  /** All that boxes can see, as text. */
  seen?: string;
  texts?: Map<string, Resolved>;
}

/** The memory while a form is filled: what is known from before, and what is to be known the next time. */
export interface Recall {
  before: ReadonlyMap<string, Resolved>;
  now: Map<string, Resolved>;
}

/** Begins a filling: what was known among other figures is forgotten, and so is what is not asked for this time. */
export function recallFrom(
  memory: FillMemory,
  scopes: ReadonlyMap<Form, FormScope>,
  draft: boolean,
): Recall {
  const all = [...scopes.values()].map(({ form, year, sameUnits, decimals, table, above }) => [
    form.path,
    above?.form.path,
    year,
    sameUnits,
    decimals,
    table.sources,
  ]);
  const seen = JSON.stringify([draft, all]);
  const before = memory.seen === seen ? memory.texts : undefined;
  memory.seen = seen;
  memory.texts = new Map();
  return { before: before ?? new Map(), now: memory.texts };
}

/** What the text was resolved to, now or before. @param key the text and all else that it depends on */
export function recalled(
  recall: Recall | undefined,
  key: string,
  resolve: () => Resolved,
): Resolved {
  if (recall === undefined) return resolve();
  const known = recall.now.get(key) ?? recall.before.get(key) ?? resolve();
  recall.now.set(key, known);
  return known;
}
