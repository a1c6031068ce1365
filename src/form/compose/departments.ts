/** Who is asked for what: 填报 of the nearest mapping above a value, through all files that a form refers to. */

import type { FormNode, MapNode } from '../source/tree.ts';
import { textOf } from '../source/tree.ts';
import type { Form } from './form.ts';

/** Every value to its department; values of nobody's are left out. */
export function departmentsOf(entry: Form): Map<FormNode, string> {
  const departments = new Map<FormNode, string>();
  const entered = new Set<Form>();
  const enter = (form: Form, above: string | undefined) => {
    if (entered.has(form)) return;
    entered.add(form);
    // A department's piece says whose it is in its head.
    visit(form, form.root, departmentUnder(form.root, '部门') ?? above);
  };
  const visit = (form: Form, node: FormNode, above: string | undefined) => {
    const own = node.type === 'map' ? departmentUnder(node, '填报') : undefined;
    const department = own ?? above;
    if (department !== undefined) departments.set(node, department);
    if (node.type === 'list') for (const item of node.items) visit(form, item, department);
    if (node.type !== 'map') return;
    const included = form.included.get(node);
    // 印发内容 may be written out in the form itself: then it is its own root.
    if (included && included.root !== node) enter(included, department);
    const inside = included?.root === node ? included : form;
    if (included) entered.add(inside);
    for (const { value } of node.entries.values()) visit(inside, value, department);
  };
  enter(entry, undefined);
  return departments;
}

/** The department that a map names under 填报 or 部门; none while it is left to be filled in: 填报: 【】. */
export function departmentUnder(map: MapNode, entry: '填报' | '部门'): string | undefined {
  const name = textOf(map, entry)?.text.trim();
  return name === undefined || /^(?:【\s*】)?$/u.test(name) ? undefined : name;
}
