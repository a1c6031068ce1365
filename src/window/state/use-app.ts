/** The app and the person's language, for every view. */
import {
  Component,
  type ComponentChild,
  type ComponentClass,
  type ComponentProps,
  createContext,
  type FunctionComponent,
  h,
} from 'preact';
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

/**
 * A component that is drawn again only where one of its properties is another one, or the part of the state that it
 * looks at itself: of a long form, one text of many after each key. (Elements that are kept instead, by `useMemo`, hold
 * the whole tree in which they were made, and that one the tree before it: memory without end.)
 */
export function drawnWhenOther<Props extends object>(
  Inner: FunctionComponent<Props>,
): ComponentClass<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      return isOther(this.props, next);
    }
    override render(): ComponentChild {
      return h(Inner, this.props as ComponentProps<typeof Inner>);
    }
  };
}

function isOther<Props extends object>(before: Props, next: Props): boolean {
  const names = Object.keys(next) as (keyof Props)[];
  return (
    names.length !== Object.keys(before).length ||
    names.some((name) => !Object.is(before[name], next[name]))
  );
}
