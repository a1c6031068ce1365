/** Files of lines that are only ever added to: what was sent and came back, what was merged. */
import type { FileEdit } from '../edit/index.ts';
import { type DeskFiles, onDesk } from './files.ts';

/** Entries put at the end of a file, a line each. @param full its absolute path */
export function withLines(files: DeskFiles, full: string, entries: readonly object[]): FileEdit[] {
  if (entries.length === 0) return [];
  const before = files.text(onDesk(full))?.text ?? '';
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  const text = before === '' || before.endsWith('\n') ? lines : `\n${lines}`;
  return [{ file: full, changes: [{ start: before.length, removed: '', text }] }];
}
