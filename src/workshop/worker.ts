/** The workshop in a thread of its own. */
import { shippedFiles } from './shipped-files.ts';
import { openShop } from './shop.ts';
import { answer, type Call } from './talk.ts';

const shop = openShop(shippedFiles);
const sent = {};
let turn = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Call>) => {
  // One after another: a call finds what the one before it left.
  turn = turn.then(async () => postMessage(await answer(shop, data, sent)));
});
