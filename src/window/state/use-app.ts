/** The app and the person's language, for every view. */
import {
  type ComponentChild,
  type ComponentProps,
  createContext,
  type FunctionComponent,
  h,
} from 'preact';
import { useContext, useMemo } from 'preact/hooks';
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

/**
 * A component that is drawn again only where one of its properties is another one, or the part of the state that it
 * looks at itself: of a long form, one text of many after each key.
 */
export function drawnWhenOther<Props extends object>(
  Inner: FunctionComponent<Props>,
): FunctionComponent<Props> {
  return (props) => {
    const names = Object.keys(props) as (keyof Props)[];
    return useMemo<ComponentChild>(
      () => h(Inner, props as ComponentProps<typeof Inner>),
      [names.join(), ...names.map((name) => props[name])],
    );
  };
}
