/** The disk, as commands see it: forms are read whole, results are written whole or not at all. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileSource } from '../form/index.ts';
import type { Words } from '../problem.ts';

/** The name under which standard input is read and standard output is written. */
export const STANDARD_STREAM = '-';

/** A file that cannot be read or written, in words for the person at the keyboard. */
export class FileTrouble extends Error {
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

/**
 * Files of the disk; standard input stands in for a form named `standard-input.yaml` in the working folder,
 * so that its references are found beside it.
 */
export function diskFiles(standardInput?: { path: string; bytes: Uint8Array }): FileSource {
  return {
    read(path) {
      if (standardInput && path === standardInput.path) return standardInput.bytes;
      try {
        return readFileSync(path);
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw new FileTrouble({
          zh: `打不开文件“${path}”（${systemReason(error).zh}）。`,
          en: `Cannot open "${path}" (${systemReason(error).en}).`,
        });
      }
    },
    list(folder) {
      try {
        return readdirSync(folder);
      } catch {
        return [];
      }
    },
  };
}

export function readStandardInput(): { path: string; bytes: Uint8Array } {
  return { path: resolve('standard-input.yaml'), bytes: readFileSync(0) };
}

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its name.
 * @throws FileTrouble where the folder or the old file cannot be written, e.g. open in Word.
 */
export function writeWhole(path: string, data: Uint8Array | string): void {
  // Unlikely to be there already, and never written over; node:crypto would take its time to load.
  const mark = Math.random().toString(36).slice(2, 10);
  const temporary = join(dirname(path), `.${basename(path)}.${mark}.tmp`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, data, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    const reason = systemReason(error);
    throw new FileTrouble({
      zh: `写不了文件“${path}”（${reason.zh}）。如果它正在 Word 或 WPS 里打开，请先关闭，或用 -o 换一个文件名。`,
      en: `Cannot write "${path}" (${reason.en}). If it is open in Word or WPS, close it, or choose another name with -o.`,
    });
  }
}

export function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}

function systemReason(error: unknown): Words {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  const reasons: Record<string, Words> = {
    EACCES: { zh: '没有权限', en: 'no permission' },
    EPERM: { zh: '没有权限或被占用', en: 'no permission, or in use' },
    EBUSY: { zh: '被别的程序占用', en: 'in use by another program' },
    ENOSPC: { zh: '磁盘满了', en: 'the disk is full' },
    EROFS: { zh: '磁盘只读', en: 'the disk is read-only' },
    ENOENT: { zh: '没有这个文件夹', en: 'there is no such folder' },
    EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
    ENOTDIR: { zh: '路径里有一段不是文件夹', en: 'part of the path is not a folder' },
    EEXIST: { zh: '已经有同名的文件', en: 'a file of that name is in the way' },
  };
  return reasons[code] ?? { zh: code, en: code };
}
