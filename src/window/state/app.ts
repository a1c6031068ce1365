/** What can be done in the window. Views call these and nothing else. */

import type { Desk } from '../../desk/index.ts';
import type { Variant } from '../../document/variants.ts';
import type { Words } from '../../problem.ts';
import type {
  Act,
  Acted,
  Comment,
  Engine,
  FoundProblem,
  Office,
  Version,
} from '../../workshop/index.ts';
import { type Keeping, keepingTo } from './history.ts';
import { listing } from './listing.ts';
import { flushDrafts } from './pending.ts';
import { refreshing } from './refreshing.ts';
import { type Saving, savingTo } from './saving.ts';
import { firstState, type State, type View } from './state.ts';
import { firstWords, stepsOf } from './steps.ts';
import { createStore, type Store } from './store.ts';

export interface App {
  readonly store: Store<State>;
  /** The thread that reads, checks and prints; for views that need more than what is below. */
  readonly engine: Engine;
  useDesk(desk: Desk): Promise<void>;
  /** Reads the list of forms again; resolves once their names are shown, at the latest. */
  list(): Promise<void>;
  open(path: string): Promise<void>;
  show(view: View): void;
  /** Does acts in one step of undoing. False, with the reason said, where they cannot be done. */
  act(acts: readonly Act[], key?: string, seen?: number): Promise<boolean>;
  /** The number of the sheet that is shown now, for what is done a moment later. */
  seen(): number | undefined;
  /** Does what a button beside a finding says, or says that the words are gone. */
  deal(finding: FoundProblem, what: 'mend' | 'silence'): Promise<void>;
  /** Takes a comment off the list. */
  dealWithComment(comment: Comment): Promise<void>;
  undo(): Promise<void>;
  /** The versions of the open form, the oldest first. */
  versions(): Promise<readonly Version[]>;
  /** Gives the form as it is now a name. */
  nameVersion(name: string): Promise<void>;
  /** Makes the form again what it was, in one step of undoing. */
  goBack(version: number): Promise<void>;
  redo(): Promise<void>;
  /** Points at a text: the page scrolls there, or the field is focused. */
  point(id: string, from: 'fill' | 'page' | 'list'): void;
  /** Writes the answers into 单位.yaml, a new one where there is none. */
  answerOffice(office: Office, answers: Readonly<Record<string, string>>): Promise<boolean>;
  /** Writes a new file; another name is found where one is there already. Gives its path. */
  create(path: string, text: string): Promise<string | undefined>;
  /** Keeps a file that came from outside beside the forms, as it is; one that is there already stays. */
  keep(path: string, bytes: Uint8Array): Promise<void>;
  /** An old file as .docx, where the desk has LibreOffice. */
  convert(bytes: Uint8Array, from: string): Promise<Uint8Array | undefined>;
  /** The open form's text as it is now. */
  text(): Promise<string>;
  print(format: 'docx' | 'html', variant?: Variant): Promise<Uint8Array | undefined>;
  settle(keep: 'ours' | 'theirs'): Promise<void>;
  say(words: Words | undefined): void;
  /** What is typed and not yet written, written. */
  flush(): void;
}

/** Of a form that was just opened. */
const nothingKnown: Partial<State> = {
  here: undefined,
  findings: undefined,
  comments: undefined,
  done: [],
  hasMoreDone: false,
  undone: [],
  hasMoreUndone: false,
};
const noForm = { value: undefined, problems: [] };

