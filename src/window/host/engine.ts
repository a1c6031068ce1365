/** The workshop's thread. Its program stands in the page as text, so that one file is enough. */
import { type Answer, type Call, type Engine, engineOver } from '../../workshop/index.ts';

export function workerEngine(read: (path: string) => Promise<Uint8Array | undefined>): Engine {
  const program = document.getElementById('workshop')?.textContent ?? '';
  const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  const worker = new Worker(address);
  return engineOver(
    (call: Call) => worker.postMessage(call),
    (heard) => worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => heard(data)),
    read,
  );
}
