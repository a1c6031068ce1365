/** Files given to the open form: an edited Word file, or what departments sent back. */
import type { App } from '../state/app.ts';

/** No form comes near it: what is larger was taken for another file. */
const LARGEST_MB = 64;

export interface Taken {
  name: string;
  bytes: Uint8Array;
}

/** The files' bytes. One that is too large is not read, and said. */
export async function readAll(app: App, files: readonly File[]): Promise<Taken[]> {
  const isSmall = ({ size }: File) => size <= LARGEST_MB * 1024 * 1024;
  const large = files.filter((file) => !isSmall(file)).map(({ name }) => name);
  app.say(
    large.length === 0
      ? undefined
      : {
          zh: `“${large.join('、')}”超过 ${LARGEST_MB} MB，没有读。是不是选错了文件？`,
          en: `"${large.join(', ')}" is over ${LARGEST_MB} MB and was not read. Is it the right file?`,
        },
  );
  return Promise.all(
    files.filter(isSmall).map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

/** Takes files to where they belong: the merge, or the board. */
export async function takeFiles(app: App, files: readonly File[]): Promise<void> {
  const { form, view, department } = app.store.get();
  if (form === undefined || view === 'home' || department) return;
  app.flush();
  const taken = await readAll(app, files);
  const [first] = taken;
  if (first === undefined) return;
  // A page, a table or several files are departments'; of one Word file, the mark in it tells.
  const isReturned =
    view === 'board' ||
    taken.length > 1 ||
    !/\.docx?$/iu.test(first.name) ||
    (await app.engine.isReturned(first));
  if (isReturned) app.store.set({ returned: taken });
  else app.store.set({ edited: first });
  app.show(isReturned ? 'board' : 'merge');
}
