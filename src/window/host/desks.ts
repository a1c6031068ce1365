/** Which desk the window is at: a served folder, a folder that the person opens, or drafts kept by the browser. */
import {
  type Desk,
  draftsDesk,
  folderDesk,
  type KeyValue,
  servedDesk,
  TOKEN_HEADER,
  versionOf,
} from '../../desk/index.ts';
import { channelTo, draftStore, lastFolder, lock, rememberFolder } from './browser-store.ts';
import type { HandedOutForm } from './own-page.ts';

type WithPicker = typeof globalThis & {
  showDirectoryPicker?: (options: {
    id: string;
    mode: 'readwrite';
  }) => Promise<FileSystemDirectoryHandle>;
};
type WithPermission = FileSystemDirectoryHandle & {
  requestPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>;
};

export const canOpenFolders = (): boolean => 'showDirectoryPicker' in globalThis;

/** The desk at the start: that of the server that the page came from, else the browser's drafts. */
export async function firstDesk(): Promise<Desk> {
  const { protocol, pathname, origin } = location;
  const token = /^\/([\w-]{20,})\//u.exec(pathname)?.[1];
  if (protocol.startsWith('http') && token !== undefined) {
    const base = `${origin}/${token}/`;
    const headers = { [TOKEN_HEADER]: token };
    const { name } = (await (await fetch(`${base}about`, { headers })).json()) as { name: string };
    return servedDesk(name, base, token);
  }
  return draftsDesk('草稿', draftStore, channelTo('hongtou-drafts'), lock);
}

/**
 * A department's own desk: its one form, as it was handed out, or as it was left in this browser. Each copy that was
 * handed out has a desk of its own.
 */
export async function departmentDesk({ name, text, saved }: HandedOutForm): Promise<Desk> {
  const mark = await versionOf(new TextEncoder().encode(`${text}${saved ?? ''}`));
  const top = `交稿/${mark}/`;
  const store: KeyValue = {
    keys: async () =>
      (await draftStore.keys()).flatMap((key) =>
        key.startsWith(top) ? [key.slice(top.length)] : [],
      ),
    get: (key) => draftStore.get(top + key),
    set: (key, value) => draftStore.set(top + key, value),
    delete: (key) => draftStore.delete(top + key),
  };
  const path = `${name}.yaml`;
  if ((await store.get(path)) === undefined) await store.set(path, new TextEncoder().encode(text));
  return draftsDesk(name, store, channelTo(`hongtou-${mark}`), lock);
}

/** Undefined where the person chose none. */
export async function chooseFolder(): Promise<Desk | undefined> {
  const picker = (globalThis as WithPicker).showDirectoryPicker;
  if (picker === undefined) return undefined;
  try {
    const folder = await picker({ id: 'hongtou', mode: 'readwrite' });
    await rememberFolder(folder);
    return deskOf(folder);
  } catch {
    return undefined;
  }
}

/** The name of the folder that was open last time. */
export async function rememberedFolder(): Promise<string | undefined> {
  return (await lastFolder().catch(() => undefined))?.name;
}

/** Opens it again; the browser asks the person. */
export async function reopenFolder(): Promise<Desk | undefined> {
  const folder = (await lastFolder()) as WithPermission | undefined;
  if (folder === undefined) return undefined;
  const allowed = await folder.requestPermission?.({ mode: 'readwrite' });
  return allowed === 'granted' ? deskOf(folder) : undefined;
}

function deskOf(folder: FileSystemDirectoryHandle): Desk {
  return folderDesk(folder, channelTo(`hongtou-folder-${folder.name}`), lock);
}
