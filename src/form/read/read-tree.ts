/** The tree of one form file's text, without a schema: what an edit is made on and held against. */
import { type Kinds, shippedKinds } from '../../kinds/index.ts';
import { makeSource, type SourceFile } from '../source/source.ts';
import { mendTyping } from '../typing/mend.ts';
import { type Parsed, parseTree } from './parse.ts';

/** Mends and parses; a text that is no YAML has problems and no root. */
export function readTree(
  path: string,
  text: string,
  kinds: Kinds = shippedKinds,
): Parsed & { source: SourceFile } {
  const source = makeSource(path, path, text, mendTyping(text, kinds).edits);
  return { ...parseTree(source, kinds.isKey), source };
}
