/** Steps done, taken back and done again, each written into the journal of the form. */
import type { Checked, Problem, Words } from '../../problem.ts';
import {
  type Act,
  type Acted,
  type Comment,
  type DoneStep,
  type Engine,
  type FoundProblem,
  foundAgain,
  heldSteps,
  lastOwn,
  type Theirs,
  type Version,
  withoutLast,
  withStep,
} from '../../workshop/index.ts';
import type { Keeping } from './history.ts';
import { flushDrafts } from './pending.ts';
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
  const { store, keeping } = stepping;
  return {
    async act(acts: readonly Act[], key = '', seen = seenIn(store)): Promise<boolean> {
      return acted(stepping, await begun(stepping, acts, seen), key);
    },
    seen: () => seenIn(store),
    ...dealing(stepping),
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

/** What the person sees: where to act is said of that, whatever was moved since. */
function seenIn(store: Store<State>): number | undefined {
  return store.get().form?.sheet?.seen;
}

function begun(
  { store, engine }: Stepping,
  acts: readonly Act[],
  seen?: number,
): Promise<Checked<Acted>> {
  store.set({ saving: 'saving' });
  return engine.act(acts, seen);
}

/** What came of acts, shown or said. */
function acted(stepping: Stepping, { value, problems }: Checked<Acted>, key = ''): boolean {
  const { store, took, refreshSoon, saving } = stepping;
  if (value === undefined) {
    store.set({ said: firstWords(problems) });
    refreshSoon();
  } else {
    did(stepping, value, key);
    took(value);
  }
  if (!saving()?.isBusy()) store.set({ saving: 'saved' });
  return value !== undefined;
}

/** So often is looked again for what was clicked on, while others go on typing. */
const TRIES = 5;

/** What was found or noted, done with by one click. It was shown a moment ago: the text may be another one by now. */
function dealing(stepping: Stepping) {
  const { store, engine } = stepping;
  const dealtWith = new WeakSet<object>();
  const deal = async (edit: Splice, again: () => Promise<Splice | undefined>) => {
    flushDrafts();
    let now: Splice | undefined = edit;
    let came: Checked<Acted> = { problems: [] };
    for (let left = TRIES; left > 0 && now !== undefined; left -= 1) {
      came = await begun(stepping, [{ do: 'splice', edit: now }]);
      const isMoved = came.problems.some(({ code }) => code === 'window/moved-away');
      now = isMoved ? await again() : undefined;
    }
    return came;
  };
  return {
    async deal(finding: FoundProblem, what: 'mend' | 'silence'): Promise<void> {
      const { form, findings: before = [] } = store.get();
      const first = finding[what];
      if (form === undefined || first === undefined) return;
      const came = await deal([first], async () => {
        const edit = foundAgain(finding, before, await engine.check(form.path))?.[what];
        return edit && [edit];
      });
      // A second click on what is done already asks for nothing.
      if (came.value === undefined && dealtWith.has(finding)) return stepping.refreshSoon();
      dealtWith.add(finding);
      acted(stepping, came);
    },
    async dealWithComment({ text, done }: Comment): Promise<void> {
      const path = store.get().form?.path ?? '';
      const came = await deal(done, async () => {
        const left = await engine.comments(path);
        return left.find((each) => each.text === text)?.done;
      });
      acted(stepping, came);
    },
  };
}

type Splice = Extract<Act, { do: 'splice' }>['edit'];

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
