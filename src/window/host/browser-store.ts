/** What a browser keeps: drafts, and the folder that was open last. */
import type { Channel, KeyValue, Lock } from '../../desk/index.ts';
import { once } from '../../text/index.ts';

const STORES = ['files', 'folders'] as const;

const database = once(
  (): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open('hongtou', 1);
      request.onupgradeneeded = () => {
        for (const name of STORES) request.result.createObjectStore(name);
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    }),
);

async function ask<T>(
  store: (typeof STORES)[number],
  mode: IDBTransactionMode,
  make: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
  // Told to be saved only when it is on the disk itself.
  const transaction = (await database()).transaction(store, mode, { durability: 'strict' });
  const request = make(transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result as T);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

export const draftStore: KeyValue = {
  keys: () => ask<string[]>('files', 'readonly', (store) => store.getAllKeys()),
  get: (key) => ask<Uint8Array | undefined>('files', 'readonly', (store) => store.get(key)),
  set: (key, value) => ask<void>('files', 'readwrite', (store) => store.put(value, key)),
  delete: (key) => ask<void>('files', 'readwrite', (store) => store.delete(key)),
};

export const rememberFolder = (folder: FileSystemDirectoryHandle): Promise<void> =>
  ask('folders', 'readwrite', (store) => store.put(folder, 'last'));
export const lastFolder = (): Promise<FileSystemDirectoryHandle | undefined> =>
  ask('folders', 'readonly', (store) => store.get('last'));

/** Other windows of the same browser. */
export function channelTo(name: string): Channel {
  const send = new BroadcastChannel(name);
  return {
    send: (paths) => send.postMessage(paths),
    receive(callback) {
      const heard = new BroadcastChannel(name);
      heard.onmessage = ({ data }) => callback(data as string[]);
      return () => heard.close();
    },
  };
}

/** One window at a time writes a file. Old browsers have no locks; there the last look before writing must do. */
export const lock: Lock = (name, work) =>
  navigator.locks === undefined
    ? work()
    : (navigator.locks.request(name, work) as ReturnType<typeof work>);
