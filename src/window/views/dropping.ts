/** Files dropped anywhere on a form: an edited Word file, or what departments sent back. */
import { useEffect } from 'preact/hooks';
import type { App } from '../state/app.ts';
import { useApp } from '../state/use-app.ts';

export function useDropping(): void {
  const app = useApp();
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (app.store.get().form !== undefined) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (event.defaultPrevented || files.length === 0) return;
      event.preventDefault();
      void takeFiles(app, files);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, [app]);
}

/** A file larger than any form stays unread. */
const LARGEST = 64 * 1024 * 1024;

async function takeFiles(app: App, files: readonly File[]): Promise<void> {
  const { form, view, department } = app.store.get();
  if (form === undefined || view === 'home' || department) return;
  const small = files.filter(({ size }) => size <= LARGEST);
  const dropped = await Promise.all(
    small.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  const [first] = dropped;
  if (first === undefined) return;
  app.flush();
  app.say(undefined);
  // A page, a table or several files are departments'; of one Word file, the mark in it tells.
  const isReturned =
    view === 'board' ||
    dropped.length > 1 ||
    !/\.docx?$/iu.test(first.name) ||
    (await app.engine.isReturned(first));
  if (isReturned) app.store.set({ returned: dropped });
  else app.store.set({ edited: first });
  app.show(isReturned ? 'board' : 'merge');
}
