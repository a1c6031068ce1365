/** The sheet of the open form made again after changes, and proofread when a person pauses. */
import type { Engine } from '../../workshop/index.ts';
import type { State } from './state.ts';
import { untilStill } from './still.ts';
import type { Store } from './store.ts';

/** How long after the last change a form is proofread. */
const CHECK_MS = 500;

/** So many keys are rehearsed, each after a pause, as long as nobody types. */
const REHEARSALS = 6;
const PAUSE_MS = 50;

/** The sheet of the open form, made again after changes: one at a time, and never for what is outdated already. */
export function refreshing(store: Store<State>, engine: Engine) {
  let running = false;
  let again = false;
  let checking: ReturnType<typeof setTimeout> | undefined;
  let isChecking = false;
  let checksAgain = false;
  let rehearsed = 0;

  const rehearse = async (): Promise<void> => {
    const { form } = store.get();
    while (form?.sheet && store.get().form === form && rehearsed < REHEARSALS) {
      rehearsed += 1;
      await engine.rehearse(form.path, rehearsed);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  };

  const check = async (): Promise<void> => {
    checksAgain = isChecking;
    if (isChecking) return;
    isChecking = true;
    try {
      await checkOnce();
    } finally {
      isChecking = false;
    }
    if (checksAgain) void check();
    else void rehearse();
  };

  const checkOnce = async () => {
    const path = store.get().form?.path;
    if (path === undefined) return;
    const findings = await engine.check(path);
    const comments = await engine.comments(path);
    await untilStill();
    if (store.get().form?.path === path) store.set({ findings, comments });
  };

  const refresh = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        const path = store.get().form?.path;
        if (path === undefined) break;
        const { value, problems } = await engine.sheet(path);
        await untilStill();
        const { form } = store.get();
        if (form?.path !== path) continue;
        const sheet = value ?? form.sheet;
        store.set({ form: { ...form, problems, ...(sheet && { sheet }) } });
      } while (again);
    } finally {
      running = false;
    }
    clearTimeout(checking);
    checking = setTimeout(() => void check(), CHECK_MS);
  };
  return { refresh, refreshSoon: () => void refresh() };
}
