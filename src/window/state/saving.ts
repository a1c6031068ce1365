/** What is typed goes to the desk at once; what somebody else wrote meanwhile is merged, or a person is asked. */
import type { Desk } from '../../desk/index.ts';
import type { Engine, Theirs } from '../../workshop/index.ts';
import type { Clash } from './state.ts';

interface Kept {
  /** What the desk had when it was last read or written. */
  base: Uint8Array;
  version: string;
  /** What is to be written. */
  next?: Uint8Array;
  busy: boolean;
  /** It changed on the desk while it was being written: it must be looked at again. */
  again?: boolean;
  /** Writes it in a moment. */
  timer?: ReturnType<typeof setTimeout>;
}

/** So long after a change it is written: once the page beside has had its turn. */
const WRITE_MS = 200;

export interface Saving {
  read(path: string): Promise<Uint8Array | undefined>;
  put(path: string, bytes: Uint8Array): void;
  /** A file changed on the desk. Resolves to whether its text is another one now. */
  changed(path: string): Promise<boolean>;
  /** Takes one side of a clash; the other stays beside it as a copy. */
  settle(clash: Clash, keep: 'ours' | 'theirs'): Promise<void>;
  /** Whether something is still to be written. */
  isBusy(): boolean;
  /** Writes at once what waits to be written. */
  flush(): void;
}

export interface Told {
  state(state: 'saved' | 'saving' | 'failed', why?: unknown): void;
  clash(clash: Clash): void;
  /** A text was merged with another's. */
  merged(path: string, theirs: Theirs): void;
}

export function savingTo(desk: Desk, engine: Engine, told: Told): Saving {
  const kept = new Map<string, Kept>();

  const merge = mergingWith(engine, told);

  const write = async (path: string, file: Kept) => {
    if (file.busy) return;
    file.busy = true;
    told.state('saving');
    try {
      while (file.next !== undefined) {
        const bytes = file.next;
        const written = await desk.write(path, bytes, file.version || undefined);
        if ('version' in written) {
          file.base = bytes;
          file.version = written.version;
          if (file.next === bytes) delete file.next;
        } else if (written.conflict === undefined) {
          // Removed meanwhile: what was typed here is all there is of it.
          file.version = '';
        } else if (!(await merge(path, file, written.conflict.bytes, written.conflict.version))) {
          return;
        }
      }
      told.state([...kept.values()].some(({ next }) => next) ? 'saving' : 'saved');
    } catch (error) {
      told.state('failed', error);
      setTimeout(() => void write(path, file), 2000);
    } finally {
      file.busy = false;
      if (file.again) void look(path);
    }
  };

  const writeNow = (path: string, file: Kept) => {
    clearTimeout(file.timer);
    delete file.timer;
    void write(path, file);
  };

  // One at a time: what is typed while a file is looked at waits, so that no text is merged twice.
  const look = async (path: string): Promise<boolean> => {
    const file = kept.get(path);
    if (file === undefined) return false;
    file.again = file.busy || file.next !== undefined;
    if (file.again) return false;
    file.busy = true;
    let isMerged = false;
    try {
      const content = await desk.read(path);
      if (content !== undefined && content.version !== file.version)
        isMerged = await merge(path, file, content.bytes, content.version);
    } finally {
      file.busy = false;
    }
    if (file.next !== undefined) void write(path, file);
    else if (file.again) void look(path);
    return isMerged;
  };

  return {
    async read(path) {
      const content = await desk.read(path);
      // Read for a second time, it may be older than what was written since.
      if (content && !kept.has(path)) {
        kept.set(path, { base: content.bytes, version: content.version, busy: false });
      }
      return content?.bytes;
    },
    put(path, bytes) {
      const file = kept.get(path) ?? { base: new Uint8Array(), version: '', busy: false };
      kept.set(path, file);
      file.next = bytes;
      file.timer ??= setTimeout(() => writeNow(path, file), WRITE_MS);
    },
    flush() {
      for (const [path, file] of kept) if (file.timer !== undefined) writeNow(path, file);
    },
    changed: look,
    async settle({ path, theirs, version }, keep) {
      const file = kept.get(path);
      if (file === undefined) return;
      const [copy, name] = besideFor(file, theirs, keep);
      await writeBeside(desk, path, name, copy);
      file.base = theirs;
      file.version = version;
      if (keep === 'ours') void write(path, file);
      else {
        delete file.next;
        told.merged(path, await engine.replace(path, theirs));
        told.state('saved');
      }
    },
    isBusy: () => [...kept.values()].some(laterWritten),
  };
}

/** What was typed here and what stands on the desk, in one text; false where a person must choose. */
function mergingWith(engine: Engine, told: Told) {
  return async (path: string, file: Kept, theirs: Uint8Array, version: string) => {
    const merged = await engine.merge(path, file.base, theirs);
    if ('asked' in merged) {
      told.clash({ path, theirs, version });
      return false;
    }
    file.base = theirs;
    file.version = version;
    const isTheirs = sameBytes(merged.bytes, theirs);
    if (isTheirs) delete file.next;
    else file.next = merged.bytes;
    told.merged(path, merged.theirs);
    return true;
  };
}

/** What is not kept stays as a copy. */
function besideFor(
  { next, base }: Kept,
  theirs: Uint8Array,
  keep: 'ours' | 'theirs',
): [Uint8Array, string] {
  return keep === 'ours' ? [theirs, '别处改的'] : [next ?? base, '这里改的'];
}

const laterWritten = ({ next, busy }: Kept) => busy || next !== undefined;

/** 工作总结（别处改的）.yaml, under the first such name that is free. */
async function writeBeside(desk: Desk, path: string, what: string, bytes: Uint8Array) {
  const [, stem = path, ending = ''] = /^(.*?)(\.[^./]*)?$/u.exec(path) ?? [];
  for (let count = 1; ; count += 1) {
    const name = `${stem}（${what}${count === 1 ? '' : count}）${ending}`;
    const written = await desk.write(name, bytes, undefined);
    if ('version' in written) return;
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
