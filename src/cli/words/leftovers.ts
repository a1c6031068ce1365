/** What of an old file no document has a place for: named with its place by every command that reads such files. */
import { leftoverWords, type ReadDocument } from '../../roads/read.ts';
import type { Terminal } from '../terminal.ts';

export async function tellLeftovers(file: ReadDocument, terminal: Terminal): Promise<void> {
  for (const { zh, en } of await leftoverWords(file)) {
    terminal.say({ zh: `没有放进公文：${zh}`, en: `Left out: ${en}` });
  }
}
