/** The tree of one form file's text, without a schema: what an edit is made on and held against. */
import { type Kinds, shippedKinds } from '../../kinds/index.ts';
import { latest } from '../../text/index.ts';
import { makeSource, type SourceFile } from '../source/source.ts';
import { mendForm } from '../typing/unseen.ts';
import { type Parsed, parseTree } from './parse.ts';

type Tree = Parsed & { source: SourceFile };

/** An edit reads its text before and after, and the next one begins with the latter; more are not kept. */
const recent = latest<{ path: string; text: string; kinds: Kinds; tree: Tree }>(4);

/** Mends and parses; a text that is no YAML has problems and no root. Nobody may change what comes back. */
export function readTree(path: string, text: string, kinds: Kinds = shippedKinds): Tree {
  const known = recent.find(
    (each) => each.text === text && each.path === path && each.kinds === kinds,
  );
  if (known) return known.tree;
  const mended = mendForm(text, kinds);
  const source = makeSource(path, path, mended.text, mended.edits);
  const tree = { ...parseTree(source, kinds.isKey), source };
  recent.keep({ path, text, kinds, tree });
  return tree;
}
