import type { Checked } from '../problem.ts';
import type { ReadFile } from './read-file.ts';
import { readText } from './text/index.ts';

export function readMarkdown(bytes: Uint8Array, file: string): Checked<ReadFile> {
  return readText(bytes, file);
}
