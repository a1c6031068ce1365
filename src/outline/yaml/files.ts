/** The files that a form is made of. */
import type { Form, MapNode } from '../../form/index.ts';

/** Every file of a form but the office's, the entry first. */
export function filesOf(form: Form): [string, MapNode][] {
  const roots = new Map<string, MapNode>([[form.path, form.root]]);
  const queue = [form];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const included of next.included.values()) {
      if (included.path !== next.path && !roots.has(included.path)) {
        roots.set(included.path, included.root);
      }
      queue.push(included);
    }
  }
  return [...roots];
}
