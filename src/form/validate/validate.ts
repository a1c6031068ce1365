/** Holds a tree against the schema of its kind. Ajv finds what is wrong; the words are in messages.ts. */
import type { ErrorObject } from 'ajv';
import type { Kind, Kinds } from '../../kinds/index.ts';
import { schemaAt } from '../../kinds/index.ts';
import type { Problem } from '../../problem.ts';
import type { FormNode, MapNode } from '../source/tree.ts';
import { isBlank } from '../source/tree.ts';
import { choiceOf, isNone } from '../values/formats.ts';
import { exchanged } from './exchanged.ts';
import { leftOut, outOfFigure } from './left-out.ts';
import { describeMistake } from './messages.ts';
import type { Mistake } from './mistake.ts';
import { rightKey } from './unknown-keys.ts';
import { validatorOf } from './validators.ts';

/** More of them help nobody, and a form of a million mistakes has to end too. */
const MOST_PROBLEMS = 500;

/** Everything in a form's tree that its schema forbids. */
export function validateTree(root: MapNode, kind: Kind, kinds: Kinds): Problem[] {
  const validate = validatorOf(kind);
  if (validate(plainValue(root))) return [];
  const found = (validate.errors ?? [])
    .map((error) => mistakeOf(root, error, kind))
    .filter((mistake): mistake is Mistake => mistake !== undefined);
  const figures = outOfFigure(root, kind.schema, found);
  const out = leftOut(figures.rest);
  const pairs = exchanged(root, kind.schema, out.rest);
  const mistakes = pairs.rest;
  const offered = offeredKeys(mistakes, kind, kinds);
  const single = mistakes
    .filter(
      (mistake) =>
        !(mistake.keyword === 'required' && offered.has(keyAt(mistake.node, mistake.key))),
    )
    .slice(0, MOST_PROBLEMS)
    .map((mistake) => describeMistake(mistake, kind, kinds));
  return [...figures.problems, ...out.problems, ...pairs.problems, ...single];
}

/** A missing key is not said to be missing where a wrong name for it stands in the same mapping. */
function offeredKeys(mistakes: readonly Mistake[], kind: Kind, kinds: Kinds): Set<string> {
  const offered = new Set<string>();
  for (const mistake of mistakes) {
    if (mistake.keyword !== 'additionalProperties') continue;
    const right = rightKey(mistake, kind, kinds).key;
    if (right !== undefined) offered.add(keyAt(mistake.node, right));
  }
  return offered;
}

function keyAt(node: FormNode, key: string | undefined): string {
  return `${node.file.path}:${node.start}:${key}`;
}

/** From ajv's error to the node it is about, and the names on the way there. */
function mistakeOf(root: MapNode, error: ErrorObject, kind: Kind): Mistake | undefined {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  let node: FormNode = root;
  for (const step of path) {
    const next: FormNode | undefined =
      node.type === 'map'
        ? node.entries.get(step)?.value
        : node.type === 'list'
          ? node.items[Number(step)]
          : undefined;
    if (next === undefined) return undefined;
    node = next;
  }
  const schema = schemaAt(kind.schema, path) ?? {};
  // 紧急程度: 无 says that there is none
  if (error.keyword === 'enum' && node.type === 'text') {
    const isLess = isNone(node.text) && error.instancePath !== '/文种';
    if (isLess || choiceOf(node.text, schema.enum ?? [])) return undefined;
  }
  if (isBlank(node) && (error.keyword === 'type' || error.keyword === 'format')) return undefined;
  const key: unknown = error.params.missingProperty ?? error.params.additionalProperty;
  return {
    keyword: error.keyword,
    node,
    path,
    schema,
    ...(typeof key === 'string' ? { key } : {}),
  };
}

/** The tree as plain data. A key with nothing after it is the same as no key; all scalars are texts. */
function plainValue(node: FormNode): unknown {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'list':
      return node.items.map(plainValue);
    case 'map': {
      const plain: Record<string, unknown> = Object.create(null);
      for (const [name, { value }] of node.entries) {
        // Unknown names are found even where nothing stands after them; ajv takes undefined for missing.
        plain[name] = isBlank(value) ? undefined : plainValue(value);
      }
      return plain;
    }
  }
}
