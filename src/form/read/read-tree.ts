/** The tree of one form file's text, without a schema: what an edit is made on and held against. */
import { type Kinds, shippedKinds } from '../../kinds/index.ts';
import { makeSource, type SourceFile } from '../source/source.ts';
import { formLines } from '../typing/lines.ts';
import { mendTyping } from '../typing/mend.ts';
import { type Parsed, parseTree } from './parse.ts';

/** Mends and parses; a text that is no YAML has problems and no root. */
export function readTree(
  path: string,
  text: string,
  kinds: Kinds = shippedKinds,
): Parsed & { source: SourceFile } {
  const lines = formLines(text, kinds);
  const source = makeSource(path, path, lines, mendTyping(lines, kinds).edits);
  return { ...parseTree(source, kinds.isKey), source };
}
