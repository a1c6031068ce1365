/** Drafts in the browser, where no folder can be opened: files in a store of keys and values. */
import {
  belongsToForms,
  type Desk,
  inOrder,
  journalFile,
  shortenUnlessChanged,
  versionOf,
  writeUnlessChanged,
} from './desk.ts';

/** IndexedDB, or a map in tests. */
export interface KeyValue {
  keys(): Promise<string[]>;
  get(key: string): Promise<Uint8Array | undefined>;
  set(key: string, value: Uint8Array): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Tells other windows on the same drafts what changed. */
export interface Channel {
  send(paths: readonly string[]): void;
  receive(callback: (paths: readonly string[]) => void): () => void;
}

/** One holder at a time of a name, across windows. */
export type Lock = <T>(name: string, work: () => Promise<T>) => Promise<T>;

export function draftsDesk(name: string, store: KeyValue, channel: Channel, lock: Lock): Desk {
  return {
    kind: 'drafts',
    name,
    async list() {
      const files = [];
      for (const path of await store.keys()) {
        if (!belongsToForms(path)) continue;
        files.push({ path, size: (await store.get(path))?.length ?? 0 });
      }
      return inOrder(files);
    },
    async read(path) {
      const bytes = await store.get(path);
      return bytes && { bytes, version: await versionOf(bytes) };
    },
    async write(path, bytes, expected) {
      const written = await lock(`write ${path}`, () =>
        writeUnlessChanged(
          () => store.get(path),
          () => store.set(path, bytes),
          bytes,
          expected,
        ),
      );
      if ('version' in written) channel.send([path]);
      return written;
    },
    watch: (changed) => channel.receive(changed),
    journals: {
      read: async (journal) => new TextDecoder().decode(await store.get(journalFile(journal))),
      append: (journal, lines) =>
        lock(`journal ${journal}`, async () => {
          const before = new TextDecoder().decode(await store.get(journalFile(journal)));
          await store.set(journalFile(journal), new TextEncoder().encode(before + lines));
        }),
      shorten: (journal, lines, expected) =>
        lock(`journal ${journal}`, () =>
          shortenUnlessChanged(
            () => store.get(journalFile(journal)),
            (bytes) => store.set(journalFile(journal), bytes),
            lines,
            expected,
          ),
        ),
    },
  };
}

/** A store that lasts as long as the page. */
export function memoryStore(files: Iterable<readonly [string, Uint8Array]> = []): KeyValue {
  const map = new Map(files);
  return {
    keys: async () => [...map.keys()],
    get: async (key) => map.get(key),
    set: async (key, value) => void map.set(key, value),
    delete: async (key) => void map.delete(key),
  };
}
