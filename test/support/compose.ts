/** One form, opened for one document. */
import { composeDocument as compose } from '../../src/roads/compose.ts';
import { type OpenOptions, openForm } from '../../src/roads/open.ts';

type Print = NonNullable<Parameters<typeof compose>[1]>;

export function composeDocument(path: string, { draft, variant, ...open }: OpenOptions & Print) {
  return compose(openForm(path, open), {
    ...(draft !== undefined && { draft }),
    ...(variant && { variant }),
  });
}
