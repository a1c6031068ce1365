/** The files that a form is made of. */
import type { Form } from '../../form/index.ts';

/** Every file of a form but the office's, the entry first. */
export function filesOf(form: Form): Form[] {
  const forms = new Map<string, Form>([[form.path, form]]);
  const queue = [form];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const included of next.included.values()) {
      if (included.path !== next.path && !forms.has(included.path)) {
        forms.set(included.path, included);
      }
      queue.push(included);
    }
  }
  return [...forms.values()];
}
