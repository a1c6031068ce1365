/**
 * Files that are being written. Each carries in its name who writes it, so that what a run left behind that was killed
 * is found by the next one. The names are short and of ASCII letters: the file to be may have the longest name there is.
 */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

const NAME = /^\.hongtou-([A-Za-z0-9]*)-(\d+)-[a-z0-9]+\.(tmp|whole)$/;
/** Nothing takes so long to write: what is older was left by a computer that cannot be asked. */
const DEAD_AFTER_MS = 10 * 60 * 1000;

/** A name beside a file that nobody else uses; `whole` once all of the file stands in it. */
export function temporaryPath(folder: string): { unfinished: string; whole: string } {
  // node:crypto would take its time to load.
  const mark = Math.random().toString(36).slice(2, 10);
  const stem = join(folder, `.hongtou-${thisComputer()}-${process.pid}-${mark}`);
  return { unfinished: `${stem}.tmp`, whole: `${stem}.whole` };
}

/** What `whole` holds: the name of the file that it is to be written into, and the bytes. */
export function wholeFile(path: string, data: Uint8Array | string): Uint8Array {
  return Buffer.concat([Buffer.from(`${basename(path)}\n`), Buffer.from(data as Uint8Array)]);
}

/** Takes away what runs that were killed have left in a folder; a file that they broke off in is finished first. */
export function sweepFolder(folder: string): void {
  for (const name of namesIn(folder)) {
    const found = NAME.exec(name);
    if (found === null) continue;
    const path = join(folder, name);
    try {
      if (isAtWork(path, found[1] ?? '', Number(found[2]))) continue;
      if (found[3] === 'whole') finish(path);
      rmSync(path, { force: true });
    } catch {
      // Another run has taken it away, or it may not be touched: no reason to stop this one.
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAtWork(path: string, computer: string, pid: number): boolean {
  if (pid === process.pid && computer === thisComputer()) return true;
  if (Date.now() - statSync(path).mtimeMs > DEAD_AFTER_MS) return false;
  if (computer !== thisComputer()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Writes the rest of a file that was broken off in; one that says anything else is not ours any more. */
function finish(whole: string): void {
  const bytes = readFileSync(whole);
  const end = bytes.indexOf('\n');
  const path = join(dirname(whole), basename(bytes.toString('utf8', 0, end)));
  const data = bytes.subarray(end + 1);
  if (!existsSync(path)) return;
  const written = readFileSync(path);
  if (written.length < data.length && data.subarray(0, written.length).equals(written)) {
    writeFileSync(path, data);
  }
}

function thisComputer(): string {
  return hostname()
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 20);
}
