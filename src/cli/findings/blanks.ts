/** Whom to ask for what is still empty. */

import type { Place, Problem, Words } from '../../problem.ts';
import type { FigureRow } from '../../roads/figures.ts';
import { taskOf } from './group.ts';

/** How many empty boxes each department (填报) is to fill in; undefined where nobody is named at any. */
export function blanksByDepartment(
  problems: readonly Problem[],
  rows: readonly FigureRow[],
): Words | undefined {
  const askedAt = new Map<string, string>();
  for (const { place, uses, department } of rows) {
    if (department === undefined) continue;
    for (const at of [place, ...uses.map((use) => use.place)]) askedAt.set(keyOf(at), department);
  }
  const counts = new Map<string, number>();
  let nobodys = 0;
  for (const problem of problems) {
    if (taskOf(problem) !== 'fill') continue;
    const department = problem.place && askedAt.get(keyOf(problem.place));
    if (department === undefined) nobodys += 1;
    else counts.set(department, (counts.get(department) ?? 0) + 1);
  }
  if (counts.size === 0) return undefined;
  const listed = [...counts].map(([department, count]) => `${department} ${count}`);
  return {
    zh: `由谁填：${[...listed, ...(nobodys > 0 ? [`没有写明填报的 ${nobodys}`] : [])].join('，')}`,
    en: `Asked of: ${[...listed, ...(nobodys > 0 ? [`nobody named ${nobodys}`] : [])].join(', ')}`,
  };
}

function keyOf({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
