/** The app and the person's language, for every view. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../../problem.ts';
import type { App } from './app.ts';
import type { State } from './state.ts';
import { useStore } from './store.ts';

export const AppContext = createContext<App | undefined>(undefined);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === undefined) throw new Error('no app around this view');
  return app;
}

export function useView<T>(select: (state: State) => T): T {
  return useStore(useApp().store, select);
}

/** Picks the words of the person's language. */
export function useWords(): (zh: string, en: string) => string {
  const language = useView((state) => state.language);
  return (zh, en) => (language === 'zh' ? zh : en);
}

export function useSay(): (words: Words) => string {
  const language = useView((state) => state.language);
  return (words) => words[language];
}
