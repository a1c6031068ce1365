/** How the page talks to the workshop: calls by name, answered one after another; files are asked for as they are needed. */
import type { Shop } from './shop.ts';

export interface Call {
  id: number;
  name: keyof Shop;
  args: readonly unknown[];
}

export type Answer =
  | { id: number; value: unknown }
  /** Files that must be given first; then the same call is made again. */
  | { id: number; wanted: string[] }
  | { id: number; fault: string };

/** The workshop as the page sees it: every call takes its time. */
export type Engine = {
  [Name in keyof Shop]: (
    ...args: Parameters<Shop[Name]>
  ) => Promise<Awaited<ReturnType<Shop[Name]>>>;
};

/** Answers one call. */
export async function answer(shop: Shop & { wanted(): string[] }, call: Call): Promise<Answer> {
  const { id, name, args } = call;
  try {
    shop.wanted();
    const value = await (shop[name] as (...args: readonly unknown[]) => unknown)(...args);
    const wanted = shop.wanted();
    return wanted.length > 0 ? { id, wanted } : { id, value };
  } catch (error) {
    return { id, fault: error instanceof Error ? `${error.name}: ${error.message}` : `${error}` };
  }
}

/**
 * The engine at the other end of a line.
 * @param post sends a call; answers come back through the function that `listen` is given
 * @param read reads a file of the desk
 */
export function engineOver(
  post: (call: Call) => void,
  listen: (heard: (answer: Answer) => void) => void,
  read: (path: string) => Promise<Uint8Array | undefined>,
): Engine {
  let last = 0;
  const waiting = new Map<number, (answer: Answer) => void>();
  listen((heard) => {
    waiting.get(heard.id)?.(heard);
    waiting.delete(heard.id);
  });
  const ask = (name: keyof Shop, args: readonly unknown[]) =>
    new Promise<Answer>((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      post({ id: last, name, args });
    });
  const call = async (name: keyof Shop, args: readonly unknown[]): Promise<unknown> => {
    for (;;) {
      const heard = await ask(name, args);
      if ('value' in heard) return heard.value;
      if ('fault' in heard) throw new Error(heard.fault);
      for (const path of heard.wanted) await ask('give', [path, await read(path)]);
    }
  };
  return new Proxy({} as Engine, {
    get:
      (_, name: keyof Shop) =>
      (...args: readonly unknown[]) =>
        call(name, args),
  });
}
