/** Files of lines that are only ever added to, and the day that stands in them. */
import { readWhole, writeWhole } from '../../computer/index.ts';

/** Adds lines; those of others stay as they are. */
export function appendTo(path: string, ...entries: readonly object[]): void {
  if (entries.length === 0) return;
  const before = new TextDecoder().decode(readWhole(path) ?? new Uint8Array());
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  writeWhole(path, `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${lines}`);
}

/** 2025-01-06, by the clock of this computer. */
export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
