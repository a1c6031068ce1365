/** Steps done, taken back and done again, each written into the journal of the form. */
import type { Problem, Words } from '../../problem.ts';
import {
  type Act,
  type Acted,
  type DoneStep,
  type Engine,
  heldSteps,
  lastOwn,
  type Theirs,
  type Version,
  withoutLast,
  withStep,
} from '../../workshop/index.ts';
import { flushDrafts } from './drafts.ts';
import type { Keeping } from './history.ts';
import type { Saving } from './saving.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';

interface Stepping {
  store: Store<State>;
  engine: Engine;
  keeping(): Keeping | undefined;
  took(acted: Acted): void;
  saving(): Saving | undefined;
  refreshSoon(): void;
}

export function stepsOf(stepping: Stepping) {
  const { store, engine, keeping, took, saving, refreshSoon } = stepping;
  const calm = () => {
    if (!saving()?.isBusy()) store.set({ saving: 'saved' });
  };
  return {
    async act(acts: readonly Act[], key = ''): Promise<boolean> {
      store.set({ saving: 'saving' });
      const { value, problems } = await engine.act(acts);
      if (value === undefined) {
        store.set({ said: firstWords(problems) });
        calm();
        refreshSoon();
        return false;
      }
      did(stepping, value, key);
      took(value);
      calm();
      return true;
    },
    undo: () => undo(stepping),
    redo: () => redo(stepping),
    /** What was done on other days. */
    async remember(path: string): Promise<void> {
      const history = await keeping()?.open(path);
      const { done, form } = store.get();
      if (history === undefined || form?.path !== path) return;
      const { hasMoreDone, undone, hasMoreUndone } = history;
      store.set({ done: [...history.done, ...done], hasMoreDone, undone, hasMoreUndone });
    },
    /** What somebody else did to the open form is a step too, which undoing goes around. */
    others(theirs: Theirs): void {
      const now = store.get();
      const step = theirsOf(now, theirs);
      if (step === undefined) return;
      store.set({ ...doneAfter(now, [...now.done, step]), ...NOTHING_UNDONE });
      keeping()?.record({ at: step.at, did: 'theirs', key: '', ...theirs });
    },
    ...versionsOf(stepping),
  };
}

function did({ store, keeping }: Stepping, { edit, after }: Acted, key: string): void {
  const at = Date.now();
  const now = store.get();
  store.set({ ...doneAfter(now, withStep(now.done, { key, at, edit })), ...NOTHING_UNDONE });
  keeping()?.record({ at, did: 'act', key, edit, after });
}

const NOTHING_UNDONE = { undone: [], hasMoreUndone: false };

/** However long a person works, a certain number of steps is held. */
function doneAfter({ hasMoreDone }: State, done: readonly DoneStep[]) {
  const { held, hasMore } = heldSteps(done);
  return { done: held, hasMoreDone: hasMoreDone || hasMore };
}

/** The steps before those that are held, from the journal. Nothing where something else was done meanwhile. */
async function readMore({ store, keeping }: Stepping): Promise<void> {
  const { done, form } = store.get();
  const history = form && (await keeping()?.open(form.path));
  const now = store.get();
  if (history === undefined || now.done !== done || now.form?.path !== form?.path) return;
  const { hasMoreDone, undone, hasMoreUndone } = history;
  store.set({ done: history.done, hasMoreDone, undone, hasMoreUndone });
}

/** Takes the last own step back; what others did since stays. */
async function undo(stepping: Stepping): Promise<void> {
  const { store, engine, took, keeping } = stepping;
  flushDrafts();
  if (store.get().hasMoreDone && lastOwn(store.get().done).own === undefined)
    await readMore(stepping);
  const { done, undone, hasMoreUndone } = store.get();
  const { own, since } = lastOwn(done);
  if (own === undefined) return;
  const { value, problems } = await engine.undo(
    own.edit,
    since.flatMap(({ edit }) => edit),
  );
  // What cannot be taken back any more would bar the way to the steps before it.
  if (value === undefined) {
    store.set({ said: firstWords(problems), done: done.filter((each) => each !== own) });
    return;
  }
  const at = Date.now();
  const { edit, after, since: left } = value;
  const { held, hasMore } = heldSteps([...undone, { ...own, at: 0, edit }]);
  store.set({
    done: withoutLast(done, left, at),
    undone: held,
    hasMoreUndone: hasMoreUndone || hasMore,
  });
  keeping()?.record({ at, did: 'undo', key: own.key, edit, after, since: left });
  took(value);
}

/** Does again what was taken back last. */
async function redo(stepping: Stepping): Promise<void> {
  const { store, engine, took, keeping } = stepping;
  flushDrafts();
  if (store.get().hasMoreUndone && store.get().undone.length === 0) await readMore(stepping);
  const { undone } = store.get();
  const last = undone[undone.length - 1];
  if (last === undefined) return;
  const { value, problems } = await engine.undo(last.edit);
  store.set({ undone: undone.slice(0, -1) });
  if (value === undefined) return store.set({ said: firstWords(problems) });
  const { edit, after } = value;
  const now = store.get();
  store.set(doneAfter(now, [...now.done, { ...last, at: 0, edit }]));
  keeping()?.record({ at: Date.now(), did: 'redo', key: last.key, edit, after });
  took(value);
}

/** What somebody else did to the open form, as a step. */
function theirsOf({ form }: State, { edit }: Theirs): DoneStep | undefined {
  const files = form?.sheet?.view.files ?? [];
  const isOwn = edit.some(({ file, changes }) => files.includes(file) && changes.length > 0);
  return isOwn ? { key: '', at: Date.now(), edit, theirs: true } : undefined;
}

function versionsOf(stepping: Stepping) {
  const { store, engine, keeping, took } = stepping;
  const versions = async (): Promise<readonly Version[]> => {
    flushDrafts();
    const path = store.get().form?.path;
    const history = path === undefined ? undefined : await keeping()?.open(path);
    return history?.versions ?? [];
  };
  return {
    versions,
    async nameVersion(name: string) {
      flushDrafts();
      keeping()?.record({ at: Date.now(), version: name });
      await keeping()?.flush();
    },
    async goBack(version: number) {
      const { value, problems } = await engine.goBack(version);
      if (value === undefined) return store.set({ said: firstWords(problems) });
      if (value.edit.length === 0) return;
      did(stepping, value, '');
      took(value);
    },
  };
}

export function firstWords(problems: readonly Problem[]): Words {
  const first = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  const { message, hint } = first ?? { message: { zh: '没有做成。', en: 'It could not be done.' } };
  return hint ? { zh: `${message.zh}${hint.zh}`, en: `${message.en} ${hint.en}` } : message;
}
