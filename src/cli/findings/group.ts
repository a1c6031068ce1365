/** Findings in the order a person works through them: by file, what must be mended first, one kind after another. */
import { type Problem, sortProblems } from '../../problem.ts';

/** What a finding asks of a person: mend it, look at it, fill it in. */
export type Task = 'mend' | 'look' | 'fill';

const TASKS: readonly Task[] = ['mend', 'look', 'fill'];

/** Findings of one kind in one file, by line. */
export interface Group {
  /** undefined where a finding has no place. */
  file: string | undefined;
  task: Task;
  code: string;
  problems: Problem[];
}

export function taskOf({ code, severity }: Problem): Task {
  if (code === 'form/empty-box') return 'fill';
  return severity === 'error' ? 'mend' : 'look';
}

/** How many places ask for each. */
export function countTasks(problems: readonly Problem[]): Record<Task, number> {
  const counts = { mend: 0, look: 0, fill: 0 };
  for (const problem of problems) counts[taskOf(problem)] += 1 + (problem.again?.length ?? 0);
  return counts;
}

/** Groups by file in their order, in a file by task, in a task by the line of the first. */
export function groupFindings(problems: readonly Problem[]): Group[] {
  const groups = new Map<string, Group>();
  for (const problem of sortProblems(problems)) {
    const { code, place } = problem;
    const task = taskOf(problem);
    const key = JSON.stringify([place?.file, task, code]);
    const known = groups.get(key);
    if (known) known.problems.push(problem);
    else groups.set(key, { file: place?.file, task, code, problems: [problem] });
  }
  const all = [...groups.values()];
  const files = [...new Set(all.map(({ file }) => file))];
  // A stable sort keeps the lines' order.
  return all.sort(
    (a, b) =>
      files.indexOf(a.file) - files.indexOf(b.file) ||
      TASKS.indexOf(a.task) - TASKS.indexOf(b.task),
  );
}
