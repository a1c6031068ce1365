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
  /** How it differs from what the same call gave last. */
  | { id: number; difference: Difference }
  /** Files that must be given first; then the same call is made again. */
  | { id: number; wanted: string[] }
  | { id: number; fault: string };

/** The workshop as the page sees it: every call takes its time. */
export type Engine = {
  [Name in keyof Shop]: (
    ...args: Parameters<Shop[Name]>
  ) => Promise<Awaited<ReturnType<Shop[Name]>>>;
};

/** What the other end has by now: the sheet, and what was found in it. */
export interface Sent {
  sheet?: unknown;
  check?: unknown;
}

/** Answers one call. */
export async function answer(
  shop: Shop & { wanted(): string[] },
  call: Call,
  sent: Sent,
): Promise<Answer> {
  const { id, name, args } = call;
  try {
    shop.wanted();
    const value = await (shop[name] as (...args: readonly unknown[]) => unknown)(...args);
    const wanted = shop.wanted();
    if (wanted.length > 0) return { id, wanted };
    if (name !== 'sheet' && name !== 'check') return { id, value };
    const difference = differenceOf(sent[name], value);
    sent[name] = value;
    return { id, difference };
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
  const sent: Record<string, unknown> = {};
  const call = async (name: keyof Shop, args: readonly unknown[]): Promise<unknown> => {
    for (;;) {
      const heard = await ask(name, args);
      if ('value' in heard) return heard.value;
      if ('difference' in heard) {
        sent[name] = withDifference(sent[name], heard.difference);
        return sent[name];
      }
      if ('fault' in heard) throw new Error(heard.fault);
      // All at once: of hundreds, each would wait for the one before it to come from the disk.
      await Promise.all(heard.wanted.map(async (path) => ask('give', [path, await read(path)])));
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