/** @param engineFor makes the engine; files of the desk are read through what it is given */
export function createApp(
  engineFor: (read: (path: string) => Promise<Uint8Array | undefined>) => Engine,
): App {
  const store = createStore<State>(firstState);
  let desk: Desk | undefined;
  let saving: Saving | undefined;
  let keeping: Keeping | undefined;
  let stopWatching = () => {};
  const engine = engineFor(async (path) => saving?.read(path));
  const { refresh, refreshSoon } = refreshing(store, engine);

  const say = (said: Words = { zh: '', en: '' }) => store.set({ said });

  const lay = async () => {
    if (desk === undefined) return [];
    const files = await desk.list();
    await engine.lay(files.map(({ path }) => path));
    return files;
  };

  const list = listing(store, engine, async () => (await desk?.list()) ?? []);

  const took = (acted: Acted) => {
    for (const { path, bytes } of acted.changed) saving?.put(path, bytes);
    refreshSoon();
  };

  const onDesk = { keeping: () => keeping, saving: () => saving };
  const steps = stepsOf({ store, engine, ...onDesk, took, refreshSoon });

  return {
    store,
    engine,
    say,
    list,
    flush() {
      flushDrafts();
      saving?.flush();
      void keeping?.flush();
    },
    async useDesk(next) {
      stopWatching();
      desk = next;
      saving = savingTo(next, engine, {
        state: (state) => store.set({ saving: state }),
        clash: (clash) => store.set({ clash }),
        merged: (_, theirs) => {
          steps.others(theirs);
          refreshSoon();
        },
      });
      const own = saving;
      keeping = keepingTo(next, engine);
      stopWatching = next.watch(async (paths) => {
        for (const path of paths) if (await own.changed(path)) refreshSoon();
        if (store.get().view === 'home') await list();
      });
      store.set({ desk: { name: next.name, kind: next.kind }, cards: undefined, unread: [] });
      await list();
    },
    async open(path) {
      store.set({ ...nothingKnown, form: { path, problems: [] }, view: 'fill' });
      await lay();
      await refresh();
      await steps.remember(path);
    },
    show(view) {
      flushDrafts();
      store.set({ view });
      if (view === 'home') void list();
    },
    ...steps,
    point: (id, from) => store.set({ here: { id, from } }),
    ...newFiles(() => desk, { engine, list, took, say }),
    async text() {
      flushDrafts();
      return engine.text(store.get().form?.path ?? '');
    },
    async print(format, variant) {
      flushDrafts();
      const path = store.get().form?.path;
      const { value, problems } = path ? await engine.print(path, format, variant) : noForm;
      if (value === undefined) say(firstWords(problems));
      return value;
    },
    async settle(keep) {
      const { clash } = store.get();
      if (clash) await saving?.settle(clash, keep);
      store.set({ clash: undefined });
      refreshSoon();
    },
  };
}

interface Doing {
  engine: Engine;
  list(): Promise<void>;
  took(acted: Acted): void;
  say(words?: Words): void;
}

/** What puts files on the desk that were not there. */
function newFiles(deskNow: () => Desk | undefined, { engine, list, took, say }: Doing) {
  return {
    async answerOffice({ path, exists }: Office, answers: Readonly<Record<string, string>>) {
      const desk = deskNow();
      if (exists) {
        const { value, problems } = await engine.changeOffice(answers);
        if (value) took(value);
        else say(firstWords(problems));
        return value !== undefined;
      }
      const { value, problems } = await engine.newOffice(answers);
      if (value === undefined || desk === undefined) say(firstWords(problems));
      else await desk.write(path, new TextEncoder().encode(value), undefined);
      await list();
      return value !== undefined;
    },
    async create(path: string, text: string) {
      const desk = deskNow();
      const free = desk && (await writeNew(desk, path, new TextEncoder().encode(text)));
      await list();
      return free;
    },
    async keep(path: string, bytes: Uint8Array) {
      const desk = deskNow();
      const files = (await desk?.list()) ?? [];
      if (!files.some((file) => file.path === path)) await desk?.write(path, bytes, undefined);
    },
    convert: (bytes: Uint8Array, from: string) => converted(deskNow(), bytes, from, say),
  };
}

const NOT_READ: Words = {
  zh: '这种旧格式的文件这里读不了。请用 Word 或 WPS 打开，另存为 .docx，再拖进来。',
  en: 'Files of this old format cannot be read here. Save it as .docx from Word or WPS and drop that.',
};

async function converted(
  desk: Desk | undefined,
  bytes: Uint8Array,
  from: string,
  say: (words: Words) => void,
): Promise<Uint8Array | undefined> {
  const result = (await desk?.convert?.(bytes, from, 'docx')) ?? NOT_READ;
  if (result instanceof Uint8Array) return result;
  say(result);
  return undefined;
}

async function writeNew(desk: Desk, path: string, bytes: Uint8Array): Promise<string> {
  const [, stem = path, ending = ''] = /^(.*?)(\.[^./]*)?$/u.exec(path) ?? [];
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? path : `${stem}（${count}）${ending}`;
    if ('version' in (await desk.write(name, bytes, undefined))) return name;
  }
}
