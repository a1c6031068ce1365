/** The words that titles of official documents end with, which name the kind. */
import type { Kind } from './kind.ts';
import { shippedKinds } from './kinds.ts';

/** Every name of every official kind; one that issues another has the titles of the kind in its name. */
export const titleWords: readonly string[] = shippedKinds.all
  .filter((kind) => kind.family === 'official' && titleWord(kind) === kind.name)
  .flatMap(({ name, schema }) => schema.properties?.文种?.enum ?? [name])
  .filter((name) => !/[（(]/u.test(name));

/** The word that titles of a kind end with: 通知 of an 印发通知. */
export function titleWord(kind: Kind): string {
  const within = shippedKinds.all.find(
    (each) => each.family === 'official' && each !== kind && kind.name.endsWith(each.name),
  );
  return within?.name ?? kind.name;
}
