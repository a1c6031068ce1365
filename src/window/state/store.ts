/** One place for all that the window shows; whatever looks at a part of it is drawn again when that part changes. */
import { useEffect, useState } from 'preact/hooks';

export interface Store<S> {
  get(): S;
  set(change: Partial<S>): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<S extends object>(first: S): Store<S> {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The part of the state that a component shows. */
export function useStore<S extends object, T>(store: Store<S>, select: (state: S) => T): T {
  const [part, setPart] = useState<{ value: T }>(() => ({ value: select(store.get()) }));
  useEffect(() => {
    const look = () => {
      const value = select(store.get());
      setPart((before) => (Object.is(before.value, value) ? before : { value }));
    };
    look();
    return store.subscribe(look);
  }, [store]);
  return part.value;
}
