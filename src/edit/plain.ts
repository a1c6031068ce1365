/** A form's tree without places: what an operation is made of and what its result is held against. */
import type { FormNode } from '../form/index.ts';

/** A text, a list, or a mapping in its order. */
export type Plain = string | readonly Plain[] | PlainMap;

export interface PlainMap {
  readonly entries: readonly (readonly [name: string, value: Plain])[];
}

/** A name of an entry, or the index of an item, from 0. */
export type Step = string | number;

/** The way from a file's root to a node. */
export type NodePath = readonly Step[];

export function isPlainMap(plain: Plain): plain is PlainMap {
  return typeof plain === 'object' && !Array.isArray(plain);
}

export function isPlainList(plain: Plain): plain is readonly Plain[] {
  return Array.isArray(plain);
}

/** The node's tree; a line end at the end of a block text is the block's, not the text's. */
export function plainOf(node: FormNode): Plain {
  if (node.type === 'text') {
    const isBlock = node.style === 'literal' || node.style === 'folded';
    return isBlock ? node.text.replace(/\n+$/u, '') : node.text;
  }
  if (node.type === 'list') return node.items.map(plainOf);
  return { entries: [...node.entries].map(([name, { value }]) => [name, plainOf(value)] as const) };
}

/** The node at the end of a way; undefined where there is none. */
export function nodeAt(root: FormNode, path: NodePath): FormNode | undefined {
  let node: FormNode | undefined = root;
  for (const step of path) {
    if (node?.type === 'map' && typeof step === 'string') node = node.entries.get(step)?.value;
    else if (node?.type === 'list' && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return node;
}

/** Every text of a tree with its way, in the order of the file. */
export function* textsBelow(
  node: FormNode,
  path: NodePath = [],
): Generator<{ path: NodePath; node: FormNode & { type: 'text' } }> {
  if (node.type === 'text') yield { path, node };
  else if (node.type === 'list') {
    for (const [index, item] of node.items.entries()) yield* textsBelow(item, [...path, index]);
  } else {
    for (const [name, { value }] of node.entries) yield* textsBelow(value, [...path, name]);
  }
}

/** Whether two trees say the same. */
export function samePlain(a: Plain, b: Plain): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  if (isPlainList(a) || isPlainList(b)) {
    return (
      isPlainList(a) &&
      isPlainList(b) &&
      a.length === b.length &&
      a.every((item, index) => samePlain(item, b[index] ?? ''))
    );
  }
  return (
    a.entries.length === b.entries.length &&
    a.entries.every(([name, value], index) => {
      const other = b.entries[index];
      return other !== undefined && other[0] === name && samePlain(value, other[1]);
    })
  );
}

/** The mapping that holds an entry, and the entry's name; undefined where the way ends in no entry. */
export function holderOf(
  root: FormNode,
  path: NodePath,
): { holder: FormNode; step: Step } | undefined {
  const step = path.at(-1);
  const holder = step === undefined ? undefined : nodeAt(root, path.slice(0, -1));
  return step === undefined || holder === undefined ? undefined : { holder, step };
}
