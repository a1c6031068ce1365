/** Files dropped anywhere on a form. */
import { useEffect } from 'preact/hooks';
import { useApp } from '../state/use-app.ts';
import { takeFiles } from './taking.ts';

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
