/** Where in its files each node of a form stands, and where the figure of a box is typed. */
import type { Step, Where } from '../edit/index.ts';
import type { Form, FormNode } from '../form/index.ts';
import { mapOf, textOf } from '../form/index.ts';

/** The form and all it refers to, each once. */
export function formsOf(entry: Form): Form[] {
  const found = [entry];
  for (const form of found) {
    for (const included of form.included.values())
      if (!found.includes(included)) found.push(included);
  }
  return found;
}

/** The way of every node, by the file it stands in. */
export function waysOf(forms: readonly Form[]): Map<FormNode, Where> {
  const ways = new Map<FormNode, Where>();
  const enter = (file: string, node: FormNode, path: Step[]) => {
    if (ways.has(node)) return;
    ways.set(node, { file, path });
    if (node.type === 'list') {
      for (const [index, item] of node.items.entries()) enter(file, item, [...path, index]);
    }
    if (node.type === 'map') {
      for (const [name, { value }] of node.entries) enter(file, value, [...path, name]);
    }
  };
  for (const { path, root } of forms) if (root.file.path === path) enter(path, root, []);
  return ways;
}

/**
 * The figure that a form sees by a name: its own, else that of any other file. Where its value stands, and what is
 * typed there; neither where it is computed.
 */
export function figureWay(
  name: string,
  inside: Form,
  forms: readonly Form[],
  wayOf: ReadonlyMap<FormNode, Where>,
): { at?: Where; typed?: string } | undefined {
  for (const form of [inside, ...forms]) {
    const node = mapOf(form.root, '指标')?.entries.get(name)?.value;
    const way = node && wayOf.get(node);
    if (way === undefined) continue;
    if (node?.type === 'text') return { at: way, typed: node.text };
    const isOwn = node?.type === 'map' && !node.entries.has('计算') && !node.entries.has('来自');
    if (!isOwn) return {};
    return {
      at: { file: way.file, path: [...way.path, '值'] },
      typed: textOf(node, '值')?.text ?? '',
    };
  }
  return undefined;
}
