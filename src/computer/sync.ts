/** What was written brought from the system's memory to the disk itself. */
import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';
import { codeOf } from './trouble.ts';

/** @param path of a file that was written, or of a folder in which a name is another one now */
export type Sync = (path: string) => void;

/** Asks the disk to keep what was written to a file, or a folder's names, also when the power goes. */
export const syncToDisk: Sync = (path) => {
  try {
    // Windows brings to the disk only what may be written; it opens no folder, and keeps names by itself.
    const file = openSync(path, statSync(path).isDirectory() ? 'r' : 'r+');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    // A full or broken disk is told; what a drive does not know of, it cannot be asked for.
    if (TOLD.has(codeOf(error) ?? '')) throw error;
  }
};

const TOLD: ReadonlySet<string> = new Set(['EIO', 'ENOSPC', 'EDQUOT']);
