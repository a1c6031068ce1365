/** A folder that the person opened in the browser. */

import {
  belongsToForms,
  DEEPEST,
  type Desk,
  type DeskFile,
  inOrder,
  isLookedInto,
  isPlainPath,
  journalFile,
  LARGEST_FILE,
  MOST_FILES,
  shortenUnlessChanged,
  versionOf,
  writeUnlessChanged,
} from './desk.ts';
import type { Channel, Lock } from './drafts.ts';

/** How often a folder is looked at: browsers tell nobody of changes made by other programs. */
const LOOK_MS = 1500;

export function folderDesk(folder: FileSystemDirectoryHandle, channel: Channel, lock: Lock): Desk {
  const read = async (path: string) => {
    const file = await fileAt(folder, path);
    if (file === undefined || file.size > LARGEST_FILE) return undefined;
    return new Uint8Array(await file.arrayBuffer());
  };
  return {
    kind: 'folder',
    name: folder.name,
    list: async () => inOrder((await filesIn(folder)).map(({ path, size }) => ({ path, size }))),
    async read(path) {
      const bytes = await read(path);
      return bytes && { bytes, version: await versionOf(bytes) };
    },
    async write(path, bytes, expected) {
      if (!isPlainPath(path)) return { conflict: undefined };
      const written = await lock(`write ${folder.name}/${path}`, () =>
        writeUnlessChanged(
          () => read(path),
          () => put(folder, path, bytes),
          bytes,
          expected,
        ),
      );
      if ('version' in written) channel.send([path]);
      return written;
    },
    journals: {
      read: async (name) => (await (await fileAt(folder, journalFile(name)))?.text()) ?? '',
      append: (name, lines) =>
        lock(`journal ${folder.name}/${name}`, () => append(folder, journalFile(name), lines)),
      shorten: (name, lines, expected) =>
        lock(`journal ${folder.name}/${name}`, () =>
          shortenUnlessChanged(
            () => read(journalFile(name)),
            (bytes) => put(folder, journalFile(name), bytes),
            lines,
            expected,
          ),
        ),
    },
    watch(changed) {
      const stop = channel.receive(changed);
      let seen: Map<string, string> | undefined;
      let busy = false;
      const look = async () => {
        if (busy) return;
        busy = true;
        const now = new Map((await filesIn(folder)).map(({ path, mark }) => [path, mark]));
        const different = [...new Set([...now.keys(), ...(seen?.keys() ?? [])])].filter(
          (path) => now.get(path) !== seen?.get(path),
        );
        if (seen !== undefined && different.length > 0) changed(different);
        seen = now;
        busy = false;
      };
      const timer = setInterval(() => void look().catch(() => (busy = false)), LOOK_MS);
      void look().catch(() => undefined);
      return () => {
        clearInterval(timer);
        stop();
      };
    },
  };
}

interface FoundFile extends DeskFile {
  mark: string;
}

async function filesIn(
  folder: FileSystemDirectoryHandle,
  above = '',
  depth = 0,
  found: FoundFile[] = [],
): Promise<FoundFile[]> {
  for await (const [name, handle] of folder.entries()) {
    if (found.length >= MOST_FILES) continue;
    const path = `${above}${name}`;
    if (handle.kind === 'directory') {
      if (depth < DEEPEST && isLookedInto(name)) {
        await filesIn(handle as FileSystemDirectoryHandle, `${path}/`, depth + 1, found);
      }
    } else if (belongsToForms(path)) {
      const file = await (handle as FileSystemFileHandle).getFile();
      found.push({ path, size: file.size, mark: `${file.lastModified} ${file.size}` });
    }
  }
  return found;
}

async function folderAt(
  folder: FileSystemDirectoryHandle,
  names: readonly string[],
  create: boolean,
): Promise<FileSystemDirectoryHandle> {
  let here = folder;
  for (const name of names) here = await here.getDirectoryHandle(name, { create });
  return here;
}

async function fileAt(folder: FileSystemDirectoryHandle, path: string): Promise<File | undefined> {
  if (!isPlainPath(path)) return undefined;
  const names = path.split('/');
  const name = names.pop() ?? '';
  try {
    const here = await folderAt(folder, names, false);
    return await (await here.getFileHandle(name)).getFile();
  } catch (error) {
    const reason = (error as DOMException).name;
    if (reason === 'NotFoundError' || reason === 'TypeMismatchError') return undefined;
    throw error;
  }
}

async function append(folder: FileSystemDirectoryHandle, path: string, lines: string) {
  const names = path.split('/');
  const name = names.pop() ?? '';
  const here = await folderAt(folder, names, true);
  const handle = await here.getFileHandle(name, { create: true });
  const { size } = await handle.getFile();
  const stream = await handle.createWritable({ keepExistingData: true });
  await stream.write({ type: 'write', position: size, data: lines });
  await stream.close();
}

/** The browser writes into a copy, which takes the file's place when it is closed. */
async function put(folder: FileSystemDirectoryHandle, path: string, bytes: Uint8Array) {
  const names = path.split('/');
  const name = names.pop() ?? '';
  const here = await folderAt(folder, names, true);
  const stream = await (await here.getFileHandle(name, { create: true })).createWritable();
  await stream.write(bytes.slice());
  await stream.close();
}
