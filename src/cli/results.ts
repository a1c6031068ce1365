/**
 * Results on the disk. What the program made and nobody has changed since is made anew; every other file is somebody's
 * and stays: the result then goes to a name beside it, or the old file is kept as .bak where --force is given.
 */
import { basename, dirname, extname, join, resolve } from 'node:path';
import { keepOld, readWhole, shownPath, writeWhole } from '../computer/index.ts';
import { isUnchanged, marked } from '../text/index.ts';
import { isDevice } from './formats.ts';
import type { Terminal } from './terminal.ts';

/** Where the results of one command go. */
export interface Results {
  /**
   * Writes one result and says what happened to files in its way, but not that it was written.
   * @param of what it is made of: the same again may take its own name again, in --watch
   * @returns the name it was written under, as the person knows it
   */
  write(path: string, data: Uint8Array | string, of?: string): string;
}

export function resultsFor({ force }: { force: boolean }, terminal: Terminal): Results {
  /** What stands where since this command began, by a name that all systems tell apart. */
  const written = new Map<string, { of: string; bytes: Uint8Array }>();
  /** Whether the result may stand under a name without anything of a person's being lost. */
  const isFree = (path: string, bytes: Uint8Array, of: string): boolean => {
    const own = written.get(keyOf(path));
    if (own !== undefined && own.of !== of) return false;
    const old = readWhole(path);
    if (old === undefined || isUnchanged(old)) return true;
    return [own?.bytes, bytes].some((known) => known !== undefined && isSame(marked(old), known));
  };
  return {
    write(path, data, of = '') {
      const wanted = resolve(path);
      const bytes = marked(typeof data === 'string' ? new TextEncoder().encode(data) : data);
      const target = isDevice(wanted) ? wanted : place(wanted, bytes, of);
      writeWhole(target, bytes);
      written.set(keyOf(target), { of, bytes });
      return shownPath(target);
    },
  };

  function place(wanted: string, bytes: Uint8Array, of: string): string {
    if (isFree(wanted, bytes, of)) return wanted;
    const isTaken = written.has(keyOf(wanted)) && written.get(keyOf(wanted))?.of !== of;
    if (force && !isTaken) {
      const kept = shownPath(keepOld(wanted));
      terminal.say({
        zh: `原来的“${shownPath(wanted)}”留在“${kept}”。`,
        en: `The old "${shownPath(wanted)}" is kept as "${kept}".`,
      });
      return wanted;
    }
    const other = beside(wanted, (path) => isFree(path, bytes, of));
    terminal.say(isTaken ? sameName(wanted, other) : somebodys(wanted, other));
    return other;
  }
}

/** 通知（2）.docx, or the next number that is free. */
function beside(path: string, isFree: (path: string) => boolean): string {
  const ending = extname(path);
  const stem = join(dirname(path), basename(path, ending));
  for (let count = 2; ; count += 1) {
    const other = `${stem}（${count}）${ending}`;
    if (isFree(other)) return other;
  }
}

function somebodys(wanted: string, other: string) {
  return {
    zh: `“${shownPath(wanted)}”已经有了，生成以后改过，或者是别人的文件，没有动它；这次写到“${shownPath(other)}”。要换掉它，请加 --force。`,
    en: `"${shownPath(wanted)}" was changed since it was made, or is somebody's own, and was left alone; this one goes to "${shownPath(other)}". Add --force to replace it.`,
  };
}

function sameName(wanted: string, other: string) {
  return {
    zh: `这一批里已经有一份叫“${shownPath(wanted)}”，这一份写到“${shownPath(other)}”。`,
    en: `Another one of this batch is called "${shownPath(wanted)}"; this one goes to "${shownPath(other)}".`,
  };
}

/** Windows and macOS do not tell names apart by large and small letters, nor by how accents are written. */
function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
