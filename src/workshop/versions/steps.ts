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

/** Nobody takes back more at once than this many changes. */
const STEP_CHANGES = 100;
/** So many steps are held in memory; those before them are read from the journal when they are asked for. */
const STEPS_HELD = 500;

/** The last steps, and whether there are more of them. */
export function heldSteps(steps: readonly DoneStep[]): { held: DoneStep[]; hasMore: boolean } {
  return { held: steps.slice(-STEPS_HELD), hasMore: steps.length > STEPS_HELD };
}

/** Of all steps of a journal those to hold: however much others did since the last own one, that one is among them. */
export function stepsToHold(done: readonly DoneStep[]): { held: DoneStep[]; hasMore: boolean } {
  const { own, since } = lastOwn(done);
  const count = own === undefined ? STEPS_HELD : Math.max(STEPS_HELD, since.length + 1);
  return { held: done.slice(-count), hasMore: own !== undefined && done.length > count };
}

/** Typing on in one text makes the last step longer. */
export function withStep(done: readonly DoneStep[], step: DoneStep): DoneStep[] {
  const last = done[done.length - 1];
  const goesOn = last && step.key !== '' && last.key === step.key && step.at - last.at < STEP_MS;
  if (!goesOn || last.theirs || step.theirs || last.edit.length >= STEP_CHANGES) {
    return [...done, step];
  }
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
