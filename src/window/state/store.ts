/**
 * One place for all that the window shows. Whatever looks at a part of it is drawn again when that part changes, and is
 * not even asked when only others do: a long form has thousands of such looks, and a key changes a few.
 */
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Store<S> {
  get(): S;
  set(change: Partial<S>): void;
  /** Calls when one of these entries has become another one. */
  subscribe(keys: readonly (keyof S)[], listener: () => void): () => void;
}

export function createStore<S extends object>(first: S): Store<S> {
  let state = first;
  const listeners = new Map<keyof S, Set<() => void>>();
  const listenersOf = (key: keyof S) => {
    const own = listeners.get(key) ?? new Set();
    listeners.set(key, own);
    return own;
  };
  return {
    get: () => state,
    set(change) {
      const keys = Object.keys(change) as (keyof S)[];
      const changed = keys.filter((key) => !Object.is(state[key], change[key]));
      state = { ...state, ...change };
      const called = new Set(changed.flatMap((key) => [...(listeners.get(key) ?? [])]));
      for (const listener of called) listener();
    },
    subscribe(keys, listener) {
      for (const key of keys) listenersOf(key).add(listener);
      return () => {
        for (const key of keys) listenersOf(key).delete(listener);
      };
    },
  };
}

/** The part of the state that a component shows. */
export function useStore<S extends object, T>(store: Store<S>, select: (state: S) => T): T {
  const [, redraw] = useState(0);
  const { part, keys } = looked(store.get(), select);
  const shown = useRef({ part, keys, select });
  shown.current = { part, keys, select };
  useEffect(() => {
    const look = () => {
      const before = shown.current;
      const now = looked(store.get(), before.select);
      const isSame = Object.is(now.part, before.part) && now.keys.join() === before.keys.join();
      if (!isSame) redraw((times) => times + 1);
    };
    look();
    return store.subscribe(keys, look);
  }, [store, keys.join()]);
  return part;
}

/** A part of the state, and the entries that it depends on. */
function looked<S extends object, T>(state: S, select: (state: S) => T) {
  const keys = new Set<keyof S>();
  const part = select(
    new Proxy(state, {
      get(target, key) {
        keys.add(key as keyof S);
        return target[key as keyof S];
      },
    }),
  );
  return { part, keys: [...keys] };
}
