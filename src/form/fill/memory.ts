/**
 * What became of the texts of a form when it was filled last, for who fills it again after every key: a text that is
 * typed as before is resolved again only where it looked at a figure, and figures have changed.
 */
import type { Resolved, Scope } from '../../figures/index.ts';
import type { Form } from '../compose/form.ts';
import type { FormScope } from '../figures/scopes.ts';

/** What a text was resolved to. */
interface Known {
  resolved: Resolved;
  /** Whether it asked for a figure and was given one; else only the names of figures matter to it. */
  sawFigure: boolean;
}

/** Kept by the caller between fillings of one form; empty at first. */
export interface FillMemory {
  /** All that boxes can see besides the values of figures, as text. */
  seen?: string;
  /** The figures, as text. */
  figures?: string;
  texts?: KnownTexts;
}

/** By what they depend on besides the scope, then by the texts themselves. */
type KnownTexts = Map<string, Map<string, Known>>;

/** The memory while a form is filled: what is known from before, and what is to be known the next time. */
export interface Recall {
  before: ReadonlyMap<string, ReadonlyMap<string, Known>>;
  /** Whether figures are as before, too. */
  sameFigures: boolean;
  now: KnownTexts;
}

/** Begins a filling: what was known among other names is forgotten, and so is what is not asked for this time. */
export function recallFrom(
  memory: FillMemory,
  scopes: ReadonlyMap<Form, FormScope>,
  draft: boolean,
): Recall {
  const all = [...scopes.values()];
  const seen = JSON.stringify([
    draft,
    all.map(({ form, year, sameUnits, decimals, figures, above }) => [
      form.path,
      above?.form.path,
      year,
      sameUnits,
      decimals,
      [...figures.names()],
    ]),
  ]);
  const figures = JSON.stringify(all.map(({ table }) => table.sources));
  const before = memory.seen === seen ? memory.texts : undefined;
  const sameFigures = memory.figures === figures;
  memory.seen = seen;
  memory.figures = figures;
  memory.texts = new Map();
  return { before: before ?? new Map(), sameFigures, now: memory.texts };
}

/**
 * What the text was resolved to, now or before.
 * @param besides all else that it depends on, but for the scope
 */
export function recalled(
  recall: Recall | undefined,
  { text, besides }: { text: string; besides: string },
  scope: Scope,
  resolve: (scope: Scope) => Resolved,
): Resolved {
  if (recall === undefined) return resolve(scope);
  const { before, now, sameFigures } = recall;
  const texts = now.get(besides) ?? new Map<string, Known>();
  const seen = texts.get(text);
  if (seen !== undefined) return seen.resolved;
  const last = before.get(besides)?.get(text);
  const known =
    last !== undefined && (sameFigures || !last.sawFigure) ? last : watched(scope, resolve);
  texts.set(text, known);
  now.set(besides, texts);
  return known.resolved;
}

/** All values come by `figure`: who was given none has seen none. */
function watched(scope: Scope, resolve: (scope: Scope) => Resolved): Known {
  let sawFigure = false;
  const resolved = resolve({
    ...scope,
    figure: (name) => {
      const figure = scope.figure(name);
      sawFigure ||= figure !== undefined;
      return figure;
    },
  });
  return { resolved, sawFigure };
}
