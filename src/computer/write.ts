/** The disk, as commands write it: results are written whole or not at all. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { sweepFolder, temporaryPath, wholeFile } from './strays.ts';
import type { Sync } from './sync.ts';
import { codeOf, FileTrouble, systemReason } from './trouble.ts';
import { whyNoWindowsName } from './windows-names.ts';

const MOST_LINKS = 40;
const MODE_BITS = 0o7777;
const WRITE_BITS = 0o222;

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its name. The file keeps its mode and
 * its links; what a symbolic link leads to is written, not the link. Devices and pipes take the bytes as they come.
 * @param sync makes it outlast a loss of power: each part is on the disk before the next one counts on it
 * @throws FileTrouble where the folder or the old file cannot be written, e.g. open in Word, or is read-only
 */
export function writeWhole(path: string, data: Uint8Array | string, sync: Sync = () => {}): void {
  if (process.platform === 'win32') refuse(path, whyNoWindowsName(path));
  try {
    const target = whereItLeads(path);
    const old = statSync(target, { throwIfNoEntry: false });
    if (old !== undefined && !old.isFile() && !old.isDirectory()) writeFileSync(path, data);
    else write(target, old, data, sync);
  } catch (error) {
    if (error instanceof FileTrouble) throw error;
    const [reason, hint] = [systemReason(error), hintFor(codeOf(error))];
    throw new FileTrouble({
      zh: `写不了文件“${path}”（${reason.zh}）。${hint.zh}`,
      en: `Cannot write "${path}" (${reason.en}).${hint.en}`,
    });
  }
}

/**
 * Keeps what a file holds now beside it, under a name that is still free: 通知.docx.bak, 通知.docx.bak2 …
 * @returns the path of the copy
 * @throws FileTrouble where it cannot be kept; the file must then not be written over
 */
export function keepOld(path: string): string {
  const target = whereItLeads(path);
  // what is not written over needs no copy
  if (isProtected(statSync(target, { throwIfNoEntry: false }))) refuse(target, READ_ONLY);
  let copy = `${path}.bak`;
  for (let count = 2; existsSync(copy); count += 1) copy = `${path}.bak${count}`;
  const { unfinished } = temporaryPath(dirname(path));
  try {
    copyFileSync(target, unfinished);
    renameSync(unfinished, copy);
    return copy;
  } catch (error) {
    remove(unfinished);
    const reason = systemReason(error);
    throw new FileTrouble({
      zh: `原来的“${path}”留不了底（${reason.zh}），没有覆盖。`,
      en: `No copy of "${path}" could be kept (${reason.en}), so it was not overwritten.`,
    });
  }
}

function isProtected(old: Stats | undefined): boolean {
  return old?.isFile() === true && (old.mode & WRITE_BITS) === 0;
}

function write(
  target: string,
  old: Stats | undefined,
  data: Uint8Array | string,
  sync: Sync,
): void {
  if (isProtected(old)) refuse(target, READ_ONLY);
  const folder = dirname(target);
  makeFolder(folder, sync);
  sweepFolder(folder);
  const { unfinished, whole } = temporaryPath(folder);
  try {
    if (old?.isFile() && old.nlink > 1) {
      // Its other names are to see the change, so the file itself is written; `whole` outlives a run that is killed.
      writeFileSync(unfinished, wholeFile(target, data), { flag: 'wx' });
      sync(unfinished);
      renameSync(unfinished, whole);
      sync(folder);
      writeFileSync(target, data);
      sync(target);
      rmSync(whole);
      return;
    }
    writeFileSync(unfinished, data, { flag: 'wx' });
    sync(unfinished);
    if (old?.isFile()) chmodSync(unfinished, old.mode & MODE_BITS);
    renameSync(unfinished, target);
    sync(folder);
  } catch (error) {
    remove(unfinished);
    remove(whole);
    throw error;
  }
}

/** Makes a folder and those above it; each is entered in the one above. */
function makeFolder(folder: string, sync: Sync): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) sync(dirname(made));
}

/** What fails here must not hide what failed before. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The next run takes it away.
  }
}

/** Where a file lies behind all links, also one that is still to be made. */
function whereItLeads(path: string, links = 0): string {
  try {
    return realpathSync(path);
  } catch {
    const to = links < MOST_LINKS ? linkAt(path) : undefined;
    return to === undefined ? path : whereItLeads(resolve(dirname(path), to), links + 1);
  }
}

function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

type Reason = { zh: string; en: string };

const READ_ONLY: Reason = {
  zh: '是只读文件，没有改动。请先去掉它的“只读”；能用 -o 的命令，也可以换一个文件名',
  en: 'is read-only and was left alone. Choose another name with -o, or make it writable',
};

function refuse(path: string, reason: Reason | undefined): void {
  if (reason === undefined) return;
  throw new FileTrouble({ zh: `“${path}”${reason.zh}。`, en: `"${path}" ${reason.en}.` });
}

function hintFor(code: string | undefined): Reason {
  switch (code) {
    case 'EPERM':
    case 'EBUSY':
    case 'EACCES':
      return {
        zh: '如果它正在 Word 或 WPS 里打开，请先关闭；能用 -o 的命令，也可以换一个文件名。',
        en: ' If it is open in Word or WPS, close it, or choose another name with -o.',
      };
    case 'ENOSPC':
    case 'EDQUOT':
      return { zh: '请腾出地方再运行一次。', en: ' Make room and run it again.' };
    case 'EPIPE':
    case 'EIO':
      return { zh: '', en: '' };
    default:
      return { zh: '请用 -o 换一个文件名。', en: ' Choose another name with -o.' };
  }
}
