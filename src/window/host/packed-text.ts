/** Texts that stand in the page packed (src/tools/window.mjs): the workshop's program, the licences. */
import { gunzipSync } from 'fflate';

export async function packedText(id: string): Promise<string> {
  const bytes = bytesOf(document.getElementById(id)?.textContent ?? '');
  if (!('DecompressionStream' in globalThis)) return new TextDecoder().decode(gunzipSync(bytes));
  // By the browser, beside the page's own thread.
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}
