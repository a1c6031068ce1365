/** Steps of undoing. */
import type { Edit } from '../../edit/index.ts';

/** Something done, in one step of undoing. */
export interface DoneStep {
  /** Typing on in the same text makes no new step. */
  key: string;
  /** In milliseconds since 1970. */
  at: number;
  edit: Edit;
  /** Done by somebody else meanwhile: never taken back by itself. */
  theirs?: true;
}

/** Typing on in one text within this time is one step. */
const STEP_MS = 3000;

/** Typing on in one text makes the last step longer. */
export function withStep(done: readonly DoneStep[], step: DoneStep): DoneStep[] {
  const last = done[done.length - 1];
  const goesOn = last && step.key !== '' && last.key === step.key && step.at - last.at < STEP_MS;
  if (!goesOn || last.theirs || step.theirs) return [...done, step];
  return [...done.slice(0, -1), { ...step, edit: [...last.edit, ...step.edit] }];
}

/** The last own step, and what others did since. */
export function lastOwn(done: readonly DoneStep[]): {
  own: DoneStep | undefined;
  since: DoneStep[];
} {
  let end = done.length;
  while (end > 0 && done[end - 1]?.theirs) end -= 1;
  return { own: done[end - 1], since: done.slice(end) };
}

/** Without the last own step; what others did since is `since` now. */
export function withoutLast(done: readonly DoneStep[], since: Edit, at: number): DoneStep[] {
  const rest = done.slice(0, done.length - lastOwn(done).since.length - 1);
  return since.length === 0 ? rest : [...rest, { key: '', at, edit: since, theirs: true }];
}
