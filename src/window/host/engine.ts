/** The workshop's threads. Their program stands in the page, packed, so that one file is enough. */
import {
  type Answer,
  type Call,
  type Engine,
  engineOver,
  withProofreader,
} from '../../workshop/index.ts';
import { packedText } from './packed-text.ts';

export function workerEngine(read: (path: string) => Promise<Uint8Array | undefined>): Engine {
  const program = programAddress();
  const start = () => engineOf(startWorker(program), read);
  return withProofreader(start(), start);
}

function engineOf(
  worker: Promise<Worker>,
  read: (path: string) => Promise<Uint8Array | undefined>,
): Engine {
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

async function startWorker(program: Promise<string>): Promise<Worker> {
  return new Worker(await program);
}

async function programAddress(): Promise<string> {
  return URL.createObjectURL(new Blob([await packedText('workshop')], { type: 'text/javascript' }));
}
