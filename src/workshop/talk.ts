/** How the page talks to the workshop: calls by name, answered one after another; files are asked for as they are needed. */
import { type Difference, differenceOf, withDifference } from './sent.ts';
import type { Shop } from './shop.ts';

export interface Call {
  id: number;
  name: keyof Shop;
  args: readonly unknown[];
}

export type Answer =
  | { id: number; value: unknown }
  /** How the sheet differs from the one sent last. */
  | { id: number; sheet: Difference }
  /** Files that must be given first; then the same call is made again. */
  | { id: number; wanted: string[] }
  | { id: number; fault: string };

/** The workshop as the page sees it: every call takes its time. */
export type Engine = {
  [Name in keyof Shop]: (
    ...args: Parameters<Shop[Name]>
  ) => Promise<Awaited<ReturnType<Shop[Name]>>>;
};

/** The sheet that the other end has by now. */
export interface SentSheet {
  last?: unknown;
}

/** Answers one call. */
export async function answer(
  shop: Shop & { wanted(): string[] },
  call: Call,
  sent: SentSheet,
): Promise<Answer> {
  const { id, name, args } = call;
  try {
    shop.wanted();
    const value = await (shop[name] as (...args: readonly unknown[]) => unknown)(...args);
    const wanted = shop.wanted();
    if (wanted.length > 0) return { id, wanted };
    if (name !== 'sheet') return { id, value };
    const sheet = differenceOf(sent.last, value);
    sent.last = value;
    return { id, sheet };
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
  const sent: SentSheet = {};
  const call = async (name: keyof Shop, args: readonly unknown[]): Promise<unknown> => {
    for (;;) {
      const heard = await ask(name, args);
      if ('value' in heard) return heard.value;
      if ('sheet' in heard) {
        sent.last = withDifference(sent.last, heard.sheet);
        return sent.last;
      }
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

/**
 * The engine whose `check` runs in a second thread, which is told before what the first one knows: a long form takes a
 * second, and nothing that is typed waits for it.
 * @param start starts that thread, when it is first needed
 */
export function withProofreader(engine: Engine, start: () => Engine): Engine {
  let second: Engine | undefined;
  const check: Engine['check'] = async (path) => {
    second ??= start();
    await second.know(await engine.news());
    return second.check(path);
  };
  return new Proxy(engine, {
    get: (first, name: keyof Engine) => (name === 'check' ? check : first[name]),
  });
}
