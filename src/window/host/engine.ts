/** The workshop's thread. Its program stands in the page, packed, so that one file is enough. */
import { type Answer, type Call, type Engine, engineOver } from '../../workshop/index.ts';
import { packedText } from './packed-text.ts';

export function workerEngine(read: (path: string) => Promise<Uint8Array | undefined>): Engine {
  const worker = startWorker();
  return engineOver(
    // What is asked meanwhile waits in its order.
    (call: Call) => void worker.then((started) => started.postMessage(call)),
    (heard) =>
      void worker.then((started) =>
        started.addEventListener('message', ({ data }: MessageEvent<Answer>) => heard(data)),
      ),
    read,
  );
}

async function startWorker(): Promise<Worker> {
  const program = await packedText('workshop');
  return new Worker(URL.createObjectURL(new Blob([program], { type: 'text/javascript' })));
}
