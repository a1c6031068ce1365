/** The workshop of a desk, in this thread. */
import type { draftsDesk } from '../../../src/desk/index.ts';
import { type Engine, engineOver } from '../../../src/workshop/index.ts';
import { openShop } from '../../../src/workshop/shop.ts';
import { answer } from '../../../src/workshop/talk.ts';

export function engineWith(desk: ReturnType<typeof draftsDesk>): Engine {
  const shop = openShop(new Map());
  const sent = {};
  let hear: Parameters<Parameters<typeof engineOver>[1]>[0] = () => {};
  return engineOver(
    (call) => void answer(shop, call, sent).then((heard) => hear(heard)),
    (listener) => {
      hear = listener;
    },
    async (path) => (await desk.read(path))?.bytes,
  );
}
