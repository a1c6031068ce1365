/** Files of lines that are only ever added to, and the day that stands in them. */
import { readWhole, writeWhole } from '../../computer/index.ts';

/** Adds lines; those of others stay as they are. */
export function appendTo(path: string, ...entries: readonly object[]): void {
  if (entries.length === 0) return;
  const before = new TextDecoder().decode(readWhole(path) ?? new Uint8Array());
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  writeWhole(path, `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${lines}`);
}
