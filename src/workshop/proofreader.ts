/** A second workshop that proofreads beside the first one: a long form takes a second, and nothing that is typed waits for it. */
import type { Engine } from './talk.ts';

/**
 * The engine whose `check` runs in another thread, which is told before what the first one knows.
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
