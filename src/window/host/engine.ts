/** The workshop's thread. Its program stands in the page, packed, so that one file is enough. */
import { gunzipSync } from 'fflate';
import { type Answer, type Call, type Engine, engineOver } from '../../workshop/index.ts';

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
  const packed = document.getElementById('workshop')?.textContent ?? '';
  const program = await unpacked(bytesOf(packed));
  return new Worker(URL.createObjectURL(new Blob([program], { type: 'text/javascript' })));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}

/** By the browser, beside the page's own thread, where it can. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (!('DecompressionStream' in globalThis)) return new TextDecoder().decode(gunzipSync(bytes));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
