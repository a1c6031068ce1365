/** Texts that stand in the page packed (src/tools/window.mjs): the workshop's program, the licences. */
import { gunzipSync } from 'fflate';

export async function packedText(id: string): Promise<string> {
  const bytes = bytesOf(document.getElementById(id)?.textContent ?? '');
  if (!('DecompressionStream' in globalThis)) return new TextDecoder().decode(gunzipSync(bytes));
  // By the browser, beside the page's own thread.
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

/** @param text in base 85, as `inBase85` of src/tools/window.mjs writes it */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  const signs = new Uint8Array(5);
  for (let at = 0, byte = 0; at < text.length; at += 5, byte += 4) {
    // missing signs count as the last one, so that what was cut off rounds up
    for (let sign = 0; sign < 5; sign += 1) signs[sign] = valueAt(text, at + sign);
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = signs;
    const value = (((a * 85 + b) * 85 + c) * 85 + d) * 85 + e;
    for (let one = 0; one < 4; one += 1) bytes[byte + one] = value >>> (24 - 8 * one);
  }
  return bytes;
}

function valueAt(text: string, at: number): number {
  if (at >= text.length) return 84;
  const code = text.charCodeAt(at);
  return (code === 33 ? 60 : code) - 35;
}
