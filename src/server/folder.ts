/** A folder of the disk as a desk has it: what forms are made of, and nothing that leads out of it. */
import { type FSWatcher, readdirSync, realpathSync, statSync, watch } from 'node:fs';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { isFolder, type Sync, syncToDisk, writeWhole } from '../computer/index.ts';
import {
  belongsToForms,
  DEEPEST,
  type DeskFile,
  isLookedInto,
  isPlainPath,
  type Journals,
  journalFile,
  LARGEST_FILE,
  MOST_FILES,
  shortenUnlessChanged,
  type Written,
  writeUnlessChanged,
} from '../desk/index.ts';

export interface ServedFolder {
  list(): DeskFile[];
  /** Undefined where there is none, or none that a form may be made of. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Undefined where nothing may be written there. */
  write(
    path: string,
    bytes: Uint8Array,
    expected: string | undefined,
  ): Promise<Written | undefined>;
  watch(changed: (paths: string[]) => void): () => void;
  journals: Journals;
}

/** Changes come in bursts: a program writes one file in several steps. */
const BURST_MS = 80;

/**
 * @param folder absolute path
 * @param sync brings to the disk what was written, before it is told to be saved
 */
export function servedFolder(folder: string, sync: Sync = syncToDisk): ServedFolder {
  const top = realpathSync(folder);
  const listeners = new Set<(paths: string[]) => void>();
  let turn: Promise<unknown> = Promise.resolve();
  let journalTurn: Promise<void> = Promise.resolve();
  const read = async (path: string) => {
    const full = fullPath(top, path);
    if (full === undefined) return undefined;
    const found = statSync(full, { throwIfNoEntry: false });
    if (found === undefined || !found.isFile() || found.size > LARGEST_FILE) return undefined;
    return new Uint8Array(await readFile(full));
  };
  return {
    list: () => filesIn(top).sort((a, b) => (a.path < b.path ? -1 : 1)),
    read,
    async write(path, bytes, expected) {
      const full = fullPath(top, path);
      if (full === undefined) return undefined;
      // One after another: between looking and writing nobody else of this server comes in.
      const written = turn.then(() =>
        writeUnlessChanged(
          () => read(path),
          async () => {
            writeWhole(full, bytes, sync);
            for (const listener of listeners) listener([path]);
          },
          bytes,
          expected,
        ),
      );
      turn = written.catch(() => undefined);
      return written;
    },
    journals: {
      async read(name) {
        const full = join(top, journalFile(name));
        const found = statSync(full, { throwIfNoEntry: false });
        return found?.isFile() && found.size <= LARGEST_FILE ? readFile(full, 'utf8') : '';
      },
      async append(name, lines) {
        const full = join(top, journalFile(name));
        const made = await mkdir(dirname(full), { recursive: true });
        const found = statSync(full, { throwIfNoEntry: false });
        if (realpathSync(dirname(full)) !== dirname(full) || (found && !found.isFile())) return;
        if ((found?.size ?? 0) + lines.length > LARGEST_FILE) return;
        // Not while it is being shortened.
        const done = journalTurn.then(async () => {
          await appendFile(full, lines);
          sync(full);
          if (found === undefined) sync(dirname(full));
          if (made !== undefined) sync(dirname(made));
        });
        journalTurn = done.catch(() => undefined);
        await done;
      },
      shorten(name, lines, expected) {
        const full = join(top, journalFile(name));
        const done = journalTurn.then(async () => {
          const isThere = statSync(full, { throwIfNoEntry: false })?.isFile() === true;
          if (!isThere || realpathSync(full) !== full) return false;
          return shortenUnlessChanged(
            async () => new Uint8Array(await readFile(full)),
            (bytes) => writeWhole(full, bytes, sync),
            lines,
            expected,
          );
        });
        journalTurn = done.then(() => undefined).catch(() => undefined);
        return done;
      },
    },
    watch(changed) {
      listeners.add(changed);
      const stop = watchFolder(top, changed);
      return () => {
        listeners.delete(changed);
        stop();
      };
    },
  };
}

/** Undefined for what is no part of a form, and for what lies outside by whatever links. */
function fullPath(top: string, path: string): string | undefined {
  if (!isPlainPath(path) || !belongsToForms(path)) return undefined;
  const full = join(top, path);
  let there = full;
  while (statSync(there, { throwIfNoEntry: false }) === undefined) there = dirname(there);
  const real = realpathSync(there);
  return real === top || real.startsWith(top + sep) ? full : undefined;
}

function filesIn(top: string, below = '', depth = 0, found: DeskFile[] = []): DeskFile[] {
  for (const entry of readdirSync(join(top, below), { withFileTypes: true })) {
    if (found.length >= MOST_FILES) continue;
    const path = `${below}${entry.name}`;
    if (entry.isDirectory() && depth < DEEPEST && isLookedInto(entry.name))
      filesIn(top, `${path}/`, depth + 1, found);
    else if (entry.isFile() && belongsToForms(path)) {
      const size = statSync(join(top, path), { throwIfNoEntry: false })?.size ?? 0;
      found.push({ path, size });
    }
  }
  return found;
}

/**
 * Watches the folder and those below it, each by itself where the system cannot watch all at once: a file that takes
 * another's place, as programs save, is then seen as well.
 */
function watchFolder(top: string, changed: (paths: string[]) => void): () => void {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const isNative = process.platform === 'win32' || process.platform === 'darwin';
  const watchers = new Map<string, FSWatcher>();
  const heard = (path: string) => {
    if (!belongsToForms(path)) return;
    waiting.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed([...waiting]);
      waiting.clear();
    }, BURST_MS);
  };
  const add = (below: string, depth: number) => {
    if (watchers.has(below) || depth > DEEPEST) return;
    try {
      const watcher = watch(join(top, below), { recursive: isNative }, (_, name) => {
        const path = `${below}${(name ?? '').split(sep).join('/')}`;
        heard(path);
        if (!isNative && isFolder(join(top, path))) add(`${path}/`, depth + 1);
      });
      watcher.on('error', () => watcher.close());
      watchers.set(below, watcher);
    } catch {
      // Some network drives tell nobody of changes: a change is then seen when the form is written or opened.
      return;
    }
    if (isNative) return;
    for (const entry of readdirSync(join(top, below), { withFileTypes: true })) {
      if (entry.isDirectory() && isLookedInto(entry.name)) add(`${below}${entry.name}/`, depth + 1);
    }
  };
  add('', 0);
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}
